import type { Decision } from '../model/decision.ts'
import { joinRecords } from './corpus/join.ts'
import type { Reading } from './formats/format.ts'
import { isSaved, savedSources } from './graph/ready.ts'
import { identify } from './people/identify.ts'
import type { Explored } from './pipeline.ts'
import { stages, type Watch } from './stages.ts'

/** How maps that were saved came about, told from the works they hold; their graph is left as it was saved. */
export async function compare(
  readings: readonly Reading[],
  decisions: readonly Decision[],
  watch: Watch = {},
): Promise<Pick<Explored, 'workMerges' | 'people'>> {
  const stage = stages(watch)
  const sources = readings.flatMap((reading) => [reading, ...reading.graphs.filter(isSaved).map(savedSources)])
  const records = sources.flatMap((source) => source.records)
  const { works, merges } = joinRecords(records, decisions, await stage('Joining records of the same work', 0.2))
  const { authors: _, ...people } = identify(works, decisions, await stage('Telling people apart', 0.8))
  return { workMerges: merges, people }
}
