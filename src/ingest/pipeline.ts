import type { Decision } from '../model/decision.ts'
import { type Corpus, type GraphAttributes, graphVersion } from '../model/exploration.ts'
import { by } from '../model/order.ts'
import type { ReadyGraph } from '../model/ready-graph.ts'
import type { Settings } from '../model/settings.ts'
import type { WorkTerms } from '../model/topic.ts'
import { emptyVocabulary, type Vocabulary } from '../model/vocabulary.ts'
import { joinRecords, type WorkMerge } from './corpus/join.ts'
import { type Former, find, type Means } from './findings.ts'
import type { Reading } from './formats/format.ts'
import { assemble } from './graph/assemble.ts'
import type { GraphStream } from './graph/graph.ts'
import { network } from './graph/network.ts'
import { foreign, isSaved, savedSources, savedStream } from './graph/ready.ts'
import { together } from './graph/together.ts'
import { inOrder, pagesOf, titleOf } from './pages.ts'
import { identify, type People } from './people/identify.ts'
import { stages } from './stages.ts'
import { drawTopics } from './topics/draw.ts'

export interface ExploreOptions {
  readonly settings: Settings
  readonly decisions?: readonly Decision[]
  readonly vocabulary?: Vocabulary
  /** The map that this one follows: what stays keeps its place, its cluster's name and colour. */
  readonly former?: Former
  /** Maps saved here are drawn again from the works they hold, rather than shown as they were. */
  readonly redraw?: boolean
}

/** A finished map and how it came about. */
export interface Explored {
  readonly graph: GraphStream
  /** Records found to be of one work, each with the reason. */
  readonly workMerges: readonly WorkMerge[]
  /** Bylines judged to be one person's, those that may be, and decisions that could not be carried out. */
  readonly people: Pick<People, 'merges' | 'unsure' | 'refused'>
}

/**
 * From what was read to the finished map: the table of contents of everything Coterie does. The same readings
 * and options, in any order, give the same map to the byte.
 */
export async function explore(
  readings: readonly Reading[],
  { settings, decisions = [], vocabulary = emptyVocabulary, former, redraw = false }: ExploreOptions,
  means: Means = {},
): Promise<Explored> {
  const stage = stages(means)
  const ready = together(readings.flatMap((reading) => reading.graphs))
  const alone = readings.every((reading) => reading.records.length === 0)
  if (ready !== undefined && alone && !(redraw && isSaved(ready))) return readyMade(ready, readings, settings, means)
  const sources = readings.flatMap((reading) => [reading, ...reading.graphs.filter(isSaved).map(savedSources)])
  const records = sources.flatMap((source) => source.records)

  const joining = joinRecords(records, decisions, await stage('Joining records of the same work', 0.05))
  const { works } = joining
  const { authors, ...people } = identify(works, decisions, await stage('Telling people apart', 0.15))
  const subjects = await drawTopics(works, { topics: settings.topics, vocabulary }, await stage('Drawing topics', 0.15))
  const pages = inOrder(sources.flatMap((source) => source.pages))
  const corpus: Corpus = { works, authors, ...subjects, pages, problems: problemsOf(readings), settings }
  await stage('Tying together', 0.05)
  const ties = network(corpus)
  const found = await find(corpus, ties, stage, means, { former })
  const files = joining.files.map(({ file }) => file)
  const said = { work: corpus.terms.map(aboutWork) }
  const graph = assemble(
    corpus,
    ties,
    { ...found, pagesOf: pagesOf(corpus.authors, pages), extra: said },
    {
      ...blank(settings),
      title: titleOf(pages, files),
      pages,
      problems: corpus.problems,
      clusters: found.clusters,
      resolution: found.resolution,
      measures: found.entries,
      languages: subjects.languages,
      decisions,
      vocabulary,
      leftOut: ties.people.leftOut,
      ...(subjects.note === undefined ? {} : { topicsNote: subjects.note }),
    },
  )
  await stage('Finishing', 0)
  return { graph, workMerges: joining.merges, people }
}

/** A graph that came ready-made: as it was, if it was saved here; else measured, and placed where it has no places. */
async function readyMade(
  ready: ReadyGraph,
  readings: readonly Reading[],
  settings: Settings,
  means: Means,
): Promise<Explored> {
  const saved = savedStream(ready)
  if (saved !== undefined) return { graph: saved, workMerges: [], people: nobody }
  const { corpus, network, source, ...given } = foreign(ready, settings)
  const found = await find(corpus, network, stages(means), means, given)
  const graph = assemble(
    corpus,
    network,
    { ...found, pagesOf: new Map(), extra: { author: source } },
    {
      ...blank(settings),
      title: ready.title ?? titleOf([], [ready.file]),
      problems: problemsOf([...readings, ...(ready.problems === undefined ? [] : [{ problems: ready.problems }])]),
      clusters: found.clusters,
      resolution: found.resolution,
      measures: found.entries,
    },
  )
  return { graph, workMerges: [], people: nobody }
}

const nobody: Explored['people'] = { merges: [], unsure: [], refused: [] }

const blank = (settings: Settings): GraphAttributes => ({
  coterie: graphVersion,
  title: '',
  settings,
  pages: [],
  problems: [],
  clusters: [],
  resolution: 1,
  measures: [],
  languages: [],
  decisions: [],
  vocabulary: emptyVocabulary,
  leftOut: [],
})

const aboutWork = ({ terms, language, novelty }: WorkTerms) => ({
  terms,
  language,
  ...(novelty === undefined ? {} : { firstHere: novelty.firstHere }),
})

const problemsOf = (readings: readonly Pick<Reading, 'problems'>[]) =>
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
