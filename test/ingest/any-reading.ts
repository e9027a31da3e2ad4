import { readAny } from '../../src/ingest/any-file.ts'
import type { NamedReading } from '../../src/ingest/pipeline.ts'
import type { SavedMap } from '../../src/ingest/saved-map.ts'
import type { AnySink } from '../../src/ingest/taking.ts'
import type { ImportedGraph } from '../../src/model/imported-graph.ts'
import type { Problem } from '../../src/model/problem.ts'
import type { SourceRecord } from '../../src/model/work.ts'

/** What a file holds, whatever it is: records, a graph made elsewhere, or a map that was saved here. */
export async function anyReading(
  name: string,
  content: Uint8Array | string,
): Promise<NamedReading & { readonly maps: readonly SavedMap[] }> {
  const bytes = (async function* () {
    yield typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  })()
  const [records, graphs, maps, problems]: [SourceRecord[], ImportedGraph[], SavedMap[], Problem[]] = [[], [], [], []]
  const pages: Parameters<AnySink['page']>[0][] = []
  await readAny(
    { name, bytes },
    { yearRetrieved: 2025 },
    {
      record: (record) => records.push(record),
      page: (page) => pages.push(page),
      problem: (problem) => problems.push(problem),
      graph: (graph) => graphs.push(graph),
      map: (map) => maps.push(map),
    },
  )
  return { records, pages, graphs, problems, maps }
}
