import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Address, readAddress, writeAddress } from '../../../src/explorer/state/view-address.ts'
import { defaultView } from '../../../src/explorer/state/view-here.ts'
import { lensIds as lenses } from '../../../src/model/lenses.ts'
import { colourings } from '../../../src/model/view.ts'

describe('the address of a view', () => {
  test('leads back to the same project, selection, lens, colour, size and camera', () => {
    const place = fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 10_000)
    const part = fc.record(
      {
        at: fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).map((key) => `a:${key}`),
        lens: fc.constantFrom(...lenses),
        alongYears: fc.constant(true),
        colour: fc.constantFrom(...colourings),
        size: fc.constantFrom('degree', 'pagerank'),
        camera: fc.record({ x: place, y: place, ratio: fc.integer({ min: 20, max: 60_000 }).map((n) => n / 10_000) }),
        project: fc.stringMatching(/^[0-9a-f]{24}$/),
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

  test('a camera nowhere near the map, or half a camera, is left out', () => {
    for (const camera of ['1,2', '1,2,', '1,2,3,4', 'a,b,c', '99,0,1', '0,0,0', 'NaN,0,1', '0,0,Infinity'])
      expect(readAddress(`#camera=${camera}`).address).toEqual({})
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (hash) => void readAddress(hash)))
  })
})
