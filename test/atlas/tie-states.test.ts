import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { noNumber, textAt } from '../../src/atlas/column.ts'
import { Sieve } from '../../src/atlas/filters/sieve.ts'
import { type StatedKind, statedKinds, statesInPeriod, tieStates } from '../../src/atlas/tie-states.ts'
import { nodeKinds } from '../../src/model/ids.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import { anyCorpus, atlasFrom, corpusOf } from '../corpus.ts'

const anySpan = fc.tuple(fc.integer({ min: 1900, max: 2030 }), fc.nat(60))

/** As somebody would count it who looks at one work after the other. */
function naive(atlas: Atlas, kind: StatedKind, one: number, other: number, first: number, last: number) {
  const { authorship, aboutness } = atlas.networks
  const rows = kind === 'coauthorship' ? authorship : aboutness
  const joint = [...atlas.works.year].filter((year, w) => {
    const members = rows.targets.slice(rows.offsets[w], rows.offsets[w + 1])
    const ties = kind === 'cooccurrence' || members.length <= atlas.about.settings.hyperauthorship
    return ties && year !== noNumber && members.includes(one) && members.includes(other)
  })
  const within = joint.some((year) => year >= first && year <= last)
  const before = joint.some((year) => year < first)
  return within ? (before ? 'continuing' : 'new') : before ? 'dormant' : undefined
}

test('each tie is new, continuing or dormant in a period as its works say, counted one by one', () => {
  fc.assert(
    fc.property(
      anyCorpus,
      anySpan,
      fc.integer({ min: 2, max: 6 }),
      fc.constantFrom(...statedKinds),
      (corpus, [first, length], hyperauthorship, kind) => {
        const atlas = atlasFrom({ ...corpus, settings: { ...defaultSettings, hyperauthorship } })
        const last = first + length
        const states = statesInPeriod(atlas, kind, { first, last })
        const { offsets, targets } = atlas.networks[kind]
        for (let row = 0; row + 1 < offsets.length; row++)
          for (let k = offsets[row]!; k < offsets[row + 1]!; k++)
            expect(tieStates[states[k]!]).toBe(naive(atlas, kind, row, targets[k]!, first, last))
      },
    ),
  )
})

const years = (first: number, last: number) => ({
  kinds: new Set(nodeKinds),
  years: [first, last] as const,
  facets: new Map(),
  clusters: null,
  reductions: new Map<string, number>(),
})

const ties = new Set(['coauthorship', 'authorship'] as const)

test('a tie rests only between two who are both there, and is not counted as one that is shown', () => {
  const atlas = atlasFrom(
    corpusOf([
      { title: 'Early', authors: ['Ada', 'Emmy', 'Gone'], year: 1990 },
      { title: 'Late', authors: ['Ada'], year: 2000 },
      { title: 'Later', authors: ['Emmy', 'Fresh'], year: 2001 },
    ]),
  )
  const { dormantTies, hiddenTies, period } = new Sieve(atlas, ties, 'degree').filtered(years(2000, 2001))
  expect([dormantTies.count, hiddenTies.count]).toEqual([1, 1])
  const { targets } = atlas.networks.coauthorship
  const dormant = Array.from(targets.keys()).filter((k) => dormantTies.of.coauthorship![k] === 1)
  expect(dormant.map((k) => textAt(atlas.authors.name, targets[k]!)).sort()).toEqual(['Ada', 'Emmy'])
  for (const k of dormant) expect(tieStates[period!.states.coauthorship![k]!]).toBe('dormant')
})

test('where ties must pass a test none is shown as resting', () => {
  const atlas = atlasFrom(
    corpusOf([
      { title: 'Early', authors: ['Ada', 'Emmy'], year: 1990 },
      { title: 'Late', authors: ['Ada', 'Fresh'], year: 2000 },
      { title: 'Later', authors: ['Emmy', 'Fresh'], year: 2001 },
    ]),
  )
  const sieve = new Sieve(atlas, ties, 'degree')
  expect(sieve.filtered(years(2000, 2001)).dormantTies.count).toBe(1)
  expect(sieve.filtered({ ...years(2000, 2001), reductions: new Map([['weight', 0.1]]) }).dormantTies.count).toBe(0)
})
