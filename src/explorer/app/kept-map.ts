import { directoryOf } from '../../atlas/file/zip-directory.ts'

/** What the pieces of a map are called on the shelf, in their order. */
const folder = 'map/'

export const isMapMember = (member: string): boolean => member.startsWith(folder)

/** A map's file, cut between its members: what did not change is not written again. The last piece lists them all. */
export async function piecesOfMap(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const directory = await directoryOf({
    size: bytes.length,
    slice: async (from, to) => bytes.subarray(from, to),
  })
  const entries = [...(directory?.entries ?? [])].sort((a, b) => a.at - b.at)
  const pieces = new Map<string, Uint8Array>()
  // Where a member ends and the list begins is the file's own affair: the last member goes with the list.
  for (const [i, { at, name }] of entries.entries())
    pieces.set(`${folder}${String(i).padStart(4, '0')} ${name}`, bytes.subarray(at, entries[i + 1]?.at))
  return pieces
}

/** The file that was cut. */
export const joined = (contents: ReadonlyMap<string, Uint8Array>, name: string): File =>
  new File(
    [...contents.keys()]
      .filter(isMapMember)
      .sort((a, b) => (a < b ? -1 : 1))
      .map((member) => contents.get(member) as Uint8Array<ArrayBuffer>),
    name,
  )
