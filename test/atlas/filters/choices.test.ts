import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Atlas } from '../../../src/atlas/atlas.ts'
import { reductions as shipped } from '../../../src/atlas/filters/reductions/reductions.ts'
import { Sieve } from '../../../src/atlas/filters/sieve.ts'
import { nodeCount } from '../../../src/atlas/nodes.ts'
import { tables } from '../../../src/atlas/schema.ts'
import { type FacetId, type FilterId, type Filters, facetIds, type ReductionId } from '../../../src/model/filters.ts'
import { nodeKinds } from '../../../src/model/ids.ts'
import type { TieKind } from '../../../src/model/tie.ts'
import { anyCorpus, atlasFrom } from '../../corpus.ts'
import { thorough } from '../../thorough.ts'
import { arxiv, atlasOfFiles } from './fixtures.ts'

const reductionIds = shipped.map(({ id }) => id)

const ids: readonly FilterId[] = ['kinds', 'years', ...facetIds, 'clusters', ...reductionIds]
const everything = new Set(['authorship', 'aboutness', 'coauthorship'] as const)

test('works can be chosen by every column of words that they have', () => {
  const ofWords = Object.entries(tables.works).filter(([, { kind }]) => kind === 'word' || kind === 'words')
  expect(facetIds).toEqual(ofWords.map(([column]) => column))
})

/** The filters with one of them set to one choice alone. */
function chosen(filters: Filters, id: FilterId, value: number): Filters {
  if (id === 'kinds') return { ...filters, kinds: new Set([nodeKinds[value]!]) }
  if (id === 'years') return { ...filters, years: [value, value] }
  if (id === 'clusters') return { ...filters, clusters: new Set([value]) }
  const set = <K, V>(map: ReadonlyMap<K, V>, key: K, to: V) => new Map(map).set(key, to)
  return isReduction(id)
    ? { ...filters, reductions: set(filters.reductions, id, value) }
    : { ...filters, facets: set(filters.facets, id, new Set([value])) }
}

function off(filters: Filters, id: FilterId): Filters {
  if (id === 'kinds') return { ...filters, kinds: new Set(nodeKinds) }
  if (id === 'years') return { ...filters, years: null }
  if (id === 'clusters') return { ...filters, clusters: null }
  const without = <K, V>(map: ReadonlyMap<K, V>, key: K) => new Map([...map].filter(([other]) => other !== key))
  return isReduction(id)
    ? { ...filters, reductions: without(filters.reductions, id) }
    : { ...filters, facets: without(filters.facets, id) }
}

const isReduction = (id: FilterId): id is ReductionId => (reductionIds as readonly string[]).includes(id)

/**
 * Every choice of some filters leaves what the map would then show: tried one by one. The sieve was asked about others
 * before, and must not mistake what it remembers.
 */
function asTold(atlas: Atlas, [before, filters]: readonly Filters[], asked: readonly number[], every: number): void {
  const sieve = new Sieve(atlas, everything, 'degree')
  for (const id of ids) sieve.choices(before!, id, asked)
  const fresh = new Sieve(atlas, everything, 'degree')
  for (const id of ids) {
    const { values, left, without } = sieve.choices(filters!, id, asked)
    expect(without, `without ${id}`).toEqual(fresh.filtered(off(filters!, id), asked).shown)
    for (let i = 0; i < values.length; i += every) {
      const { shown } = fresh.filtered(chosen(filters!, id, values[i]!), asked)
      const told = { author: left.author[i], work: left.work[i], topic: left.topic[i] }
      expect(told, `${id} ${values[i]}`).toEqual(shown)
    }
  }
}

const anyReductions = fc
  .record(
    {
      giant: fc.constant(0),
      core: fc.constantFrom(1, 2, 3),
      works: fc.constantFrom(1, 2, 3),
      weight: fc.constantFrom(0.2, 0.5, 1),
      backbone: fc.constantFrom(0.1, 0.3, 0.6),
      top: fc.constantFrom(2, 5, 12),
    },
    { requiredKeys: [] },
  )
  .map((on) => new Map(Object.entries(on) as [ReductionId, number][]))

const choice = fc.option(fc.nat(2).map((code) => new Set([code])))

/** Filters of a map whose works lie between two years. */
const anyFilters = (first: number, last: number): fc.Arbitrary<Filters> =>
  fc
    .record({
      kinds: fc.subarray([...nodeKinds], { minLength: 1 }).map((kinds) => new Set(kinds)),
      years: fc.option(fc.tuple(fc.integer({ min: first, max: last }), fc.nat(last - first))),
      venue: choice,
      fields: choice,
      clusters: choice,
      reductions: anyReductions,
    })
    .map(({ years, venue, fields, ...rest }) => ({
      ...rest,
      years: years && ([years[0], years[0] + years[1]] as const),
      facets: new Map<FacetId, ReadonlySet<number>>([
        ...(venue === null ? [] : [['venue', venue] as const]),
        ...(fields === null ? [] : [['fields', fields] as const]),
      ]),
    }))

const twoFilters = (first: number, last: number) => fc.tuple(anyFilters(first, last), anyFilters(first, last))

