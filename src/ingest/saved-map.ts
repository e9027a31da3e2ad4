import type { Atlas } from '../atlas/atlas.ts'
import { extension, mediaType } from '../atlas/file/manifest.ts'
import { isMapPage, mapOfPage } from '../atlas/file/map-page.ts'
import { isMapPicture, mapOfPicture } from '../atlas/file/map-picture.ts'
import type { Means } from '../atlas/file/means.ts'
import { BrokenOff, fromGraphJson } from '../atlas/file/migrations.ts'
import type { RandomAccess } from '../atlas/file/random-access.ts'
import { type Part, read } from '../atlas/file/read-container.ts'
import type { Damage, FileFault } from '../model/file-fault.ts'
import type { SourceRecord } from '../model/work.ts'
import { openDecoding } from './formats/encoding.ts'
import { BrokenPacking, isGzip, unpacked } from './formats/input-bytes.ts'

/** A map that was saved here, as a file holds it. */
export interface SavedMap {
  readonly file: string
  readonly atlas: Atlas
  /** What a person added to it; JSON, whose meaning `project` knows. */
  readonly project: unknown
}

export type OpenedMap =
  | (SavedMap & { readonly ok: true; readonly damage: readonly Damage[] })
  /** With the works that are whole, as records. */
  | { readonly ok: false; readonly fault: FileFault; readonly records: readonly SourceRecord[] }

export interface OpeningMap extends Partial<Means> {
  readonly name: string
  /** The excerpt of a map too large to be drawn is enough. */
  readonly excerpt?: boolean
  /** Bytes read. Awaited, so that others have the thread; throws to stop. */
  readonly progress?: (bytes: number) => void | Promise<void>
}

/** Id of a map of ours among the formats. */
export const mapFormat = extension

/** Bytes within which a file says whether it may be a map of ours. */
export const signature = 8192

/** Whether bytes are the beginning of a file of ours: a zip that begins with its media type. */
export function isContainer(head: Uint8Array): boolean {
  const name = `mimetype${mediaType}`
  if (head.length < 30 + name.length || head[0] !== 0x50 || head[1] !== 0x4b) return false
  let text = ''
  for (const byte of head.subarray(30, 30 + name.length)) text += String.fromCharCode(byte)
  return text === name
}

/** Whether a file that begins so may be a map of ours: in a container, in a web page or picture of ours, or, packed or not, in graphology's JSON. */
export async function maybeMap(head: Uint8Array): Promise<boolean> {
  if (isContainer(head) || isMapPage(head) || isMapPicture(head)) return true
  const text = await beginning(head)
  // What is packed twice may need more bytes before the first character of it is had.
  if (text === '') return isGzip(head)
  return /^\uFEFF?\s*\{\s*"(options|attributes|nodes|edges)"\s*:/.test(text)
}

/**
 * A map that was saved here, in this version or an earlier one, checked before anything of it is returned; of a damaged
 * one the works that are whole. Undefined where the file is no map of ours.
 */
export async function openMap(file: RandomAccess, how: OpeningMap): Promise<OpenedMap | undefined> {
  const { name } = how
  const head = await file.slice(0, Math.min(signature, file.size))
  if (isContainer(head)) return openContainer(file, how)
  if (isMapPage(head)) return openContainer(await mapOfPage(file, how.progress), { ...how, progress: () => {} })
  if (isMapPicture(head)) return openContainer(await mapOfPicture(file, how.progress), { ...how, progress: () => {} })
  const text = async function* () {
    const decoding = openDecoding('utf-8')
    try {
      for await (const block of unpacked(inSlices(file, how.progress), mostUnpacked)) yield decoding.decode(block)
    } catch (error) {
      if (error instanceof BrokenPacking) throw new BrokenOff(error.why.code, { cause: error })
      throw error
    }
    yield decoding.end()
  }
  const migrated = await fromGraphJson({ name, text })
  if (migrated.ok) return { ok: true, file: name, atlas: migrated.atlas, project: migrated.project, damage: [] }
  return migrated.fault.code === 'not-ours' ? undefined : migrated
}

/** The map in a zip of ours, whatever stands first in it; a fault says where it is none. */
export async function openContainer(file: RandomAccess, { excerpt = false, ...how }: OpeningMap): Promise<OpenedMap> {
  const parts = (...wanted: readonly Part[]) => read(file, { ...how, parts: [...wanted, 'project'] })
  const small = excerpt ? await parts('excerpt') : undefined
  const opened = small?.ok && small.excerpt !== undefined ? small : await parts('atlas')
  if (!opened.ok) return opened
  const atlas = opened.excerpt ?? opened.atlas
  if (atlas === undefined) return { ok: false, fault: { code: 'not-ours' }, records: [] }
  return { ok: true, file: how.name, atlas, project: opened.project, damage: opened.damage }
}

/** Bytes to which a packed map may unpack. */
const mostUnpacked = 16e9

async function* inSlices(file: RandomAccess, progress: OpeningMap['progress']): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += slice) {
    yield await file.slice(at, Math.min(file.size, at + slice))
    await progress?.(Math.min(file.size, at + slice))
  }
}

const slice = 1 << 20

/** The first characters, unpacked where need be; what they are cut from is none of their business. */
async function beginning(head: Uint8Array): Promise<string> {
  const decoding = openDecoding('utf-8')
  let text = ''
  try {
    const once = async function* () {
      yield head
    }
    for await (const block of isGzip(head) ? unpacked(once(), 1e6) : once()) {
      text += decoding.decode(block)
      if (text.trim().length > 40) break
    }
  } catch (error) {
    if (!(error instanceof BrokenPacking)) throw error
  }
  return text
}
