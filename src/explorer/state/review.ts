import { computed, signal } from '@preact/signals-core'
import { authorOf as authorAt, kindAt, nodeOf } from '../../atlas/nodes.ts'
import type { UnsurePair } from '../../ingest/people/identify.ts'
import type { Author } from '../../model/author.ts'
import type { Decision } from '../../model/decision.ts'
import type { AuthorId } from '../../model/ids.ts'
import { merging, parting, postponing } from '../../model/ledger.ts'
import type { ExploredState } from './explored.ts'
import type { LedgerState } from './ledger-here.ts'
import { worksOf } from './ledger-here.ts'
import type { ShownMap } from './shown-map.ts'

export type Verdict = 'same' | 'different' | 'later'

const ways = { same: merging, different: parting, later: postponing } as const

export type ReviewState = ReturnType<typeof openReview>

export function openReview({ atlas, decisions, explored, take }: ExploredState & LedgerState & ShownMap) {
  /** Which pair a decision answers, until the map is drawn with it and its pairs are other objects. */
  const answers = new WeakMap<Decision, UnsurePair>()

  /** Pairs to be decided, the likeliest first, those put off last; what was answered meanwhile is no longer here. */
  const queue = computed(() => waiting(explored.value?.people.unsure ?? [], decisions.value))

  /** A pair asked for out of turn. */
  const chosen = signal<UnsurePair | null>(null)

  /** The pair to be decided now. */
  const current = computed(() => {
    const asked = chosen.value
    return asked !== null && queue.value.includes(asked) ? asked : (queue.value[0] ?? null)
  })

  /** Takes the decision on a pair; does nothing where the map does not hold both. */
  function answer(pair: UnsurePair, answer: Verdict): void {
    const map = atlas.peek()
    const [one, other] = [authorOf(pair.one), authorOf(pair.other)]
    if (map === null || one === undefined || other === undefined) return
    const decision = ways[answer](one, other, worksOf(map, one, other))
    answers.set(decision, pair)
    chosen.value = null
    take(decision)
  }

  /** The author on the map that is open. */
  function authorOf(id: AuthorId): Author | undefined {
    const map = atlas.peek()
    const node = map === null ? undefined : nodeOf(map, id)
    return map === null || node === undefined || kindAt(map, node) !== 'author' ? undefined : authorAt(map, node)
  }

  function waiting(unsure: readonly UnsurePair[], decisions: readonly Decision[]): readonly UnsurePair[] {
    const last = new Map<UnsurePair, Decision['kind']>()
    for (const decision of decisions) {
      const pair = answers.get(decision)
      if (pair !== undefined) last.set(pair, decision.kind)
    }
    if (last.size === 0) return unsure
    const open = unsure.filter((pair) => !last.has(pair) || last.get(pair) === 'later')
    return [...open.filter((pair) => !last.has(pair)), ...open.filter((pair) => last.has(pair))]
  }

  return { queue, chosen, current, answer, authorOf }
}
