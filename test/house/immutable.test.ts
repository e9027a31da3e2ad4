import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Atlas, orderOf } from '../../src/atlas/atlas.ts'
import { clustersOn } from '../../src/atlas/cluster-rows.ts'
import { authorFacts, topicsOfAuthor, worksOfAuthor } from '../../src/atlas/facts/author-facts.ts'
import { clusterFacts } from '../../src/atlas/facts/cluster-facts.ts'
import { corpusFacts } from '../../src/atlas/facts/corpus.ts'
import { doubtful, mayBeSeveral } from '../../src/atlas/facts/doubtful.ts'
import { joinsOverYears } from '../../src/atlas/facts/joins-over-years.ts'
import { periodDifference } from '../../src/atlas/facts/period-difference.ts'
import { periodFacts } from '../../src/atlas/facts/period-facts.ts'
import { topicFacts } from '../../src/atlas/facts/topic-facts.ts'
import { topicsByStems, topicsOf } from '../../src/atlas/facts/topic-terms.ts'
import { trendsOf } from '../../src/atlas/facts/topic-trends.ts'
import { workFacts } from '../../src/atlas/facts/work-facts.ts'
import { newestFirst, workEntry, yearCounts } from '../../src/atlas/facts/years.ts'
import { reductions as shipped } from '../../src/atlas/filters/reductions/reductions.ts'
import { Sieve } from '../../src/atlas/filters/sieve.ts'
import { fingerprint } from '../../src/atlas/fingerprint.ts'
import {
  authorOf,
  idAt,
  mapWorkOf,
  nodeAt,
  nodeCount,
  nodeOf,
  wordingOf,
  worksAt,
  yearAt,
} from '../../src/atlas/nodes.ts'
import { rearranged } from '../../src/atlas/rearranged.ts'
import { statedKinds, statesInPeriod } from '../../src/atlas/tie-states.ts'
import { linked, tieCount } from '../../src/atlas/ties.ts'
import { columnsOf } from '../../src/explorer/state/columns-of-kind.ts'
import { findAuthors } from '../../src/explorer/state/find-authors.ts'
import { whereIn } from '../../src/explorer/state/former.ts'
import { measuresOn } from '../../src/explorer/state/measures-here.ts'
import { moved, placesOf } from '../../src/explorer/state/moved-places.ts'
import { pertinentTo } from '../../src/explorer/state/pertinent.ts'
import { spoken } from '../../src/explorer/state/spoken.ts'
import { subjectsOf } from '../../src/explorer/state/subjects.ts'
import { rowsOf, sorted } from '../../src/explorer/state/table.ts'
import { exportFormats } from '../../src/export/export-formats.ts'
import { clustersOf } from '../../src/ingest/clusters.ts'
import { exploredOf } from '../../src/ingest/decision-history.ts'
import { rowsOfMap, wholeMap } from '../../src/ingest/graph/rows-of-map.ts'
import { graphOf } from '../../src/ingest/graphology.ts'
import { radiusOf } from '../../src/ingest/node-room.ts'
import { emptyArrangement } from '../../src/model/arrangement.ts'
import type { Filters } from '../../src/model/filters.ts'
import { nodeKinds } from '../../src/model/ids.ts'
import type { TieKind } from '../../src/model/tie.ts'
import { colourings, tableKinds } from '../../src/model/view.ts'
import { palettes } from '../../src/picture/palette.ts'
import { colourScale, sizeScale } from '../../src/picture/scales.ts'
import { packed, unpacked } from '../../src/tasks/shared/handing-over.ts'
import { openSearch } from '../../src/tasks/worker/search-index.ts'
import { anyCorpus, atlasFrom } from '../corpus.ts'
import { bytesOf } from '../export/written.ts'
import { seedMap } from '../seed.ts'

const reductionIds = shipped.map(({ id }) => id)

const seed = await seedMap()
const ties: readonly TieKind[] = ['authorship', 'aboutness', 'coauthorship', 'similarity', 'cooccurrence']
const rows = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i)

const nodesAmong = (map: Atlas, ids: readonly string[]) => ids.flatMap((id) => nodeOf(map, id) ?? [])

