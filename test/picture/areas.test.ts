import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atOnce } from '../../src/model/stepwise.ts'
import { areasInSteps, type GroupedPoint, type Ring } from '../../src/picture/areas.ts'

const areasOf = (points: readonly GroupedPoint[], radius = 0.06) => atOnce(areasInSteps(points, radius))

const pointsIn = fc.array(
  fc.record({
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
    group: fc.integer({ min: 0, max: 5 }),
    weight: fc.constant(1),
  }),
  { minLength: 1, maxLength: 80 },
)

/** How often the lines of some rings go around a point. */
function winding(rings: readonly Ring[], x: number, y: number): number {
  let turns = 0
  for (const ring of rings)
    for (let i = 0; i < ring.length; i += 2) {
      const [ax, ay] = [ring[i]!, ring[i + 1]!]
      const [bx, by] = [ring[(i + 2) % ring.length]!, ring[(i + 3) % ring.length]!]
      if (ay > y === by > y) continue
      if (x < ax + ((y - ay) / (by - ay)) * (bx - ax)) turns += by > ay ? 1 : -1
    }
  return turns
}

describe('the land of a group', () => {
  test('is where it is denser than the others, and nobody has what nobody is near', () => {
    const left = Array.from({ length: 30 }, (_, i) => ({ x: 0.1 + (i % 6) * 0.03, y: 0.4 + i * 0.005, group: 3, weight: 1 })) // biome-ignore format: a row of points
    const right = left.map((point) => ({ ...point, x: point.x + 0.6, group: 7 }))
    const { areas, at, share, taken } = areasOf([...left, ...right])
    expect(areas.map(({ group }) => group)).toEqual([3, 7])
    expect(at(0.18, 0.47)).toBe(3)
    expect(at(0.78, 0.47)).toBe(7)
    expect(at(0.5, 0.47)).toBeNull()
    expect(share(3, 0.15, 0.45, 0.2, 0.5)).toBe(1)
    expect(share(7, 0.15, 0.45, 0.2, 0.5)).toBe(0)
    expect(taken(0.45, 0.4, 0.52, 0.5)).toBe(0)
  })

  test('leaves out a stray far from the others of its group', () => {
    const crowd = Array.from({ length: 60 }, (_, i) => ({ x: 0.2 + (i % 8) * 0.03, y: 0.2 + Math.floor(i / 8) * 0.03, group: 0, weight: 1 })) // biome-ignore format: a crowd
    const { areas, at } = areasOf([...crowd, { x: 0.9, y: 0.9, group: 0, weight: 1 }])
    expect(areas).toHaveLength(1)
    expect(at(0.9, 0.9)).toBeNull()
  })

  test('has a middle that lies on it, whatever its shape', () => {
    fc.assert(
      fc.property(pointsIn, (points) => {
        const { areas, at } = areasOf(points)
        for (const { group, x, y } of areas) expect(at(x, y)).toBe(group)
      }),
    )
  })

  test('is enclosed by its borders: its middle is inside, and the middles of others are not', () => {
    fc.assert(
      fc.property(pointsIn, (points) => {
        const { areas } = areasOf(points)
        for (const { rings } of areas) for (const ring of rings) for (const along of ring) expect(along).not.toBeNaN()
        for (const one of areas)
          for (const other of areas) expect(winding(one.rings, other.x, other.y) !== 0).toBe(one === other)
      }),
    )
  })

  test('is the same whichever point comes first', () => {
    fc.assert(
      fc.property(pointsIn, (points) => {
        const there = areasOf(points).areas.map(({ group, cells }) => [group, cells])
        const back = areasOf([...points].reverse()).areas.map(({ group, cells }) => [group, cells])
        expect(back).toEqual(there)
      }),
    )
  })
})
