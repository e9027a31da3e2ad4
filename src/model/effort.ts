/** How long work is watched and stopped: `progress` is told the share done, from 0 to 1. */
export interface Effort {
  readonly progress?: (share: number) => void
  readonly signal?: { readonly aborted: boolean; throwIfAborted(): void }
}
