import { computed } from '@preact/signals-core'
import type { Atlas } from '../../atlas/atlas.ts'
import { mapWorkOf, nodeOf, rowAt } from '../../atlas/nodes.ts'
import type { Anchor } from '../../model/anchor.ts'
import type { Author, BylineRef } from '../../model/author.ts'
import { silent } from '../../model/correction.ts'
import { type Decision, type MarkedWork, workKeys } from '../../model/decision.ts'
import type { WorkId } from '../../model/ids.ts'
import type { MapWork } from '../../model/node.ts'
import type { DocumentState } from './document.ts'

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

export function openLedger({ edit, project }: DocumentState) {
  /** What the person decided about people and works, oldest first. */
  const decisions = computed(() => project.value.decisions)

  function take(...taken: readonly Decision[]): void {
    if (taken.length === 0) return
    const deed = taken.length === 1 ? decided(taken[0]!) : ({ code: 'decided-several', count: taken.length } as const)
    edit(deed, (project) => ({ ...project, decisions: [...project.decisions, ...taken] }), anchorIn(taken[0]!))
  }

  /** Without one decision, as if it had never been taken. */
  function takeBack(decision: Decision): void {
    if (!decisions.peek().includes(decision)) return
    edit(
      { code: 'withdrawn', of: decided(decision) },
      (project) => ({
        ...project,
        decisions: project.decisions.filter((one) => one !== decision),
      }),
      anchorIn(decision),
    )
  }

  return { decisions, take, takeBack }
}

const decided = (decision: Decision) => ({ code: 'decided', decision }) as const

/** Whom a decision is about, so that they can be pointed at. */
function anchorIn(decision: Decision): Anchor | undefined {
  switch (decision.kind) {
    case 'same':
    case 'later':
      return { kind: 'author', mark: decision.one }
    case 'different':
      return decision.one[0] && { kind: 'author', mark: decision.one[0] }
    case 'split':
      return decision.bylines[0] && { kind: 'author', mark: decision.bylines[0] }
    case 'left-out':
      return { kind: 'work', keys: decision.works }
    case 'added':
      return { kind: 'work', keys: workKeys({ bylines: [], records: [{ ...silent, ...decision.work }] }) }
    case 'thesaurus':
    case 'apart':
    case 'one-work':
    case 'mended':
      return undefined
  }
}
