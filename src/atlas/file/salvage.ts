import type { SourceRecord } from '../../model/work.ts'
import { none } from '../column.ts'
import { nothing } from '../nothing.ts'
import { recordsLeft } from '../records.ts'
import { historyTables, tables } from '../schema.ts'
import { type Content, columnsOf } from './assemble.ts'
import { checkBylines, checkRecords, checkWorks } from './check.ts'
import { Damaged } from './damaged.ts'
import { folders } from './manifest.ts'
import { apart, apartName } from './members.ts'
import { readParquet } from './parquet/read-parquet.ts'

/**
 * The works of a damaged map, as records: whole where the tables of works and bylines are; without abstracts, or joined
 * into one record a work, where those tables are not. Of a map whose works are lost, those of its excerpt.
 */
export async function salvage(content: Content, file: string, format: string): Promise<readonly SourceRecord[]> {
  return (
    (await worksIn(folders.atlas, content, file, format)) ??
    (await worksIn(folders.excerpt, content, file, format)) ??
    []
  )
}

async function worksIn(
  folder: string,
  content: Content,
  file: string,
  format: string,
): Promise<readonly SourceRecord[] | undefined> {
  const whole = async <T>(name: string, of: (bytes: Uint8Array) => T): Promise<T | undefined> => {
    try {
      return of(await content(`${folder}/${name}.parquet`))
    } catch (error) {
      if (error instanceof Damaged) return undefined
      throw error
    }
  }
  const works = await whole('works', (bytes) => {
    const table = readParquet(bytes)
    const own = columnsOf(table, tables.works, (column) => !apart.works!.includes(column))
    const works = { ...own, abstract: { offsets: new Uint32Array(table.rows + 1), bytes: new Uint8Array(0) } }
    checkWorks(works)
    return works
  })
  if (works === undefined) return undefined
  const count = works.year.length
  const bylines = await whole('bylines', (bytes) => {
    const bylines = columnsOf(readParquet(bytes), tables.bylines)
    checkBylines(bylines, { work: count, author: none })
    return bylines
  })
  if (bylines === undefined) return undefined
  const abstracts = await whole(apartName, (bytes) => {
    const table = readParquet(bytes)
    if (table.rows !== count) throw new Damaged('length')
    return { abstract: table.column('abstract', 'text') }
  })
  const records = await whole('history/records', (bytes) => {
    const records = columnsOf(readParquet(bytes), historyTables.records)
    checkRecords(records, { work: count })
    return records
  })
  return recordsLeft(
    { works: { ...works, ...abstracts }, bylines, history: { records: records ?? nothing.history.records } },
    file,
    format,
  )
}
