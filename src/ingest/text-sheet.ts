import { openDecoding } from './formats/encoding.ts'
import type { ReadControl } from './formats/read-source.ts'
import { mayHoldTables, openHtmlTables } from './formats/sheets/html-tables.ts'
import { readWorkbook } from './formats/sheets/read-sheet.ts'
import { isSpreadsheetXml, openSpreadsheetXml } from './formats/sheets/spreadsheet-xml.ts'
import type { Workbook } from './formats/sheets/workbook.ts'
import type { OpenBytes } from './opened-bytes.ts'
import type { AnyFile, AnyOptions, AnySink, AnyTaken } from './taking.ts'

/** Most bytes of a page that are looked through for a table. */
const mostPage = 2e8

/**
 * Reads a spreadsheet that is text: the XML of Excel 2003, or tables of a web page, which databases give out as .xls.
 * Undefined where the file is neither, or was taken by choice for something else; its bytes can still be had.
 */
export async function readTextSheet(
  file: AnyFile,
  head: Uint8Array,
  bytes: OpenBytes,
  options: AnyOptions,
  sink: AnySink,
  control: ReadControl,
): Promise<AnyTaken | undefined> {
  const begins = textOf(head, options.encoding)
  const isXml = isSpreadsheetXml(begins)
  if (!isXml && (!mayHoldTables(begins) || (file.size ?? 0) > mostPage)) return undefined
  const all = await bytes.all()
  const workbook: Workbook | undefined = isXml
    ? await openSpreadsheetXml(bytes.inOrder())
    : openHtmlTables(textOf(await all.slice(0, all.size), options.encoding))
  if (workbook === undefined) return undefined
  const size = file.size ?? all.size
  return {
    ...(await readWorkbook({ name: file.name, size }, workbook, options, sink, control)),
    isMap: false,
    isSheet: true,
  }
}

function textOf(bytes: Uint8Array, encoding: string | undefined): string {
  const decoding = openDecoding(encoding)
  return decoding.decode(bytes) + decoding.end()
}
