import type { SourceRecord } from '../../model/work.ts'
import { joinRecords } from './join.ts'

/** What one of several files brings. */
export interface News {
  /** Works that no file before it holds. */
  readonly works: number
  /** Of those, works that were there before any of the files came. */
  readonly known: number
}

/**
 * What each file brings, in the order given, to those before it and to what was `there` already. The sum of
 * `works` is the number of works of all files together.
 */
export function newsOf(
  files: readonly (readonly SourceRecord[])[],
  there: readonly SourceRecord[] = [],
): readonly News[] {
  // Each source is given a name of its own: a file opened twice stands under one name, but is two files here.
  const under = (records: readonly SourceRecord[], file: string) =>
    records.map((record) => ({ ...record, place: { ...record.place, file } }))
  const sources = files.map((records, i) => under(records, String(i)))
  const { works } = joinRecords([...sources.flat(), ...under(there, before)])
  const news = files.map(() => ({ works: 0, known: 0 }))
  for (const { records } of works) {
    const holders = records.map(({ place }) => place.file)
    const first = Math.min(...holders.map((file) => (file === before ? Number.POSITIVE_INFINITY : Number(file))))
    const one = news[first]
    if (one === undefined) continue
    one.works++
    if (holders.includes(before)) one.known++
  }
  return news
}

const before = 'before'
