import { basename } from 'node:path'
import { version } from '../../package.json'
import { alongYears, goesAlongYears } from '../atlas/along-years.ts'
import { arrangementOf } from '../atlas/arrangement-of.ts'
import { type Atlas, orderOf } from '../atlas/atlas.ts'
import { corpusFacts } from '../atlas/facts/corpus.ts'
import type { Source } from '../atlas/file/manifest.ts'
import { write as mapPieces } from '../atlas/file/write-container.ts'
import { fingerprint, shortFingerprint } from '../atlas/fingerprint.ts'
import { hasOwnPlaces, throughLens } from '../atlas/lens-places.ts'
import { nodeCount } from '../atlas/nodes.ts'
import { type Exported, type ExportFormat, retrievalOf } from '../export/export-format.ts'
import { exportFormats } from '../export/export-formats.ts'
import { coterie } from '../export/to-coterie.ts'
import { svg } from '../export/to-svg.ts'
import type { Corrections } from '../ingest/corpus/join.ts'
import { newsOf } from '../ingest/corpus/news.ts'
import { placesThrough } from '../ingest/lens-layout.ts'
import { explore, type NamedReading } from '../ingest/pipeline.ts'
import type { SavedMap } from '../ingest/saved-map.ts'
import { lenses } from '../model/lenses.ts'
import { emptyProject, type Project } from '../model/project.ts'
import { defaultSettings } from '../model/settings.ts'
import { emptyVocabulary } from '../model/vocabulary.ts'
import type { SourceRecord } from '../model/work.ts'
import { type Kept, keptIn, together } from '../project/kept-decisions.ts'
import { projectJson } from '../project/project-file.ts'
import { en } from '../words/en.ts'
import { usage } from '../words/usage.en.ts'
import { wordsOf } from './arguments.ts'
import { type Command, exit, type Terminal, UsageError } from './cli-command.ts'
import { nodePool } from './cores.ts'
import { decisionsIn } from './decisions.ts'
import { formatChoices, writingsOf } from './export-options.ts'
import { figureFlags, figureIn } from './figure-flags.ts'
import { complain, exitOf, readFiles } from './files.ts'
import { nodeFonts } from './node-fonts.ts'
import { nodeMeans } from './node-means.ts'
import type { OptionTable } from './option-table.ts'
import { write, written } from './output.ts'
import { printable } from './printable.ts'
import { progressOn } from './progress.ts'
import {
  asFile,
  listed,
  loaded,
  type OpenedProject,
  openProject,
  optionsFor,
  type Retrieval,
  today,
} from './project-options.ts'
import { readingFlags, readingOptions } from './reading-options.ts'
import { settingsFlags, settingsOf } from './settings-options.ts'
import { stopwatch } from './stopwatch.ts'
import { checkTarget } from './target.ts'
import { partShown, viewFlags, viewOf } from './view-options.ts'

/** What is written where nothing says another format. */
const usual = 'json'

