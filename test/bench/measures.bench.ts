import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Graph from 'graphology'
import eigenvectorCentrality from 'graphology-metrics/centrality/eigenvector.js'
import graphologyPagerank from 'graphology-metrics/centrality/pagerank.js'
import { csrFromTies } from '../../src/atlas/counting/csr-from-ties.ts'
import { nodePool } from '../../src/cli/cores.ts'
import { betweenness } from '../../src/ingest/measures/betweenness/betweenness.ts'
import { distances, nearness } from '../../src/ingest/measures/distance/nearness.ts'
import { plainSearch } from '../../src/ingest/measures/distance/plain-search.ts'
import { eigenvector } from '../../src/ingest/measures/eigenvector.ts'
import { type Pool, sequential } from '../../src/ingest/measures/kernel-pool.ts'
import { measure } from '../../src/ingest/measures/measure-table.ts'
import { pagerank } from '../../src/ingest/measures/pagerank.ts'
import { graphOf } from '../../src/ingest/measures/reference.ts'
import type { Csr } from '../../src/model/csr.ts'
import { coauthors, type Ties, tiesOf } from './coauthors.ts'
import { PythonPeer, pythonWith } from './python.ts'
import { type Contender, type Cost, compared, line, seconds } from './timing.ts'

/**
 * Measures against graphology-metrics and, where a Python has it, C igraph: same graph, same machine, in
 * turn. Arguments: which of the stages below; all unless told.
 */
const stages: Readonly<Record<string, () => Promise<void>>> = {
  build: () => build(20_000),
  ranks: () => ranks(50_000),
  closeness: () => closeness(20_000),
  async betweenness() {
    await stepsAndLengths(5_000, 'betweenness', 0.15, 5)
    await stepsAndLengths(20_000, 'betweenness', 0.1, 1)
    await stepsAndLengths(5_000, 'weighted betweenness', undefined, 1)
  },
  whole: () => whole(300_000),
}

const pool = nodePool(2)
const python = pythonWith('igraph')

async function build(authors: number): Promise<void> {
  const ties = tiesOf(coauthors(authors))
  const times = await compared({
    ours: () => seconds(() => csrOf(ties)),
    graphology: () => seconds(() => graphologyOf(ties)),
  })
  console.log(line(`build, ${named(authors)}`, times.ours, 'graphology', times.graphology, 0.05))
}

async function ranks(authors: number): Promise<void> {
  const csr = csrOf(tiesOf(coauthors(authors)))
  const graph = graphOf(csr)
  const theirs = (tolerance: number) => () =>
    seconds(() => {
      const options = { getEdgeWeight: 'weight', maxIterations: 100_000, tolerance }
      graphologyPagerank(graph, { ...options, alpha: 0.85 })
      eigenvectorCentrality(graph, options)
    })
  const times = await compared({
    ours: () =>
      seconds(() => {
        pagerank(csr)
        eigenvector(csr)
      }),
    // Its tolerance is for the mean change of a node: at its default it stops while ranks still move.
    equal: theirs(1e-12 / authors),
    default: theirs(1e-6),
  })
  console.log(line(`PageRank, eigenvector, ${named(authors)}`, times.ours, 'graphology-metrics', times.equal, 0.2))
  console.log(line('… its default tolerance, 1e-6 a node', times.ours, 'graphology-metrics', times.default))
}

async function closeness(authors: number): Promise<void> {
  const csr = csrOf(tiesOf(coauthors(authors)))
  const contenders = {
    ours: () => seconds(() => nearness(csr, { pool })),
    plain: () => seconds(() => nearness(csr, { pool: plainly })),
  }
  await withIgraph(csr, 'closeness', contenders, 3, (times, peer, theirs) => {
    console.log(line(`closeness, ${named(authors)}`, times.ours, peer, theirs, 0.05))
    console.log(line('… in plain TypeScript, one core', times.plain, peer, theirs, 0.25))
  })
}

