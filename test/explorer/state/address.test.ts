import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Address, readAddress, writeAddress } from '../../../src/explorer/state/address.ts'
import { defaultView } from '../../../src/explorer/state/view.ts'
import { colourings, lenses } from '../../../src/model/view.ts'

describe('the address of a view', () => {
  test('leads back to the same selection, lens, colour and size', () => {
    const part = fc.record(
      {
        at: fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).map((key) => `a:${key}`),
        lens: fc.constantFrom(...lenses),
        colour: fc.constantFrom(...colourings),
        size: fc.constantFrom('degree', 'pagerank'),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(part, (address: Address) => {
        const { address: read, faults } = readAddress(writeAddress(address, defaultView))
        expect(faults).toEqual([])
        expect({ ...defaultView, ...read }).toEqual({ ...defaultView, ...address })
      }),
    )
  })

  test('a malformed part is left out and named, the rest is kept', () => {
    const { address, faults } = readAddress('#at=a:x&lens=sideways&colour=year&%E0%A4%A=1&size=%E0%A4%A')
    expect(address).toEqual({ at: 'a:x', colour: 'year' })
    expect(faults).toHaveLength(3)
    expect(faults[0]).toContain('lens=sideways')
  })

  test('an overlong one gives the defaults, whatever it holds', () => {
    expect(readAddress(`#at=a:${'x'.repeat(5000)}`)).toEqual({ address: {}, faults: ['it is too long'] })
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (hash) => void readAddress(hash)))
  })
})
