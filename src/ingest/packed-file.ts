import { names } from '../atlas/file/manifest.ts'
import type { RandomAccess } from '../atlas/file/random-access.ts'
import { textOf } from '../atlas/file/utf8.ts'
import { BrokenPacking } from './formats/input-bytes.ts'
import { type Archive, type ArchiveMember, openArchive } from './formats/packed/archive.ts'
import type { Budget } from './formats/packed/inflating.ts'
import { kindOf } from './formats/packed/kinds.ts'
import type { ReadControl } from './formats/read-source.ts'
import { readWorkbook } from './formats/sheets/read-sheet.ts'
import { openOds } from './formats/sheets/spreadsheet-xml.ts'
import { openXls } from './formats/sheets/xls.ts'
import { openXlsx, workbookIn } from './formats/sheets/xlsx.ts'
import { wordSources } from './formats/xml/word-sources.ts'
import { openContainer } from './saved-map.ts'
import { type AnyFile, type AnyOptions, type AnySink, type AnyTaken, certain, handOn } from './taking.ts'

interface PackedFile {
  readonly name: string
  readonly access: RandomAccess
}

interface Members {
  /** What may come out of the file, and how a file in it is read. */
  readonly budget: Budget
  readonly member: (file: AnyFile, control: ReadControl) => Promise<AnyTaken>
}

/** Reads a spreadsheet of Excel 2003 or before. Throws BrokenPacking where nothing of it can be had. */
export async function readOldSheet(
  { name, access }: PackedFile,
  options: AnyOptions,
  sink: AnySink,
  control: ReadControl,
): Promise<AnyTaken> {
  if (access.size > mostOldBytes) throw new BrokenPacking({ code: 'too-large', what: 'sheet' })
  const workbook = openXls(await access.slice(0, access.size))
  return {
    ...(await readWorkbook({ name, size: access.size }, workbook, options, sink, control)),
    isMap: false,
    isSheet: true,
  }
}

const mostOldBytes = 1e9

/**
 * Reads what begins as a zip, told by its members: a map of ours that was packed anew, a spreadsheet, a document that
 * holds no records, else each file in it. Throws BrokenPacking where nothing of it can be had.
 */
export async function readArchive(
  { name, access }: PackedFile,
  options: AnyOptions,
  sink: AnySink,
  control: ReadControl,
  { budget, member }: Members,
): Promise<AnyTaken> {
  const archive = await openArchive(access, budget)
  if (archive.isCutShort) {
    sink.problem({ file: name, severity: 'error', code: 'cut-short', what: 'zip' })
  }
  if (options.format === undefined && archive.members.some((one) => one.name === names.manifest)) {
    const opened = await openContainer(access, { name, ...options.means })
    if (opened.ok || opened.fault.code !== 'not-ours') {
      handOn(name, opened, sink)
      return { ...certain(name, access.size), isMap: true }
    }
  }
  if (workbookIn(archive) !== undefined) {
    const workbook = await openXlsx(archive)
    return {
      ...(await readWorkbook({ name, size: access.size }, workbook, options, sink, control)),
      isMap: false,
      isSheet: true,
    }
  }
  const type = await mimetypeOf(archive)
  const content = archive.members.find((one) => one.name === 'content.xml')
  if (type?.startsWith('application/vnd.oasis.opendocument.spreadsheet') && content !== undefined) {
    const workbook = await openOds(content.content())
    return {
      ...(await readWorkbook({ name, size: access.size }, workbook, options, sink, control)),
      isMap: false,
      isSheet: true,
    }
  }
  const kind = kindOf(
    archive.members.map(({ name }) => name),
    type,
  )
  const sources = kind === 'word' ? await sourcesIn(archive) : undefined
  // What a text cites, Word keeps beside it.
  if (sources !== undefined) return member({ name, size: sources.size, bytes: sources.content() }, control)
  if (kind !== undefined) throw new BrokenPacking({ code: 'binary', kind })
  return readMembers({ name, access }, archive, sink, control, member)
}

async function readMembers(
  { name, access }: PackedFile,
  { members }: Archive,
  sink: AnySink,
  control: ReadControl,
  readMember: Members['member'],
): Promise<AnyTaken> {
  const inside: AnyTaken[] = []
  const own = members.filter(({ name }) => !isSystems(name))
  if (own.length === 0) sink.problem({ file: name, severity: 'note', code: 'empty', what: 'zip' })
  const all = own.reduce((sum, { size }) => sum + size, 0) || 1
  let before = 0
  for (const member of own) {
    const tell = (bytes: number) =>
      control.progress?.(
        Math.min(access.size, (access.size * (before + Math.min(bytes, member.size))) / all),
        access.size,
      )
    const file = { name: `${name}/${member.name}`, size: member.size, bytes: member.content() }
    inside.push(await readMember(file, { ...control, progress: tell }))
    before += member.size
  }
  const unmapped = inside.find((taken) => taken.unmapped !== undefined)?.unmapped
  return { ...certain(name, access.size), isMap: false, inside, ...(unmapped === undefined ? {} : { unmapped }) }
}

/** What systems put into a zip and nobody wrote: also left aside in a folder. */
const isSystems = (name: string) => /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/iu.test(name)

/** What an OpenDocument or an EPUB says first that it is; ours, too. */
async function mimetypeOf({ members }: Archive): Promise<string | undefined> {
  const member = members.find((one): one is ArchiveMember => one.name === names.mimetype && one.size < 200)
  return member === undefined ? undefined : (await beginningOf(member)).trim()
}

/** The part of a Word document that lists what it cites, where it cites anything. */
async function sourcesIn({ members }: Archive): Promise<ArchiveMember | undefined> {
  for (const member of members)
    if (/^customXml\/item\d{1,4}\.xml$/u.test(member.name) && wordSources.sniff(await beginningOf(member)) > 0.9)
      return member
  return undefined
}

/** The beginning of what is packed, as far as it can be had. */
async function beginningOf(member: ArchiveMember): Promise<string> {
  let text = ''
  try {
    for await (const bytes of member.content()) {
      text += textOf(bytes)
      if (text.length > 65_536) break
    }
  } catch (error) {
    if (!(error instanceof BrokenPacking)) throw error
  }
  return text
}
