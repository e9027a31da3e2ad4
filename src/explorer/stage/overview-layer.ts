import { type Band, bandAt, bandsOf, landsOf } from '../../picture/overview-drawing.ts'
import type { Regions } from '../../picture/regions.ts'
import type { View } from '../../picture/view-on-paper.ts'
import { paintLand, paintStroke } from './paint.ts'
import { viewOf } from './stage-view.ts'
import type { Surface } from './surface.ts'

/** What lies at a point of a map that is looked at as areas. */
export type Overlooked =
  | { readonly kind: 'cluster'; readonly cluster: number }
  | { readonly kind: 'band'; readonly band: Band }

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

/** Paints areas and bands below ties and marks whenever they were drawn. */
export function bindOverview(surface: Surface, overviewed: () => Overview): OverviewLayer {
  const canvas = surface.ground('overview')
  const context = canvas.getContext('2d')!
  let bands: readonly Band[] = []
  let view: View | null = null

  const draw = () => {
    const { regions, overview, pointed } = overviewed()
    view = viewOf(surface)
    const ratio = Math.min(2, window.devicePixelRatio || 1)
    const [width, height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)]
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, view.width, view.height)
    bands = bandsOf(regions, view, overview)
    for (const land of landsOf(regions, view, overview)) {
      const isPointed = pointed?.kind === 'cluster' && pointed.cluster === land.group
      paintLand(context, isPointed ? { ...land, fill: land.fill * 2, edge: 1 } : land)
    }
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

const isSame = (a: Band, b: Band): boolean => a.one === b.one && a.other === b.other