test('each choice of each filter leaves as many nodes as are then shown, whatever else is on', () => {
  fc.assert(
    fc.property(
      anyCorpus,
      fc.array(fc.constantFrom('Nature', 'Science', undefined), { minLength: 12, maxLength: 12 }),
      twoFilters(1900, 2030),
      fc.array(fc.nat(20), { maxLength: 2 }),
      (corpus, venues, filters, nodes) => {
        const works = corpus.works.map((work, w) => {
          const venue = venues[w]
          return {
            ...work,
            fields: venue === undefined ? [] : [venue, 'All'],
            ...(venue === undefined ? {} : { venue }),
          }
        })
        const atlas = atlasFrom({ ...corpus, works })
        asTold(
          atlas,
          filters,
          nodes.filter((v) => v < nodeCount(atlas)),
          7,
        )
      },
    ),
    { numRuns: 20 * thorough },
  )
})

test('so it is on a hundred papers of arXiv', async () => {
  const atlas = await atlasOfFiles(arxiv)
  fc.assert(
    fc.property(twoFilters(2015, 2022), (filters) => asTold(atlas, filters, [3], 9)),
    { numRuns: 4 * thorough, seed: 2 },
  )
})

/** What a person may do next: sets one filter otherwise, or puts it off. */
type Step = (filters: Filters) => Filters

const anyStep = (first: number, last: number): fc.Arbitrary<Step> =>
  fc.tuple(anyFilters(first, last), fc.constantFrom(...ids), fc.boolean()).map(([other, id, away]) => (filters) => {
    if (away) return off(filters, id)
    if (id === 'kinds' || id === 'years' || id === 'clusters') return { ...filters, [id]: other[id] }
    const taken = <K, V>(to: ReadonlyMap<K, V>, from: ReadonlyMap<K, V>, key: K) =>
      from.has(key) ? new Map(to).set(key, from.get(key)!) : to
    return isReduction(id)
      ? { ...filters, reductions: taken(filters.reductions, other.reductions, id) }
      : { ...filters, facets: taken(filters.facets, other.facets, id) }
  })

/** A sieve that is asked about one change after the other says of each what one says that was never asked before. */
function asAsked(
  atlas: Atlas,
  ties: ReadonlySet<TieKind>,
  start: Filters,
  steps: readonly Step[],
  asked: number[],
): void {
  const sieve = new Sieve(atlas, ties, 'degree')
  const said: (readonly [before: unknown, now: unknown])[] = []
  let filters = start
  for (const step of [(same: Filters) => same, ...steps]) {
    filters = step(filters)
    const fresh = new Sieve(atlas, ties, 'degree')
    const filtered = sieve.filtered(filters, asked)
    expect(filtered).toEqual(fresh.filtered(filters, asked))
    said.push([filtered, structuredClone(filtered)])
    for (const id of ids) {
      const choices = sieve.choices(filters, id, asked)
      expect(choices, id).toEqual(fresh.choices(filters, id, asked))
      said.push([choices, structuredClone(choices)])
    }
  }
  // What was said stays as it was said.
  for (const [before, now] of said) expect(before).toEqual(now)
}

const anyTies = fc
  .subarray(['authorship', 'aboutness', 'coauthorship', 'similarity', 'cooccurrence'] as const, { minLength: 1 })
  .map((ties) => new Set<TieKind>(ties))

test('one change after the other is answered as if nothing had been asked before', () => {
  fc.assert(
    fc.property(
      anyCorpus,
      anyTies,
      anyFilters(1900, 2030),
      fc.array(anyStep(1900, 2030), { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(20), { maxLength: 2 }),
      (corpus, ties, start, steps, nodes) => {
        const atlas = atlasFrom(corpus)
        asAsked(
          atlas,
          ties,
          start,
          steps,
          nodes.filter((v) => v < nodeCount(atlas)),
        )
      },
    ),
    { numRuns: 6 * thorough },
  )
})

test('so are changes on a hundred papers of arXiv', async () => {
  const atlas = await atlasOfFiles(arxiv)
  fc.assert(
    fc.property(
      anyTies,
      anyFilters(2015, 2022),
      fc.array(anyStep(2015, 2022), { maxLength: 6 }),
      (ties, start, steps) => asAsked(atlas, ties, start, steps, []),
    ),
    { numRuns: 2 * thorough, seed: 3 },
  )
})

const moved: Readonly<Partial<Record<ReductionId, readonly number[]>>> = {
  core: [2, 3, 7],
  works: [1, 2, 4],
  weight: [0, 0.3, 1],
  backbone: [1, 0.4, 0.05],
}
const pairs = Object.entries(moved).flatMap(([a, of], i) =>
  Object.entries(moved)
    .slice(i + 1)
    .map(([b, to]) => ({ a: a as ReductionId, of: of!, b: b as ReductionId, to: to! })),
)

test.each(pairs)(
  '$a and $b moved in turn are answered as if nothing had been asked before',
  async ({ a, of, b, to }) => {
    const atlas = await atlasOfFiles(arxiv)
    const sieve = new Sieve(atlas, everything, 'degree')
    for (const rest of [[], [['giant', 0]], [['works', 2]]] as const)
      for (let i = 0; i < of.length + to.length - 1; i++) {
        const at = Math.min(i, of.length - 1)
        const reductions = new Map<ReductionId, number>([...rest, [a, of[at]!], [b, to[i - at]!]])
        const filters: Filters = { kinds: new Set(nodeKinds), years: [2015, 2022], facets: new Map(), clusters: null, reductions } // biome-ignore format: one thing
        const fresh = new Sieve(atlas, everything, 'degree')
        for (const id of ['kinds', 'clusters', ...reductionIds] as const)
          expect(sieve.choices(filters, id, [1]), `${id}, ${a} ${of[at]}, ${b} ${to[i - at]}`).toEqual(
            fresh.choices(filters, id, [1]),
          )
      }
  },
)