/** The command, writing the formats of a table. */
export const ingestInto = (formats: readonly ExportFormat[]): Command => ({
  name: 'ingest',
  options: optionsOf(formats),
  async run(args, terminal) {
    const { values, positionals } = wordsOf(args, flags)
    const { retrieved, year, encoding, columns, timings } = values
    const writings = writingsOf(values, formats, usual)
    const withSources = values['with-sources'] === true
    if (withSources && !writings.some(({ format }) => format.id === coterie.id))
      throw new UsageError(en.terminal.onlyMapsHoldSources)
    if (values['with-map'] === true && !writings.some(({ format }) => format.id === svg.id))
      throw new UsageError(en.terminal.onlySvgHoldsMap)
    settingsOf(values, defaultSettings)
    const wanted = viewOf(values)
    const figure = figureIn(values)
    for (const { out } of writings) await checkTarget(out, positionals)
    const reading = { records: [], problems: [], pages: [], graphs: [], maps: [] } as Mutable<Collected>
    const clock = stopwatch()
    clock.step(en.stage('reading'))
    const reads = readingOptions({ retrieved, year, encoding, columns }, terminal)
    const {
      project,
      sources: inside,
      isWhole,
    } = values.project === undefined ? newProject : await openProject(values.project, terminal)
    if (positionals.length === 0 && values.project !== undefined && inside.length === 0) {
      terminal.err(`coterie ingest: ${printable(en.needsFiles(values.project))}\n`)
      return exit.failed
    }
    const settings = settingsOf(values, project.settings)
    const held = positionals.length === 0 ? inside : withSources ? await loaded(positionals, terminal) : undefined
    const files = await readFiles(
      held?.map((file) => (typeof file === 'string' ? file : asFile(file))) ?? positionals,
      optionsFor(project, reads, (retrieved ?? year) !== undefined),
      {
        record: (record) => reading.records.push(record),
        page: (page) => reading.pages.push(page),
        graph: (graph) => reading.graphs.push(graph),
        map: (map) => reading.maps.push(map),
        problem: (problem) => {
          reading.problems.push(problem)
          complain(problem, terminal)
        },
      },
      terminal,
    )
    if (reading.records.length + reading.graphs.length + reading.maps.length === 0) {
      terminal.err(`coterie ingest: ${en.terminal.nothingRead}\n`)
      return exit.failed
    }
    if (reading.records.length + reading.maps.length === 0) terminal.err(`${en.terminal.graphAsMap}\n`)
    const more = { decisions: await decisionsIn(values.decisions, terminal), vocabulary: emptyVocabulary }
    const drawnWith = together([...reading.maps.map(({ project }) => keptIn(project)), project, more])
    for (const { file, project } of reading.maps) tellOfSaid(file, keptIn(project), terminal)
    tellOfCopies(reading.records, terminal)
    const progress = progressOn(terminal)
    const pool = nodePool()
    const { atlas, corrections } = await explore(
      [reading],
      { settings, ...drawnWith, arrangement: project.arrangement, redraw: more.decisions.length > 0 },
      {
        pool,
        progress: ({ step, share }) => {
          clock.step(en.stage(step))
          progress.show(en.stage(step), share)
        },
      },
    ).finally(() => pool.end())
    clock.step(en.stage('writing'))
    progress.show(en.stage('writing'), 1)
    const isSeen = wanted !== undefined || writings.some(({ format }) => format.ofFigure)
    const places = isSeen ? placesSeen(atlas, project, wanted?.lens.id ?? project.view.lens) : undefined
    const seen = places === undefined ? atlas : throughLens(atlas, places)
    const part = wanted === undefined ? atlas : partShown(seen, wanted)
    if (nodeCount(part) === 0 && nodeCount(atlas) > 0) {
      progress.end()
      terminal.err(`coterie ingest: ${usage.nothingLeft}\n`)
      return exit.failed
    }
    const exported = await exportedOf(atlas, part, terminal, {
      drawn: { ...project, ...drawnWith },
      figure,
      ...(wanted === undefined ? {} : { lens: wanted.lens.id }),
      ...(wanted !== undefined || places === undefined ? {} : { places }),
      files: held ?? positionals,
      // Files that came in a project stay in it.
      isKept: withSources || positionals.length === 0,
      retrieval: {
        ...(retrieved === undefined ? {} : { said: retrieved }),
        ...(year === undefined ? { unsaid: today(terminal) } : {}),
      },
    })
    const done: string[] = []
    for (const { out, format } of writings)
      done.push(written(out, holding(part), await write(format.write(exported), out, terminal)))
    progress.end()
    for (const one of done) terminal.err(one)
    for (const { format } of writings) {
      const warning = format.warning?.(exported)
      if (warning !== undefined) terminal.err(`${warning}\n`)
    }
    tellOfCorrections(corrections, terminal)
    const { topicsNote } = atlas.about
    if (topicsNote !== undefined) terminal.err(`${en.topicsNote(topicsNote)}\n`)
    const { untied } = corpusFacts(atlas)
    if (untied.works > 0) terminal.err(`${en.untied(untied.works, untied.pairs, settings.hyperauthorship)}\n`)
    terminal.err(`${en.terminal.fingerprint(shortFingerprint(fingerprint(atlas)))}\n`)
    if (timings) terminal.err(clock.told())
    const code = exitOf(files)
    return code === exit.done && !isWhole ? exit.partly : code
  },
})

const { format: _, ...howToRead } = readingFlags
const flags = {
  ...howToRead,
  ...settingsFlags,
  project: { type: 'string', takes: 'FILE', offers: 'files' },
  decisions: { type: 'string', multiple: true, takes: 'FILE', offers: 'files' },
  ...viewFlags,
  ...figureFlags,
  out: { type: 'string', short: 'o', multiple: true, takes: 'FILE', offers: 'files' },
  format: { type: 'string', takes: 'FORMAT', usual },
  'with-sources': { type: 'boolean' },
  timings: { type: 'boolean' },
} as const

