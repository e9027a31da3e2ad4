import { asReadOf, isByHand } from '../model/correction.ts'
import type { MapRecord, MapWork } from '../model/node.ts'
import type { SourceRecord } from '../model/work.ts'
import type { Atlas } from './atlas.ts'
import { none } from './column.ts'
import { bylineAt } from './people-columns.ts'
import type { HistoryTables } from './schema.ts'
import { bylineStarts } from './signatures.ts'
import { recordAt, workAt } from './work-columns.ts'

/** What the records of a map are read from. */
export interface RecordTables extends Pick<Atlas, 'works' | 'bylines'> {
  readonly history: Pick<HistoryTables, 'records'>
}

/**
 * The records that a map was made of as they were read, to be read again with others and corrected as its project says:
 * what was mended says what it said, what was left out is there, and what was added by hand is not. Of a work that names
 * none, the work itself. `file` and `format` are those of the map where a record does not say its own.
 */
export function recordsOf(atlas: RecordTables, file: string, format: string): readonly SourceRecord[] {
  const records = [...recordsOnMap(atlas, file, format), ...recordsAt(atlas.history.records, rowsOf(atlas).get(none))]
  return numbered(records.filter((record) => !isByHand(record)).map(asReadOf))
}

/** The records of a map whose project is lost: corrected as they are, for nobody will correct them again. */
export const recordsLeft = (atlas: RecordTables, file: string, format: string): readonly SourceRecord[] =>
  numbered(
    [...recordsOnMap(atlas, file, format)].map(({ asRead: _, ...record }) =>
      isByHand(record) ? { ...record, place: { file, format } } : record,
    ),
  )

function* recordsOnMap(atlas: RecordTables, file: string, format: string): Generator<MapRecord> {
  const { works, bylines, history } = atlas
  const starts = bylineStarts(atlas)
  const rows = rowsOf(atlas)
  for (let w = 0; w + 1 < starts.length; w++) {
    const { id, ...own } = workAt(works, w)
    const signed: MapWork['bylines'][number][] = []
    for (let b = starts[w]!; b < starts[w + 1]!; b++) signed.push(bylineAt(bylines, b))
    const work = { ...own, bylines: signed }
    const of = rows.get(w)
    if (of === undefined) yield { ...work, key: id.slice(2), place: { file, format } }
    else for (const r of of) yield recordAt(history.records, r, work)
  }
}

/** Records that belong to no work: they say all that they say themselves. */
const recordsAt = (records: HistoryTables['records'], rows: readonly number[] = []): readonly MapRecord[] =>
  rows.map((r) => recordAt(records, r, unsaid))

const unsaid = {} as Parameters<typeof recordAt>[2]

function rowsOf({ history }: RecordTables): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>()
  history.records.work.forEach((w, r) => {
    const list = rows.get(w)
    if (list === undefined) rows.set(w, [r])
    else list.push(r)
  })
  return rows
}

const numbered = (records: readonly MapRecord[]): readonly SourceRecord[] =>
  records.map((record, i) => ({ ...record, place: { ...record.place, record: i + 1, line: 1 } }))
