import { BrokenPacking, isGzip, unpacked } from './formats/input-bytes.ts'
import { isZip } from './formats/packed/archive.ts'
import type { Budget } from './formats/packed/inflating.ts'
import { type ReadControl, readInto } from './formats/read-source.ts'
import { isCompound } from './formats/sheets/compound-file.ts'
import { type OpenBytes, openBytes } from './opened-bytes.ts'
import { readArchive, readOldSheet } from './packed-file.ts'
import { maybeMap, openMap, signature } from './saved-map.ts'
import { type AnyFile, type AnyOptions, type AnySink, type AnyTaken, brokenProblem, certain, handOn } from './taking.ts'
import { readTextSheet } from './text-sheet.ts'

/** How deep a file lies in others that are packed, and what may still come out of the outermost. */
interface Nesting {
  readonly depth: number
  readonly budget: Budget
}

/** Zips in zips are opened as deep as this. */
const deepest = 4

/**
 * Reads any file: a map that was saved here, in this version or an earlier one, is checked and handed on whole; what
 * is in some format is read; of a spreadsheet the table in it, of a zip each file in it, as if it had been given alone.
 * Of a damaged map the works that are whole are handed on as records, and it is said what is wrong; a map of a newer
 * version is refused.
 */
export const readAny = (
  file: AnyFile,
  options: AnyOptions,
  sink: AnySink,
  control: ReadControl = {},
): Promise<AnyTaken> => readNested(file, options, sink, control)

async function readNested(
  file: AnyFile,
  options: AnyOptions,
  sink: AnySink,
  control: ReadControl,
  nesting?: Nesting,
): Promise<AnyTaken> {
  const { name } = file
  const bytes = openBytes(file.bytes)
  const head = await bytes.first(signature)
  if (options.format === undefined && (await maybeMap(head))) {
    const access = file.access ?? (await bytes.all())
    const opened = await openMap(access, {
      name,
      ...options.means,
      progress: (bytes) => control.progress?.(bytes, access.size),
    })
    if (opened !== undefined) {
      await bytes.close()
      handOn(name, opened, sink)
      return { ...certain(name, access.size), gzip: isGzip(head), isMap: true }
    }
  }
  const start = await unpackedStart(head)
  if (!isZip(start) && !isCompound(start)) {
    const sheet = await readTextSheet(file, head, bytes, options, sink, control)
    return sheet ?? { ...(await readInto({ ...file, bytes: bytes.inOrder() }, options, sink, control)), isMap: false }
  }
  let size = file.size ?? 0
  try {
    const access = isGzip(head) ? await allUnpacked(bytes, options) : (file.access ?? (await bytes.all()))
    await bytes.close()
    if (bytes.broken !== undefined) sink.problem(brokenProblem(name, bytes.broken))
    size = access.size
    const { depth, budget } = nesting ?? {
      depth: 0,
      budget: { given: 0, limit: options.unpackLimit ?? 4e9, packed: size },
    }
    if (depth > deepest) throw new BrokenPacking({ code: 'too-deep', what: 'archives', levels: deepest })
    if (isCompound(start)) return await readOldSheet({ name, access }, options, sink, control)
    const member = (inner: AnyFile, control: ReadControl) =>
      readNested(inner, options, sink, control, { depth: depth + 1, budget })
    return await readArchive({ name, access }, options, sink, control, { budget, member })
  } catch (error) {
    if (!(error instanceof BrokenPacking)) throw error
    sink.problem(brokenProblem(name, error))
    return { ...certain(name, size), isMap: false }
  }
}

/** The first bytes of what is packed with gzip, else of the file itself. */
async function unpackedStart(head: Uint8Array): Promise<Uint8Array> {
  if (!isGzip(head)) return head
  const packed = async function* () {
    yield head
  }
  try {
    for await (const bytes of unpacked(packed(), 1e6)) return bytes
  } catch (error) {
    if (!(error instanceof BrokenPacking)) throw error
  }
  return head
}

/** What is packed with gzip, as far as it can be unpacked. */
const allUnpacked = (bytes: OpenBytes, { unpackLimit = 4e9 }: AnyOptions) =>
  openBytes(unpacked(bytes.inOrder(), unpackLimit)).all()
