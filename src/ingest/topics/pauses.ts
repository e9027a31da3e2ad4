import type { Effort } from '../../model/effort.ts'

/** The part of a longer work that begins at `from` and is `share` of it. */
export function part({ progress, signal }: Effort, from: number, share: number): Effort {
  return { progress: progress && ((done: number) => progress(from + share * done)), signal }
}

/** Lets others in between two pieces of work; throws where the whole was cancelled. */
export async function pause({ progress, signal }: Effort, done: number): Promise<void> {
  signal?.throwIfAborted()
  await progress?.(done)
}

/** Works between two pauses. */
export const stride = 512
