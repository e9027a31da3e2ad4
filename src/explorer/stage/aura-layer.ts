import type { Glow } from '../../picture/drawing.ts'
import type { Palette } from '../../picture/palette.ts'
import { screenX, screenY, type View } from '../../picture/view-on-paper.ts'
import { auraInSteps, auraMargin } from './aura.ts'
import type { Scene } from './scene.ts'
import { viewOf } from './stage-view.ts'
import type { Surface } from './surface.ts'

interface Glowing {
  readonly scene: Scene
  readonly palette: Palette
  readonly recede: number
  readonly zoom: number
}

export interface AuraLayer {
  /** Computes the glow anew, after nodes have changed place, colour or presence; in steps. */
  refreshInSteps(): Generator<void, void>
  readonly picture: HTMLCanvasElement
  /** The glow as it lies on the screen now. */
  glow(view: View): Glow
  kill(): void
}

/** Paints the glow of the clusters below ties and marks whenever they were drawn. */
export function bindAura(surface: Surface, glowing: () => Glowing): AuraLayer {
  // A smooth glow needs no more than one pixel in four.
  const canvas = surface.ground('aura')
  const context = canvas.getContext('2d')!
  const picture = document.createElement('canvas')

  const draw = () => {
    const view = viewOf(surface)
    const [width, height] = [Math.ceil(view.width / 2), Math.ceil(view.height / 2)]
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
    context.setTransform(0.5, 0, 0, 0.5, 0, 0)
    context.clearRect(0, 0, view.width, view.height)
    if (picture.width === 0) return
    const { x, y, side, opacity } = placed(view)
    context.globalAlpha = opacity
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, x, y, side, side)
    context.globalAlpha = 1
  }
  function placed(view: View) {
    const { zoom, recede } = glowing()
    return {
      x: screenX(view, -auraMargin),
      y: screenY(view, 1 + auraMargin),
      side: (1 + 2 * auraMargin) * view.scale,
      opacity: glowOpacity(zoom, recede),
    }
  }
  const stop = surface.onDrawn(draw)
  return {
    picture,
    glow: (view) => ({ ...placed(view), picture: picture.toDataURL('image/png') }),
    *refreshInSteps() {
      const { scene, palette } = glowing()
      const { side, pixels } = yield* auraInSteps(scene, 0.11, palette.name === 'dark' ? 0.22 : 0.16, palette.other)
      Object.assign(picture, { width: side, height: side })
      picture.getContext('2d')!.putImageData(new ImageData(pixels, side, side), 0, 0)
    },
    kill: stop,
  }
}

/** The glow fades as one comes near and when something is selected. */
const glowOpacity = (zoom: number, recede: number): number =>
  Math.min(1, Math.max(0.25, 1.6 - zoom * 0.35)) * (1 - 0.65 * recede)
