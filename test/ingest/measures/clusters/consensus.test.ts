import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { components } from '../../../../src/atlas/counting/components.ts'
import { csrFromTies } from '../../../../src/atlas/counting/csr-from-ties.ts'
import { consensus } from '../../../../src/ingest/measures/clusters/consensus.ts'
import { leiden } from '../../../../src/ingest/measures/clusters/leiden.ts'
import { hasSubjects, mapClusters } from '../../../../src/ingest/measures/clusters/map-clusters.ts'
import { settled } from '../../../../src/ingest/measures/clusters/settling.ts'
import { fixtureGraph } from '../../../fixtures/graphs.ts'
import { graphs } from '../graphs.ts'
import { adjustedMutualInformation } from './agreement.ts'

describe('what many runs agree on', () => {
  test('finds planted communities as single runs do', () => {
    for (const [name, least] of [
      ['lfr0.1', 0.99],
      ['lfr0.3', 0.94],
    ] as const) {
      const { csr, labels } = fixtureGraph(name)
      expect(adjustedMutualInformation(consensus(csr, { runs: 8 }).membership, labels)).toBeGreaterThanOrEqual(least)
    }
    expect(consensus(fixtureGraph('karate').csr).modularity).toBeGreaterThan(0.415)
  })

  test('agrees with itself from other seeds more than single runs do', () => {
    const { csr } = fixtureGraph('lfr0.3')
    const between = (of: (seed: number) => Uint32Array) => adjustedMutualInformation(of(1), of(2))
    expect(between((seed) => consensus(csr, { seed }).membership)).toBeGreaterThan(
      between((seed) => leiden(csr, { seed, starts: 1 }).membership),
    )
  })

  test('is connected, the same from the same seed, and numbered by falling size', () => {
    fc.assert(
      fc.property(graphs, (csr) => {
        const { membership, count, stability } = consensus(csr, { runs: 4 })
        expect(consensus(csr, { runs: 4 }).membership).toEqual(membership)
        expect(components(csr, membership).sizes.length).toBe(count)
        const sizes = Array.from({ length: count }, (_, c) => membership.filter((m) => m === c).length)
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
        expect(Math.min(1, ...stability)).toBeGreaterThanOrEqual(0)
        expect(Math.max(0, ...stability)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 60 },
    )
  })
})

describe('clusters of a map', () => {
  /** Two subjects of thirty works each, every work by an author of its own and on one of two topics; one author wrote in both. */
  const works = 60
  const [authors, first] = [61, 61]
  const alikeFrom: number[] = []
  const alikeTo: number[] = []
  for (let i = 0; i < works; i++)
    for (let k = 1; k < 15; k++) {
      const half = i < 30 ? 0 : 30
      alikeFrom.push(i)
      alikeTo.push(half + ((i - half + k) % 30))
    }
  const alike = csrFromTies(works, alikeFrom, alikeTo)
  const own = Array.from({ length: works }, (_, i) => i)
  const whole = csrFromTies(
    authors + works + 2,
    [...own, 60, 60, 60, ...own.map((i) => first + i)],
    [...own.map((i) => first + i), first, first + 1, first + 40, ...own.map((i) => first + works + (i < 30 ? 0 : 1))],
  )
  const subjects = { first, alike, csr: alike }

  test('are the subjects of its works; authors are where most of their works are, topics where they are met', () => {
    expect(hasSubjects(subjects)).toBe(true)
    const { membership, stability } = mapClusters(whole, subjects)
    expect(new Set(membership.subarray(first, first + 30)).size).toBe(1)
    expect(membership[first]).not.toBe(membership[first + 40])
    for (let i = 0; i < works; i++) expect(membership[i]).toBe(membership[first + i])
    expect(membership[60]).toBe(membership[first])
    expect(membership[first + works]).toBe(membership[first])
    expect(membership[first + works + 1]).toBe(membership[first + 40])
    expect(stability[60]).toBeLessThan(stability[0]!)
  })

  test('too few works, or works that are hardly alike, are no subjects', () => {
    const few = csrFromTies(
      40,
      alikeFrom.filter((i) => i < 40),
      alikeTo.filter((_, k) => alikeFrom[k]! < 40),
    )
    expect(hasSubjects({ first: 0, alike: few, csr: few })).toBe(false)
    const thin = csrFromTies(works, own.slice(1), own.slice(0, -1))
    expect(hasSubjects({ first: 0, alike: thin, csr: thin })).toBe(false)
  })

  test('are connected: what stands apart from its cluster joins another, or is one by itself', () => {
    const none = { more: csrFromTies(0, [], []), first: 0 }
    fc.assert(
      fc.property(graphs, fc.array(fc.nat(3), { minLength: 60, maxLength: 60 }), (csr, labels) => {
        const clusters = Uint32Array.from({ length: csr.order }, (_, v) => labels[v % 60]!)
        const hearts = Uint8Array.from({ length: csr.order }, (_, v) => (v % 3 === 0 ? 1 : 0))
        const made = settled(csr, clusters, hearts, none)
        expect(components(csr, made).sizes.length).toBe(new Set(made).size)
      }),
    )
  })
})
