/** How long work is watched and stopped. */
export interface Control {
  /** Share of the whole that is done, from 0 to 1. Awaited, so that it can let others in. */
  readonly progress?: (share: number) => void | Promise<void>
  readonly signal?: { readonly aborted: boolean; readonly reason?: unknown }
}

/** The part of a longer work that begins at `from` and is `share` of it. */
export function part({ progress, signal }: Control, from: number, share: number): Control {
  return {
    ...(progress === undefined ? {} : { progress: (done: number) => progress(from + share * done) }),
    ...(signal === undefined ? {} : { signal }),
  }
}

/** Lets others in between two pieces of work; throws where the whole was cancelled. */
export async function pause({ progress, signal }: Control, done: number): Promise<void> {
  if (signal?.aborted) throw signal.reason ?? new Error('drawing topics was cancelled')
  await progress?.(done)
}

/** Works between two pauses. */
export const stride = 512
