import type { Atlas } from '../../src/atlas/atlas.ts'
import { nodeFonts } from '../../src/cli/node-fonts.ts'
import type { ExportFormat } from '../../src/export/export-format.ts'
import { viewerPage } from '../../src/setup/viewer.mjs'
import { written as fileOfOurs } from '../atlas/file/in-memory.ts'

/** The bytes of a map in a format; without a file of ours, whose project others have. */
export async function bytesOf(format: ExportFormat, atlas: Atlas, retrieved?: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const written = format.write({
    atlas,
    beside: {},
    fonts: nodeFonts,
    ...(retrieved === undefined ? {} : { retrieved }),
    // Only a page holds one of ours, and only its viewer takes a while to be built.
    ours: async function* () {
      if (format.id === 'html') yield await fileOfOurs({ atlas })
    },
    viewer: format.id === 'html' ? viewerPage : async () => '',
  })
  for await (const piece of written) pieces.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece)
  return new Uint8Array(Buffer.concat(pieces))
}

export const textIn = async (format: ExportFormat, atlas: Atlas, retrieved?: string): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(format, atlas, retrieved))
