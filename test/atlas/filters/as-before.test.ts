import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Atlas } from '../../../src/atlas/atlas.ts'
import { Sieve } from '../../../src/atlas/filters/sieve.ts'
import { idAt, type NodeNumber, nodeCount } from '../../../src/atlas/nodes.ts'
import { filteredBy } from '../../../src/explorer/state/filtering.ts'
import type { CoterieGraph } from '../../../src/ingest/graph/graph.ts'
import { graphOf } from '../../../src/ingest/graphology.ts'
import { type Filters, type ReductionId, reductionIds } from '../../../src/model/filters.ts'
import { type NodeKind, nodeKinds } from '../../../src/model/ids.ts'
import type { TieKind } from '../../../src/model/tie.ts'
import { anyCorpus, atlasFrom } from '../../corpus.ts'
import { acl, arxiv, atlasOfFiles, seed } from './fixtures.ts'

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

/** The graph of an atlas with its own Float32 values, where a saved graph has their shortest decimals. */
function graphWithin(atlas: Atlas): CoterieGraph {
  const graph = graphOf(atlas)
  graph.updateEachEdgeAttributes((_, tie) => ({ ...tie, weight: Math.fround(tie.weight) }))
  graph.updateEachNodeAttributes((_, node) => ({ ...node, degree: Math.fround(node.degree as number) }))
  return graph
}

/** What is filtered, in the words of both: keys of nodes and of ties, ascending. */
function bothWays(atlas: Atlas, graph: CoterieGraph) {
  const sieves = new Map<Lens, Sieve>()
  return (lens: Lens, wanted: Partial<Pick<Filters, 'years' | 'reductions'>>, asked: readonly NodeNumber[] = []) => {
    const { years = null, reductions = new Map<ReductionId, number>() } = wanted
    const kinds = new Set(lens.kinds)
    const ties = new Set(lens.ties)
    const sieve = sieves.get(lens) ?? new Sieve(atlas, ties, 'degree')
    sieves.set(lens, sieve)
    const now = sieve.filtered({ kinds, years, facets: new Map(), clusters: null, reductions }, asked)
    // The value that weights are compared with is a Float32 too.
    const single = new Map([...reductions].map(([id, value]) => [id, id === 'weight' ? Math.fround(value) : value]))
    const keys = new Set(asked.map((node) => idAt(atlas, node) as string))
    const before = filteredBy(graph, { years, reductions: single }, { kinds, ties }, 'degree', keys)
    return {
      now: {
        nodes: keysOf(atlas, now.nodes),
        hiddenTies: hiddenKeys(atlas, now.hiddenTies.of),
        ties: now.hiddenTies.count,
        all: now.all,
        shown: now.shown,
        steps: now.steps.map(({ id, hidden }) => ({ id, hidden })),
      },
      before: {
        nodes: [...before.nodes].sort(),
        hiddenTies: [...before.hiddenTies].sort(),
        ties: before.hiddenTies.size,
        all: before.all,
        shown: before.shown,
        steps: before.steps.map(({ id, hidden }) => ({ id, hidden })),
      },
    }
  }
}

const keysOf = (atlas: Atlas, nodes: Uint8Array): readonly string[] =>
  Array.from(nodes, (shown, v) => (shown === 1 ? idAt(atlas, v) : ''))
    .filter((key) => key !== '')
    .sort()

const ends: Readonly<Record<TieKind, readonly [NodeKind, NodeKind]>> = {
  authorship: ['work', 'author'],
  aboutness: ['work', 'topic'],
  coauthorship: ['author', 'author'],
  similarity: ['work', 'work'],
  cooccurrence: ['topic', 'topic'],
}

/** As the graph names its ties: the author before the work, the work before the topic, the lesser row before the greater. */
function hiddenKeys(atlas: Atlas, hidden: Readonly<Partial<Record<TieKind, Uint8Array>>>): readonly string[] {
  const count = { author: 0, work: atlas.authors.key.offsets.length - 1, topic: 0 }
  count.topic = count.work + atlas.works.key.offsets.length - 1
  return (Object.keys(hidden) as TieKind[])
    .flatMap((kind) => {
      const { offsets, targets } = atlas.networks[kind]
      const [from, to] = ends[kind]
      const keys: string[] = []
      for (let row = 0; row + 1 < offsets.length; row++)
        for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
          const [a, b] = [count[from] + row, count[to] + targets[k]!].sort((i, j) => i - j)
          if (hidden[kind]![k] === 1 && (from !== to || a === count[from] + row))
            keys.push(`${idAt(atlas, a!)}|${idAt(atlas, b!)}`)
        }
      return keys
    })
    .sort()
}

const values: Readonly<Record<ReductionId, readonly number[]>> = {
  giant: [0],
  core: [2, 3, 5],
  works: [2, 3],
  weight: [0.2, 0.5, 1],
  backbone: [0.05, 0.2, 0.5],
  top: [10, 50, 500],
}

const anyReductions = fc
  .record(
    Object.fromEntries(reductionIds.map((id) => [id, fc.constantFrom(...values[id], ...(id === 'top' ? [1, 3] : []))])),
    { requiredKeys: [] },
  )
  .map((on) => new Map(Object.entries(on) as [ReductionId, number][]))

const anyLens = fc.constantFrom(...Object.values(lenses))

describe('what filters leave of an atlas is what they left of its graph', () => {
  test('of any corpus, whatever is on and whatever is asked for', () => {
    const anyYears = fc.option(fc.tuple(fc.integer({ min: 1900, max: 2030 }), fc.nat(60)))
    fc.assert(
      fc.property(
        anyCorpus,
        anyLens,
        anyYears,
        anyReductions,
        fc.array(fc.nat(30)),
        (corpus, lens, span, on, nodes) => {
          const atlas = atlasFrom(corpus)
          const years = span && ([span[0], span[0] + span[1]] as const)
          const asked = [...new Set(nodes)].filter((v) => v < nodeCount(atlas))
          const { now, before } = bothWays(atlas, graphWithin(atlas))(lens, { years, reductions: on }, asked)
          expect(now).toEqual(before)
        },
      ),
      { numRuns: 300 },
    )
  })

  describe.each([
    ['an author’s page', seed, [2019, 2022]],
    ['a hundred papers of arXiv', arxiv, [2018, 2021]],
    ['ACL 2022', acl, [2022, 2022]],
  ] as const)('of %s', async (_, file, years) => {
    const atlas = await atlasOfFiles(file)
    const compare = bothWays(atlas, graphWithin(atlas))

    test.each(Object.keys(lenses))('one filter after the other, in the lens “%s”', (name) => {
      for (const id of reductionIds)
        for (const value of values[id]) {
          const { now, before } = compare(lenses[name]!, { reductions: new Map([[id, value]]) })
          expect(now, `${id} ${value}`).toEqual(before)
        }
      const { now, before } = compare(lenses[name]!, { years })
      expect(now, 'years').toEqual(before)
    })

    test('several at once', () => {
      fc.assert(
        fc.property(anyLens, fc.boolean(), anyReductions, (lens, dated, reductions) => {
          const { now, before } = compare(lens, { reductions, ...(dated ? { years } : {}) }, [0, 5])
          expect(now).toEqual(before)
        }),
        { numRuns: file === acl ? 10 : 40, seed: 1 },
      )
    })
  })
})
