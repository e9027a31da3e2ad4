import { rowsOn, setOf } from '../atlas/arrangement-of.ts'
import { type Atlas, orderOf } from '../atlas/atlas.ts'
import { inputsKey } from '../atlas/fingerprint.ts'
import { nodeCount } from '../atlas/nodes.ts'
import { recordsOf } from '../atlas/records.ts'
import { type Arrangement, emptyArrangement, rowCount } from '../model/arrangement.ts'
import { type Decision, isPeopleDecision } from '../model/decision.ts'
import type { Corpus } from '../model/exploration.ts'
import type { ImportedGraph } from '../model/imported-graph.ts'
import { by } from '../model/order.ts'
import type { Problem } from '../model/problem.ts'
import type { Settings } from '../model/settings.ts'
import { emptyVocabulary, type Vocabulary } from '../model/vocabulary.ts'
import { tablesOf, withFindings } from './atlas-of.ts'
import { type Corrections, joinRecords } from './corpus/join.ts'
import { exploredOf, type History } from './decision-history.ts'
import { type Former, find, type Means, type StageKeys } from './findings.ts'
import type { Reading } from './formats/format.ts'
import type { GraphStream } from './graph/graph.ts'
import { graphToShow } from './graph/graph-to-show.ts'
import { foreign } from './graph/imported.ts'
import { mapOfGraph } from './graph/map-of-graph.ts'
import { network } from './graph/network.ts'
import { likeness } from './graph/work-likeness.ts'
import { streamOf } from './graph-stream.ts'
import { keyOf, noMemory } from './memory.ts'
import { inOrder, pagesOf, titleOf } from './pages.ts'
import { identify } from './people/identify.ts'
import { mapFormat, type SavedMap } from './saved-map.ts'
import { stages } from './stages.ts'
import { drawTopics } from './topics/draw.ts'

/** What was read; `key` names its bytes and how they were read, where that is known. */
export interface NamedReading extends Reading {
  readonly key?: string
  /** Maps that were saved here. */
  readonly maps?: readonly SavedMap[]
}

export interface ExploreOptions {
  readonly settings: Settings
  readonly decisions?: readonly Decision[]
  readonly vocabulary?: Vocabulary
  /**
   * How the map looked: taken as it stands where it was made for these inputs, else the start of another, in which what
   * stays keeps its place, its cluster's name and colour.
   */
  readonly arrangement?: Arrangement
  /** Maps saved here are drawn again from the works they hold, rather than shown as they were; so they are, too, with an arrangement. */
  readonly redraw?: boolean
}

/** A finished map and how it came about. */
export interface Explored extends History {
  readonly atlas: Atlas
  readonly graph: GraphStream
  readonly corrections: Corrections
}

/**
 * From what was read to the finished map: the table of contents of everything Coterie does. The same readings
 * and options, in any order, give the same map to the byte; with the arrangement of that map, that map again.
 */
export async function explore(
  readings: readonly NamedReading[],
  {
    settings,
    decisions = [],
    vocabulary = emptyVocabulary,
    arrangement = emptyArrangement,
    redraw: wanted = false,
  }: ExploreOptions,
  means: Means = {},
): Promise<Explored> {
  const stage = stages(means)
  const ready = graphToShow(readings.flatMap((reading) => reading.graphs))
  const maps = readings.flatMap((reading) => reading.maps ?? [])
  const alone = readings.every((reading) => reading.records.length === 0)
  const beside = { decisions, vocabulary }
  const redraw = wanted || arrangement.sets.length > 0
  // A graph made elsewhere that was kept as a map of ours has no works to be drawn again from.
  const [only] = maps
  if (only !== undefined && alone && maps.length === 1 && (!redraw || orderOf(only.atlas).work === 0))
    return { atlas: only.atlas, graph: streamOf(only.atlas, beside), ...asSaved(only.atlas) }
  if (ready !== undefined && alone && maps.length === 0) {
    const atlas = mapOfGraph(ready)
    if (atlas !== undefined) return { atlas, graph: streamOf(atlas, beside), ...asSaved(atlas) }
    return readyMade(ready, readings, { settings, arrangement }, means)
  }
  const sources = readings.flatMap((reading) => [reading, ...(reading.maps ?? []).map(sourcesOf)])
  const records = sources.flatMap((source) => source.records)

  const memory = means.memory ?? noMemory
  const keys = keysOf(readings, { settings, decisions, vocabulary, arrangement, redraw })

  const join = await stage('joining', 0.05)
  const joining = await memory.recall('corpus', keys?.corpus, () => joinRecords(records, decisions, join))
  const { works } = joining
  const judge = await stage('people', 0.15)
  const { authors, ...people } = await memory.recall('people', keys?.people, () => identify(works, decisions, judge))
  const draw = await stage('topics', 0.15)
  const { alike, languages, note, ...subjects } = await memory.recall('topics', keys?.topics, async () => {
    const { text, ...drawn } = await drawTopics(works, { topics: settings.topics, vocabulary }, draw)
    return { ...drawn, alike: likeness(text) }
  })
  const pages = inOrder(sources.flatMap((source) => source.pages))
  const corpus: Corpus = {
    works,
    authors,
    ...subjects,
    pages,
    problems: problemsOf(sources, [...asideOf(readings), ...workless(maps)]),
    settings,
  }
  await stage('ties', 0.05)
  const ties = await memory.recall('networks', keys?.networks, () => network(corpus, alike))
  const tables = tablesOf(corpus, ties, {
    title: titleOf(
      pages,
      joining.files.map(({ file }) => file),
    ),
    languages,
    note,
    pagesOf: pagesOf(corpus.authors, pages),
    files: joining.files,
    joins: joining.merges,
    leftOut: joining.corrections.leftOut,
    refused: joining.corrections.refused,
    people,
  })
  const former = formerOn(tables, arrangement)
  const atlas = withFindings(tables, await find(corpus, ties, stage, means, { former, keys }))
  await stage('finishing', 0)
  const { merges: workMerges, corrections } = joining
  return { atlas, graph: streamOf(atlas, beside), workMerges, corrections, people }
}

