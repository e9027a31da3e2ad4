import { effect, untracked } from '@preact/signals-core'
import { idAt, nodeCount } from '../../atlas/nodes.ts'
import { nothing } from '../../atlas/nothing.ts'
import type { NodeId } from '../../model/ids.ts'
import type { Drawing, Measure } from '../../picture/drawing.ts'
import type { Box } from '../../picture/label-placement.ts'
import { filtersOut } from '../state/filter-words.ts'
import type { Session } from '../state/session.ts'
import { isSameMap } from '../state/shown-map.ts'
import { spoken } from '../state/spoken.ts'
import { arrivalsOf, largeAbove } from './arrival.ts'
import { axisOn } from './axis-on-screen.ts'
import { choiceOf } from './choice-here.ts'
import type { Stop } from './clock.ts'
import { drawingOf } from './drawing-of.ts'
import { DrawnMap } from './drawn-map.ts'
import { bindGestures } from './gestures.ts'
import type { Placement } from './label-choice.ts'
import { nearestInDirection } from './near.ts'
import { bindFonts, bindSize } from './resizing.ts'
import { holds, sceneOf } from './scene.ts'
import { clearOf, viewOf } from './stage-view.ts'
import { Steering } from './steering.ts'
import type { CameraPlace, Point, Surface } from './surface.ts'

/** CSS pixels that a key moves the view. */
const stride = 90

export interface LiveMap {
  readonly surface: Surface
  zoom(factor: number): void
  fit(): void
  centreOn(node: NodeId): void
  /** Moves the view by so many steps of the keys. */
  pan(x: number, y: number): void
  /** Points at the nearest node in a direction of the screen. */
  step(x: number, y: number): void
  /** Asks for the menu of the node that keys are about: the one pointed at, else the selected one. */
  askMenu(): void
  camera(): CameraPlace
  /** Whether the map on show is drawn, and not still on its way. */
  isThere(): boolean
  /** Where a node's mark is on the screen. */
  pointOf(node: NodeId): Point
  /** Which labels stand where now. */
  placement(): Placement
  /** What the screen shows, as shapes. */
  drawing(background: 'theme' | 'transparent'): Drawing
  /** The part of the layout that no panel covers, y downwards. */
  seen(): Box
  kill(): void
}

/**
 * The map as it is drawn, in step with the state until it is killed; `isBack` where its surface was taken away. Throws
 * where WebGL 2 is missing.
 */
