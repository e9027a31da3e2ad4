import { BrokenPacking } from '../input-bytes.ts'
import { type BiffRecord, biffRecords, RecordReader } from './biff-records.ts'
import { openCompound } from './compound-file.ts'
import { builtIn, formOf, type NumberForm, numberText } from './number-text.ts'
import { mostRows, type Sheet, type Workbook } from './workbook.ts'

// Numbers of records ([MS-XLS] 2.3).
const ids = {
  formula: 0x06,
  end: 0x0a,
  from1904: 0x22,
  password: 0x2f,
  codepage: 0x42,
  sheet: 0x85,
  rkRow: 0xbd,
  rich: 0xd6,
  cellFormat: 0xe0,
  strings: 0xfc,
  sharedString: 0xfd,
  number: 0x203,
  label: 0x204,
  truth: 0x205,
  formulaText: 0x207,
  rk: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const

/** What the head of a workbook says for all its sheets. */
interface Globals {
  readonly isBiff8: boolean
  readonly codepage: number
  readonly from1904: boolean
  readonly strings: readonly string[]
  /** By number of the cell's format. */
  readonly forms: readonly NumberForm[]
}

/**
 * Opens a spreadsheet of Excel 5 to 2003, BIFF5 and BIFF8 in a compound file ([MS-XLS]). Throws BrokenPacking where it
 * is none, is locked, or is damaged at its head.
 */
export function openXls(bytes: Uint8Array): Workbook {
  const file = openCompound(bytes)
  if (file === undefined) throw new BrokenPacking({ code: 'damaged-sheet' })
  const stream = file.stream('Workbook') ?? file.stream('Book')
  if (stream === undefined) throw notASheet(file.names)
  const sheets: { readonly name: string; readonly at: number }[] = []
  const globals = readGlobals(stream, sheets)
  return {
    sheets: sheets.map(
      ({ name, at }): Sheet => ({
        name,
        rows: async function* () {
          yield* rowsOf(stream, at, globals)
        },
      }),
    ),
  }
}

function notASheet(names: readonly string[]): BrokenPacking {
  const has = (name: string) => names.some((one) => one.toLowerCase() === name.toLowerCase())
  if (has('EncryptedPackage')) return locked()
  return new BrokenPacking({ code: 'binary', kind: has('WordDocument') ? 'word' : 'old-document' })
}

const locked = () => new BrokenPacking({ code: 'encrypted', what: 'sheet' })

function readGlobals(stream: Uint8Array, sheets: { name: string; at: number }[]): Globals {
  let isBiff8 = true
  let codepage = 1252
  let from1904 = false
  let strings: readonly string[] = []
  const codes = new Map<number, NumberForm>()
  const cellFormats: number[] = []
  for (const record of biffRecords(stream, 0)) {
    const reader = new RecordReader(record)
    if (record.id === ids.end) break
    switch (record.id) {
      case ids.begin:
        isBiff8 = reader.u16() >= 0x600
        break
      case ids.password:
        throw locked()
      case ids.codepage:
        codepage = reader.u16()
        break
      case ids.from1904:
        from1904 = reader.u16() === 1
        break
      case ids.sheet: {
        const at = reader.u32()
        reader.skip(1)
        // Charts and macros have no cells.
        const isSheet = reader.byte() === 0
        const name = shortText(reader, isBiff8, codepage)
        if (isSheet) sheets.push({ name, at })
        break
      }
      case ids.strings:
        strings = sharedStrings(record)
        break
      case ids.format: {
        const id = reader.u16()
        codes.set(id, formOf(isBiff8 ? longText(reader, true, codepage) : shortText(reader, false, codepage)))
        break
      }
      case ids.cellFormat:
        reader.skip(2)
        cellFormats.push(reader.u16())
        break
    }
  }
  const forms = cellFormats.map((id) => codes.get(id) ?? builtIn(id))
  return { isBiff8, codepage, from1904, strings, forms }
}

function sharedStrings(record: BiffRecord): readonly string[] {
  const reader = new RecordReader(record)
  reader.skip(4)
  const count = reader.u32()
  const strings: string[] = []
  while (strings.length < count && !reader.atEnd) {
    const length = reader.u16()
    const flags = reader.byte()
    const runs = (flags & 8) === 0 ? 0 : reader.u16()
    const phonetic = (flags & 4) === 0 ? 0 : reader.u32()
    strings.push(reader.characters(length, (flags & 1) === 1))
    reader.skip(4 * runs + phonetic)
  }
  return strings
}

/** A string whose length takes one byte. */
function shortText(reader: RecordReader, isBiff8: boolean, codepage: number): string {
  const length = reader.byte()
  return isBiff8 ? reader.characters(length, (reader.byte() & 1) === 1) : inCodepage(reader, length, codepage)
}

/** A string whose length takes two. */
function longText(reader: RecordReader, isBiff8: boolean, codepage: number): string {
  const length = reader.u16()
  return isBiff8 ? reader.characters(length, (reader.byte() & 1) === 1) : inCodepage(reader, length, codepage)
}

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string }
const labels: Readonly<Record<number, string>> = { 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 10000: 'macintosh', 32768: 'macintosh', 866: 'ibm866', 874: 'windows-874' } // biome-ignore format: one table

