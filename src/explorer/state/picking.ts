import { signal } from '@preact/signals-core'
import { labelAt, nodeOf } from '../../atlas/nodes.ts'
import type { Author } from '../../model/author.ts'
import type { AuthorId, NodeId } from '../../model/ids.ts'
import { merging, parting } from '../../model/ledger.ts'
import { en } from '../../words/en.ts'
import type { DockState } from './dock.ts'
import type { LedgerState } from './ledger-here.ts'
import { worksOf } from './ledger-here.ts'
import type { NodeMenuState } from './node-menu.ts'
import type { Notices } from './notices.ts'
import type { ReviewState } from './review.ts'
import type { SelectionState } from './selection.ts'
import type { ShownMap } from './shown-map.ts'
import type { TieState } from './tie-here.ts'

/** What may be decided of two authors. */
export type Verdict = 'same' | 'different'

/** An author who waits for another to be chosen on the map, and what is then decided of the two. */
export interface Picking {
  readonly verdict: Verdict
  readonly author: AuthorId
}

export function openPicking({
  atlas,
  authorOf,
  compact,
  detailsFolded,
  dismiss,
  nodeMenu,
  notify,
  select,
  stepOut,
  take,
}: DockState & LedgerState & NodeMenuState & Notices & ReviewState & SelectionState & ShownMap & TieState) {
  const picking = signal<Picking | null>(null)

  /** The next author chosen on the map is the other of the two. */
  function pickFor(author: AuthorId, verdict: Verdict): void {
    // On a narrow screen the details would lie over the map on which to choose.
    if (compact.peek()) detailsFolded.value = true
    picking.value = { author, verdict }
  }

  function stopPicking(): void {
    picking.value = null
    if (told !== undefined) dismiss(told)
    told = undefined
  }

  /** What was said of the last miss, so that many of them make one notice. */
  let told: number | undefined

  function missed(text: string): void {
    if (told !== undefined) dismiss(told)
    told = notify({ tone: 'warning', text })
  }

  /** A node was chosen on the map: its details open, or it answers what was asked. While its menu is open it stays. */
  function choose(node: NodeId): void {
    if (nodeMenu.peek() !== null) return
    const asked = picking.peek()
    const one = asked === null ? undefined : authorOf(asked.author)
    if (asked === null || one === undefined) {
      stopPicking()
      select(node)
      return
    }
    const other = authorOf(node as AuthorId)
    if (other === undefined) missed(en.picking.noAuthor)
    else if (other.id === one.id) missed(en.picking.sameAuthor(one.label))
    else {
      stopPicking()
      decideOn(one, other, asked.verdict)
    }
  }

  /** A bare place of the map was chosen: one step out, but whoever missed the author asked for is told and tries again. */
  function chooseNothing(): void {
    if (nodeMenu.peek() !== null) return
    if (picking.peek() === null) stepOut()
    else missed(en.picking.nobody)
  }

  /** Decides on two authors. Who signed one work together are two people, and the person is told so. */
  function decideOn(one: Author, other: Author, verdict: Verdict): void {
    const map = atlas.peek()!
    const shared = one.bylines.find(({ work }) => other.bylines.some((byline) => byline.work === work))
    if (verdict === 'same' && shared !== undefined) {
      const title = labelAt(map, nodeOf(map, shared.work)!)
      notify({ tone: 'warning', text: en.picking.twoPeople(one.label, other.label, title) })
      return
    }
    const works = worksOf(map, one, other)
    take(verdict === 'same' ? merging(one, other, works) : parting(one, other, works))
  }

  return { picking, pickFor, stopPicking, choose, chooseNothing, decideOn }
}
