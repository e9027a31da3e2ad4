import { csrFromTies } from '../atlas/counting/csr-from-ties.ts'
import { jsonPieces } from '../export/to-json.ts'
import { place } from '../ingest/layout/place.ts'
import { leiden } from '../ingest/measures/clusters/leiden.ts'
import { measure, measures } from '../ingest/measures/measure-table.ts'
import { mapFormat } from '../ingest/saved-map.ts'
import type { Csr } from '../model/csr.ts'
import type { ImportedGraph, ImportedTie } from '../model/imported-graph.ts'
import { by } from '../model/order.ts'
import { en } from '../words/en.ts'
import { wordsOf } from './arguments.ts'
import { type Command, exit, type Terminal, UsageError } from './cli-command.ts'
import { nodePool } from './cores.ts'
import { complain, readFiles } from './files.ts'
import { endingOf, write, written } from './output.ts'
import { printable } from './printable.ts'
import { progressOn } from './progress.ts'
import { readingOptions } from './reading-options.ts'
import { stopwatch } from './stopwatch.ts'
import { nearest } from './suggestion.ts'
import { checkTarget } from './target.ts'

const flags = {
  measures: { type: 'string', takes: 'LIST', offers: measures.map(({ id }) => id) },
  clusters: { type: 'boolean' },
  resolution: { type: 'string', takes: 'R', usual: '1' },
  layout: { type: 'boolean' },
  seed: { type: 'string', takes: 'N', usual: '1' },
  format: { type: 'string', takes: 'ID' },
  out: { type: 'string', short: 'o', takes: 'FILE', offers: 'files' },
  timings: { type: 'boolean' },
} as const

export const analyse: Command = {
  name: 'analyse',
  options: flags,
  async run(args, terminal) {
    const call = parsed(args)
    await checkTarget(call.out, [call.file])
    const clock = stopwatch()
    const progress = progressOn(terminal)
    const show = (step: string, share: number) => {
      clock.step(step)
      progress.show(step, share)
    }
    clock.step(en.stage('reading'))
    const graph = await readGraph(call.file, call.format, terminal)
    if (graph === undefined) return exit.failed
    show(en.stage('ties'), 0)
    const nodes = [...graph.nodes].sort(by(({ id }) => id))
    const csr = rowsOf(graph, new Map(nodes.map(({ id }, i) => [id, i])))
    const results = nodes.map((): Record<string, number> => ({}))
    const about: Record<string, unknown> = {}
    const estimates: string[] = []

    const wantsClusters = measures.some(({ id, needsClusters }) => needsClusters && call.measures.includes(id))
    const clustering =
      call.clusters || wantsClusters
        ? leiden(csr, {
            resolution: call.resolution,
            seed: call.seed,
            progress: (share) => show(en.stage('clusters'), share),
          })
        : undefined
    if (call.clusters && clustering !== undefined) {
      const { membership, stability, count, modularity } = clustering
      results.forEach((result, v) => {
        Object.assign(result, { cluster: membership[v], stability: stability[v] })
      })
      Object.assign(about, { clusters: count, modularity, resolution: call.resolution })
    }
    const pool = nodePool()
    const figures = await measure(csr, clustering?.membership, { only: call.measures, pool, progress: show }).finally(
      () => pool.end(),
    )
    for (const [id, { values, sampled }] of figures) {
      results.forEach((result, v) => {
        result[id] = values[v]!
      })
      if (sampled === undefined) continue
      about[`${id}Sampled`] = sampled
      const { pivots, error } = sampled
      estimates.push(en.terminal.estimated(id, pivots, error.toExponential(1)))
    }
    if (call.layout) {
      const { x, y } = place(csr, { seed: call.seed }, { progress: (share) => show(en.stage('layout'), share) })
      results.forEach((result, v) => {
        Object.assign(result, { x: x[v], y: y[v] })
      })
    }
    show(en.stage('writing'), 1)
    const keys = nodes.map(({ id }) => id)
    const bytes = await write(
      jsonPieces({
        attributes: { ...graph.attributes, ...(graph.title === undefined ? {} : { title: graph.title }), ...about },
        *nodes() {
          for (const [v, { id, label, x, y, size, attributes }] of nodes.entries())
            yield [id, { ...attributes, label, x, y, size, ...results[v] }]
        },
        ties: () => tiesOf(csr, graph, keys),
      }),
      call.out,
      terminal,
    )
    progress.end()
    for (const estimate of estimates) terminal.err(`${estimate}\n`)
    terminal.err(written(call.out, [en.counted(csr.order, 'node'), en.counted(csr.targets.length / 2, 'tie')], bytes))
    if (call.timings) terminal.err(clock.told())
    return exit.done
  },
}

