import { effect } from '@preact/signals-core'
import type { Decision } from '../../model/decision.ts'
import type { Session } from '../state/session.ts'

interface Consequences {
  redraw(): void
  remember(added: readonly Decision[], dropped: readonly Decision[]): void
}

/** What the person decides is remembered, and the map is drawn again with it. A new map brings its own ledger. */
export function bindDeciding({ ledger, network }: Session, { redraw, remember }: Consequences): () => void {
  let map = network.peek()
  let before = ledger.peek().decisions
  return effect(() => {
    const now = ledger.value.decisions
    const decided = network.value === map && now !== before
    const added = now.filter((decision) => !before.includes(decision))
    const dropped = before.filter((decision) => !now.includes(decision))
    map = network.value
    before = now
    if (!decided) return
    remember(added, dropped)
    redraw()
  })
}