async function stepsAndLengths(authors: number, stage: string, bar: number | undefined, rounds: number): Promise<void> {
  const csr = csrOf(tiesOf(coauthors(authors)))
  const contenders = { ours: () => seconds(() => betweenness(csr, { pool, weighted: stage !== 'betweenness' })) }
  await withIgraph(csr, stage, contenders, rounds, (times, peer, theirs) =>
    console.log(line(`${stage}, ${named(authors)}`, times.ours, peer, theirs, bar)),
  )
}

/** Every measure of a graph of a size at which betweenness is sampled: no peer, seconds and memory. */
async function whole(authors: number): Promise<void> {
  const csr = csrOf(tiesOf(coauthors(authors)))
  const clusters = Uint32Array.from({ length: csr.order }, (_, v) => v % 100)
  const started = new Map<string, number>()
  const progress = (id: string, share: number) => {
    if (share === 0) started.set(id, performance.now())
  }
  const start = performance.now()
  const figures = await measure(csr, clusters, { pool, progress })
  const times = [...started.values(), performance.now()]
  const spent = [...started.keys()].map((id, i) => `${id} ${((times[i + 1]! - times[i]!) / 1000).toFixed(2)} s`)
  const { sampled } = figures.get('betweenness')!
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
  console.log(
    `all measures, ${named(authors)}: ${((performance.now() - start) / 1000).toFixed(1)} s, ${memory} MB\n  ${spent.join(', ')}`,
  )
  console.log(`  betweenness from ${sampled?.pivots} pivots, standard error at most ${sampled?.error.toExponential(1)}`)
}

async function withIgraph<Name extends string>(
  csr: Csr,
  question: string,
  contenders: Readonly<Record<Name, Contender>>,
  rounds: number,
  print: (times: Readonly<Record<Name, Cost>>, peer: string, theirs: Cost | number) => void,
): Promise<void> {
  if (python === undefined) {
    print(await compared(contenders, rounds), 'igraph absent', Number.NaN)
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'coterie-bench-'))
  const file = join(folder, 'ties')
  writeFileSync(file, edgeList(csr))
  const peer = new PythonPeer(python, 'centrality.py', [file])
  const igraph = () => peer.ask<Cost>(question)
  try {
    const times = await compared({ ...contenders, igraph } as Record<Name | 'igraph', Contender>, rounds)
    print(times, 'C igraph', times.igraph)
  } finally {
    peer.end()
    rmSync(folder, { recursive: true })
  }
}

/** The fallback where there is no WebAssembly, on one thread. */
const plainly: Pool = {
  run: (kernel, shared, parts, control) =>
    sequential.run(
      kernel.name === distances.name ? { ...kernel, prepare: plainSearch as unknown as typeof kernel.prepare } : kernel,
      shared,
      parts,
      control,
    ),
}

const csrOf = ({ order, from, to, weight }: Ties): Csr => csrFromTies(order, from, to, weight)

function graphologyOf({ order, from, to, weight }: Ties): Graph {
  const graph = new Graph({ type: 'undirected' })
  for (let v = 0; v < order; v++) graph.addNode(v)
  for (let i = 0; i < from.length; i++)
    graph.updateUndirectedEdge(from[i], to[i], (tie) => ({ weight: (tie.weight ?? 0) + weight[i]! }))
  return graph
}

function edgeList({ order, offsets, targets, weights }: Csr): string {
  const lines = [String(order)]
  for (let v = 0; v < order; v++)
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++)
      if (targets[k]! > v) lines.push(`${v} ${targets[k]} ${weights[k]}`)
  return lines.join('\n')
}

const named = (authors: number) => `${authors.toLocaleString('en')} authors`

if (python === undefined) console.log('No Python with igraph here: its figures are left out.')
const wanted = process.argv.slice(2)
for (const [name, stage] of Object.entries(stages)) if (wanted.length === 0 || wanted.includes(name)) await stage()
pool.end()
