/** How long a slice may hold the page: less than half of what a person notices, for machines half as fast. */
const slice = 10

/**
 * Runs steps to their end in slices, letting the page breathe between them; null where `going` says that the
 * result is no longer wanted. `slow` tells whether it took more than one slice.
 */
export async function inSlices<T>(
  steps: Generator<void, T>,
  going: () => boolean,
): Promise<{ readonly result: T; readonly slow: boolean } | null> {
  let slow = false
  let begun = performance.now()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return { result: value, slow }
    if (performance.now() - begun < slice) continue
    slow = true
    await breath()
    if (!going()) return null
    begun = performance.now()
  }
}

/** Lets input and drawing go first. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
