import { computed, signal } from '@preact/signals-core'
import type { Atlas } from '../../atlas/atlas.ts'
import { mapWorkOf, nodeOf, rowAt } from '../../atlas/nodes.ts'
import type { Author, BylineRef } from '../../model/author.ts'
import type { Decision, MarkedWork } from '../../model/decision.ts'
import type { WorkId } from '../../model/ids.ts'
import { decide, emptyLedger, type Ledger, redo, undo, withdraw } from '../../model/ledger.ts'
import type { MapWork } from '../../model/node.ts'
import { decisionWords } from './decision-words.ts'

/** The works that marks of these authors or bylines are made from. */
export function worksOf(
  map: Atlas,
  ...of: readonly (Pick<Author, 'bylines'> | BylineRef)[]
): ReadonlyMap<WorkId, MarkedWork> {
  const works = new Map<WorkId, MarkedWork>()
  for (const { work } of of.flatMap((one) => ('bylines' in one ? one.bylines : [one]))) {
    const node = nodeOf(map, work)
    if (node !== undefined) works.set(work, marked(mapWorkOf(map, rowAt(map, node))))
  }
  return works
}

/** A work that no second record was joined with is its own record. */
export const marked = (work: MapWork): MarkedWork => ({ bylines: work.bylines, records: work.records ?? [work] })

export type LedgerState = ReturnType<typeof openLedger>

export function openLedger() {
  /** What the person decided about people and works, as the map on show has it and since. */
  const ledger = signal<Ledger>(emptyLedger)

  /** The last change of the ledger as a sentence, for those who hear the page. */
  const decided = signal('')

  function take(...decisions: readonly Decision[]): void {
    ledger.value = decide(ledger.peek(), ...decisions)
    decided.value =
      decisions.length === 1 ? `${decisionWords(decisions[0]!)}.` : `${decisions.length} decisions were taken.`
  }

  function takeBack(decision: Decision): void {
    ledger.value = withdraw(ledger.peek(), decision)
    decided.value = `No longer decided: ${decisionWords(decision)}.`
  }

  const canUndo = computed(() => ledger.value.past.length > 0)

  const canRedo = computed(() => ledger.value.future.length > 0)

  const undoDecision = (): void => step(undo, 'Undone')

  const redoDecision = (): void => step(redo, 'Done again')

  function step(move: (ledger: Ledger) => Ledger, word: string): void {
    const before = ledger.peek().decisions
    ledger.value = move(ledger.peek())
    const after = ledger.peek().decisions
    const differ = [
      ...after.filter((decision) => !before.includes(decision)),
      ...before.filter((decision) => !after.includes(decision)),
    ]
    decided.value = `${word}: ${differ.length === 1 ? decisionWords(differ[0]!) : `${differ.length} decisions`}.`
  }

  return { ledger, decided, canUndo, canRedo, take, takeBack, undoDecision, redoDecision }
}
