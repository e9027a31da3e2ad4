import { effect, untracked } from '@preact/signals-core'
import Sigma from 'sigma'
import type { CameraState } from 'sigma/types'
import type { Drawing } from '../../export/drawing.ts'
import { type CoterieGraph, emptyGraph } from '../../ingest/graph/graph.ts'
import { channels } from '../../model/colour.ts'
import type { NodeId } from '../../model/ids.ts'
import { palette, reducedMotion } from '../state/appearance.ts'
import { moved } from '../state/changes.ts'
import { openCluster } from '../state/cluster.ts'
import { filtered } from '../state/filters.ts'
import { insets, noInsets } from '../state/insets.ts'
import { colours, sizes } from '../state/look.ts'
import { hovered, selected } from '../state/selection.ts'
import { graph } from '../state/session.ts'
import { breath, inSlices } from '../state/slices.ts'
import { visibleKinds, visibleTies } from '../state/view.ts'
import { bindAura } from './aura-layer.ts'
import { fitted, pixelsPerUnit, showing } from './camera.ts'
import { animate, type Stop } from './clock.ts'
import { drawingOf } from './drawing-of.ts'
import { emphasise, focusOn, noFocus, recession } from './focus.ts'
import { bindGestures } from './gestures.ts'
import { bindLabels } from './label-layer.ts'
import type { Placement } from './labels.ts'
import { legendDrawing } from './legend-drawing.ts'
import { Letterings, type Measure } from './lettering.ts'
import { newLook, restingOpacity } from './look.ts'
import { markProgram, NoHoverProgram } from './marks.ts'
import { type Region, regionsOf } from './regions.ts'
import { beginFrom, type Choice, holds, redraw, sceneInSteps, sceneOf, takePlaces } from './scene.ts'
import { hairlinesAbove, tieProgram } from './ties.ts'
import { screenX, screenY, viewOf } from './view.ts'

export interface LiveMap {
  readonly sigma: Sigma
  zoom(factor: number): void
  fit(): void
  centreOn(node: NodeId): void
  camera(): CameraState
  /** Which labels stand where now. */
  placement(): Placement
  /** What the screen shows, as shapes. */
  drawing(background: 'theme' | 'transparent', legend: boolean): Drawing
  /** The picture of the glow that a drawing names. */
  readonly glow: HTMLCanvasElement
  kill(): void
}

/** Milliseconds: focus comes and goes; things change their looks or places; the camera flies. */
const pace = { focus: 170, change: 300, camera: 320, label: 140 }

/** A map of more nodes than this opens empty and arrives in slices. */
const atOnce = 1000

