import { effect } from '@preact/signals-core'
import { atOnce } from '../../model/stepwise.ts'
import type { Drawing, Measure } from '../../picture/drawing.ts'
import type { Box } from '../../picture/label-placement.ts'
import { regionsInSteps } from '../../picture/regions.ts'
import { svgPieces } from '../../picture/svg.ts'
import { restingTies } from '../../picture/tie-look.ts'
import type { View } from '../../picture/view-on-paper.ts'
import { en } from '../../words/en.ts'
import type { Session } from '../state/session.ts'
import { axisOn } from './axis-on-screen.ts'
import { choiceOf } from './choice-here.ts'
import type { Stop } from './clock.ts'
import { drawingOf } from './drawing-of.ts'
import { emphasise, focusOn, recession, standing } from './focus.ts'
import { placeLabels } from './label-choice.ts'
import { Letterings } from './lettering.ts'
import { sceneOf } from './scene.ts'
import { clearOf } from './stage-view.ts'
import { newUniforms } from './uniforms.ts'

export interface StillMap {
  readonly drawing: Drawing | null
  kill(): void
}

/** The map as a picture that does not move, for browsers without WebGL: the same scales, kept in step with the state. */
export function openStillMap(session: Session, container: HTMLElement, measure: Measure): StillMap {
  const { palette } = session
  let drawing: Drawing | null = null
  const image = document.createElement('img')
  Object.assign(image.style, { width: '100%', height: '100%', display: 'block' })
  container.append(image)
  let address = ''

  const draw = () => {
    drawing = stillDrawing(session, container.offsetWidth || 800, container.offsetHeight || 600, measure)
    if (drawing === null) return
    container.style.backgroundColor = palette.peek().ground
    URL.revokeObjectURL(address)
    address = URL.createObjectURL(new Blob([...svgPieces(drawing)], { type: 'image/svg+xml' }))
    image.src = address
    image.alt = en.canvas.still(drawing.title, drawing.marks.length)
  }
  const stops: Stop[] = [effect(draw)]
  const resized = new ResizeObserver(draw)
  resized.observe(container)
  return {
    get drawing() {
      return drawing
    },
    kill() {
      for (const stop of stops) stop()
      resized.disconnect()
      URL.revokeObjectURL(address)
      image.remove()
    },
  }
}

/** The whole map in a rectangle, clear of the panels; null without a map. Reads the state it depends on. */
function stillDrawing(session: Session, width: number, height: number, measure: Measure): Drawing | null {
  const { atlas, colours, hovered, insets, islands, openCluster, palette, places, selected, sizes, yearAxis } = session
  const [source, now] = [atlas.value, places.value]
  if (source === null || now === null || colours.value === null || sizes.value === null) return null
  const scene = sceneOf(source, now, choiceOf(session))
  const uniforms = newUniforms()
  Object.assign(uniforms, restingTies(scene.ties.presence.reduce((sum, presence) => sum + presence, 0)))
  const focus = focusOn(scene, selected.value, hovered.value, openCluster.value)
  uniforms.recede = recession(focus)
  emphasise(uniforms, focus)
  const view = wholeIn(session, width, height)
  const clear = clearOf(view, insets.value)
  const naming = { palette: palette.value, fitted: { unit: view.scale, markScale: 1, ...sizeOf(clear) }, measure }
  const regions = atOnce(regionsInSteps(scene, { ...naming, coloured: colours.value.meaning.by === 'cluster' }))
  const overview = regions.isLarge && standing(focus) === null && focus.cluster === undefined ? 1 : 0
  uniforms.overview = () => overview
  const placement = placeLabels({
    scene,
    view,
    clear,
    islands: islands.value,
    zoom: 1,
    regions,
    wanted: focus.nodes,
    overview,
    selected: standing(focus),
    cluster: focus.cluster ?? null,
    letterings: new Letterings(measure),
  })
  const axis = yearAxis.value && axisOn(yearAxis.value, scene.frame, view, clear, palette.value)
  return drawingOf({
    scene,
    view,
    uniforms,
    palette: palette.value,
    placement,
    regions,
    hops: [],
    axis,
    background: 'theme',
  })
}

const sizeOf = ({ left, right, top, bottom }: Box) => ({ width: right - left, height: bottom - top })

function wholeIn({ insets }: Session, width: number, height: number): View {
  const { top, right, bottom, left } = insets.value
  const tooNarrow = width - left - right < 200 || height - top - bottom < 160
  const clear = tooNarrow
    ? { x: 0, y: 0, width, height }
    : { x: left, y: top, width: width - left - right, height: height - top - bottom }
  const scale = Math.max(40, Math.min(clear.width, clear.height) - 90)
  return {
    width,
    height,
    scale,
    left: clear.x + (clear.width - scale) / 2,
    top: clear.y + (clear.height + scale) / 2,
    markScale: 1,
  }
}
