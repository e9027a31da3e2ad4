import type { Look } from './look.ts'
import { markProgram, NoHoverProgram } from './marks.ts'
import { paced } from './pace.ts'
import { Renderer } from './renderer.ts'
import type { DisplayGraph } from './scene.ts'
import type { TieRows } from './tie-rows.ts'
import { tieProgram } from './ties.ts'

/**
 * Sigma with marks and ties of our own; `sizeRatio` gives what sizes are divided by at a ratio of the camera.
 * Throws where WebGL 2 is missing.
 */
export function openSurface(
  container: HTMLElement,
  display: DisplayGraph,
  look: Look,
  ties: TieRows,
  sizeRatio: (ratio: number) => number,
): Renderer {
  const sigma = new Renderer(display, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    defaultNodeType: 'mark',
    defaultEdgeType: 'tie',
    nodeProgramClasses: { mark: markProgram(look) },
    nodeHoverProgramClasses: { mark: NoHoverProgram },
    edgeProgramClasses: { tie: tieProgram(look, ties) },
    defaultDrawNodeHover: () => {},
    stagePadding: 0,
    zoomToSizeRatioFunction: sizeRatio,
    enableCameraRotation: false,
    minCameraRatio: 0.01,
    maxCameraRatio: 6,
    doubleClickZoomingDuration: paced('doubleClick'),
    inertiaDuration: paced('inertia'),
  })
  // The frame stays where it is while nodes are dragged out of it.
  sigma.setCustomBBox({ x: [0, 1], y: [0, 1] })
  return sigma
}

/** Marks are smaller on a small screen: half as large on a phone as on a desk. */
export function screenShare({ offsetWidth, offsetHeight }: HTMLElement): number {
  return Math.min(1, Math.max(0.5, Math.sqrt(Math.min(offsetWidth, offsetHeight * 1.3) / 900)))
}
