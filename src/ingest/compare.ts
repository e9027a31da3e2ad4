import { recordsOf } from '../atlas/records.ts'
import type { Decision } from '../model/decision.ts'
import { joinRecords } from './corpus/join.ts'
import { identify } from './people/identify.ts'
import type { Explored, NamedReading } from './pipeline.ts'
import { mapFormat } from './saved-map.ts'
import { stages, type Watch } from './stages.ts'

/** How maps that were saved came about, told from the works they hold; their graph is left as it was saved. */
export async function compare(
  readings: readonly NamedReading[],
  decisions: readonly Decision[],
  watch: Watch = {},
): Promise<Pick<Explored, 'workMerges' | 'corrections' | 'people'>> {
  const stage = stages(watch)
  const records = readings.flatMap((reading) => [
    ...reading.records,
    ...(reading.maps ?? []).flatMap(({ atlas, file }) => recordsOf(atlas, file, mapFormat.id)),
  ])
  const { works, merges, corrections } = joinRecords(
    records,
    decisions,
    await stage('Joining records of the same work', 0.2),
  )
  const { authors: _, ...people } = identify(works, decisions, await stage('Telling people apart', 0.8))
  return { workMerges: merges, corrections, people }
}
