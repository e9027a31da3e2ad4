import type { Session } from '../../state/session.ts'
import { paced } from '../pace.ts'
import type { DisplayGraph } from '../scene.ts'
import type { Surface } from '../surface.ts'
import type { Uniforms } from '../uniforms.ts'
import type { TieRows } from './drawn-tie-rows.ts'
import { markProgram, NoHoverProgram } from './marks.ts'
import { bindPointer } from './pointer.ts'
import { Renderer } from './renderer.ts'
import { tieProgram } from './sigma-ties.ts'

/**
 * A surface of sigma's, with marks and ties of our own; `sizeRatio` gives what sizes are divided by at a ratio of the
 * camera. Throws where WebGL 2 is missing.
 */
export function openSurface(
  session: Session,
  container: HTMLElement,
  display: DisplayGraph,
  uniforms: Uniforms,
  ties: TieRows,
  sizeRatio: (ratio: number) => number,
): Surface {
  const sigma = new Renderer(display, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    defaultNodeType: 'mark',
    defaultEdgeType: 'tie',
    nodeProgramClasses: { mark: markProgram(uniforms) },
    nodeHoverProgramClasses: { mark: NoHoverProgram },
    edgeProgramClasses: { tie: tieProgram(uniforms, ties) },
    defaultDrawNodeHover: () => {},
    stagePadding: 0,
    zoomToSizeRatioFunction: sizeRatio,
    enableCameraRotation: false,
    minCameraRatio: 0.01,
    maxCameraRatio: 6,
    doubleClickZoomingDuration: paced(session, 'doubleClick'),
    inertiaDuration: paced(session, 'inertia'),
  })
  // The frame stays where it is while nodes are dragged out of it.
  sigma.setCustomBBox({ x: [0, 1], y: [0, 1] })
  const camera = sigma.getCamera()
  type Layers = { readonly [layer in 'edges' | 'labels' | 'mouse' | 'nodes']: HTMLCanvasElement }
  const { edges, labels, mouse, nodes } = sigma.getCanvases() as Layers
  const snapshot = () => {
    const { width, height } = sigma.getDimensions()
    const picture = Object.assign(document.createElement('canvas'), { width, height })
    const context = picture.getContext('2d')
    if (context === null) return null
    // What WebGL drew can be read until the browser has shown it.
    sigma.refresh({ partialGraph: {}, skipIndexation: true })
    for (const layer of sigma.getContainer().querySelectorAll('canvas')) context.drawImage(layer, 0, 0, width, height)
    return picture
  }
  return {
    get size() {
      return sigma.getDimensions()
    },
    get camera() {
      return camera.getState()
    },
    get flying() {
      return camera.isAnimated()
    },
    bounded: (ratio) => camera.getBoundedRatio(ratio),
    stand: (at) => void camera.setState(at),
    fly: (to, duration) => void camera.animate(to, { duration, easing: 'cubicInOut' }),
    zoomedAt: (point, ratio) => sigma.getViewportZoomedState(point, ratio),
    onScreen: (point, at) => sigma.framedGraphToViewport(point, at === undefined ? undefined : { cameraState: at }),
    inFrame: (point) => sigma.viewportToFramedGraph(point),
    scaled: (size, ratio) => sigma.scaleSize(size, ratio),
    get whole() {
      return sigma.whole
    },
    takeIn: (marks, ties) => sigma.takeIn(marks, ties),
    draw: (changed) =>
      void sigma.refresh({
        partialGraph: changed === undefined ? {} : { nodes: [...changed] },
        skipIndexation: true,
        schedule: true,
      }),
    drawAnewInSteps: (ties) => sigma.refreshInSteps(ties),
    resize: () => void sigma.resize(),
    labels,
    target: mouse,
    ground(name) {
      const canvas = sigma.createCanvas(name, { beforeLayer: 'edges' })
      sigma.resize(true)
      return canvas
    },
    snapshot,
    async picture() {
      const picture = snapshot()
      await Promise.all([edges, nodes].map((layer) => drawn(layer.getContext('webgl2'))))
      return picture
    },
    onDrawn(listener) {
      sigma.on('afterRender', listener)
      return () => sigma.off('afterRender', listener)
    },
    onPointer: (gestures) => bindPointer(sigma, gestures),
    kill: () => sigma.kill(),
  }
}

/** Milliseconds between two looks at whether the graphics processor is done. */
const look = 10

/** Waits until all that a context was told to draw is drawn, or the context is lost. */
async function drawn(gl: WebGL2RenderingContext | null): Promise<void> {
  const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
  if (!gl || !fence) return
  gl.flush()
  do await new Promise((resolve) => setTimeout(resolve, look))
  while (gl.clientWaitSync(fence, gl.SYNC_FLUSH_COMMANDS_BIT, 0) === gl.TIMEOUT_EXPIRED)
  gl.deleteSync(fence)
}
