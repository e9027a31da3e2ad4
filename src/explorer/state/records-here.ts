import type { Atlas } from '../../atlas/atlas.ts'
import { mapWorkOf } from '../../atlas/nodes.ts'
import { recordAt } from '../../atlas/work-columns.ts'
import { mapFormat } from '../../ingest/saved-map.ts'
import type { MapRecord } from '../../model/node.ts'

/** The records of a work, one at least: of a map that does not keep them the work itself, as it would be read again. */
export function recordsHere(map: Atlas, row: number): readonly [MapRecord, ...MapRecord[]] {
  const { id, records, ...said } = mapWorkOf(map, row)
  const [first, ...others] = records ?? []
  if (first !== undefined) return [first, ...others]
  const alone = map.history.records.work.indexOf(row)
  if (alone !== -1) return [recordAt(map.history.records, alone, said)]
  return [{ ...said, key: id.slice(2), place: { file: '', format: mapFormat } }]
}
