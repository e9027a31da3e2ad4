import type { Atlas } from '../../src/atlas/atlas.ts'
import {
  type PlacedLabel,
  type PlacedRegion,
  type Placement,
  placeLabels,
} from '../../src/explorer/stage/label-choice.ts'
import { Letterings } from '../../src/explorer/stage/lettering.ts'
import { type Scene, sceneOf } from '../../src/explorer/stage/scene.ts'
import { atOnce } from '../../src/model/stepwise.ts'
import { palettes } from '../../src/picture/palette.ts'
import { type Regions, regionsInSteps } from '../../src/picture/regions.ts'
import { colourScale, sizeScale } from '../../src/picture/scales.ts'
import type { View } from '../../src/picture/view-on-paper.ts'

const palette = palettes.light
/** Letters as wide as Inter's are on average, and as long as their line. */
const measure = (text: string, font: string): number =>
  [...text].length * Number(/(\d+(?:\.\d+)?)px/u.exec(font)![1]) * 0.56
export const zooms = [0.7, 0.85, 1, 1.1, 1.25, 1.45, 1.6, 1.8, 2, 2.3, 2.7, 3.2, 4, 5, 6.5, 8, 11, 15, 20, 30]

export interface Staged {
  readonly scene: Scene
  readonly regions: Regions
  readonly size: { readonly width: number; readonly height: number }
  readonly letterings: Letterings
  readonly unit: number
}

/** The scene of a map, and what is said of its clusters on a screen of some size. */
export function staged(map: Atlas, size: Staged['size']): Staged {
  const scene = sceneOf(map, map.findings[0], {
    kinds: new Set(['author', 'work', 'topic']),
    ties: new Set(['authorship', 'aboutness', 'coauthorship']),
    colours: colourScale(map, 'cluster', palette),
    sizes: sizeScale(map, 'degree'),
    filtered: null,
  })
  const unit = Math.min(size.width, size.height) - 90
  const fitted = { unit, markScale: 1, ...size }
  const regions = atOnce(regionsInSteps(scene, { palette, fitted, measure, coloured: true }))
  return { scene, regions, size, unit, letterings: new Letterings(measure) }
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

/** The labels of a view over a point of the frame. */
export function placed(
  stage: Staged,
  zoom: number,
  x: number,
  y: number,
): { readonly view: View; readonly placement: Placement } {
  const view = viewOf(stage, zoom, x, y)
  const { scene, regions, size, letterings } = stage
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
    letterings,
  })
  return { view, placement }
}

export const isSeen = ({ width, height }: View, x: number, y: number): boolean =>
  x >= 0 && y >= 0 && x <= width && y <= height

/** Marks of others, in sight, that a label lies on. */
export const covered = ({ box, place }: PlacedLabel, { marks }: Scene, view: View): number =>
  marks.filter((mark) => {
    const [x, y, r] = [view.left + mark.x * view.scale, view.top - mark.y * view.scale, mark.size * view.markScale]
    const [dx, dy] = [Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)]
    return mark.presence === 1 && isSeen(view, x, y) && mark.place !== place && dx * dx + dy * dy < r * r
  }).length

/** Share of a cluster's plate that lies on its own land; 1 where it stands off all of it, with a line to its own. */
export function onOwnLand({ regions }: Staged, { region, box, leader }: PlacedRegion, view: View): number {
  const areas = regions.areas!
  if (leader !== null) return areas.at(region.leader!.x, region.leader!.y) === region.cluster ? 1 : 0
  const [x1, x2] = [(box.left - view.left) / view.scale, (box.right - view.left) / view.scale]
  const [y1, y2] = [(view.top - box.bottom) / view.scale, (view.top - box.top) / view.scale]
  return areas.share(region.cluster, x1, y1, x2, y2)
}