/** What can be asked of a map, each of everything that it can be asked of. */
const questions: Readonly<Record<string, (map: Atlas) => unknown>> = {
  nodes: (map) =>
    rows(nodeCount(map)).map((node) => [
      nodeAt(map, node),
      nodeOf(map, idAt(map, node)),
      yearAt(map, node),
      worksAt(map, node),
      radiusOf(map, node),
      mayBeSeveral(map, node),
      spoken(map, idAt(map, node)),
    ]),
  ties: (map) =>
    rows(nodeCount(map)).map((node) => ties.map((kind) => [linked(map, node, kind), tieCount(map, node, kind)])),
  authors: (map) =>
    rows(orderOf(map).author).map((a) => [
      authorOf(map, a),
      authorFacts(map, a),
      topicsOfAuthor(map, worksOfAuthor(map, a)),
      newestFirst(map, worksOfAuthor(map, a)),
      findAuthors(map, '', authorOf(map, a)),
    ]),
  works: (map) =>
    rows(orderOf(map).work).map((w) => [workFacts(map, w), mapWorkOf(map, w), wordingOf(map, w), workEntry(map, w)]),
  topics: (map) => [
    rows(orderOf(map).topic).map((t) => topicFacts(map, t)),
    topicsOf(map),
    topicsByStems(map),
    trendsOf(map),
  ],
  clusters: (map) => [
    clustersOn(map).map(({ number }) => clusterFacts(map, number)),
    clustersOf(subjectsOf(map), map.findings[0].membership),
  ],
  corpus: (map) => [corpusFacts(map), yearCounts(map, rows(orderOf(map).work)), doubtful(map)],
  periods: (map) => [
    periodFacts(map, { first: 1990, last: 2021 }),
    periodDifference(map, { first: 1990, last: 2019 }, { first: 2015, last: 2022 }),
    statedKinds.map((kind) => statesInPeriod(map, kind, { first: 2000, last: 2020 })),
    rows(orderOf(map).author).map((a) => joinsOverYears(map, a, [...worksOfAuthor(map, a)], 3)),
  ],
  history: (map) => exploredOf(map),
  rows: (map) => [
    rowsOfMap(map, wholeMap),
    ...ties.map((tie) => rowsOfMap(map, { kinds: new Set(nodeKinds), ties: new Set([tie]), has: (node) => node > 2 })),
  ],
  filters: (map) =>
    ties.map((tie) => {
      const sieve = new Sieve(map, new Set([tie]), 'degree')
      const asked = nodesAmong(map, ['a:Ada', 'a:wonyeol-lee'])
      return reductionIds.flatMap((id) => {
        const filters: Filters = {
          kinds: new Set(nodeKinds),
          years: [1950, 2020],
          facets: new Map(),
          clusters: null,
          reductions: new Map([[id, 1]]),
        }
        return [sieve.filtered(filters, asked), sieve.choices(filters, id, asked), sieve.choices(filters, 'years')]
      })
    }),
  table: (map) => {
    return tableKinds.flatMap((kind) => {
      const columns = columnsOf(map, kind, measuresOn(map))
      return columns.map((column) => sorted(rowsOf(map, kind, { kinds: new Set(nodeKinds) }), column, true))
    })
  },
  scales: (map) => {
    const size = sizeScale(map, 'degree')
    return colourings.map((by) => {
      const { of, meaning } = colourScale(map, by, palettes.light)
      return [meaning, rows(nodeCount(map)).map((node) => [of(node), size.of(node)])]
    })
  },
  search: async (map) => {
    const search = openSearch(map, async () => {})
    await search.ready
    return search.find('ada')
  },
  successor: (map) => [
    rearranged(emptyArrangement, map),
    whereIn(map, map)('a:Ada' as never),
    pertinentTo(map)({ kind: 'thesaurus', label: 'a', by: 'b' }),
  ],
  'nodes elsewhere': (map) => {
    const all = Uint32Array.from(rows(nodeCount(map)))
    return moved(map, { ...placesOf(map.findings[0], all), x: Float64Array.from(all) })
  },
  graph: (map) => graphOf(map).export(),
  // As texts, which are compared at once: a page has 600,000 bytes.
  files: (map) =>
    Promise.all(
      exportFormats.map((format) =>
        bytesOf(format, map)
          .then((bytes) => Buffer.from(bytes).toString('latin1'))
          .catch(String),
      ),
    ),
  'copy for the page': (map) => {
    const { tree, buffers } = packed(map, null)
    return unpacked(structuredClone({ tree }, { transfer: buffers }).tree, null)
  },
}

/** Asks, and says whether the map is as it was; what lies beside the fingerprint is compared as it is. */
async function leaves(map: Atlas, question: (map: Atlas) => unknown): Promise<void> {
  const { history, about } = structuredClone({ history: map.history, about: map.about })
  const print = fingerprint(map)
  const answer = await question(map)
  expect(answer).toBeDefined()
  expect(fingerprint(map)).toBe(print)
  expect({ history: map.history, about: map.about }).toEqual({ history, about })
  // The same question has the same answer.
  expect(await question(map)).toEqual(answer)
}

describe.each(Object.entries(questions))('a map that is asked for its %s', (_, question) => {
  test('is as it was: the seed', async () => leaves(seed, question))

  test('is as it was: any map', async () => {
    await fc.assert(
      fc.asyncProperty(anyCorpus, (corpus) => leaves(atlasFrom(corpus), question)),
      { numRuns: 15 },
    )
  })
})
