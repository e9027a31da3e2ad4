import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorOf } from '../../src/atlas/anchors.ts'
import { anchorAt, arrangementOf, rowsOn } from '../../src/atlas/arrangement-of.ts'
import { type Atlas, orderOf } from '../../src/atlas/atlas.ts'
import { fingerprint, inputsKey } from '../../src/atlas/fingerprint.ts'
import { idAt, nodeCount } from '../../src/atlas/nodes.ts'
import { subAtlas } from '../../src/atlas/subatlas.ts'
import { explore } from '../../src/ingest/pipeline.ts'
import { type Arrangement, arrangement as arrangementShape, rowCount } from '../../src/model/arrangement.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import { fits } from '../../src/model/shape.ts'
import { anyCorpus, atlasFrom } from '../corpus.ts'
import { seedMap, seedReading } from '../seed.ts'

const seed = await seedMap()
const settings = defaultSettings
const drawn = async (arrangement: Arrangement) => (await explore([seedReading], { settings, arrangement })).atlas
const asFile = (arrangement: Arrangement): Arrangement => JSON.parse(JSON.stringify(arrangement))

/** The map with a node put elsewhere. */
const dragged = (map: Atlas, node: number, x: number, y: number): Atlas => {
  const [finding] = map.findings
  return { ...map, findings: [{ ...finding, x: finding.x.with(node, x), y: finding.y.with(node, y) }] }
}

describe('the arrangement of a map', () => {
  test('gives that map again, to the bit, also from a file', async () => {
    const again = await drawn(asFile(arrangementOf(seed)))
    expect(fingerprint(again)).toBe(fingerprint(seed))
    expect(arrangementOf(again)).toEqual(arrangementOf(seed))
  })

  test('gives what was dragged to where it was dragged, under the same key', async () => {
    const map = dragged(seed, 3, 12.345678, -0.1)
    const arrangement = arrangementOf(map)
    expect(arrangement.key).toBe(arrangementOf(seed).key)
    expect(fingerprint(await drawn(asFile(arrangement)))).toBe(fingerprint(map))
  })

  test('gives names, terms and colours of clusters as they stood, whoever chose them', async () => {
    const before = arrangementOf(seed)
    const [set] = before.sets
    const clusters = set!.clusters.map((cluster, i) =>
      i === 0 ? { name: 'Our group', terms: ['ours'], colour: 11, given: true as const } : cluster,
    )
    const named = { ...before, sets: [{ ...set!, clusters }] }
    const map = await drawn(named)
    expect(arrangementOf(map, named)).toEqual(named)
    expect(arrangementOf(map).sets[0]!.clusters[0]).toEqual({ name: 'Our group', terms: ['ours'], colour: 11 })
  })

  test('gives clusters as they stood, and measures anew by them', async () => {
    const before = arrangementOf(seed)
    const [set] = before.sets
    const { author } = orderOf(seed)
    const membership = set!.membership.map((_, row) => Number(row < author))
    const clusters = set!.clusters.slice(0, 2)
    const map = await drawn({ ...before, sets: [{ ...set!, membership, clusters }] })
    expect([...map.findings[0].membership]).toEqual(membership)
    expect([...map.findings[0].clusters.authors]).toEqual([0, author])
    expect(fingerprint(await drawn(arrangementOf(map)))).toBe(fingerprint(map))
  })

  test('is only a start where it lacks rows, whatever its key says', async () => {
    const part = subAtlas(seed, {
      authors: Uint32Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
      works: Uint32Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8),
      topics: Uint32Array.from({ length: orderOf(seed).topic }, (_, t) => t),
    })
    const map = await drawn({ ...arrangementOf(part), key: inputsKey(seed) })
    expect(nodeCount(map)).toBe(nodeCount(seed))
  })

  test('has one anchor a node, which the shape of arrangements lets through', () => {
    fc.assert(
      fc.property(anyCorpus, (corpus) => {
        const map = atlasFrom(corpus)
        const arrangement = asFile(arrangementOf(map))
        expect(arrangementShape(arrangement)).toBeUndefined()
        expect(rowCount(arrangement.nodes)).toBe(nodeCount(map))
        const rows = rowsOn(map, arrangement)
        expect([...rows]).toEqual([...rows.keys()])
      }),
    )
  })

  test('names of each node what was printed, never its key', () => {
    const { nodes } = arrangementOf(seed)
    for (let node = 0; node < nodeCount(seed); node++) {
      const [whole, one] = [anchorOf(seed, node)!, anchorAt(nodes, node)]
      if (whole.kind === 'work' && one.kind === 'work') expect(whole.keys).toContain(one.keys[0])
      else if (whole.kind === 'author' && one.kind === 'author') {
        expect(whole.mark.works).toContain(one.mark.works[0])
        expect(one.mark).toEqual({ ...whole.mark, works: one.mark.works })
      } else expect(one).toEqual(whole)
    }
    expect(JSON.stringify(nodes)).not.toContain('"a:')
  })

  test('keeps pins through other inputs, by what was printed', async () => {
    const before = arrangementOf(seed)
    const [set] = before.sets
    const pinned = { ...before, sets: [{ ...set!, pinned: [2, 14] }] }
    const less = { ...seedReading, records: seedReading.records.slice(1) }
    const { atlas } = await explore([less], { settings, arrangement: pinned })
    const after = arrangementOf(atlas, pinned)
    const ids = (map: Atlas, rows: readonly number[]) => rows.map((row) => idAt(map, row))
    expect(ids(atlas, after.sets[0]!.pinned)).toEqual(ids(seed, [2, 14]))
    for (const row of after.sets[0]!.pinned) {
      const was = [2, 14].find((node) => idAt(seed, node) === idAt(atlas, row))!
      expect([after.sets[0]!.x[row], after.sets[0]!.y[row]]).toEqual([set!.x[was], set!.y[was]])
    }
  })

  test('of a part of a map is that of the whole with what was moved in the part', () => {
    const before = arrangementOf(seed)
    const { author, work, topic } = orderOf(seed)
    const all = (count: number) => Uint32Array.from({ length: count }, (_, row) => row)
    expect(work).toBeGreaterThan(1)
    // Of most authors there is not one work in it.
    const whole = { authors: all(author).slice(1), works: Uint32Array.of(0), topics: all(topic) }
    const part = subAtlas(subAtlas(seed, { ...whole, works: all(work) }), { ...whole, authors: all(author - 1) })
    const after = arrangementOf(dragged(part, 0, 5, 6), before)
    const [was, is] = [before.sets[0]!, after.sets[0]!]
    expect(after).toEqual({ ...before, sets: [{ ...was, x: is.x, y: is.y }] })
    expect([is.x[1], is.y[1]]).toEqual([5, 6])
    expect([...is.x.keys()].filter((row) => is.x[row] !== was.x[row])).toEqual([1])
  })
})

