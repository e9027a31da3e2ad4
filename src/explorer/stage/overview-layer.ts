import { type Band, bandAt, bandsOf, landsOf } from '../../picture/overview-drawing.ts'
import type { Regions } from '../../picture/regions.ts'
import { screenX, screenY, type View } from '../../picture/view-on-paper.ts'
import { paintLand, paintStroke } from './paint.ts'
import { viewOf } from './stage-view.ts'
import type { Surface } from './surface.ts'

/** What lies at a point of a map that is looked at as areas. */
export type Overlooked =
  | { readonly kind: 'cluster'; readonly cluster: number }
  | { readonly kind: 'band'; readonly band: Pick<Band, 'one' | 'other'> }

export interface OverviewLayer {
  /** The area or band at a point of the screen; null for neither, or where the map is looked at from nearby. */
  at(x: number, y: number): Overlooked | null
  draw(): void
  kill(): void
}

interface Overview {
  readonly regions: Regions
  readonly overview: number
  /** What stands out, under the pointer. */
  readonly pointed: Overlooked | null
}

/** From here on clicks and the pointer mean areas, and not the faint marks on them. */
export const meansAreas = 0.5

/** The picture of the areas: so many pixels for the frame with this much around it. */
const picture = { side: 1600, around: 0.15 }

/** Paints areas and bands below ties and marks whenever they were drawn. */
export function bindOverview(surface: Surface, overviewed: () => Overview): OverviewLayer {
  const canvas = surface.ground('overview')
  const context = canvas.getContext('2d')!
  /** All areas, painted once: their borders have thousands of corners, and a frame has no time for them. */
  const painted = document.createElement('canvas')
  let paintedOf: Regions | null = null
  let bands: readonly Band[] = []
  let view: View | null = null
  let isBlank = false

  const draw = () => {
    const { regions, overview, pointed } = overviewed()
    view = viewOf(surface)
    if (overview === 0 && isBlank) return
    const ratio = Math.min(2, window.devicePixelRatio || 1)
    const [width, height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)]
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, view.width, view.height)
    isBlank = overview === 0
    bands = bandsOf(regions, view, overview)
    if (isBlank) return
    if (paintedOf !== regions) {
      paintAll(painted, regions)
      paintedOf = regions
    }
    const { around } = picture
    const side = (1 + 2 * around) * view.scale
    context.globalAlpha = overview
    context.drawImage(painted, screenX(view, -around), screenY(view, 1 + around), side, side)
    if (pointed?.kind === 'cluster')
      for (const land of landsOf(regions, view, overview))
        if (land.group === pointed.cluster) paintLand(context, { ...land, edge: 1 })
    for (const band of bands) {
      const isPointed = pointed?.kind === 'band' && isSame(pointed.band, band)
      paintStroke(context, isPointed ? { ...band.stroke, opacity: 0.95, width: band.stroke.width + 2 } : band.stroke)
    }
  }
  const stop = surface.onDrawn(draw)
  return {
    at(x, y) {
      const { regions, overview } = overviewed()
      if (view === null || overview < meansAreas || regions.areas === null) return null
      const band = bandAt(bands, x, y)
      if (band !== null) return { kind: 'band', band }
      const cluster = regions.areas.at((x - view.left) / view.scale, (view.top - y) / view.scale)
      return cluster === null || cluster < 0 ? null : { kind: 'cluster', cluster }
    },
    draw,
    kill: stop,
  }
}

function paintAll(canvas: HTMLCanvasElement, regions: Regions): void {
  const { side, around } = picture
  Object.assign(canvas, { width: side, height: side })
  const context = canvas.getContext('2d')!
  const scale = side / (1 + 2 * around)
  const whole = { width: side, height: side, scale, left: around * scale, top: (1 + around) * scale, markScale: 1 }
  for (const land of landsOf(regions, whole, 1)) paintLand(context, land)
}

const isSame = (a: Pick<Band, 'one' | 'other'>, b: Band): boolean => a.one === b.one && a.other === b.other
