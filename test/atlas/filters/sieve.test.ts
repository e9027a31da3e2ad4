import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Atlas } from '../../../src/atlas/atlas.ts'
import { reductions as shipped } from '../../../src/atlas/filters/reductions/reductions.ts'
import { Sieve } from '../../../src/atlas/filters/sieve.ts'
import { fingerprint } from '../../../src/atlas/fingerprint.ts'
import { kindAt, nodeCount, nodeOf } from '../../../src/atlas/nodes.ts'
import type { Filters, ReductionId } from '../../../src/model/filters.ts'
import { type NodeKind, nodeKinds } from '../../../src/model/ids.ts'
import type { TieKind } from '../../../src/model/tie.ts'
import { anyCorpus, atlasFrom, corpusOf } from '../../corpus.ts'
import { thorough } from '../../thorough.ts'
import { acl, arxiv, atlasOfFiles, seed } from './fixtures.ts'
import { plainly } from './plain.ts'

const reductionIds = shipped.map(({ id }) => id)

interface Lens {
  readonly kinds: readonly NodeKind[]
  readonly ties: readonly TieKind[]
}

const everything: Lens = { kinds: nodeKinds, ties: ['authorship', 'aboutness', 'coauthorship'] }
const lenses: Readonly<Record<string, Lens>> = {
  everything,
  people: { kinds: ['author'], ties: ['coauthorship'] },
  works: { kinds: ['work'], ties: ['similarity'] },
  topics: { kinds: ['topic'], ties: ['cooccurrence'] },
  'works and topics': { ...everything, kinds: ['work', 'topic'] },
  'authors and works': { ...everything, kinds: ['author', 'work'] },
}

const nothing: Omit<Filters, 'kinds'> = { years: null, facets: new Map(), clusters: null, reductions: new Map() }

/** What a sieve says, and what filters mean, in the same words. */
function bothWays(atlas: Atlas) {
  const sieves = new Map<Lens, Sieve>()
  return (lens: Lens, wanted: Partial<Filters>, asked: readonly number[] = []) => {
    const filters = { ...nothing, kinds: new Set(lens.kinds), ...wanted }
    const ties = new Set(lens.ties)
    const sieve = sieves.get(lens) ?? new Sieve(atlas, ties, 'degree')
    sieves.set(lens, sieve)
    const said = sieve.filtered(filters, asked)
    const meant = plainly(atlas, ties, filters, asked)
    const shown = tally(atlas, meant.nodes)
    let before = said.all
    const steps = meant.steps.map(({ id, left }) => {
      const after = tally(atlas, left)
      const hidden = { author: before.author - after.author, work: before.work - after.work, topic: before.topic - after.topic } // biome-ignore format: one thing
      before = after
      return { id, hidden }
    })
    return {
      said: {
        nodes: [...said.nodes.keys()].filter((v) => said.nodes[v] === 1),
        hidden: hiddenPairs(atlas, said.hiddenTies.of),
        count: said.hiddenTies.count,
        shown: said.shown,
        steps: said.steps.map(({ id, hidden }) => ({ id, hidden })),
      },
      meant: {
        nodes: [...meant.nodes].sort((a, b) => a - b),
        hidden: meant.hidden.map(({ kind, a, b }) => `${kind} ${Math.min(a, b)} ${Math.max(a, b)}`).sort(),
        count: meant.hidden.length,
        shown,
        steps,
      },
    }
  }
}

function tally(atlas: Atlas, nodes: Iterable<number>) {
  const counts = { author: 0, work: 0, topic: 0 }
  for (const v of nodes) counts[kindAt(atlas, v)]++
  return counts
}

