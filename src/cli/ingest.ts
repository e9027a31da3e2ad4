import { parseArgs } from 'node:util'
import { gexfPieces } from '../export/gexf.ts'
import { jsonPieces } from '../export/json.ts'
import type { Reading } from '../ingest/formats/format.ts'
import { explore } from '../ingest/pipeline.ts'
import { defaultSettings, type Settings } from '../model/settings.ts'
import { type Command, exit, UsageError } from './command.ts'
import { nodePool } from './cores.ts'
import { complain, readFiles, readingOptions, readingUsage } from './files.ts'
import { write } from './output.ts'
import { progressOn } from './progress.ts'
import { stopwatch } from './stopwatch.ts'

export const ingest: Command = {
  name: 'ingest',
  summary: 'read files and write the finished map',
  usage: `coterie ingest FILES… [--out FILE] [--format json|gexf] [--year YEAR] [--encoding NAME] [--timings] …

Reads bibliographies, author pages or ready-made graphs and writes the map: authors, works and topics with
their ties, measures, clusters and places. Progress and problems go to standard error.

${readingUsage.replace(/^ {2}--format.*\n/m, '')}  --format FORMAT  json (graphology's serialisation, the default) or gexf (for Gephi)
  --counting WAY   fractional (each work adds 1/(n-1) to a pair, the default) or full (each adds 1)
  --resolution N   above 1 more and smaller clusters, below 1 fewer and larger; found by itself unless told
  --topics N       most topics on the map (default: ${defaultSettings.topics})
  --seed N         of clusters and layout (default: ${defaultSettings.seed})
  --out FILE       where to write; standard output unless told
  --timings        print the time of each stage, and the peak of memory, on standard error
Exit code: 0; 1 when nothing could be read or written; 2 when the call makes no sense.
`,
  async run(args, terminal) {
    const { values, positionals } = parsed(args)
    const { out, format = 'json', timings } = values
    if (format !== 'json' && format !== 'gexf')
      throw new UsageError(`there is no format “${format}”; there are json and gexf.`)
    const { year, encoding } = values
    const settings = settingsOf(values)
    const reading = { records: [], problems: [], pages: [], graphs: [] } as Mutable<Reading>
    const clock = stopwatch()
    clock.step('Reading')
    await readFiles(
      positionals,
      readingOptions({ year, encoding }, terminal),
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
    await write(format === 'gexf' ? gexfPieces(graph, terminal.today) : jsonPieces(graph), out, terminal)
    progress.end()
    if (timings) terminal.err(clock.told())
    return exit.done
  },
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

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] }

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        counting: { type: 'string' },
        resolution: { type: 'string' },
        topics: { type: 'string' },
        seed: { type: 'string' },
        format: { type: 'string' },
        year: { type: 'string' },
        encoding: { type: 'string' },
        timings: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
