import { Damaged } from './damaged.ts'
import type { RandomAccess } from './random-access.ts'
import {
  type End,
  endSize,
  isHeader,
  type Listed,
  type Local,
  largeEndSize,
  localRoom,
  locatorSize,
  mostLocalRoom,
  readDirectory,
  readEnd,
  readLargeEnd,
  readLocal,
  readLocator,
} from './zip.ts'

export interface Directory {
  readonly entries: readonly Listed[]
  /** The file is one of several into which a zip was cut. */
  readonly isPart: boolean
}

/** A comment of this length may stand behind the end. */
const longestComment = 0xffff

/** The members that the end of a zip names; undefined where it is missing, or names what cannot be read. */
export async function directoryOf(file: RandomAccess): Promise<Directory | undefined> {
  // Nearly every zip ends with its end.
  const last = Math.max(0, file.size - endSize)
  const end = readEnd(await file.slice(last, file.size))
  if (end !== undefined) return directoryAt(file, last, end)
  const from = Math.max(0, file.size - endSize - longestComment)
  const tail = await file.slice(from, file.size)
  for (let at = tail.length - endSize; at >= 0; at--) {
    const end = tail[at] === 0x50 ? readEnd(tail.subarray(at)) : undefined
    const found = end && (await directoryAt(file, from + at, end))
    if (found !== undefined) return found
  }
  return undefined
}

/** The member whose header stands at `at`, and where after it its bytes begin; undefined where none does. */
export async function localAt(file: RandomAccess, at: number): Promise<Local | undefined> {
  for (const room of [localRoom, mostLocalRoom]) {
    if (at >= file.size) return undefined
    const local = readLocal(await file.slice(at, Math.min(at + room, file.size)), at)
    if (local !== undefined) return local
  }
  return undefined
}

async function directoryAt(file: RandomAccess, place: number, small: End): Promise<Directory | undefined> {
  const end = (await largeEnd(file, place)) ?? small
  if (end.isPart) return { entries: [], isPart: true }
  const before = end.isLarge ? place - locatorSize - largeEndSize : place
  // What begins with something else, a program that unpacks itself, counts from the file's beginning or from the zip's.
  for (const shift of new Set([0, before - end.size - end.at])) {
    const at = end.at + shift
    if (at < 0 || at + end.size > before) continue
    const entries = entriesIn(await file.slice(at, at + end.size))
    const [first] = entries ?? []
    if (entries === undefined || (first !== undefined && !(await isMember(file, first.at + shift)))) continue
    return { entries: entries.map((entry) => ({ ...entry, at: entry.at + shift })), isPart: false }
  }
  return undefined
}

const isMember = async (file: RandomAccess, at: number) =>
  at >= 0 && at + 4 <= file.size && isHeader(await file.slice(at, at + 4), 0)

function entriesIn(bytes: Uint8Array): readonly Listed[] | undefined {
  try {
    return readDirectory(bytes)
  } catch (error) {
    if (error instanceof Damaged) return undefined
    throw error
  }
}

async function largeEnd(file: RandomAccess, place: number): Promise<End | undefined> {
  if (place < locatorSize + largeEndSize) return undefined
  const stated = readLocator(await file.slice(place - locatorSize, place))
  if (stated === undefined) return undefined
  for (const at of [stated, place - locatorSize - largeEndSize]) {
    if (at < 0 || at + largeEndSize > file.size) continue
    const end = readLargeEnd(await file.slice(at, at + largeEndSize))
    if (end !== undefined) return end
  }
  return undefined
}