function inCodepage(reader: RecordReader, length: number, codepage: number): string {
  const bytes = Uint8Array.from({ length }, () => reader.byte())
  const label = labels[codepage] ?? (codepage >= 1250 && codepage <= 1258 ? `windows-${codepage}` : 'windows-1252')
  return new TextDecoder(label).decode(bytes)
}

/** Of a sheet of Excel 2003. */
const mostColumns = 256

/** The rows of the sheet that begins at `from`; cells need not stand in order. */
function* rowsOf(stream: Uint8Array, from: number, globals: Globals): Generator<readonly string[]> {
  const rows: string[][] = []
  const put = (row: number, column: number, text: string) => {
    if (text === '' || row >= mostRows || column >= mostColumns) return
    const cells = rows[row] ?? []
    cells[column] = text
    rows[row] = cells
  }
  const number = (value: number, format: number) =>
    numberText(value, globals.forms[format] ?? { shows: 'number' }, globals.from1904)
  /** The cell of a formula whose text comes in the next record. */
  let awaiting: { readonly row: number; readonly column: number } | undefined
  let depth = 0
  for (const record of biffRecords(stream, from)) {
    const { id, data } = record
    // A chart inside the sheet has a beginning and an end of its own.
    if (id === ids.begin) depth++
    if (id === ids.end && --depth <= 0) break
    if (depth !== 1) continue
    const reader = new RecordReader(record)
    if (id === ids.formulaText) {
      if (awaiting !== undefined)
        put(awaiting.row, awaiting.column, longText(reader, globals.isBiff8, globals.codepage))
      awaiting = undefined
      continue
    }
    const [row, column, format] = [reader.u16(), reader.u16(), reader.u16()]
    switch (id) {
      case ids.sharedString:
        put(row, column, globals.strings[reader.u32()] ?? '')
        break
      case ids.label:
      case ids.rich:
        put(row, column, longText(reader, globals.isBiff8, globals.codepage))
        break
      case ids.number:
        if (data.length >= 14) put(row, column, number(double(data, 6), format))
        break
      case ids.rk:
        put(row, column, number(rkNumber(reader.u32()), format))
        break
      case ids.rkRow:
        for (let at = 4, i = column; at + 8 <= data.length; at += 6, i++) {
          const cell = new RecordReader({ id, data, continued: [] }, at)
          const form = cell.u16()
          put(row, i, number(rkNumber(cell.u32()), form))
        }
        break
      case ids.truth:
        put(row, column, truth(data[6], data[7] === 1))
        break
      case ids.formula:
        if (data.length < 14) break
        if (data[12] !== 0xff || data[13] !== 0xff) put(row, column, number(double(data, 6), format))
        else if (data[6] === 0) awaiting = { row, column }
        else put(row, column, data[6] === 1 ? truth(data[8], false) : '')
        break
    }
  }
  for (let i = 0; i < rows.length; i++) yield Array.from(rows[i] ?? [], (text) => text ?? '')
}

const truth = (value: number | undefined, isError: boolean) => (isError ? '' : value === 1 ? 'TRUE' : 'FALSE')

const double = (data: Uint8Array, at: number) => new DataView(data.buffer, data.byteOffset + at, 8).getFloat64(0, true)

/** A number in thirty bits: the upper ones of a double, or whole, and perhaps a hundred times too large. */
function rkNumber(rk: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setUint32(4, (rk & 0xfffffffc) >>> 0, true)
  const value = (rk & 2) === 0 ? view.getFloat64(0, true) : rk >> 2
  return (rk & 1) === 1 ? value / 100 : value
}
