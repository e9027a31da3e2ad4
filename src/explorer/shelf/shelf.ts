import type { Decision } from '../../model/decision.ts'
import { count, object, type Shape, text } from '../../model/shape.ts'
import type { ShelfFault } from '../../model/shelf-fault.ts'
import type { Result } from './faults.ts'
import type { Remembered, SaidElsewhere } from './other-decisions.ts'
import type { Contents, WholeDocument } from './read-shelf.ts'
import type { Change, Members, ProjectTexts, Summary } from './save.ts'
import type { Card, MemberSum } from './shelf-rows.ts'

/**
 * The projects that this browser keeps, each with its card, its document and the members of its `.coterie`, in one IndexedDB
 * database. Laws:
 * - What is written is written whole or not at all, whenever the page dies.
 * - A save writes those members alone whose content changed.
 * - A save says which revision it follows; what was saved since by somebody else is never overwritten.
 * - Nothing rejects: what went wrong is a fault, said by `en.shelfFault`.
 * - Nothing that is damaged or of a newer version is touched; the rest is given.
 * A deleted project is kept for a week, or until it is purged. Which tab may write is decided in `tabs.ts`.
 *
 * Opened with `openShelf` (`open.ts`). The room knows neither the page nor its state: of a browser it knows storage, locks and channels.
 */
export interface Shelf {
  /** Last saved first; those deleted, last deleted first. `lost` among the faults: all that were here before are gone. */
  readonly list: () => Result<{
    readonly projects: readonly Card[]
    readonly removed: readonly Card[]
    readonly faults: readonly ShelfFault[]
  }>
  readonly create: (start: Start) => Result<{ readonly card: Card }>
  /** The document and the sums of the members, by which they are then read. A text is undefined where it is damaged (`faults`). */
  readonly read: (id: string) => Result<WholeDocument>
  /** Members as `read` named them. Those missing or damaged are left out (`faults`); `stale` where one was saved anew since. */
  readonly members: (id: string, wanted: readonly MemberSum[]) => Result<Contents>
  /** `written`: the members whose content changed. */
  readonly save: (id: string, change: Change) => Result<{ readonly card: Card; readonly written: readonly string[] }>
  readonly rename: (id: string, name: string) => Result<{ readonly card: Card }>
  /** A project of its own, at its first revision. */
  readonly duplicate: (id: string, name: string) => Result<{ readonly card: Card }>
  readonly remove: (id: string) => Result<{ readonly card: Card }>
  /** Undoes `remove`. */
  readonly restore: (id: string) => Result<{ readonly card: Card }>
  /** What was deleted is then gone. A project that is not deleted, or no longer, stays. */
  readonly purge: (id: string) => Result<object>
  /** What this browser remembered for all maps before there were projects, to import from. */
  readonly remembered: () => Result<Remembered>
  /** Decisions of other projects that are wanted here, such as those about the same people. */
  readonly elsewhere: (
    here: string,
    isWanted: (decision: Decision) => boolean,
  ) => Result<{ readonly found: readonly SaidElsewhere[] }>
  /** A warning before a save is tried: `full` where the browser says that so many bytes will not fit. It may say nothing, or too much. */
  readonly roomFor: (bytes: number) => Result<{ readonly free?: number }>
  /** Whether the browser promised never to clear it by itself; it is asked after the first save. Undefined: it does not say. */
  readonly isLasting: () => Promise<boolean | undefined>
  /** Hears of every change that another tab made. */
  readonly watch: (listener: (change: Announcement) => void) => () => void
  readonly close: () => void
}

export interface Start {
  readonly name: string
  readonly document: ProjectTexts
  readonly members?: Members
  readonly card?: Summary
}

/** A project was saved, renamed, deleted or brought back in another tab, where it is now at this revision. */
export interface Announcement {
  readonly id: string
  /** 0: it is gone. */
  readonly revision: number
}

export const announcementShape: Shape<Announcement> = object({ id: text, revision: count })
