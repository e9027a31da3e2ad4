import { formats } from '../ingest/formats/detect-format.ts'
import type { ReadOptions } from '../ingest/formats/read-source.ts'
import { columns } from '../ingest/formats/table/table-columns.ts'
import { en } from '../words/en.ts'
import { type Terminal, UsageError } from './cli-command.ts'
import { nearest } from './suggestion.ts'

/** Words of a call that say how its files are to be read, for `parseArgs`. */
export const readingFlags = {
  retrieved: { type: 'string', takes: 'DAY' },
  year: { type: 'string', takes: 'YEAR' },
  format: { type: 'string', takes: 'ID', offers: formats.map(({ id }) => id) },
  encoding: { type: 'string', takes: 'NAME' },
  columns: { type: 'string', multiple: true, takes: 'LIST' },
} as const

/** The options of a reading from the words of a call. Throws a UsageError where they make no sense. */
export function readingOptions(
  flags: {
    readonly retrieved?: string | undefined
    readonly year?: string | undefined
    readonly format?: string | undefined
    readonly encoding?: string | undefined
    readonly columns?: readonly string[] | undefined
  },
  terminal: Terminal,
): ReadOptions {
  const { retrieved, year = retrieved?.slice(0, 4), format, encoding, columns: mapped } = flags
  if (retrieved !== undefined && !isDay(retrieved)) throw new UsageError(en.terminal.noDay(retrieved))
  if (year !== undefined && !/^\d{4}$/u.test(year)) throw new UsageError(en.terminal.noYear(year))
  if (format !== undefined && !formats.some(({ id }) => id === format)) {
    const ids = formats.map(({ id }) => id)
    throw new UsageError(en.terminal.noFormat(format, nearest(format, ids), ids))
  }
  if (encoding !== undefined) {
    try {
      new TextDecoder(encoding)
    } catch {
      throw new UsageError(en.terminal.noEncoding(encoding))
    }
  }
  return {
    yearRetrieved: year === undefined ? terminal.today.getFullYear() : Number(year),
    ...(format === undefined ? {} : { format }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(mapped === undefined ? {} : { columns: Object.fromEntries(mapped.flatMap(columnsIn)) }),
  }
}

const isDay = (text: string): boolean => {
  const [, month = 0, day = 0] = (/^\d{4}-(\d\d)-(\d\d)$/u.exec(text) ?? []).map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/** `title=Titel,authors=Name, Vorname` as pairs of header and column; a header may hold a comma. */
function columnsIn(list: string): readonly (readonly [header: string, column: string])[] {
  const next = new RegExp(`,(?=\\s*(?:${columns.join('|')})=)`, 'u')
  return list.split(next).map((pair) => {
    const equals = pair.indexOf('=')
    const [column, header] = equals < 0 ? ['', ''] : [pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()]
    if (header === '') throw new UsageError(en.terminal.noPair(pair))
    if (!(columns as readonly string[]).includes(column))
      throw new UsageError(en.terminal.noColumn(column, nearest(column, columns), columns))
    return [header, column]
  })
}
