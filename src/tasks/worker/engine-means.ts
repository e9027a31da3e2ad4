import { type Means, plainMeans } from '../../atlas/file/means.ts'

/** What browsers pack and unpack with is several times as fast as what any machine can run; not all of them have it. */
export const engineMeans: Partial<Means> = {
  ...packing(),
  // Pages that did not come by https or from this machine have none.
  ...(globalThis.crypto?.subtle === undefined
    ? {}
    : {
        digest: async (bytes) =>
          new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)),
      }),
}

function packing(): Partial<Means> {
  return typeof CompressionStream === 'undefined' || typeof DecompressionStream === 'undefined'
    ? {}
    : {
        deflate: (bytes) => through(bytes, new CompressionStream('deflate-raw')).catch(() => plainMeans.deflate(bytes)),
        inflate: (bytes) => through(bytes, new DecompressionStream('deflate-raw')),
      }
}

async function through(bytes: Uint8Array, stream: GenericTransformStream): Promise<Uint8Array> {
  const out = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(stream as never)
  return new Uint8Array(await new Response(out).arrayBuffer())
}