/** Ties that are hidden, each as often as it stands in its network: those within one kind twice, alike. */
function hiddenPairs(atlas: Atlas, of: Readonly<Partial<Record<TieKind, Uint8Array>>>): readonly string[] {
  const author = atlas.authors.key.offsets.length - 1
  const topic = author + atlas.works.key.offsets.length - 1
  const first = { authorship: [author, 0], aboutness: [author, topic], coauthorship: [0, 0], similarity: [author, author], cooccurrence: [topic, topic] } as const // biome-ignore format: where rows begin
  const pairs = (Object.keys(of) as TieKind[]).flatMap((kind) => {
    const { offsets, targets } = atlas.networks[kind]
    const [from, to] = first[kind]
    const found: string[] = []
    for (let row = 0; row + 1 < offsets.length; row++)
      for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
        const [a, b] = [from + row, to + targets[k]!]
        if (of[kind]![k] === 1) found.push(`${kind} ${Math.min(a, b)} ${Math.max(a, b)}`)
      }
    const once = [...new Set(found)]
    expect(found.length).toBe(from === to ? 2 * once.length : once.length)
    return once
  })
  return pairs.sort()
}

const values = {
  giant: [0],
  core: [2, 3, 5],
  works: [2, 3],
  weight: [0.2, 0.5, 1],
  backbone: [0.05, 0.2, 0.5],
  top: [10, 50, 500],
} as const
const valuesOf = (id: ReductionId): readonly number[] => values[id as keyof typeof values]

const anyReductions = fc
  .record(
    Object.fromEntries(
      reductionIds.map((id) => [id, fc.constantFrom(...valuesOf(id), ...(id === 'top' ? [1, 3] : []))]),
    ),
    { requiredKeys: [] },
  )
  .map((on) => new Map(Object.entries(on) as [ReductionId, number][]))

const anyLens = fc.constantFrom(...Object.values(lenses))

describe('a sieve leaves what the filters mean', () => {
  test('of any corpus, whatever is on and whatever is asked for', () => {
    const filters = fc.record({
      years: fc.option(fc.tuple(fc.integer({ min: 1900, max: 2030 }), fc.nat(60)).map(([y, n]) => [y, y + n] as const)),
      venue: fc.option(fc.subarray([0, 1, 2])),
      fields: fc.option(fc.subarray([0, 1, 2])),
      reductions: anyReductions,
    })
    const said = fc.array(fc.subarray(['logic', 'physics']), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(anyCorpus, said, anyLens, filters, fc.array(fc.nat(30)), (corpus, fields, lens, wanted, nodes) => {
        const works = corpus.works.map((work, w) => {
          const [venue] = fields[w]!
          return { ...work, fields: fields[w]!, ...(venue === undefined ? {} : { venue }) }
        })
        const atlas = atlasFrom({ ...corpus, works })
        const facets = new Map<'venue' | 'fields', ReadonlySet<number>>()
        if (wanted.venue !== null) facets.set('venue', new Set(wanted.venue))
        if (wanted.fields !== null) facets.set('fields', new Set(wanted.fields))
        const asked = [...new Set(nodes)].filter((v) => v < nodeCount(atlas))
        const { said, meant } = bothWays(atlas)(
          lens,
          { years: wanted.years, facets, reductions: wanted.reductions },
          asked,
        )
        expect(said).toEqual(meant)
      }),
      { numRuns: 120 * thorough },
    )
  })

  describe.each([
    ['an author’s page', seed, [2019, 2022]],
    ['a hundred papers of arXiv', arxiv, [2018, 2021]],
    ['ACL 2022', acl, [2022, 2022]],
  ] as const)('of %s', async (_, file, years) => {
    const atlas = await atlasOfFiles(file)
    const compare = bothWays(atlas)

    // What is said plainly takes its time: of a large map one value of each filter is compared, where all kinds are.
    const large = file === acl
    test.each(large ? ['everything'] : Object.keys(lenses))('one filter after the other, in the lens “%s”', (name) => {
      for (const id of reductionIds)
        for (const value of large ? valuesOf(id).slice(-1) : valuesOf(id)) {
          const { said, meant } = compare(lenses[name]!, { reductions: new Map([[id, value]]) })
          expect(said, `${id} ${value}`).toEqual(meant)
        }
      const dated = compare(lenses[name]!, { years })
      expect(dated.said, 'years').toEqual(dated.meant)
      const grouped = compare(lenses[name]!, { clusters: new Set([0, 2]) })
      expect(grouped.said, 'clusters').toEqual(grouped.meant)
    })

    test('several at once', () => {
      fc.assert(
        fc.property(anyLens, fc.boolean(), anyReductions, (lens, dated, reductions) => {
          const { said, meant } = compare(lens, { reductions, ...(dated ? { years } : {}) }, [0, 5])
          expect(said).toEqual(meant)
        }),
        { numRuns: large ? 3 : 10 * thorough, seed: 1 },
      )
    })

    test('and the map is as it was', () => {
      const before = fingerprint(atlas)
      const sieve = new Sieve(atlas, new Set(everything.ties), 'degree')
      const filters = { ...nothing, kinds: new Set(nodeKinds), years, reductions: new Map([['core', 2]] as const) }
      sieve.filtered(filters)
      for (const id of ['kinds', 'years', 'venue', 'clusters', ...reductionIds] as const) sieve.choices(filters, id)
      expect(fingerprint(atlas)).toBe(before)
    })
  })
})

