import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchored, anchorOf } from '../../src/atlas/anchors.ts'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { idAt, kindAt, nodeCount, nodeOf } from '../../src/atlas/nodes.ts'
import { bylinesOf } from '../../src/atlas/signatures.ts'
import { subAtlas } from '../../src/atlas/subatlas.ts'
import { bibtex } from '../../src/ingest/formats/bibtex/bibtex.ts'
import { readAll } from '../../src/ingest/formats/format.ts'
import { explore } from '../../src/ingest/pipeline.ts'
import type { NodeAnchor } from '../../src/model/anchor.ts'
import type { Decision } from '../../src/model/decision.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import { fits } from '../../src/model/shape.ts'
import { anchor as anchorShape } from '../../src/model/shapes.ts'
import { seedMap } from '../seed.ts'

const seed = await seedMap()
const nodes = (map: Atlas) => Array.from({ length: nodeCount(map) }, (_, node) => node)

interface Entry {
  readonly title: string
  readonly names: readonly string[]
}

const names = ['Smith, Anna', 'Smith, A.', 'Jones, Bo', 'Jones, Carl', 'Li, Wei', 'Li, W.']
/** Up to eight works, each with a title of its own. */
const anyWorks: fc.Arbitrary<readonly Entry[]> = fc
  .array(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 })
  .map((lists) => lists.map((names, i) => ({ title: `Sparse graphs and float proofs, part ${'abcdefgh'[i]}`, names })))

const bib = (works: readonly Entry[]) =>
  works
    .map(
      ({ title, names }, i) =>
        `@article{w${i}, title={${title}}, author={${names.join(' and ')}}, year={2020}, abstract={Sparse graphs meet float proofs.}}`,
    )
    .join('\n')

const mapOf = async (files: readonly (readonly Entry[])[], decisions: readonly Decision[] = []): Promise<Atlas> => {
  const readings = files.map((works, i) => readAll(bibtex, bib(works), `${i}.bib`, 2026))
  return (await explore(readings, { settings: defaultSettings, decisions })).atlas
}

const anchorsOf = (map: Atlas): readonly NodeAnchor[] => nodes(map).map((node) => anchorOf(map, node)!)

describe('an anchor', () => {
  test('of any node of a map leads back to it, and is what the shape of anchors lets through', () => {
    for (const node of nodes(seed)) {
      const anchor = anchorOf(seed, node)!
      expect(anchored(seed, anchor)).toBe(node)
      expect(fits(anchorShape, anchor)).toBe(true)
      expect(JSON.stringify(anchor)).not.toContain(`"${idAt(seed, node)}"`)
    }
  })

  test('of an author is the first byline in canonical order', () => {
    const author = nodeOf(seed, 'a:hongseok-yang')!
    const [first] = bylinesOf(seed, author)
    expect(anchorOf(seed, author)).toMatchObject({
      kind: 'author',
      mark: { position: first!.position, name: 'Hongseok Yang' },
    })
  })

  test('is found again in whatever order files and records came, and beside one more file', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorks, anyWorks, async (works, more) => {
        const before = await mapOf([works])
        const others = more.map((work) => ({ ...work, title: `${work.title} continued` }))
        for (const after of [await mapOf([[...works].reverse()]), await mapOf([others, works])])
          for (const anchor of anchorsOf(before)) {
            const node = anchored(after, anchor)
            // Which words are topics depends on all that is read.
            if (node === undefined) expect(anchor.kind).toBe('topic')
            else if (anchor.kind === 'work') expect(anchorOf(after, node)).toEqual(anchor)
            else if (anchor.kind === 'author') expect(signs(after, node, anchor)).toBe(true)
          }
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  test('of an author is found after a merge and after a split at whoever has the byline', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorks, fc.nat(), fc.nat(), async (works, one, other) => {
        const before = await mapOf([works])
        const marks = anchorsOf(before).flatMap((anchor) => (anchor.kind === 'author' ? [anchor.mark] : []))
        const [a, b] = [marks[one % marks.length]!, marks[other % marks.length]!]
        for (const decision of [
          { kind: 'same', one: a, other: b },
          { kind: 'split', bylines: [a] },
        ] as const) {
          const after = await mapOf([works], [decision])
          for (const mark of marks) {
            const node = anchored(after, { kind: 'author', mark })
            expect(kindAt(after, node!)).toBe('author')
            expect(signs(after, node!, { kind: 'author', mark })).toBe(true)
          }
        }
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  test('of what is gone leads nowhere', async () => {
    const before = await mapOf([
      [
        { title: 'On graphs', names: ['Smith, Anna'] },
        { title: 'On proofs', names: ['Li, Wei'] },
      ],
    ])
    const after = await mapOf([[{ title: 'On proofs', names: ['Li, Wei'] }]])
    const found = (id: string) => anchored(after, anchorOf(before, nodeOf(before, id)!)!)
    expect(found('a:anna-smith')).toBeUndefined()
    expect(found('a:wei-li')).toBe(nodeOf(after, 'a:wei-li'))
    expect(anchored(after, { kind: 'topic', stems: ['graph'] })).toBeUndefined()
    expect(anchored(after, { kind: 'given', id: 'wei-li' })).toBeUndefined()
  })

  test('of a node of a graph made elsewhere is the id in its file', async () => {
    const graph = {
      file: 'g.gml',
      format: 'gml',
      attributes: {},
      nodes: ['x', 'y'].map((id) => ({ id, label: 'Same', attributes: {} })),
      ties: [{ source: 'x', target: 'y', weight: 1, attributes: {} }],
    }
    const reading = { records: [], problems: [], pages: [], graphs: [graph] }
    const { atlas } = await explore([reading], { settings: defaultSettings })
    expect(anchorOf(atlas, 1)).toEqual({ kind: 'given', id: 'y' })
    expect(anchored(atlas, { kind: 'given', id: 'y' })).toBe(1)
  })

  test('of an author none of whose works belong to a part of a map cannot be had there', () => {
    const rows = { authors: Uint32Array.of(0), works: new Uint32Array(0), topics: new Uint32Array(0) }
    const other = nodes(seed).find((node) => kindAt(seed, node) === 'work' && !signedBy(seed, node, 0))
    expect(other).toBeDefined()
    const part = subAtlas(seed, { ...rows, works: Uint32Array.of(other! - firstWork(seed)) })
    expect(anchorOf(part, 0)).toBeUndefined()
  })
})

const firstWork = (map: Atlas) => nodes(map).findIndex((node) => kindAt(map, node) === 'work')

const signedBy = (map: Atlas, work: number, author: number) =>
  bylinesOf(map, author).some(({ work: id }) => nodeOf(map, id) === work)

/** Whether an author signed where the anchor says. */
const signs = (map: Atlas, author: number, { mark }: NodeAnchor & { kind: 'author' }): boolean => {
  const work = anchored(map, { kind: 'work', keys: mark.works })!
  return bylinesOf(map, author).some((byline) => nodeOf(map, byline.work) === work && byline.position === mark.position)
}
