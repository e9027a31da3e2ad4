import { gexfPieces } from '../export/gexf.ts'
import { jsonPieces } from '../export/json.ts'
import type { Reading } from '../ingest/formats/format.ts'
import type { GraphStream } from '../ingest/graph/graph.ts'
import { isSaved } from '../ingest/graph/ready.ts'
import { explore } from '../ingest/pipeline.ts'
import type { NodeKind } from '../model/ids.ts'
import { defaultSettings, type Settings } from '../model/settings.ts'
import { type Command, exit, exitUsage, UsageError } from './command.ts'
import { nodePool } from './cores.ts'
import { complain, exitOf, readFiles } from './files.ts'
import { counted, formatOfName, write, written } from './output.ts'
import { progressOn } from './progress.ts'
import { readingFlags, readingOptions, readingUsage } from './reading-options.ts'
import { stopwatch } from './stopwatch.ts'
import { wordsOf } from './words.ts'

export const ingest: Command = {
  name: 'ingest',
  summary: 'read files and write the finished map',
  usage: `coterie ingest FILES… [--out FILE] [--format json|gexf] [--year YEAR] [--encoding NAME] [--timings] …

Reads bibliographies, author pages or ready-made graphs and writes the map: authors, works and topics with
their ties, measures, clusters and places. Progress and problems go to standard error.

${readingUsage.replace(/^ {2}--format.*\n/m, '')}  --format FORMAT  json (graphology's serialisation) or gexf (for Gephi); as the name of --out ends, else json
  --counting WAY   fractional (each work adds 1/(n-1) to a pair, the default) or full (each adds 1)
  --resolution N   above 1 more and smaller clusters, below 1 fewer and larger; found by itself unless told
  --topics N       most topics on the map (default: ${defaultSettings.topics})
  --seed N         of clusters and layout (default: ${defaultSettings.seed})
  --out FILE       where to write, as .json or .gexf; standard output unless told
  --timings        print the time of each stage, and the peak of memory, on standard error
${exitUsage}`,
  async run(args, terminal) {
    const { values, positionals } = wordsOf(args, flags)
    const { out, year, encoding, columns, timings } = values
    const named = formatOfName(out, ['json', 'gexf'])
    const { format = named ?? 'json' } = values
    if (format !== 'json' && format !== 'gexf')
      throw new UsageError(`there is no format “${format}”; there are json and gexf.`)
    if (named !== undefined && named !== format)
      throw new UsageError(`--format ${format} and a file that ends in .${named} do not go together.`)
    const settings = settingsOf(values)
    const reading = { records: [], problems: [], pages: [], graphs: [] } as Mutable<Reading>
    const clock = stopwatch()
    clock.step('Reading')
    const files = await readFiles(
      positionals,
      readingOptions({ year, encoding, columns }, terminal),
      {
        record: (record) => reading.records.push(record),
        page: (page) => reading.pages.push(page),
        graph: (graph) => reading.graphs.push(graph),
        problem: (problem) => {
          reading.problems.push(problem)
          complain(problem, terminal)
        },
      },
      terminal,
    )
    if (reading.records.length === 0 && reading.graphs.length === 0) {
      terminal.err('coterie ingest: nothing could be read.\n')
      return exit.failed
    }
    if (reading.records.length === 0 && !reading.graphs.some(isSaved)) terminal.err(graphHint)
    const progress = progressOn(terminal)
    const pool = nodePool()
    const { graph } = await explore(
      [reading],
      { settings },
      {
        pool,
        progress: ({ step, share }) => {
          clock.step(step)
          progress.show(step, share)
        },
      },
    ).finally(() => pool.end())
    clock.step('Writing')
    progress.show('Writing', 1)
    const bytes = await write(format === 'gexf' ? gexfPieces(graph, terminal.today) : jsonPieces(graph), out, terminal)
    progress.end()
    terminal.err(written(out, holding(graph), bytes))
    if (timings) terminal.err(clock.told())
    return exitOf(files)
  },
}

const { format: _, ...howToRead } = readingFlags
const flags = {
  ...howToRead,
  out: { type: 'string', short: 'o' },
  counting: { type: 'string' },
  resolution: { type: 'string' },
  topics: { type: 'string' },
  seed: { type: 'string' },
  format: { type: 'string' },
  timings: { type: 'boolean' },
} as const

/** How many there are of each kind of node, in words. */
function holding(graph: GraphStream): readonly string[] {
  const counts = new Map<NodeKind, number>()
  for (const [, { kind }] of graph.nodes()) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return (['work', 'author', 'topic'] as const)
    .filter((kind) => counts.has(kind))
    .map((kind) => counted(counts.get(kind)!, kind))
}

function settingsOf(flags: Partial<Record<'counting' | 'resolution' | 'topics' | 'seed', string>>): Settings {
  const { counting = defaultSettings.counting } = flags
  if (counting !== 'full' && counting !== 'fractional')
    throw new UsageError(`there is no counting “${counting}”; there are fractional and full.`)
  const number = (flag: 'resolution' | 'topics' | 'seed', least: number) => {
    const value = flags[flag]
    if (value === undefined) return defaultSettings[flag]
    if (!(Number(value) >= least)) throw new UsageError(`--${flag} takes a number from ${least} on, not “${value}”.`)
    return Number(value)
  }
  const resolution = number('resolution', 0.01)
  return {
    ...defaultSettings,
    counting,
    topics: number('topics', 0)!,
    seed: number('seed', 0)!,
    ...(resolution === undefined ? {} : { resolution }),
  }
}

const graphHint =
  'note: a ready-made graph becomes a map of its nodes; to measure it and keep its own form, take coterie analyse.\n'

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] }