async function readGraph(
  file: string,
  format: string | undefined,
  terminal: Terminal,
): Promise<ImportedGraph | undefined> {
  const graphs: ImportedGraph[] = []
  let records = 0
  const [taken] = await readFiles(
    [file],
    { ...readingOptions({ format }, terminal), fallback: 'edge-list' },
    {
      record: () => {
        records++
      },
      page: () => {},
      graph: (graph) => graphs.push(graph),
      problem: (problem) => complain(problem, terminal),
    },
    terminal,
  )
  const say = (text: string) => terminal.err(`${printable(`coterie analyse: ${text}`)}\n`)
  if (records > 0) {
    const label = taken?.taken?.isMap ? mapFormat : taken?.taken?.format?.id
    say(en.terminal.noGraphButRecords(file, records, en.formatLabel(label ?? '')))
  } else if (graphs.length === 0 && taken?.outcome !== 'empty') say(en.terminal.noGraph(file))
  if (graphs.length > 1) say(en.terminal.severalGraphs(file, graphs.length))
  return graphs[0]
}

function rowsOf({ nodes, ties }: ImportedGraph, place: ReadonlyMap<string, number>): Csr {
  const known = ties.filter(({ source, target }) => place.has(source) && place.has(target))
  return csrFromTies(
    nodes.length,
    known.map(({ source }) => place.get(source)!),
    known.map(({ target }) => place.get(target)!),
    known.map(({ weight }) => weight),
  )
}

/** Each tie once, with the attributes of the first that joined its ends and the weight of all that did. */
function* tiesOf({ order, offsets, targets, weights }: Csr, { ties }: ImportedGraph, keys: readonly string[]) {
  const first = new Map<string, ImportedTie>()
  for (const tie of ties) {
    const ends = JSON.stringify([tie.source, tie.target].sort(by((end) => end)))
    if (!first.has(ends)) first.set(ends, tie)
  }
  for (let v = 0; v < order; v++)
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const w = targets[k]!
      if (w <= v) continue
      const own = first.get(JSON.stringify([keys[v], keys[w]]))?.attributes
      yield [`${v}-${w}`, keys[v]!, keys[w]!, { ...own, weight: weights[k]! }] as const
    }
}

function parsed(args: readonly string[]) {
  const { values, positionals } = wordsOf(args, flags)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageError(en.terminal.oneGraph)
  endingOf(values.out, ['json'])
  const { resolution = '1', seed = '1', measures: list = 'all', out, format } = values
  if (!(Number(resolution) >= 0)) throw new UsageError(en.terminal.noResolution(resolution))
  return {
    file,
    out,
    format,
    seed,
    resolution: Number(resolution),
    measures: named(list),
    clusters: values.clusters === true,
    layout: values.layout === true,
    timings: values.timings === true,
  }
}

function named(list: string): readonly string[] {
  if (list === 'none') return []
  if (list === 'all') return measures.map(({ id }) => id)
  const ids = list.split(',').map((id) => id.trim())
  const unknown = ids.find((id) => !measures.some((measure) => measure.id === id))
  if (unknown !== undefined) {
    const all = measures.map(({ id }) => id)
    throw new UsageError(en.terminal.noMeasure(unknown, nearest(unknown, all), all))
  }
  return ids
}
