import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Atlas } from '../../../src/atlas/atlas.ts'
import { fingerprint } from '../../../src/atlas/fingerprint.ts'
import { moved } from '../../../src/explorer/state/moved-places.ts'
import { Given, type Parcel, packed, same, unpacked } from '../../../src/tasks/shared/handing-over.ts'
import { anyCorpus, atlasFrom } from '../../corpus.ts'
import { seedMap } from '../../seed.ts'

const seed = await seedMap()

/** An atlas as it comes to another thread: its buffers are taken along. */
function sent(atlas: Atlas, before: Atlas | null) {
  const { tree, buffers } = packed(atlas, before)
  return structuredClone({ tree }, { transfer: buffers }).tree
}

const bytes = ({ buffers }: ReturnType<typeof packed>) => buffers.reduce((sum, { byteLength }) => sum + byteLength, 0)

test('a map that was packed and unpacked is the same map: what it holds, how it came about and what is said of it', () => {
  const there = unpacked(sent(seed, null), null)
  expect(fingerprint(there)).toBe(fingerprint(seed))
  expect(there.history).toEqual(seed.history)
  expect(there.about).toEqual(seed.about)
  expect(there).toEqual(seed)
})

test('any map comes over, alone and after any other', () => {
  fc.assert(
    fc.property(anyCorpus, anyCorpus, (one, other) => {
      const [first, second] = [atlasFrom(one), atlasFrom(other)]
      const before = unpacked(sent(first, null), null)
      expect(before).toEqual(first)
      expect(unpacked(sent(second, first), before)).toEqual(second)
    }),
    { numRuns: 50 },
  )
})

test('the sender keeps its map: what is taken along are copies', () => {
  const print = fingerprint(seed)
  sent(seed, null)
  expect(fingerprint(seed)).toBe(print)
})

test('columns that are the same are not sent again, and are the same objects on the page', () => {
  const before = unpacked(sent(seed, null), null)
  const next = moved(seed, { nodes: Uint32Array.of(3), x: [1], y: [2] })
  const parcel = packed(next, seed)
  expect(parcel.buffers).toHaveLength(2)
  expect(bytes(parcel)).toBe(next.findings[0].x.byteLength + next.findings[0].y.byteLength)
  expect((parcel.tree as { works: { year: unknown } }).works.year).toBe(same)
  const after = unpacked(sent(next, seed), before)
  expect(after).toEqual(next)
  expect(after.works.title.bytes).toBe(before.works.title.bytes)
  expect(after.networks.coauthorship.targets).toBe(before.networks.coauthorship.targets)
  expect(after.findings[0].membership).toBe(before.findings[0].membership)
  expect(after.findings[0].x).not.toBe(before.findings[0].x)
})

test('the very same map again sends no column', () => {
  expect(packed(seed, seed).buffers).toEqual([])
  const before = unpacked(sent(seed, null), null)
  expect(unpacked(sent(seed, seed), before)).toEqual(seed)
})

test('what differs in one byte, or in length alone, is sent', () => {
  const works = { ...seed.works, month: seed.works.month.map((month, w) => (w === 0 ? 13 : month)) }
  expect(packed({ ...seed, works }, seed).buffers).toHaveLength(1)
  const [finding] = seed.findings
  const findings: Atlas['findings'] = [{ ...finding, membership: finding.membership.subarray(1) }]
  expect(packed({ ...seed, findings }, seed).buffers).toHaveLength(1)
  expect(unpacked(sent({ ...seed, findings }, seed), seed).findings[0].membership).toEqual(
    finding.membership.subarray(1),
  )
})

/** The page's side, as `Opening` keeps it. */
class Page {
  has: { readonly number: number; readonly atlas: Atlas } | null = null

  take({ number, since, tree, buffers }: Parcel): Atlas {
    const there = structuredClone({ tree }, { transfer: buffers }).tree
    const before = since === this.has?.number ? this.has : null
    this.has = { number, atlas: unpacked(there, before?.atlas ?? null) }
    return this.has.atlas
  }
}

test('whatever is dropped on the way and however often the worker starts anew, the page has the map that was sent', () => {
  const happening = fc.record({ corpus: anyCorpus, dropped: fc.boolean(), startsAnew: fc.boolean() })
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 8 }), (happenings) => {
      const page = new Page()
      let given = new Given()
      for (const { corpus, dropped, startsAnew } of happenings) {
        if (startsAnew) given = new Given()
        const sent = atlasFrom(corpus)
        const parcel = given.parcel(sent, page.has?.number ?? null)
        if (!dropped) expect(page.take(parcel)).toEqual(sent)
      }
    }),
    { numRuns: 60 },
  )
})

test('a map that follows the one that the page has is sent beside it, one that follows another is sent whole', () => {
  const [page, given] = [new Page(), new Given()]
  page.take(given.parcel(seed, null))
  const beside = given.parcel(seed, page.has!.number)
  expect([beside.since, beside.buffers]).toEqual([page.has!.number, []])
  // The page never took it up.
  const whole = given.parcel(seed, page.has!.number)
  expect(whole.since).toBeNull()
  expect(whole.buffers.length).toBeGreaterThan(50)
})
