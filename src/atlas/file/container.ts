import type { Damage } from '../../model/file-fault.ts'
import { expectShape, parsed } from './about-member.ts'
import { crc32 } from './crc32.ts'
import { Damaged, damageOf } from './damaged.ts'
import { type Manifest, manifestShape, mediaType, names } from './manifest.ts'
import { hex, type Means, unpacked } from './means.ts'
import type { RandomAccess } from './random-access.ts'
import { textOf } from './utf8.ts'
import type { Entry } from './zip.ts'
import { directoryOf, localAt } from './zip-directory.ts'

/** A file of ours that is open. */
export interface Container {
  readonly manifest: Manifest | undefined
  /** Names of its members, but for the first and the last. */
  readonly members: readonly string[]
  /** The content of one, as it was written; throws {@link Damaged} where it is not. */
  readonly content: (name: string) => Promise<Uint8Array>
  /** What the file of a source was called. */
  readonly fileOf: (member: string) => string
  /** Of the file itself, and of the members that say what it is. */
  readonly damage: readonly Damage[]
  /** Its end is missing, so that more may be. */
  readonly cutShort: boolean
}

/** Opens a file; undefined where it is none of ours. Nothing is read but what says what it holds. */
export async function openContainer(file: RandomAccess, means: Means): Promise<Container | undefined> {
  const damage: Damage[] = []
  const named = await fromDirectory(file)
  const entries = new Map((named ?? (await fromHeaders(file))).map((entry) => [entry.name, entry]))
  const bytesOf = async (name: string): Promise<Uint8Array> => {
    const entry = entries.get(name)
    if (entry === undefined) throw new Damaged('missing')
    return contentOf(file, entry, means)
  }
  const first = await bytesOf(names.mimetype).catch(damagedAt(names.mimetype, damage))
  const manifest = await bytesOf(names.manifest).then(readManifest).catch(damagedAt(names.manifest, damage))
  const isOurs = (first !== undefined && textOf(first) === mediaType) || manifest !== undefined
  if (!isOurs) return undefined
  const cutShort = named === undefined && manifest === undefined
  if (named === undefined) damage.unshift({ member: '', flaw: cutShort ? 'cut-short' : 'unreadable' })
  const sums = new Map(manifest?.members.map((member) => [member.name, member]))
  const members = [...new Set([...sums.keys(), ...entries.keys()])]
  return {
    manifest,
    members: members.filter((name) => name !== names.mimetype && name !== names.manifest),
    damage,
    cutShort,
    content: async (name) => {
      const bytes = await bytesOf(name)
      const sum = sums.get(name)
      if (manifest !== undefined && (sum?.size !== bytes.length || sum.sha256 !== hex(await means.digest(bytes))))
        throw new Damaged('checksum')
      return bytes
    },
    fileOf: (member) => sums.get(member)?.file ?? member.replace(/^[^/]*\/(?:\d+-)?/, ''),
  }
}

const damagedAt = (member: string, damage: Damage[]) => (error: unknown) => {
  damage.push(damageOf(member, error))
  return undefined
}

function readManifest(bytes: Uint8Array): Manifest {
  const value = parsed(bytes)
  expectShape(manifestShape, value)
  return value as Manifest
}

/** The members that the end of the file names; undefined where it does not. */
async function fromDirectory(file: RandomAccess): Promise<readonly Entry[] | undefined> {
  const directory = await directoryOf(file)
  return directory?.entries.some(({ name }) => name === names.manifest) ? directory.entries : undefined
}

/** The members that stand one after another from the start, as far as their headers can be read. */
async function fromHeaders(file: RandomAccess): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for (let at = 0; ; ) {
    const local = await localAt(file, at)
    if (local === undefined) return entries
    entries.push(local.entry)
    at += local.start + local.entry.packed
  }
}

async function contentOf(file: RandomAccess, entry: Entry, means: Means): Promise<Uint8Array> {
  const local = await localAt(file, entry.at)
  if (local === undefined) throw new Damaged('unreadable')
  const start = entry.at + local.start
  if (start + entry.packed > file.size) throw new Damaged('cut-short')
  const packed = await file.slice(start, start + entry.packed)
  const bytes = entry.deflated ? await unpacked(packed, entry.size, means) : packed
  if (crc32(bytes) !== entry.crc) throw new Damaged('checksum')
  return bytes
}