/** What each stage's result depends on; undefined where the readings do not say what they were read from. */
function keysOf(
  readings: readonly NamedReading[],
  { settings, decisions, vocabulary, arrangement, redraw }: Required<ExploreOptions>,
): StageKeys | undefined {
  const sources = readings.map(({ key }) => key)
  if (sources.includes(undefined)) return undefined
  const aboutPeople = decisions.filter(isPeopleDecision)
  const aboutWorks = decisions.filter((decision) => !isPeopleDecision(decision))
  const corpus = keyOf(sources.sort(), aboutWorks, redraw)
  const people = keyOf(corpus, aboutPeople)
  const topics = keyOf(corpus, vocabulary, settings.topics)
  const networks = keyOf(people, topics, settings.counting, settings.hyperauthorship)
  const clusters = keyOf(networks, settings.resolution, settings.seed)
  const { lenses: _, ...common } = arrangement
  const layout = keyOf(clusters, common)
  return { corpus, people, topics, networks, clusters, layout }
}

/** A graph that came ready-made: as it was, if it was saved here; else measured, and placed where it has no places. */
async function readyMade(
  ready: ImportedGraph,
  readings: readonly Reading[],
  { settings, arrangement }: Pick<Required<ExploreOptions>, 'settings' | 'arrangement'>,
  means: Means,
): Promise<Explored> {
  const { corpus, network, source, tieSources, ...given } = foreign(ready, settings)
  const problems = problemsOf(readings, ready.problems ?? [])
  const tables = tablesOf({ ...corpus, problems }, network, {
    title: ready.title ?? titleOf([], [ready.file]),
    languages: [],
    pagesOf: new Map(),
    files: [],
    joins: [],
    leftOut: [],
    refused: [],
    people: nobody,
    source,
    tieSources,
  })
  const former = formerOn(tables, arrangement)
  const atlas = withFindings(tables, await find(corpus, network, stages(means), means, { ...given, former }))
  return { atlas, graph: streamOf(atlas), workMerges: [], corrections: none, people: nobody }
}

/** What an arrangement says of a map on which nothing is found yet. */
function formerOn(tables: Omit<Atlas, 'findings'>, arrangement: Arrangement): Former | undefined {
  const set = setOf(arrangement, { lens: 'everything', scope: 'whole' })
  if (set === undefined) return undefined
  const count = nodeCount(tables)
  const numbers = new Set(set.membership)
  const isWhole = rowCount(arrangement.nodes) === count && numbers.size === set.clusters.length
  const stands = isWhole && arrangement.key === inputsKey(tables)
  return {
    set,
    stands,
    rows: stands ? Uint32Array.from({ length: count }, (_, node) => node) : rowsOn(tables, arrangement),
  }
}

/** A map that is not drawn again tells what it was told when it was. */
function asSaved(atlas: Atlas): Omit<Explored, 'atlas' | 'graph'> {
  const { corrections, ...how } = exploredOf(atlas)
  return { ...how, corrections: { ...none, ...corrections } }
}

const none: Corrections = { applied: 0, refused: [], leftOut: [] }
const nobody: Explored['people'] = { merges: [], unsure: [], refused: [] }

/** What a saved map was made of, to be drawn again together with others. */
const sourcesOf = ({ file, atlas }: SavedMap) => ({
  records: recordsOf(atlas, file, mapFormat),
  pages: atlas.about.pages,
  problems: atlas.about.problems,
})

/** Graphs made elsewhere have no works: beside bibliographies they are left aside, and it is said. */
const asideOf = (readings: readonly Reading[]): readonly Problem[] =>
  readings.flatMap(({ graphs }) => graphs).map(({ file }) => notDrawn(file))

const workless = (maps: readonly SavedMap[]): readonly Problem[] =>
  maps.filter(({ atlas }) => orderOf(atlas).work === 0).map(({ file }) => notDrawn(file))

const notDrawn = (file: string): Problem => ({
  file,
  severity: 'warning',
  code: 'graph-beside-works',
})

const problemsOf = (sources: readonly Pick<Reading, 'problems'>[], more: readonly Problem[]) =>
  [...sources.flatMap(({ problems }) => problems), ...more].sort(
    by(
      ({ file }) => file,
      ({ line }) => line ?? 0,
      ({ code }) => code,
      (problem) => JSON.stringify(problem),
    ),
  )
