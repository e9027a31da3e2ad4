import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csrFromTies } from '../../../../src/atlas/counting/csr-from-ties.ts'
import { plainSteps } from '../../../../src/ingest/measures/betweenness/plain-steps.ts'
import { assembledSteps } from '../../../../src/ingest/measures/betweenness/step-betweenness.ts'
import { reduce } from '../../../../src/ingest/measures/twins.ts'
import { coauthors, tiesOf } from '../../../bench/coauthors.ts'
import { graphs } from '../graphs.ts'

test('the assembled accumulation gives what the plain one gives, to the last bit', () => {
  const { order, from, to } = tiesOf(coauthors(1000, 3))
  fc.assert(
    fc.property(fc.oneof(graphs, fc.constant(csrFromTies(order, from, to))), (csr) => {
      const { graph } = reduce(csr, new Uint8Array(csr.order).fill(1), false)
      const all = Uint32Array.from({ length: graph.order }, (_, c) => c)
      const sources = { sources: all, shares: graph.reach }
      const assembled = assembledSteps(graph)
      const expected = plainSteps(graph)(sources)
      // Twice, because an accumulation must leave nothing behind.
      expect(assembled(sources)).toEqual(expected)
      expect(assembled(sources)).toEqual(expected)
    }),
    { numRuns: 50 },
  )
})
