import type { RandomAccess } from '../../atlas/file/random-access.ts'

// Safari has no asynchronous iteration of streams.
export async function* bytesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    // Whoever stops reading lets go of the file.
    await reader.cancel().catch(() => {})
  }
}

export const accessTo = (blob: Blob): RandomAccess => ({
  size: blob.size,
  slice: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
})
