import { type Atlas, orderOf } from '../atlas.ts'
import { excerptOf, type PartSize } from '../excerpt.ts'
import { fingerprint } from '../fingerprint.ts'
import { crc32 } from './crc32.ts'
import {
  containerVersion,
  folders,
  type Manifest,
  mediaType,
  type Named,
  names,
  type Source,
  sourceName,
} from './manifest.ts'
import { hex, type Means, plainMeans } from './means.ts'
import { atlasMembers, type Member } from './members.ts'
import { utf8 } from './utf8.ts'
import { directory, type Entry, localHeader, mostBytes } from './zip.ts'

/** What a file is made of; every part may be absent. */
export interface Contents {
  readonly atlas?: Atlas
  /** What is said in JSON of the project. */
  readonly project?: object
  readonly sources?: readonly Source[]
}

export interface WriteOptions extends Partial<Means> {
  /** How much of a map a page can draw: a larger one gets an excerpt. */
  readonly size?: PartSize
  /** Bytes that the file may have; no more than a zip of this kind can. */
  readonly most?: number
}

/** A file would be larger than a zip of this kind can be. */
export class TooLarge extends Error {}

/**
 * A map file or a project file, piece by piece: a zip whose first member says what it is, then the excerpt of a map
 * too large for a page, the map, the project, its sources, and last a manifest. The same contents and the same deflate
 * give the same bytes. Throws {@link TooLarge} above `most` bytes, 4 GB.
 */
export async function* write(
  contents: Contents,
  { size, most = mostBytes, ...given }: WriteOptions = {},
): AsyncGenerator<Uint8Array> {
  const means = { ...plainMeans, ...given }
  const members = membersOf(contents, size)
  const entries: Entry[] = []
  const named: Named[] = []
  let at = 0
  const placed = ({ bytes, ...entry }: Packed, name: string): readonly Uint8Array[] => {
    const whole = { ...entry, name, at }
    const header = localHeader(whole)
    at += header.length + bytes.length
    if (at > most || entry.size > mostBytes) throw new TooLarge(`more than ${most} bytes`)
    entries.push(whole)
    return [header, bytes]
  }
  // While one is handed on, the next are packed side by side.
  const running: Promise<Packed & { readonly sha256: string }>[] = []
  const start = (i: number) => {
    const member = members[i]
    if (member === undefined) return
    running[i] = pack(member, means)
    // Its failure is met when its turn comes.
    running[i].catch(() => {})
  }
  for (let i = 0; i < sideBySide; i++) start(i)
  for (const [i, member] of members.entries()) {
    const { sha256, ...packed } = await running[i]!
    delete running[i]
    start(i + sideBySide)
    yield* placed(packed, member.name)
    named.push({
      name: member.name,
      size: packed.size,
      sha256,
      ...(member.file === undefined ? {} : { file: member.file }),
    })
  }
  const manifest: Manifest = { coterie: containerVersion, ...ofAtlas(contents.atlas, means), members: named }
  const { sha256: _, ...packed } = await pack(json(names.manifest, manifest), means)
  yield* placed(packed, names.manifest)
  const end = directory(entries, at)
  if (at + end.length > most) throw new TooLarge(`more than ${most} bytes`)
  yield end
}

const sideBySide = 4

interface Packed extends Omit<Entry, 'name' | 'at'> {
  readonly bytes: Uint8Array
}

interface Packable extends Member {
  /** Its content is packed already. */
  readonly asItIs?: boolean
  readonly file?: string
}

function membersOf({ atlas, project, sources = [] }: Contents, size?: PartSize): readonly Packable[] {
  const excerpt = atlas === undefined ? undefined : excerptOf(atlas, size)
  return [
    { name: names.mimetype, content: () => [utf8(mediaType)], asItIs: true },
    ...(excerpt === undefined ? [] : atlasMembers(folders.excerpt, excerpt)),
    ...(atlas === undefined ? [] : atlasMembers(folders.atlas, atlas)),
    ...(project === undefined ? [] : [{ name: names.project, content: () => [utf8(byPart(project))] }]),
    ...sources.map((source, i) => ({
      name: sourceName(i, source),
      content: () => [source.bytes],
      asItIs: isPacked(source.bytes),
      file: source.name,
    })),
  ]
}

const json = (name: string, value: object): Packable => ({
  name,
  content: () => [utf8(`${JSON.stringify(value, null, 1)}\n`)],
})

/** A line for each part of a project: with one for each number, that of a large map would be twice as long. */
function byPart(project: object): string {
  const parts = Object.entries(project).map(([part, value]) => ` ${JSON.stringify(part)}: ${JSON.stringify(value)}`)
  return `{\n${parts.join(',\n')}\n}\n`
}

const ofAtlas = (atlas: Atlas | undefined, { hash }: Means): Partial<Manifest> =>
  atlas === undefined ? {} : { counts: orderOf(atlas), fingerprint: fingerprint(atlas, hash()) }

/** gzip and zip: packed once more they only grow. */
const isPacked = ([a, b]: Uint8Array): boolean => (a === 0x1f && b === 0x8b) || (a === 0x50 && b === 0x4b)

async function pack({ content, asItIs }: Packable, { deflate, digest }: Means): Promise<Packed & { sha256: string }> {
  const bytes = joined(content())
  const [packed, sha256] = await Promise.all([asItIs ? bytes : deflate(bytes), digest(bytes)])
  const deflated = packed.length < bytes.length
  return {
    deflated,
    crc: crc32(bytes),
    packed: deflated ? packed.length : bytes.length,
    size: bytes.length,
    bytes: deflated ? packed : bytes,
    sha256: hex(sha256),
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only, ...more] = pieces
  if (only !== undefined && more.length === 0) return only
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
