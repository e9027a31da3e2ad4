// Clusters against C igraph and graphology's Louvain, placement against graphology's ForceAtlas2.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { csrFromTies } from '../../src/atlas/counting/csr-from-ties.ts'
import { place } from '../../src/ingest/layout/place.ts'
import { type LayoutQuality, layoutQuality } from '../../src/ingest/layout/quality.ts'
import { leiden } from '../../src/ingest/measures/clusters/leiden.ts'
import { modularity } from '../../src/ingest/measures/clusters/modularity.ts'
import { seeded } from '../../src/model/random.ts'
import { coauthors, tiesOf } from './coauthors.ts'
import { PythonPeer, pythonWith } from './python.ts'
import { type Cost, compared, costOf, interleaved, line, seconds } from './timing.ts'

const [authors = '20000', placed = '5000', iterations = '1000'] = process.argv.slice(2)

const { csr: large, ties } = field(Number(authors))
const { csr: small } = field(Number(placed))

const found = { us: 0, igraph: 0, louvain: 0 }
const clusters = (iterations: number) =>
  seconds(() => {
    found.us = leiden(large, { starts: 1, iterations }).modularity
  })
const python = pythonWith('igraph')
if (python === undefined) console.log('Leiden: no Python with igraph here: not compared')
else {
  const folder = await mkdtemp(join(tmpdir(), 'coterie-bench-'))
  const file = join(folder, 'ties.txt')
  const rows = Array.from(ties.from, (from, i) => `${from} ${ties.to[i]} ${ties.weight[i]}`)
  await writeFile(file, [ties.order, ...rows].join('\n'))
  const peer = new PythonPeer(python, 'leiden.py', [file])
  const igraph = async () => {
    const answer = await peer.ask<Cost & { modularity: number }>('2')
    found.igraph = answer.modularity
    return answer
  }
  const { us, them } = await compared({ us: () => clusters(2), them: igraph }, 15)
  console.log(line(`Leiden, 2 iterations, ${authors}`, us, 'igraph', them, 1.2))
  console.log(`  modularity ${found.us.toFixed(4)}, igraph ${found.igraph.toFixed(4)}`)
  peer.end()
  await rm(folder, { recursive: true })
}

const graph = graphOf(large)
const byLouvain = () =>
  seconds(() => {
    const labels = louvain(graph, { rng: seeded(1) })
    found.louvain = modularity(large, Object.values(labels))
  })
const { us, them } = await compared({ us: () => clusters(10), them: byLouvain }, 3)
console.log(line(`Leiden to its end, ${authors}`, us, 'Louvain', them))
console.log(`  modularity ${found.us.toFixed(4)}, Louvain ${found.louvain.toFixed(4)}`)

const retuned = await interleaved({ us: () => seconds(() => leiden(small, { resolution: 1.3 })) }, 3)
console.log(`another resolution, best of several starts, ${placed}   ${retuned.us.toFixed(3)} s   bar 1 s`)

const ours = await compared({ balanced: () => placing('balanced'), clusters: () => placing('clusters') }, 3)

// Of 1,000 iterations one round is enough: they take half a minute. Settings are those it infers itself, but for
// theta: with 1.2 its placement is as good as with its own 0.5 and takes half the time.
const start = seeded(1)
const toPlace = graphOf(small)
toPlace.forEachNode((node) => toPlace.mergeNodeAttributes(node, { x: start(), y: start() }))
const settings = { ...forceAtlas2.inferSettings(toPlace), barnesHutTheta: 1.2 }
let theirs: Record<string, { x: number; y: number }> = {}
const atlas = await costOf(() =>
  seconds(() => {
    theirs = forceAtlas2(toPlace, {
      iterations: Number(iterations),
      settings,
      getEdgeWeight: 'weight',
    }) as typeof theirs
  }),
)
const spots = Array.from({ length: small.order }, (_, v) => theirs[v]!)
const axis = (key: 'x' | 'y') => Float64Array.from(spots, (spot) => spot[key])
const peer = layoutQuality(small, { x: axis('x'), y: axis('y') })
for (const style of ['balanced', 'clusters'] as const) {
  console.log(line(`placing, ${style}, ${placed}`, ours[style], 'FA2, one round,', atlas, 0.1))
  const quality = layoutQuality(small, place(small, { style }))
  console.log(`  ${told(quality)}`)
  const verdict = (holds: boolean) => (holds ? 'holds' : 'MISSED')
  if (style === 'balanced') {
    const asGood = quality.neighbourhood >= peer.neighbourhood && quality.stress <= peer.stress
    console.log(`  as many neighbours kept as by FA2 and no more stress: ${verdict(asGood)}`)
  } else console.log(`  neighbourhood preservation, bar 0.45: ${verdict(quality.neighbourhood >= 0.45)}`)
}
console.log(`  ${told(peer)} (FA2, ${iterations} iterations)`)

function placing(style: 'balanced' | 'clusters'): Promise<number> {
  return seconds(() => place(small, { style }))
}

function told({ neighbourhood, stress, crosslessness, edgeLengthDeviation }: LayoutQuality): string {
  return `neighbourhood preservation ${neighbourhood.toFixed(3)}, stress ${stress.toFixed(3)}, crosslessness ${crosslessness.toFixed(4)}, edge-length deviation ${edgeLengthDeviation.toFixed(2)}`
}

function field(authors: number) {
  const ties = tiesOf(coauthors(authors))
  return { csr: csrFromTies(ties.order, ties.from, ties.to, ties.weight), ties }
}

function graphOf(csr: typeof large) {
  const graph = new UndirectedGraph()
  for (let v = 0; v < csr.order; v++) graph.addNode(v)
  for (let v = 0; v < csr.order; v++) {
    for (let arc = csr.offsets[v]!; arc < csr.offsets[v + 1]!; arc++) {
      if (csr.targets[arc]! > v) graph.addEdge(v, csr.targets[arc]!, { weight: csr.weights[arc] })
    }
  }
  return graph
}
