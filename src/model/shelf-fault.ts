/** Why a project was not kept in this browser, or is not given back by it. */
export type ShelfFault =
  /** There is no storage here: forbidden, or a window that keeps nothing. */
  | { readonly code: 'blocked' }
  /** No room: how many bytes were to be written, and how many are free, where that is known. */
  | { readonly code: 'full'; readonly wanted?: number; readonly free?: number }
  /** The browser cleared it; without a member: the whole project. */
  | { readonly code: 'evicted'; readonly member?: string }
  /** The browser found all that it kept damaged, and cleared it. */
  | { readonly code: 'lost' }
  /** What lies there is not what was written. */
  | { readonly code: 'corrupted'; readonly member: string }
  /** Kept by a later version; nothing was touched. */
  | { readonly code: 'newer' }
  /** Somebody deleted it, in another tab perhaps; it can be restored. */
  | { readonly code: 'removed' }
  /** It has been saved since it was read: stands at this revision. Nothing was overwritten. */
  | { readonly code: 'stale'; readonly revision: number }
  /** Anything else, in the browser's words. */
  | { readonly code: 'failed'; readonly said: string }