describe('an author’s page, filtered', async () => {
  const atlas = await atlasOfFiles(seed)
  const sieve = new Sieve(atlas, new Set(everything.ties), 'degree')
  const left = (reductions: [ReductionId, number][], years: Filters['years'] = null) =>
    sieve.filtered({ ...nothing, kinds: new Set(nodeKinds), years, reductions: new Map(reductions) })

  test('says of each filter why it hides what it hides, each on what the one before left', () => {
    const { all, shown, steps } = left([['works', 2], ['top', 12]], [2020, 2026]) // biome-ignore format: one filter
    expect(steps.map(({ reason }) => reason)).toEqual([
      { code: 'years', first: 2020, last: 2026 },
      { code: 'reduction', reduction: 'works', value: 2 },
      { code: 'reduction', reduction: 'top', value: 12 },
    ])
    const hidden = (kind: NodeKind) => steps.reduce((sum, step) => sum + step.hidden[kind], 0)
    for (const kind of nodeKinds) expect(hidden(kind)).toBe(all[kind] - shown[kind])
    expect(shown.author + shown.work + shown.topic).toBe(12)
    for (const { hidden: some } of steps) expect(some.author + some.work + some.topic).toBeGreaterThan(0)
  })

  test('strong ties hide the weak ones between those who stay', () => {
    const { hiddenTies } = left([['weight', 0.5]])
    expect(hiddenTies.count).toBeGreaterThan(0)
    expect(Object.keys(hiddenTies.of)).toContain('aboutness')
  })
})

describe('in a period', () => {
  const atlas = atlasFrom(
    corpusOf([
      { title: 'On Dice', authors: ['Ada', 'Emmy'], year: 1990 },
      { title: 'On Rings', authors: ['Ada', 'Emil'], year: 2018 },
      { title: 'On Fields', authors: ['Emil', 'Emmy'], year: 2019 },
    ]),
  )
  const [ada, emil, emmy] = ['Ada', 'Emil', 'Emmy'].map((name) => nodeOf(atlas, `a:${name}`)!) as [
    number,
    number,
    number,
  ]
  const sieve = new Sieve(atlas, new Set(['coauthorship'] as const), 'degree')
  const filters: Filters = { ...nothing, kinds: new Set(['author']), years: [2018, 2019] }

  test('a tie is hidden whose joint works are all outside, though both of its ends are shown', () => {
    const { nodes, hiddenTies } = sieve.filtered(filters)
    expect([ada, emil, emmy].map((v) => nodes[v])).toEqual([1, 1, 1])
    expect(hiddenPairs(atlas, hiddenTies.of)).toEqual([`coauthorship ${Math.min(ada, emmy)} ${Math.max(ada, emmy)}`])
  })

  test('works are counted in it alone', () => {
    const { nodes, period } = sieve.filtered({ ...filters, reductions: new Map([['works', 2]]) })
    expect([ada, emil, emmy].map((v) => nodes[v])).toEqual([0, 1, 0])
    expect([ada, emil, emmy].map((v) => period!.works[v])).toEqual([1, 2, 1])
  })

  test('what was said of one does not change when another is asked about', () => {
    const { period } = sieve.filtered(filters)
    const before = structuredClone(period)
    for (const year of [1990, 2018, 2019]) sieve.filtered({ ...filters, years: [year, year] })
    expect(period).toEqual(before)
  })
})
