import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csrFromTies } from '../../../../src/atlas/counting/csr-from-ties.ts'
import { assembledSearch } from '../../../../src/ingest/measures/distance/assembled-search.ts'
import { plainSearch } from '../../../../src/ingest/measures/distance/plain-search.ts'
import { coauthors, tiesOf } from '../../../bench/coauthors.ts'
import { graphs, path } from '../graphs.ts'

test('the assembled search gives what the plain one gives, to the last bit', () => {
  const { order, from, to } = tiesOf(coauthors(1000, 3))
  fc.assert(
    fc.property(fc.oneof(graphs, fc.constant(csrFromTies(order, from, to))), ({ order, offsets, targets }) => {
      const rows = { order, core: order, offsets, targets }
      const all = Array.from({ length: order }, (_, v) => v)
      const batches = [
        { sources: Uint32Array.from(all.slice(0, 128)), weight: 1 },
        { sources: Uint32Array.from(all.slice(128, 200)), weight: 3 },
      ]
      const assembled = assembledSearch(rows)
      // Twice, because a search must leave nothing behind.
      expect(assembled(batches)).toEqual(plainSearch(rows)(batches))
      expect(assembled(batches.slice(0, 1))).toEqual(plainSearch(rows)(batches.slice(0, 1)))
    }),
    { numRuns: 50 },
  )
})

test('distances along a path of a thousand are summed, with more sources than one search carries', () => {
  const { order, offsets, targets } = path(1000)
  const rows = { order, core: order, offsets, targets }
  const sources = (from: number) => ({ sources: Uint32Array.from({ length: 100 }, (_, i) => from + i), weight: 1 })
  const { far } = assembledSearch(rows)(Array.from({ length: 10 }, (_, i) => sources(100 * i)))
  expect(far[0]).toBe((999 * 1000) / 2)
  expect(far[500]).toBe((500 * 501) / 2 + (499 * 500) / 2)
})
