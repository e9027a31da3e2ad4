import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js'
import closenessCentrality from 'graphology-metrics/centrality/closeness.js'
import eigenvectorCentrality from 'graphology-metrics/centrality/eigenvector.js'
import graphologyPagerank from 'graphology-metrics/centrality/pagerank.js'
import { describe, expect, test } from 'vitest'
import { components } from '../../../src/atlas/counting/components.ts'
import { csrFromTies } from '../../../src/atlas/counting/csr-from-ties.ts'
import { authorPage } from '../../../src/ingest/formats/author-page.ts'
import { readAll } from '../../../src/ingest/formats/format.ts'
import { betweenness } from '../../../src/ingest/measures/betweenness/betweenness.ts'
import { nearness } from '../../../src/ingest/measures/distance/nearness.ts'
import { eigenvector } from '../../../src/ingest/measures/eigenvector.ts'
import { pagerank } from '../../../src/ingest/measures/pagerank.ts'
import { graphOf } from '../../../src/ingest/measures/reference.ts'
import type { Csr } from '../../../src/model/csr.ts'
import { coauthors, tiesOf } from '../../bench/coauthors.ts'
import { fixtureGraph, netscience } from '../../fixtures/graphs.ts'
import { alike, clique, columns, path, star } from './graphs.ts'

// Weights whose inverses add up exactly, so that ties between ways are ties for both.
const graphs: fc.Arbitrary<Csr> = fc.integer({ min: 1, max: 30 }).chain((order) => {
  const node = fc.nat(order - 1)
  const weight = fc.constantFrom(0.25, 0.5, 1, 2, 4)
  return fc
    .array(fc.tuple(node, node, weight), { maxLength: order * 2 })
    .map((ties) => csrFromTies(order, ...columns(unique(ties))))
})

/** Cliques that share members, as works do: many twins, many cut nodes. */
const teams: fc.Arbitrary<Csr> = fc
  .array(fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 20 })
  .map((papers) => rows(papers, 41))

const known: readonly (readonly [string, () => Csr])[] = [
  ['karate', () => fixtureGraph('karate').csr],
  ['netscience', netscience],
  ['the author page', authorPageTies],
  ['a made field', () => made(1500)],
  ['a star', () => star(9)],
  ['a clique', () => clique(7)],
  ['a path', () => path(12)],
  ['one author', () => path(1)],
  ['two authors', () => path(2)],
]

describe.each(known)('on %s', (_, make) => {
  const csr = make()
  test('betweenness by steps equals graphology-metrics', () => stepsAgree(csr))
  test('closeness equals graphology-metrics', () => closenessAgrees(csr))
  test('PageRank equals graphology-metrics', () => pagerankAgrees(csr))
})

test('on any graph the kernels equal graphology-metrics', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(graphs, teams), async (csr) => {
      await stepsAgree(csr)
      await closenessAgrees(csr)
      pagerankAgrees(csr)
    }),
    { numRuns: 150 },
  )
})

test('on any graph with lengths betweenness equals graphology-metrics', async () => {
  await fc.assert(fc.asyncProperty(graphs, lengthsAgree), { numRuns: 150 })
})

test('teams whose twins have equal weights have the weighted betweenness that graphology-metrics finds', async () => {
  await fc.assert(fc.asyncProperty(teams, lengthsAgree), { numRuns: 100 })
})

test('eigenvector equals graphology-metrics where that converges', () => {
  for (const csr of [fixtureGraph('karate').csr, clique(7), star(9), path(12)]) {
    const theirs = eigenvectorCentrality(graphOf(csr), {
      getEdgeWeight: 'weight',
      maxIterations: 100_000,
      tolerance: 1e-14,
    })
    alike(eigenvector(csr, { tolerance: 1e-13 }), (v) => theirs[String(v)]!)
  }
})

test('eigenvector answers on every component: its residual is small and its squares sum to its share', () => {
  fc.assert(
    fc.property(fc.oneof(graphs, teams), (csr) => {
      const x = eigenvector(csr)
      const { of, sizes } = components(csr)
      for (let c = 0; c < sizes.length; c++) {
        const members = [...of.keys()].filter((v) => of[v] === c)
        const squares = members.reduce((sum, v) => sum + x[v]! ** 2, 0)
        expect(squares).toBeCloseTo(sizes[c]! < 2 ? 0 : sizes[c]! / csr.order, 9)
        if (sizes[c]! < 2) continue
        const image = (v: number) => {
          let sum = 0
          for (let k = csr.offsets[v]!; k < csr.offsets[v + 1]!; k++) sum += x[csr.targets[k]!]! * csr.weights[k]!
          return sum
        }
        const value = members.reduce((sum, v) => sum + image(v) * x[v]!, 0) / squares
        for (const v of members) expect(Math.abs(image(v) - value * x[v]!)).toBeLessThanOrEqual(1e-10 * value)
      }
    }),
    { numRuns: 100 },
  )
})