const optionsOf = (formats: readonly ExportFormat[]): OptionTable => ({
  ...flags,
  format: { ...flags.format, offers: formatChoices(formats) },
})

interface Collected extends NamedReading {
  readonly maps: readonly SavedMap[]
}

interface Written {
  readonly drawn: Project
  readonly figure: NonNullable<Exported['figure']>
  /** Through which the map is looked at; as the project says unless told. */
  readonly lens?: string
  /** Where that has the nodes; where the map has them unless told. */
  readonly places?: Exported['places']
  readonly files: readonly (Source | string)[]
  /** Whether the files themselves are written. */
  readonly isKept: boolean
  readonly retrieval: Retrieval
}

/** Where a lens has the nodes of a map; undefined where that is where the map has them. */
function placesSeen(atlas: Atlas, { arrangement, view }: Project, id: string) {
  const lens = lenses.find((row) => row.id === id)
  if (lens === undefined || !hasOwnPlaces(id)) return undefined
  const places = placesThrough(atlas, lens, arrangementOf(atlas, arrangement))
  return goesAlongYears({ ...view, lens: id }) ? alongYears(atlas, places) : places
}

/** What of a call every format is written from. */
async function exportedOf(
  whole: Atlas,
  atlas: Atlas,
  { viewer }: Terminal,
  { drawn, figure, lens = drawn.view.lens, places, files, isKept, retrieval }: Written,
): Promise<Exported> {
  const project: Project = {
    ...drawn,
    settings: whole.about.settings,
    arrangement: arrangementOf(whole, drawn.arrangement),
    sources: await listed(files, drawn, retrieval),
  }
  const sources = (isKept ? files.filter((file) => typeof file !== 'string') : []).map(({ name, bytes }) => ({
    name: basename(name),
    bytes,
  }))
  return {
    atlas,
    ...(atlas === whole ? {} : { whole }),
    beside: drawn,
    name: drawn.name,
    view: { ...drawn.view, lens },
    ...(places === undefined ? {} : { places }),
    tags: drawn.tags,
    figure,
    fonts: nodeFonts,
    sources: project.sources,
    version,
    ...retrievalOf(project.sources),
    ours: ({ sameEverywhere } = { sameEverywhere: false }) =>
      mapPieces({ atlas, project: projectJson(project), sources }, sameEverywhere ? {} : nodeMeans),
    viewer,
  }
}

const newProject: OpenedProject = { project: emptyProject, sources: [], isWhole: true }

/** Says what a saved map brought with it, where there is something. */
function tellOfSaid(file: string, { decisions, vocabulary }: Kept, terminal: Terminal): void {
  const { stoplist, hidden, joined, renamed } = vocabulary
  const terms = stoplist.length + hidden.length + joined.length + renamed.length
  if (decisions.length + terms > 0) terminal.err(`${printable(en.saidInMap(file, decisions.length, terms))}\n`)
}

/** Says how many corrections were carried out, and of each of the others why not. */
function tellOfCorrections({ applied, leftOut, refused }: Corrections, terminal: Terminal): void {
  if (applied + refused.length > 0) terminal.err(`${en.corrected(applied, leftOut.length, refused.length)}\n`)
  for (const { decision, reason } of refused)
    terminal.err(`  ${printable(`${en.decision(decision)}: ${en.refusal(reason)}`)}.\n`)
}

/** Says which files bring no work that those before them do not hold. */
function tellOfCopies(records: readonly SourceRecord[], terminal: Terminal): void {
  const files = new Map<string, SourceRecord[]>()
  for (const record of records) {
    const known = files.get(record.place.file)
    if (known === undefined) files.set(record.place.file, [record])
    else known.push(record)
  }
  if (files.size < 2) return
  const news = newsOf([...files.values()])
  for (const [i, [file, mine]] of [...files].entries())
    if (news[i]!.works === 0) terminal.err(`${printable(en.addsNothing(file, mine.length))}\n`)
}

/** How many there are of each kind of node, in words. */
function holding(atlas: Atlas): readonly string[] {
  const counts = orderOf(atlas)
  return (['work', 'author', 'topic'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => en.counted(counts[kind], kind))
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] }

export const ingest = ingestInto(exportFormats)