export function openMap(
  session: Session,
  container: HTMLElement,
  measure: Measure,
  start?: CameraPlace,
  isBack = false,
): LiveMap {
  const {
    abscissas,
    astrayHere,
    atlas,
    camera,
    difference,
    filters,
    hovered,
    insets,
    litCluster,
    litConnection,
    network,
    openCluster,
    openConnection,
    openMenu,
    openPair,
    openTie,
    palette,
    places,
    restedOn,
    said,
    selected,
    underway,
    yearAxis,
  } = session
  // A large map arrives in slices, so that the page answers meanwhile; a surface that comes back has it at once.
  const first = atlas.peek()!
  const late = !isBack && nodeCount(first) > largeAbove
  const scene = late
    ? sceneOf(nothing, { x: [], y: [] }, choiceOf(session))
    : sceneOf(first, places.peek()!, choiceOf(session))
  const drawn = new DrawnMap(session, container, measure, scene)
  drawn.prepare()
  const steering = new Steering(session, drawn, start)
  const arrivals = arrivalsOf(session, drawn, () => {
    const now = places.peek()
    if (now !== null && now.x !== drawn.scene.taken && isSameMap(atlas.peek(), drawn.scene.source)) drawn.stand(now)
    steering.show(null)
    drawn.change()
    drawn.refocus()
  })
  drawn.change()

  /** Calls `react` whenever what `read` reads has changed from now on. */
  function whenever<T>(read: () => T, react: (now: T) => void): Stop {
    let open = false
    const stop = effect(() => {
      const now = read()
      if (open) untracked(() => react(now))
    })
    open = true
    return stop
  }
  /** What filters leave fills the view again; years come and go while everything stays in its place. */
  let refits = false
  let isDue = false
  let isOver = false
  /** Another look, other places: whatever changes at once is one change. */
  function redrawSoon(): void {
    if (isDue) return
    isDue = true
    queueMicrotask(() => {
      isDue = false
      if (!isOver) redraw()
    })
  }
  function redraw(): void {
    const source = atlas.peek()
    if (source === null) return
    const wanted = choiceOf(session)
    const stands = drawn.whole && isSameMap(source, drawn.scene.source) && holds(drawn.scene, wanted)
    if (stands) drawn.scene.source = source
    const isRefit = refits
    refits = false
    const done = stands ? arrivals.restyle(wanted) : arrivals.begin(source, wanted).then(() => false)
    void done.then((travels) => {
      if ((isRefit || travels) && !isOver) steering.keepFitted()
    })
  }
  const stops: readonly Stop[] = [
    whenever(
      () => JSON.stringify({ ...filtersOut(filters.value), years: null }),
      () => {
        refits = true
      },
    ),
    whenever(
      () => ({ network: network.value, wanted: choiceOf(session), palette: palette.value }),
      () => redrawSoon(),
    ),
    whenever(
      () => abscissas.value,
      (now) => {
        // A map that is still on its way takes up its places when it is there.
        if (!isSameMap(atlas.peek(), drawn.scene.source) || now === drawn.scene.taken) return
        if (underway.peek() === null) return redrawSoon()
        drawn.follow(places.peek()!)
        steering.keepFitted()
      },
    ),
    whenever(
      () => openCluster.value,
      (cluster) => {
        drawn.refocus()
        steering.show(cluster)
      },
    ),
    whenever(
      () => insets.value,
      () => {
        void arrivals.refit()
        steering.keepFitted()
      },
    ),
    whenever(
      () => [selected.value, hovered.value, openTie.value, litConnection.value, astrayHere.value, difference.value],
      () => drawn.refocus(),
    ),
    whenever(
      () => ({ node: selected.value, insets: insets.value }),
      ({ node }) => {
        if (node === null) steering.keepFitted()
        else steering.bringIntoView(node)
      },
    ),
    whenever(
      () => openTie.value,
      (tie) => {
        if (tie !== null) for (const end of tie) steering.bringIntoView(end)
      },
    ),
    rests(
      () => hovered.value,
      (node) => {
        restedOn.value = node
      },
    ),
    whenever(
      () => openConnection.value,
      (now) => {
        if (now !== null) steering.bringIntoView(idAt(atlas.peek()!, now.to))
      },
    ),
    whenever(
      () => litCluster.value,
      (cluster) => drawn.light(cluster),
    ),
    whenever(
      () => openPair.value,
      () => drawn.overview.draw(),
    ),
    bindGestures(session, container, drawn, steering),
    atRest(drawn, () => {
      camera.value = steering.stand
      drawn.fitTies()
    }),
    bindFonts(() => drawn.forgetLetters()),
    bindSize(container, () => {
      drawn.surface.resize()
      drawn.draw()
      void arrivals.refit()
      steering.keepFitted()
    }),
  ]
  const isThere = () => drawn.whole && isSameMap(atlas.peek(), drawn.scene.source)
  drawn.refocus()
  if (late) void arrivals.begin(first, choiceOf(session))

  return {
    surface: drawn.surface,
    zoom: (factor) => steering.zoom(factor),
    fit: () => steering.show(null),
    centreOn: (node) => steering.centreOn(node),
    pan(x, y) {
      const { surface } = drawn
      const { width, height } = surface.size
      const centre = surface.inFrame({ x: width / 2 + x * stride, y: height / 2 + y * stride })
      steering.fly({ ...surface.camera, x: centre.x, y: centre.y }, 'pan')
    },
    step(x, y) {
      const place = nearestInDirection(drawn.scene, hovered.peek() ?? selected.peek(), x, y)
      if (place === null) return
      hovered.value = drawn.scene.ids[place] as NodeId
      steering.bringIntoView(hovered.value)
      said.value = spoken(drawn.scene.source, hovered.value)
    },
    askMenu() {
      const node = hovered.peek() ?? selected.peek()
      if (node === null || !drawn.scene.display.hasNode(node)) return
      const { left, top } = container.getBoundingClientRect()
      const { x, y } = drawn.pointOf(node)
      openMenu({ node, x: left + x, y: top + y })
    },
    camera: () => drawn.surface.camera,
    isThere,
    pointOf: (node) => drawn.pointOf(node),
    placement: () => drawn.labels.placement,
    drawing(background) {
      const view = viewOf(drawn.surface)
      const { scene, uniforms } = drawn
      const { placement } = drawn.labels
      const glow = drawn.aura.glow(view)
      return drawingOf({
        scene,
        view,
        uniforms,
        palette: palette.peek(),
        placement,
        regions: drawn.regions,
        background,
        glow,
        hops: drawn.hops,
        axis:
          yearAxis.peek() && axisOn(yearAxis.peek()!, scene.frame, view, clearOf(view, insets.peek()), palette.peek()),
      })
    },
    seen() {
      const { surface, scene } = drawn
      const { width, height } = surface.size
      const { top, right, bottom, left } = insets.peek()
      const [from, to] = [
        surface.inFrame({ x: left, y: top }),
        surface.inFrame({ x: width - right, y: height - bottom }),
      ]
      const { centreX, centreY, unit } = scene.frame
      const along = (x: number) => (x - 0.5) * unit + centreX
      const down = (y: number) => -((y - 0.5) * unit + centreY)
      return { left: along(from.x), right: along(to.x), top: down(from.y), bottom: down(to.y) }
    },
    kill() {
      isOver = true
      arrivals.cancel()
      for (const stop of stops) stop()
      drawn.kill()
    },
  }
}

/** Tells what `read` reads once it has stayed the same for a moment; of nothing at once. */
function rests<T>(read: () => T | null, tell: (now: T | null) => void): Stop {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = effect(() => {
    const now = read()
    clearTimeout(timer)
    if (now === null) untracked(() => tell(null))
    else timer = setTimeout(() => tell(now), 140)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}

/** Calls `tell` once nothing was drawn for a while. */
function atRest(drawn: DrawnMap, tell: () => void): Stop {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = drawn.surface.onDrawn(() => {
    clearTimeout(timer)
    timer = setTimeout(tell, 400)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