describe('the shape of an arrangement', () => {
  const good = arrangementOf(seed)
  const [set] = good.sets
  test.each([
    ['a column too short', { ...good, sets: [{ ...set!, x: [1] }] }],
    ['a cluster that is not there', { ...good, sets: [{ ...set!, clusters: [] }] }],
    ['a pin that is not there', { ...good, sets: [{ ...set!, pinned: [100_000] }] }],
    ['a work that is not there', { ...good, nodes: { ...good.nodes, works: [] } }],
    ['no place', { ...good, sets: [{ ...set!, x: set!.x.map(() => null) }] }],
    ['a lens that nobody knows', { ...good, sets: [{ ...set!, lens: 'moon' }] }],
    ['nothing', null],
  ])('lets %s not through', (_, value) => {
    expect(fits(arrangementShape, good)).toBe(true)
    expect(fits(arrangementShape, value)).toBe(false)
  })
})

describe('the key of inputs', () => {
  test('is the same for any order of files, and another for another seed, resolution or work', async () => {
    const key = inputsKey(seed)
    const of = async (records: typeof seedReading.records, more = {}) =>
      inputsKey((await explore([{ ...seedReading, records }], { settings: { ...settings, ...more } })).atlas)
    expect(await of([...seedReading.records].reverse())).toBe(key)
    expect(await of(seedReading.records, { seed: 2 })).not.toBe(key)
    expect(await of(seedReading.records, { resolution: 2 })).not.toBe(key)
    expect(await of(seedReading.records.slice(1))).not.toBe(key)
  })
})
