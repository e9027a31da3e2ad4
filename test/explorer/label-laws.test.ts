import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { overlap } from '../../src/picture/label-placement.ts'
import { overviewAbove } from '../../src/picture/regions.ts'
import { acl, arxiv, atlasOfFiles, seed } from '../atlas/filters/fixtures.ts'
import { covered, isSeen, onOwnLand, placed, type Staged, staged, zooms } from './staged-map.ts'

const screens = [
  { width: 1440, height: 900 },
  { width: 390, height: 700 },
] as const

describe.each([
  { name: 'an author page', files: [seed] },
  { name: 'a hundred papers', files: [arxiv] },
  { name: 'ACL 2022', files: [acl] },
])('on the map of $name, over twenty zooms', ({ files }) => {
  const stages: Staged[] = []
  beforeAll(async () => {
    const map = await atlasOfFiles(...files)
    for (const size of screens) stages.push(staged(map, size))
  }, 120_000)

  test('a node’s label lies on no mark of another, and on no other label', () => {
    let labelled = 0
    for (const stage of stages)
      for (const zoom of zooms) {
        const { view, placement } = placed(stage, zoom, 0.45, 0.55)
        labelled += placement.labels.length
        expect(placement.labels.filter((label) => covered(label, stage.scene, view) > 0).map(({ lines }) => lines[0])).toEqual([]) // biome-ignore format: one law
        const boxes = [...placement.labels, ...placement.regions].map(({ box }) => box)
        for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBe(false)
      }
    expect(labelled).toBeGreaterThan(100)
  })

  test('a cluster’s name lies on its own land and nobody else’s, or off all land with a line to its own', () => {
    let named = 0
    for (const stage of stages)
      for (const zoom of zooms) {
        const { view, placement } = placed(stage, zoom, 0.45, 0.55)
        const { membership } = stage.scene.source.findings[0]
        for (const said of placement.regions) {
          const { region, box, leader } = said
          named++
          expect(onOwnLand(stage, said, view)).toBeGreaterThan(0.94)
          const [x1, x2] = [(box.left - view.left) / view.scale, (box.right - view.left) / view.scale]
          const [y1, y2] = [(view.top - box.bottom) / view.scale, (view.top - box.top) / view.scale]
          if (leader !== null || !stage.regions.isLarge) continue
          const below = stage.scene.marks.filter(({ x, y }) => x > x1 && x < x2 && y > y1 && y < y2)
          const own = below.filter(({ node }) => membership[node] === region.cluster)
          if (below.length >= 20) expect(own.length / below.length).toBeGreaterThan(0.6)
        }
      }
    expect(named).toBeGreaterThan(20)
  })

  test('the same view has the same labels, whichever way one came to it', () => {
    const [stage] = stages
    const first = placed(stage!, 2.5, 0.5, 0.5).placement
    placed(stage!, 9, 0.3, 0.7)
    const again = placed(stage!, 2.5, 0.5, 0.5).placement
    expect(again).toEqual(first)
  })

  test('while one pans, at most one label in twenty changes a frame', () => {
    const [stage] = stages
    for (const zoom of [2.5, 5]) {
      let before: ReadonlySet<string> | null = null
      let [changes, seen] = [0, 0]
      for (let step = 0; step < 40; step++) {
        const { placement, view } = placed(stage!, zoom, 0.4 + (step * 6) / (stage!.unit * zoom), 0.5)
        const inSight = placement.labels.filter(({ box }) => isSeen(view, box.left, box.top))
        const now = new Set(inSight.map(({ place, side, leads }) => `${place} ${side} ${leads}`))
        if (before !== null) {
          seen += before.size
          for (const label of before) if (!now.has(label)) changes++
        }
        before = now
      }
      expect(changes).toBeLessThanOrEqual(Math.max(2, seen * 0.05))
    }
  })

  test('every kind that is in sight is named somewhere, where there is room for all', () => {
    for (const stage of stages) {
      const { placement } = placed(stage, 8, 0.5, 0.5)
      if (placement.labels.length < 8) continue
      const kinds = new Set(placement.labels.map(({ place }) => stage.scene.marks[place]!.kind))
      expect(kinds.size).toBeGreaterThanOrEqual(2)
    }
  })
})

test('a map of many is looked at from afar as areas, and a small one never', async () => {
  const [small, large] = [staged(await atlasOfFiles(seed), screens[0]), staged(await atlasOfFiles(acl), screens[0])]
  expect([small.regions.isLarge, large.regions.isLarge]).toEqual([false, true])
  expect(large.scene.marks.length).toBeGreaterThan(overviewAbove)
  expect(placed(large, 1, 0.5, 0.5).placement.labels).toEqual([])
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1.6, noNaN: true }), (zoom) => {
      for (const { plate } of placed(large, zoom, 0.5, 0.5).placement.regions) expect(plate.rows[0]!.tone).toBe('name')
    }),
    { numRuns: 20 },
  )
})

test('from a little further off than the map fits, as years leave it, some of its clusters keep their names', async () => {
  const stage = staged(await atlasOfFiles(acl), screens[0])
  const named = (zoom: number) => placed(stage, zoom, 0.5, 0.5).placement.regions.length
  expect(named(0.85)).toBeGreaterThanOrEqual(named(1) / 3)
  expect(named(1)).toBeGreaterThan(0)
})