test('with as many pivots as it takes a sample comes near the exact figures and states its error', async () => {
  const csr = made(1500)
  const exact = await betweenness(csr)
  const { values, sampled } = await betweenness(csr, { exactUpTo: 100, pivots: 400 })
  expect(exact.sampled).toBeUndefined()
  expect(sampled?.pivots).toBe(400)
  const worst = Math.max(...values.map((x, v) => Math.abs(x - exact.values[v]!)))
  expect(worst).toBeGreaterThan(0)
  expect(worst).toBeLessThan(4 * sampled!.error)
})

test('closeness from a sample comes near the exact figures where the component is large, and states its error', async () => {
  const csr = made(1500)
  const exact = await nearness(csr)
  const { closeness, harmonic, sampled } = await nearness(csr, { exactUpTo: 300, pivots: 512 })
  expect(exact.sampled).toBeUndefined()
  expect(sampled!.pivots).toBeGreaterThan(256)
  const worst = (ours: Float64Array, theirs: Float64Array) => Math.max(...ours.map((x, v) => Math.abs(x - theirs[v]!)))
  expect(worst(closeness, exact.closeness)).toBeGreaterThan(0)
  expect(worst(closeness, exact.closeness)).toBeLessThan(4 * sampled!.closenessError)
  expect(worst(harmonic, exact.harmonic)).toBeLessThan(4 * sampled!.harmonicError)
  const { of, sizes } = components(csr)
  const small = [...closeness.keys()].filter((v) => sizes[of[v]!]! < 300)
  expect(small.length).toBeGreaterThan(0)
  for (const v of small) expect(closeness[v]).toBe(exact.closeness[v])
})

test('harmonic centrality is the mean of one over the steps', async () => {
  alike((await nearness(path(3))).harmonic, (v) => (v === 1 ? 1 : 0.75))
  alike((await nearness(star(4))).harmonic, (v) => (v === 0 ? 1 : (1 + 2 * 0.5) / 3))
})

async function stepsAgree(csr: Csr) {
  const theirs = betweennessCentrality(graphOf(csr), { getEdgeWeight: null })
  alike((await betweenness(csr)).values, (v) => theirs[String(v)]!)
}

async function lengthsAgree(csr: Csr) {
  const theirs = betweennessCentrality(graphOf(csr), { getEdgeWeight: (_, { weight }) => 1 / weight })
  alike((await betweenness(csr, { weighted: true })).values, (v) => theirs[String(v)]!)
}

async function closenessAgrees(csr: Csr) {
  const theirs = closenessCentrality(graphOf(csr), { wassermanFaust: true })
  alike((await nearness(csr)).closeness, (v) => theirs[String(v)]!)
}

function pagerankAgrees(csr: Csr) {
  const theirs = graphologyPagerank(graphOf(csr), {
    getEdgeWeight: 'weight',
    maxIterations: 1000,
    tolerance: 1e-13 / csr.order,
  })
  const ours = pagerank(csr)
  alike(ours, (v) => theirs[String(v)]!)
  expect(ours.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 12)
}

/** Who signs with whom on the author page, by printed names. */
function authorPageTies(): Csr {
  const { records } = readAll(authorPage, readFileSync('data/wonyeol-lee.txt', 'utf8'), 'wonyeol-lee.txt', 2026)
  const names = [...new Set(records.flatMap(({ bylines }) => bylines.map(({ name }) => JSON.stringify(name))))]
  const papers = records.map(({ bylines }) => bylines.map(({ name }) => names.indexOf(JSON.stringify(name))))
  return rows(papers, names.length)
}

function made(authors: number): Csr {
  const { order, from, to, weight } = tiesOf(coauthors(authors, 7))
  return csrFromTies(order, from, to, weight)
}

function rows(papers: readonly (readonly number[])[], order: number): Csr {
  const { from, to } = tiesOf({ authors: order, papers })
  const once = csrFromTies(order, from, to)
  // Powers of two, so that lengths add up exactly.
  return { ...once, weights: once.weights.map((w) => 2 ** Math.min(3, w - 1)) }
}

/** A pair once: added up, weights would have inverses that do not add up exactly. */
const unique = <T extends readonly [number, number, number]>(ties: readonly T[]): readonly T[] => [
  ...new Map(ties.map((tie) => [`${Math.min(tie[0], tie[1])} ${Math.max(tie[0], tie[1])}`, tie])).values(),
]
