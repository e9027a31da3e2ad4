import type { Atlas } from '../../src/atlas/atlas.ts'
import { nodeFonts } from '../../src/cli/node-fonts.ts'
import type { ExportFormat } from '../../src/export/export-format.ts'

/** The bytes of a map in a format; without a file of ours, whose project others have, unless one is given. */
export async function bytesOf(
  format: ExportFormat,
  atlas: Atlas,
  given: string | { readonly ours: Uint8Array; readonly viewer: string } = { ours: new Uint8Array(0), viewer: '' },
): Promise<Uint8Array> {
  const { ours, viewer } = typeof given === 'string' ? { ours: new Uint8Array(0), viewer: '' } : given
  const pieces: Uint8Array[] = []
  const written = format.write({
    atlas,
    beside: {},
    fonts: nodeFonts,
    ...(typeof given === 'string' ? { retrieved: given } : {}),
    ours: async function* () {
      yield ours
    },
    viewer: async () => viewer,
  })
  for await (const piece of written) pieces.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece)
  return new Uint8Array(Buffer.concat(pieces))
}

export const textIn = async (format: ExportFormat, atlas: Atlas, retrieved?: string): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(format, atlas, retrieved))
