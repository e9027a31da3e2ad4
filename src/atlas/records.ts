import type { MapRecord, MapWork } from '../model/node.ts'
import type { SourceRecord } from '../model/work.ts'
import type { Atlas } from './atlas.ts'
import { bylineAt } from './people-columns.ts'
import type { HistoryTables } from './schema.ts'
import { bylineStarts } from './signatures.ts'
import { recordAt, workAt } from './work-columns.ts'

/** What the records of a map are read from. */
export interface RecordTables extends Pick<Atlas, 'works' | 'bylines'> {
  readonly history: Pick<HistoryTables, 'records'>
}

/**
 * The records that a map was made of, to be read again with others: of a work that names none, the work itself. `file`
 * and `format` are those of the map where a record does not say its own.
 */
export function recordsOf(atlas: RecordTables, file: string, format: string): readonly SourceRecord[] {
  const { works, bylines, history } = atlas
  const starts = bylineStarts(atlas)
  const rows = new Map<number, number[]>()
  history.records.work.forEach((w, r) => {
    const list = rows.get(w)
    if (list === undefined) rows.set(w, [r])
    else list.push(r)
  })
  const records: SourceRecord[] = []
  const add = ({ place, ...said }: Omit<MapRecord, 'place'> & { readonly place?: MapRecord['place'] }) =>
    records.push({ ...said, place: { file, format, ...place, record: records.length + 1, line: 1 } })
  for (let w = 0; w + 1 < starts.length; w++) {
    const { id, ...own } = workAt(works, w)
    const signed: MapWork['bylines'][number][] = []
    for (let b = starts[w]!; b < starts[w + 1]!; b++) signed.push(bylineAt(bylines, b))
    const work = { ...own, bylines: signed }
    const of = rows.get(w)
    if (of === undefined) add({ ...work, key: id.slice(2) })
    else for (const r of of) add(recordAt(history.records, r, work))
  }
  return records
}
