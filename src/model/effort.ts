/** How long work is watched and stopped. */
export interface Effort {
  /** Share of it that is done, from 0 to 1. Whoever awaits it lets others have the thread. */
  readonly progress?: ((share: number) => void | Promise<void>) | undefined
  /** What is needed of an AbortSignal. */
  readonly signal?: { throwIfAborted(): void } | undefined
}