/** The map drawn by sigma, in step with the state until it is killed. Throws where WebGL 2 is missing. */
export function openMap(container: HTMLElement, measure: Measure, start?: CameraState): LiveMap {
  const look = newLook()
  const letterings = new Letterings(measure)
  // A large map arrives in slices, so that the page answers meanwhile; a surface that comes back has it at once.
  const first = graph.peek()!
  const late = start === undefined && first.order > atOnce
  let scene = sceneOf(late ? nothingOf(first) : first, choice())
  let regions: readonly Region[] = []
  let focus = noFocus
  // The camera's ratio at which the map fits what the panels leave, and the whole screen.
  let [fitRatio, wholeRatio] = [1, 1]
  let [changing, focusing]: [Stop, Stop] = [() => {}, () => {}]
  const pacing = (ms: number) => (reducedMotion.peek() ? 0 : ms)

  const sigma = new Sigma(scene.display, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    defaultNodeType: 'mark',
    defaultEdgeType: 'tie',
    nodeProgramClasses: { mark: markProgram(look) },
    nodeHoverProgramClasses: { mark: NoHoverProgram },
    edgeProgramClasses: { tie: tieProgram(look) },
    defaultDrawNodeHover: () => {},
    stagePadding: 0,
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio / wholeRatio) / screenShare(container),
    enableCameraRotation: false,
    minCameraRatio: 0.01,
    maxCameraRatio: 6,
    doubleClickZoomingDuration: pacing(220),
    inertiaDuration: pacing(180),
  })
  // The frame stays where it is while nodes are dragged out of it.
  sigma.setCustomBBox({ x: [0, 1], y: [0, 1] })
  const camera = sigma.getCamera()
  const draw = () => sigma.refresh({ partialGraph: {}, skipIndexation: true, schedule: true })

  const aura = bindAura(sigma, () => ({ scene, palette: palette.peek(), recede: look.recede, zoom: zoomNow() }))
  const labels = bindLabels(sigma, () => ({
    scene,
    regions,
    focus,
    palette: palette.peek(),
    zoom: zoomNow(),
    insets: insets.peek(),
    letterings,
    fade: pacing(pace.label),
  }))

  const drawAnew = () => {
    const all = { nodes: scene.display.nodes(), edges: scene.display.edges() }
    sigma.refresh({ partialGraph: all, skipIndexation: true, schedule: true })
  }

  function zoomNow(): number {
    return fitRatio / camera.ratio
  }

  function prepare(): void {
    measureSurface()
    aura.refresh()
  }

  function measureSurface(): void {
    const shown = scene.ties.reduce((sum, { presence }) => sum + presence, 0)
    look.hairlines = shown > hairlinesAbove
    look.tieOpacity = restingOpacity(shown)
    look.ground = channels(palette.peek().ground).map((value) => value / 255) as [number, number, number]
    container.style.backgroundColor = palette.peek().ground
    letterings.forget()
    measureFit()
  }

  /** What depends on how the whole map fits the screen. */
  function measureFit(): void {
    fitRatio = fitted(sigma, scene, insets.peek()).ratio
    wholeRatio = fitted(sigma, scene, noInsets).ratio
    const unit = pixelsPerUnit(sigma) / fitRatio
    const { width } = sigma.getDimensions()
    regions = regionsOf(
      scene,
      palette.peek(),
      { unit, markScale: sigma.scaleSize(1, fitRatio), width },
      measure,
      colours.peek()?.meaning.by === 'cluster',
    )
  }

  function change(): void {
    changing()
    look.change = 0
    changing = animate(pacing(pace.change), (share) => {
      look.change = share
      draw()
    })
  }

  let arrival = 0
  /** Another map takes the place of this one when it is ready; of several that come, the last. */
  async function arrive(source: CoterieGraph, wanted: Choice): Promise<void> {
    const mine = ++arrival
    const going = () => alive && mine === arrival
    const built = await inSlices(sceneInSteps(source, wanted), going)
    if (built === null) return
    const pause = async () => {
      if (built.slow) await breath()
    }
    beginFrom(built.result, scene)
    await pause()
    if (!going()) return
    scene = built.result
    regions = []
    focus = noFocus
    look.nodes = look.ties = { version: look.nodes.version + 1, entries: new Map() }
    changing()
    look.change = 0
    // Sigma indexes a whole graph in one go; profiles and the test of long tasks find it by this name.
    const begun = performance.now()
    sigma.setGraph(scene.display)
    performance.measure('sigma.setGraph', { start: begun })
    await pause()
    if (!going()) return
    measureSurface()
    await pause()
    if (!going()) return
    aura.refresh()
    await pause()
    if (!going()) return
    showAll()
    change()
    refocus()
  }

  /** Takes up places that changed: at once while more of them come, else as an animation. */
  function follow(live: boolean): void {
    takePlaces(scene, live)
    drawAnew()
    if (live) {
      changing()
      look.change = 1
      regions = []
      aura.refresh()
    } else {
      prepare()
      change()
    }
    keepFitted()
  }

  function refocus(): void {
    focus = focusOn(scene, selected.peek(), hovered.peek(), openCluster.peek())
    const [from, to] = [look.recede, recession(focus)]
    emphasise(look, focus)
    focusing()
    focusing = animate(pacing(pace.focus), (share) => {
      look.shift = share
      look.recede = from + (to - from) * share
      draw()
    })
  }

  function fly(state: CameraState, ms = pace.camera): void {
    const duration = pacing(ms)
    towards = state
    if (duration === 0) camera.setState(state)
    else camera.animate(state, { duration, easing: 'cubicInOut' })
  }

  const show = (cluster: number | null) => {
    lastFit = fitted(sigma, scene, insets.peek(), cluster)
    fly(lastFit)
  }
  const showAll = () => show(null)
  /** Panels that arrive, or a new size of the window, move the map only where nobody has moved it. */
  const keepFitted = () => {
    const { x, y, ratio } = camera
    if (selected.peek() !== null && performance.now() > arrivedBy) return
    const there = lastFit.x === x && lastFit.y === y && lastFit.ratio === ratio
    if (performance.now() < arrivedBy || there || (camera.isAnimated() && towards === lastFit)) show(openCluster.peek())
  }
  const centreOn = (node: string, ratio = camera.ratio) => {
    if (!scene.display.hasNode(node)) return
    const { x, y } = scene.display.getNodeAttributes(node)
    fly(showing(sigma, x, y, ratio, insets.peek()))
  }

  prepare()
  // Until then panels are still finding their size.
  const arrivedBy = performance.now() + (start === undefined ? 1000 : 0)
  let towards: CameraState | undefined
  let lastFit = fitted(sigma, scene, insets.peek())
  camera.setState(start ?? lastFit)
  change()

  // What follows tells of changes; the state as it is now has been drawn.
  let [open, alive] = [false, true]
  const stops: Stop[] = [
    effect(() => {
      const source = graph.value
      const wanted = choice()
      palette.value
      untracked(() => {
        if (source === null || !open) return
        if (source !== scene.source || !holds(scene, wanted)) {
          void arrive(source, wanted)
          return
        }
        arrival++
        redraw(scene, wanted)
        drawAnew()
        prepare()
        change()
        refocus()
      })
    }),
    effect(() => {
      const { live } = moved.value
      untracked(() => {
        if (open) follow(live)
      })
    }),
    effect(() => {
      selected.value
      hovered.value
      untracked(refocus)
    }),
    effect(() => {
      const cluster = openCluster.value
      untracked(() => {
        if (!open) return
        refocus()
        show(cluster)
      })
    }),
    effect(() => {
      insets.value
      untracked(() => {
        if (!open) return
        measureFit()
        keepFitted()
      })
    }),
    effect(() => {
      const node = selected.value
      insets.value
      if (open && node !== null && performance.now() > arrivedBy) untracked(() => bringIntoView(node))
    }),
    bindGestures(container, sigma, {
      scene: () => scene,
      labelAt: (x, y) => labels.labelAt(x, y),
      fly,
      zoom,
      fit: showAll,
      centreOn,
      bringIntoView,
      settle() {
        prepare()
        draw()
      },
    }),
  ]

  open = true
  if (late) void arrive(first, choice())

  function zoom(factor: number): void {
    const { width, height } = sigma.getDimensions()
    const { left, right, top, bottom } = insets.peek()
    const middle = { x: (left + width - right) / 2, y: (top + height - bottom) / 2 }
    fly(sigma.getViewportZoomedState(middle, camera.getBoundedRatio(camera.ratio / factor)), 200)
  }

  /** Moves the camera only where the node is off the screen or under a panel. */
  function bringIntoView(node: string): void {
    if (!scene.display.hasNode(node)) return
    const view = viewOf(sigma)
    const mark = scene.display.getNodeAttributes(node)
    const [x, y] = [screenX(view, mark.x), screenY(view, mark.y)]
    const { left, right, top, bottom } = insets.peek()
    const rim = 24
    if (x < left + rim || x > view.width - right - rim || y < top + rim || y > view.height - bottom - rim)
      centreOn(node)
  }

  const fonts = () => {
    letterings.forget()
    draw()
  }
  document.fonts.addEventListener('loadingdone', fonts)
  let seen = sigma.getDimensions()
  const resized = new ResizeObserver(() => {
    if (container.offsetWidth === seen.width && container.offsetHeight === seen.height) return
    seen = { width: container.offsetWidth, height: container.offsetHeight }
    sigma.resize()
    draw()
    measureFit()
    keepFitted()
  })
  resized.observe(container)

  return {
    sigma,
    zoom,
    fit: showAll,
    centreOn: (node) => centreOn(node),
    camera: () => camera.getState(),
    glow: aura.picture,
    placement: () => labels.placement,
    drawing(background, legend) {
      const glow = aura.glow(viewOf(sigma))
      const { placement } = labels
      const drawing = drawingOf({
        scene,
        view: viewOf(sigma),
        look,
        palette: palette.peek(),
        placement,
        background,
        glow,
      })
      if (!legend) return drawing
      const key = legendDrawing(colours.peek()!.meaning, visibleKinds.peek(), palette.peek(), drawing.height)
      return { ...drawing, marks: [...drawing.marks, ...key.marks], texts: [...drawing.texts, ...key.texts] }
    },
    kill() {
      alive = false
      for (const stop of stops) stop()
      changing()
      focusing()
      resized.disconnect()
      document.fonts.removeEventListener('loadingdone', fonts)
      labels.kill()
      aura.kill()
      sigma.kill()
    },
  }
}

/** Marks are smaller on a small screen: half as large on a phone as on a desk. */
function screenShare({ offsetWidth, offsetHeight }: HTMLElement): number {
  return Math.min(1, Math.max(0.5, Math.sqrt(Math.min(offsetWidth, offsetHeight * 1.3) / 900)))
}

/** A map with nothing on it yet. */
function nothingOf(map: CoterieGraph): CoterieGraph {
  const nothing = emptyGraph()
  nothing.replaceAttributes(map.getAttributes())
  return nothing
}

function choice(): Choice {
  return {
    kinds: visibleKinds.value,
    ties: visibleTies.value,
    colours: colours.value!,
    sizes: sizes.value!,
    filtered: filtered.value,
  }
}
