import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { orderOf } from '../../src/atlas/atlas.ts'
import { lengthOf, none } from '../../src/atlas/column.ts'
import { excerptOf, shares } from '../../src/atlas/excerpt.ts'
import { checkAtlas } from '../../src/atlas/file/check.ts'
import { fingerprint } from '../../src/atlas/fingerprint.ts'
import { idAt, nodeCount } from '../../src/atlas/nodes.ts'
import { type PartRows, subAtlas } from '../../src/atlas/subatlas.ts'
import { authorPage } from '../../src/ingest/formats/author-page.ts'
import { readAll } from '../../src/ingest/formats/format.ts'
import { streamOf } from '../../src/ingest/graph-stream.ts'
import { graphOf } from '../../src/ingest/graphology.ts'
import { explore } from '../../src/ingest/pipeline.ts'
import type { NodeKind } from '../../src/model/ids.ts'
import type { NodeAttributes } from '../../src/model/node.ts'
import { by } from '../../src/model/order.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import { anyCorpus, atlasFrom } from '../corpus.ts'

const allRows = (atlas: Atlas): PartRows => {
  const { author, work, topic } = orderOf(atlas)
  const upTo = (count: number) => Uint32Array.from({ length: count }, (_, row) => row)
  return { authors: upTo(author), works: upTo(work), topics: upTo(topic) }
}

/** A map with some of its rows. */
const anyPart = fc.tuple(anyCorpus, fc.infiniteStream(fc.boolean())).map(([corpus, coins]) => {
  const atlas = atlasFrom(corpus)
  const some = (rows: Uint32Array) => rows.filter(() => coins.next().value)
  const { authors, works, topics } = allRows(atlas)
  return { atlas, rows: { authors: some(authors), works: some(works), topics: some(topics) } }
})

/** What is said of a node, without what counts only those that are there. */
function lasting(node: NodeAttributes, there: (key: string) => boolean) {
  const { size: _, ...rest } = node
  if (node.kind !== 'author') return rest
  const bylines = node.author.bylines.filter(({ work }) => there(work))
  return { ...rest, author: { ...node.author, bylines } }
}

describe('a part of a map', () => {
  test('that is all of it is the same map, and says what the whole holds', () => {
    fc.assert(
      fc.property(anyCorpus, (corpus) => {
        const atlas = atlasFrom(corpus)
        const { about, ...part } = subAtlas(atlas, allRows(atlas))
        const { excerpt, ...said } = about
        const { about: before, ...whole } = atlas
        expect(part).toEqual(whole)
        expect(said).toEqual(before)
        const nodes = Array.from({ length: nodeCount(atlas) }, (_, node) => node)
        expect(excerpt).toEqual({ of: orderOf(atlas), ties: [...streamOf(atlas).ties()].length, nodes })
        expect(fingerprint({ ...part, about })).toBe(fingerprint(atlas))
      }),
      { numRuns: 50 },
    )
  })

  test('has the nodes that were asked for as they are in the whole, and every tie between them', () => {
    fc.assert(
      fc.property(anyPart, ({ atlas, rows }) => {
        const [whole, part] = [graphOf(atlas), graphOf(subAtlas(atlas, rows))]
        expect(part.order).toBe(rows.authors.length + rows.works.length + rows.topics.length)
        const there = (key: string) => part.hasNode(key)
        part.forEachNode((key, node) =>
          expect(lasting(node, there)).toEqual(lasting(whole.getNodeAttributes(key), there)),
        )
        const between = whole.filterEdges((_, __, a, b) => there(a) && there(b))
        expect(part.edges()).toEqual(between)
        for (const tie of between) expect(part.getEdgeAttributes(tie)).toEqual(whole.getEdgeAttributes(tie))
      }),
    )
  })

  test('is a map that holds together', () => {
    fc.assert(
      fc.property(anyPart, ({ atlas, rows }) => {
        expect(checkAtlas('atlas', subAtlas(atlas, rows))).toEqual([])
      }),
    )
  })

  test('keeps every byline of a work; those of people left out are nobody’s', () => {
    fc.assert(
      fc.property(anyPart, ({ atlas, rows }) => {
        const { bylines, works } = subAtlas(atlas, { ...rows, authors: rows.authors.slice(0, 1) })
        const left = atlas.bylines.work.filter((w) => rows.works.includes(w)).length
        expect(lengthOf(works.key)).toBe(rows.works.length)
        expect(bylines.work.length).toBe(left)
        for (const a of bylines.author) expect([0, none]).toContain(a)
      }),
    )
  })
})

describe('the excerpt of a map too large to be drawn', () => {
  let seed: Atlas
  beforeAll(async () => {
    const reading = readAll(authorPage, readFileSync('data/wonyeol-lee.txt', 'utf8'), 'wonyeol-lee.txt', 2026)
    seed = (await explore([reading], { settings: defaultSettings })).atlas!
  }, 60_000)

  test('is not made of a map that can be drawn whole', () => {
    expect(excerptOf(seed)).toBeUndefined()
  })

  test.each([10, 20, 30])('holds the most important nodes: at most %d', (most) => {
    const size = { whole: 40, most }
    const excerpt = excerptOf(seed, size)!
    const whole = graphOf(seed)
    const foremost = (kind: NodeKind, worth: (key: string) => number) =>
      whole
        .filterNodes((_, node) => node.kind === kind)
        .sort(by((key) => -worth(key), (key) => -(whole.getNodeAttribute(key, 'degree') as number), (key) => key)) // biome-ignore format: one criterion after another
        .slice(0, Math.round(most * shares[kind]))
    const works = (key: string) => whole.getNodeAttribute(key, 'works') as number
    const authors = foremost('author', works)
    const signers = (key: string) => whole.filterNeighbors(key, (other) => authors.includes(other)).length
    const expected = [...authors, ...foremost('work', signers), ...foremost('topic', works)]
    expect(graphOf(excerpt).nodes().sort()).toEqual(expected.sort())
    expect(excerpt.about.excerpt).toMatchObject({ of: { author: 11, work: 10, topic: 30 }, ties: whole.size })
  })

  test('says of clusters what the whole does', () => {
    const clusters = (atlas: Atlas) => graphOf(atlas).getAttribute('clusters')
    expect(clusters(excerptOf(seed, { whole: 40, most: 10 })!)).toEqual(clusters(seed))
  })

  test('of an excerpt says what the first whole holds', () => {
    const once = excerptOf(seed, { whole: 40, most: 30 })!
    const twice = excerptOf(once, { whole: 5, most: 10 })!
    const { nodes, ...whole } = twice.about.excerpt!
    expect(once.about.excerpt).toMatchObject(whole)
    expect(nodes!.map((node) => idAt(seed, node))).toEqual(nodes!.map((_, node) => idAt(twice, node)))
  })
})
