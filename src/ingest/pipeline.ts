import type { Decision } from '../model/decision.ts'
import type { Corpus, GraphAttributes } from '../model/exploration.ts'
import { graphVersion } from '../model/exploration.ts'
import { by } from '../model/order.ts'
import type { ReadyGraph } from '../model/ready-graph.ts'
import type { Settings } from '../model/settings.ts'
import { joinRecords, type WorkMerge } from './corpus/join.ts'
import { find, type Means } from './findings.ts'
import type { Reading } from './formats/format.ts'
import { assemble } from './graph/assemble.ts'
import type { GraphStream } from './graph/graph.ts'
import { network } from './graph/network.ts'
import { foreign, savedStream } from './graph/ready.ts'
import { inOrder, pagesOf, titleOf } from './pages.ts'
import { identify } from './people/identify.ts'
import { provisionalTopics } from './provisional-topics.ts'
import { stages } from './stages.ts'

export interface ExploreOptions {
  readonly settings: Settings
  readonly decisions?: readonly Decision[]
}

/** A finished map and how it came about. */
export interface Explored {
  readonly graph: GraphStream
  /** Records found to be of one work, each with the reason. */
  readonly workMerges: readonly WorkMerge[]
}

/**
 * From what was read to the finished map: the table of contents of everything Coterie does. The same readings
 * and options, in any order, give the same map to the byte.
 */
export async function explore(
  readings: readonly Reading[],
  { settings, decisions = [] }: ExploreOptions,
  means: Means = {},
): Promise<Explored> {
  const stage = stages(means)
  const records = readings.flatMap((reading) => reading.records)
  const [ready] = readings.flatMap((reading) => reading.graphs)
  if (records.length === 0 && ready !== undefined) return readyMade(ready, readings, settings, means)

  const joining = joinRecords(records, decisions, await stage('Joining records of the same work', 0.1))
  const { works } = joining
  const people = identify(works, decisions, await stage('Telling people apart', 0.2))
  await stage('Drawing topics from the abstracts', 0.2)
  const subjects = provisionalTopics(works)
  const pages = inOrder(readings.flatMap((reading) => reading.pages))
  const corpus: Corpus = { works, ...people, ...subjects, pages, problems: problemsOf(readings), settings }
  const ties = network(corpus)
  const found = await find(corpus, ties, stage, means)
  const files = joining.files.map(({ file }) => file)
  const graph = assemble(
    corpus,
    ties,
    { ...found, pagesOf: pagesOf(corpus.authors, pages), extra: {} },
    {
      ...attributesOf(corpus),
      title: titleOf(pages, files),
      clusters: found.clusters,
      measures: found.entries,
    },
  )
  await stage('Done', 0)
  return { graph, workMerges: joining.merges }
}

/** A graph that came ready-made: as it was, if it was saved here; else measured, and placed where it has no places. */
async function readyMade(
  ready: ReadyGraph,
  readings: readonly Reading[],
  settings: Settings,
  means: Means,
): Promise<Explored> {
  const saved = savedStream(ready)
  if (saved !== undefined) return { graph: saved, workMerges: [] }
  const { corpus, network, source, ...given } = foreign(ready, settings)
  const found = await find(corpus, network, stages(means), means, given)
  const graph = assemble(
    corpus,
    network,
    { ...found, pagesOf: new Map(), extra: { author: source } },
    {
      ...attributesOf({ ...corpus, problems: problemsOf(readings) }),
      title: ready.title ?? titleOf([], [ready.file]),
      clusters: found.clusters,
      measures: found.entries,
    },
  )
  return { graph, workMerges: [] }
}

const attributesOf = ({
  settings,
  pages,
  problems,
}: Corpus): Pick<GraphAttributes, 'coterie' | 'settings' | 'pages' | 'problems'> => ({
  coterie: graphVersion,
  settings,
  pages,
  problems,
})

const problemsOf = (readings: readonly Reading[]) =>
  readings
    .flatMap((reading) => reading.problems)
    .sort(
      by(
        ({ file }) => file,
        ({ line }) => line ?? 0,
        ({ code }) => code,
        ({ message }) => message,
      ),
    )
