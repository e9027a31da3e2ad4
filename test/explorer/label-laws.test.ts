import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { type PlacedLabel, type Placement, placeLabels } from '../../src/explorer/stage/label-choice.ts'
import { Letterings } from '../../src/explorer/stage/lettering.ts'
import { type Scene, sceneOf } from '../../src/explorer/stage/scene.ts'
import { atOnce } from '../../src/model/stepwise.ts'
import { overlap } from '../../src/picture/label-placement.ts'
import { palettes } from '../../src/picture/palette.ts'
import { overviewAbove, type Regions, regionsInSteps } from '../../src/picture/regions.ts'
import { colourScale, sizeScale } from '../../src/picture/scales.ts'
import type { View } from '../../src/picture/view-on-paper.ts'
import { acl, arxiv, atlasOfFiles, seed } from '../atlas/filters/fixtures.ts'

const palette = palettes.light
/** Letters as wide as Inter's are on average, and as long as their line. */
const measure = (text: string, font: string): number =>
  [...text].length * Number(/(\d+(?:\.\d+)?)px/u.exec(font)![1]) * 0.56
const screens = [
  { width: 1440, height: 900 },
  { width: 390, height: 700 },
] as const
const zooms = [0.7, 0.85, 1, 1.1, 1.25, 1.45, 1.6, 1.8, 2, 2.3, 2.7, 3.2, 4, 5, 6.5, 8, 11, 15, 20, 30]

interface Staged {
  readonly scene: Scene
  readonly regions: Regions
  readonly size: (typeof screens)[number]
  readonly unit: number
}

function staged(map: Atlas, size: Staged['size']): Staged {
  const scene = sceneOf(map, map.findings[0], {
    kinds: new Set(['author', 'work', 'topic']),
    ties: new Set(['authorship', 'aboutness', 'coauthorship']),
    colours: colourScale(map, 'cluster', palette),
    sizes: sizeScale(map, 'degree'),
    filtered: null,
  })
  const unit = Math.min(size.width, size.height) - 90
  const fitted = { unit, markScale: 1, ...size }
  return { scene, regions: atOnce(regionsInSteps(scene, { palette, fitted, measure, coloured: true })), size, unit }
}

/** What a camera over a point of the frame sees at a zoom. */
function viewOf({ size, unit }: Staged, zoom: number, x: number, y: number): View {
  const scale = unit * zoom
  return {
    ...size,
    scale,
    left: size.width / 2 - x * scale,
    top: size.height / 2 + y * scale,
    markScale: Math.sqrt(zoom),
  }
}

function placed(
  stage: Staged,
  zoom: number,
  x: number,
  y: number,
): { readonly view: View; readonly placement: Placement } {
  const view = viewOf(stage, zoom, x, y)
  const { scene, regions, size } = stage
  const overview = regions.isLarge ? Math.min(1, Math.max(0, (2 - zoom) / 0.6)) : 0
  const placement = placeLabels({
    scene,
    view,
    clear: { left: 0, top: 0, right: size.width, bottom: size.height },
    islands: [],
    zoom,
    regions,
    overview,
    wanted: [],
    selected: null,
    cluster: null,
    letterings: new Letterings(measure),
  })
  return { view, placement }
}

const isSeen = ({ width, height }: View, x: number, y: number): boolean => x >= 0 && y >= 0 && x <= width && y <= height

/** Marks of others, in sight, that a label lies on. */
const covered = ({ box, place }: PlacedLabel, { marks }: Scene, view: View): number =>
  marks.filter((mark) => {
    const [x, y, r] = [view.left + mark.x * view.scale, view.top - mark.y * view.scale, mark.size * view.markScale]
    const [dx, dy] = [Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)]
    return mark.presence === 1 && isSeen(view, x, y) && mark.place !== place && dx * dx + dy * dy < r * r
  }).length

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
        for (const { region, box, leader } of placement.regions) {
          named++
          const [x1, x2] = [(box.left - view.left) / view.scale, (box.right - view.left) / view.scale]
          const [y1, y2] = [(view.top - box.bottom) / view.scale, (view.top - box.top) / view.scale]
          const areas = stage.regions.areas!
          if (leader !== null) expect(areas.at(region.leader!.x, region.leader!.y)).toBe(region.cluster)
          else expect(areas.share(region.cluster, x1, y1, x2, y2)).toBeGreaterThan(0.94)
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
