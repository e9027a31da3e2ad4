import type { YearAxis } from '../../atlas/along-years.ts'
import { type Box, boxBeside, Occupied } from '../../picture/label-placement.ts'
import type { Palette } from '../../picture/palette.ts'
import type { Regions } from '../../picture/regions.ts'
import { screenX, screenY, type View } from '../../picture/view-on-paper.ts'
import type { Insets } from '../state/insets.ts'
import { axisBand, axisOn } from './axis-on-screen.ts'
import { type Focus, standing } from './focus.ts'
import { type PlacedLabel, type Placement, placeLabels } from './label-choice.ts'
import type { Letterings } from './lettering.ts'
import { paintBar, paintStroke, paintText } from './paint.ts'
import { paintFates } from './paint-fates.ts'
import { paintRing } from './paint-ring.ts'
import { type Hop, hopStrokes, hopTexts } from './path-drawing.ts'
import type { Scene } from './scene.ts'
import { clearOf, viewOf } from './stage-view.ts'
import type { Surface } from './surface.ts'
import { labelLeader, labelText, plateBars, plateLeader, plateTexts } from './texts.ts'

/** What the labels are drawn from, asked anew for every frame. */
export interface Lettered {
  readonly scene: Scene
  readonly regions: Regions
  readonly overview: number
  readonly focus: Focus
  readonly hops: readonly Hop[]
  /** What became of each node between two periods, by its code; null where none are compared. */
  readonly fates: Uint8Array | null
  /** The years that works stand along; null where they do not. */
  readonly axis: YearAxis | null
  readonly palette: Palette
  readonly zoom: number
  readonly insets: Insets
  readonly islands: readonly Box[]
  readonly letterings: Letterings
  /** Milliseconds for a label to appear; 0 for those who asked for less motion. */
  readonly fade: number
}

export interface LabelLayer {
  readonly placement: Placement
  /** The place whose label is at a point of the screen. */
  labelAt(x: number, y: number): number | null
  /** The cluster whose plate is at a point. */
  clusterAt(x: number, y: number): number | null
  draw(): void
  kill(): void
}

const nothing: Placement = { labels: [], regions: [] }

/** Draws labels over the marks whenever they were drawn, and goes on alone while some of them fade. */
export function bindLabels(surface: Surface, lettered: () => Lettered | null): LabelLayer {
  const context = surface.labels.getContext('2d')!
  const shown = new Map<number, { label: PlacedLabel; opacity: number; wanted: boolean }>()
  let placement = nothing
  let last = performance.now()
  let request = 0

  const draw = () => {
    cancelAnimationFrame(request)
    request = 0
    const now = lettered()
    const { width, height } = surface.size
    context.clearRect(0, 0, width, height)
    if (now === null) {
      placement = nothing
      // What comes to stand there has names of its own: none of these is left to fade out.
      shown.clear()
      return
    }
    const view = viewOf(surface)
    const clear = clearOf(view, now.insets)
    const axis = now.axis && axisOn(now.axis, now.scene.frame, view, clear, now.palette)
    const band = { left: clear.left, right: clear.right, top: clear.bottom - axisBand, bottom: clear.bottom }
    placement = placeLabels({
      ...now,
      view,
      clear,
      islands: axis === null ? now.islands : [...now.islands, band],
      wanted: now.focus.nodes,
      selected: standing(now.focus),
      cluster: now.focus.cluster ?? null,
    })
    const step = fadeStep(now.fade)
    for (const entry of shown.values()) entry.wanted = false
    for (const label of placement.labels) {
      const known = shown.get(label.place)
      if (known === undefined) shown.set(label.place, { label, opacity: Math.min(1, step), wanted: true })
      else Object.assign(known, { label, wanted: true })
    }
    if (now.fates !== null && now.overview < 1)
      paintFates(context, now.scene, now.fates, now.palette, view, 1 - now.overview)
    paintRing(context, now.scene, now.focus, now.palette, view)
    const halo = now.palette.ground
    for (const stroke of axis?.strokes ?? []) paintStroke(context, stroke)
    for (const text of axis?.texts ?? []) paintText(context, text, halo)
    for (const stroke of hopStrokes(now.hops, now.scene, now.palette, view)) paintStroke(context, stroke)
    for (const text of hopTexts(now.hops, now.scene, now.palette, view, boxesOf(placement)))
      paintText(context, text, halo)
    for (const region of placement.regions) {
      const leader = plateLeader(region)
      if (leader !== null) paintStroke(context, leader)
      for (const bar of plateBars(region)) paintBar(context, bar)
      for (const text of plateTexts(region, now.palette)) paintText(context, text, halo)
    }
    const taken = new Occupied()
    for (const { box } of [...placement.regions, ...placement.labels]) taken.add(box)
    let fading = false
    for (const [place, entry] of [...shown].reverse()) {
      entry.opacity = entry.wanted ? Math.min(1, entry.opacity + step) : entry.opacity - step
      if (entry.opacity <= 0 || now.scene.marks[place] === undefined) {
        shown.delete(place)
        continue
      }
      const label = entry.wanted ? entry.label : moved(entry.label, now.scene, view)
      if (!entry.wanted) {
        // Where another label stands by now there is no room to fade out in.
        if (!taken.isFree(label.box)) {
          shown.delete(place)
          continue
        }
        taken.add(label.box)
      }
      if (entry.wanted ? entry.opacity < 1 : true) fading = true
      const receded = standing(now.focus) === null && now.focus.hovered !== null && !now.focus.nodes.includes(place)
      const opacity = Math.min(1, entry.opacity) * (receded ? 0.35 : 1)
      const leader = entry.wanted ? labelLeader(label, now.scene, view, now.palette) : null
      if (leader !== null) paintStroke(context, { ...leader, opacity: leader.opacity * opacity })
      paintText(context, labelText(label, now.scene, now.palette), halo, opacity)
    }
    if (fading) request = requestAnimationFrame(draw)
  }

  function fadeStep(fade: number): number {
    const now = performance.now()
    const passed = Math.min(50, now - last)
    last = now
    return fade === 0 ? 1 : passed / fade
  }

  const stop = surface.onDrawn(draw)
  return {
    get placement() {
      return placement
    },
    labelAt: (x, y) => placement.labels.find(({ box }) => isIn(box, x, y))?.place ?? null,
    clusterAt: (x, y) => placement.regions.find(({ box }) => isIn(box, x, y))?.region.cluster ?? null,
    draw,
    kill() {
      cancelAnimationFrame(request)
      stop()
    },
  }
}

/** What labels and names cover. */
export const boxesOf = ({ labels, regions }: Placement): readonly Box[] => [...labels, ...regions].map(({ box }) => box)

const isIn = ({ left, right, top, bottom }: Box, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom

/** A label that fades out goes with its mark. */
function moved(label: PlacedLabel, scene: Scene, view: View): PlacedLabel {
  const mark = scene.marks[label.place]!
  const reach = mark.size * view.markScale
  const box = boxBeside(label.side, screenX(view, mark.x), screenY(view, mark.y), reach, label.width, label.height)
  return { ...label, box }
}
