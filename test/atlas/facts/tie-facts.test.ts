import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tieFacts } from '../../../src/atlas/facts/tie-facts.ts'
import { nodeCount, nodeOf } from '../../../src/atlas/nodes.ts'
import { linked } from '../../../src/atlas/ties.ts'
import type { TieKind } from '../../../src/model/tie.ts'
import { seedMap } from '../../seed.ts'

const map = await seedMap()
const node = (id: string) => nodeOf(map, id)!
const [wonyeol, hongseok] = [node('a:wonyeol-lee'), node('a:hongseok-yang')]

test('a tie between authors is made of the works that both signed, and its weight of what each adds', () => {
  const facts = tieFacts(map, wonyeol, hongseok)!
  if (facts.kind !== 'coauthorship') throw new Error('they wrote together')
  expect(facts.works.length).toBeGreaterThan(1)
  expect(facts.works.reduce((sum, { adds }) => sum + adds, 0)).toBeCloseTo(facts.weight, 5)
  for (const { authors, adds } of facts.works) expect(adds).toBeCloseTo(1 / (authors - 1), 10)
  expect(facts.topics.length).toBeGreaterThan(0)
  expect(facts.years![0]).toBeLessThanOrEqual(facts.years![1])
})

test('what a tie is made of does not depend on the end from which it is looked at', () => {
  expect(tieFacts(map, hongseok, wonyeol)).toEqual(tieFacts(map, wonyeol, hongseok))
})

test('every tie of a map has its facts, and two nodes without a tie have none', () => {
  const kinds: readonly TieKind[] = ['authorship', 'aboutness', 'coauthorship', 'similarity', 'cooccurrence']
  const nodes = fc.nat(nodeCount(map) - 1)
  fc.assert(
    fc.property(nodes, nodes, (one, other) => {
      const tied = kinds.find((kind) => linked(map, one, kind).some(({ node }) => node === other))
      expect(tieFacts(map, one, other)?.kind).toBe(tied)
    }),
    { numRuns: 400 },
  )
})

test('two topics are tied by the works that hold both, a work and its topic by what is counted in it', () => {
  const topic = Array.from({ length: nodeCount(map) }, (_, n) => n).find(
    (n) => linked(map, n, 'cooccurrence').length > 0,
  )!
  const other = linked(map, topic, 'cooccurrence')[0]!
  const met = tieFacts(map, topic, other.node)!
  expect(met.kind === 'cooccurrence' && met.works.length).toBe(other.tie.kind === 'cooccurrence' && other.tie.works)
  const work = linked(map, topic, 'aboutness')[0]!
  const about = tieFacts(map, topic, work.node)!
  expect(about).toMatchObject({ kind: 'aboutness', weight: work.tie.weight })
  expect(about.kind === 'aboutness' && about.held <= about.all).toBe(true)
})
