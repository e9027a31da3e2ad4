import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { Coauthorships, cooccurrenceIn, type TiesInPeriod } from '../../src/atlas/period-ties.ts'
import { periodOf } from '../../src/atlas/periods.ts'
import { type Counting, defaultSettings } from '../../src/model/settings.ts'
import { anyCorpus, atlasFrom } from '../corpus.ts'

type Name = 'coauthorship' | 'cooccurrence'

/** Ties of a network of the map, each with what a period says of it; those that it does not have are left out. */
function told({ networks }: Atlas, name: Name, { weight, works }: TiesInPeriod) {
  const { offsets, targets } = networks[name]
  const found = new Map<string, readonly [number, number]>()
  for (let row = 0; row + 1 < offsets.length; row++)
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++)
      if (works[k]! > 0) found.set(`${row} ${targets[k]}`, [weight[k]!, works[k]!])
  return found
}

const anySpans = fc.array(fc.tuple(fc.integer({ min: 1900, max: 2030 }), fc.nat(60)), { minLength: 1, maxLength: 5 })

test('ties between authors are those of a period, to the bit, whatever period was counted before', () => {
  fc.assert(
    fc.property(
      anyCorpus,
      anySpans,
      fc.constantFrom<Counting>('full', 'fractional'),
      fc.integer({ min: 2, max: 6 }),
      (corpus, spans, counting, hyperauthorship) => {
        const atlas = atlasFrom({ ...corpus, settings: { ...defaultSettings, counting, hyperauthorship } })
        const coauthorships = new Coauthorships(atlas)
        for (const [first, length] of spans) {
          const { works, networks } = periodOf(atlas, { first, last: first + length })
          const found = told(atlas, 'coauthorship', coauthorships.of(works))
          const { coauthorship } = networks
          expect(found).toEqual(told({ ...atlas, networks }, 'coauthorship', coauthorship))
        }
      },
    ),
  )
})

test('topics are tied and weighed as in a period, those alone that the map ties', () => {
  fc.assert(
    fc.property(anyCorpus, anySpans, (corpus, [span]) => {
      const atlas = atlasFrom(corpus)
      const [first, length] = span!
      const { networks } = periodOf(atlas, { first, last: first + length })
      const of = told({ ...atlas, networks }, 'cooccurrence', networks.cooccurrence)
      const here = told(atlas, 'cooccurrence', atlas.networks.cooccurrence)
      const found = told(atlas, 'cooccurrence', cooccurrenceIn(atlas, { first, last: first + length }))
      expect(found).toEqual(new Map([...of].filter(([pair]) => here.has(pair))))
    }),
  )
})
