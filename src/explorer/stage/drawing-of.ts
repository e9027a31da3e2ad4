import type { Drawing, Glow, Mark, Stroke } from '../../picture/drawing.ts'
import { titleOn } from '../../picture/map-title.ts'
import { bandsOf, landsOf } from '../../picture/overview-drawing.ts'
import type { Palette } from '../../picture/palette.ts'
import type { Regions } from '../../picture/regions.ts'
import { fadedBy } from '../../picture/tie-look.ts'
import { screenX, screenY, tieScale, type View } from '../../picture/view-on-paper.ts'
import type { axisOn } from './axis-on-screen.ts'
import type { Placement } from './label-choice.ts'
import { boxesOf } from './label-layer.ts'
import { type Hop, hopStrokes, hopTexts } from './path-drawing.ts'
import type { MarkData, Scene } from './scene.ts'
import { lineAt, type SceneTies } from './scene-ties.ts'
import { labelLeader, labelText, plateBars, plateLeader, plateTexts } from './texts.ts'
import { recededBy, type Uniforms } from './uniforms.ts'

export interface Seen {
  readonly scene: Scene
  readonly view: View
  readonly uniforms: Uniforms
  readonly palette: Palette
  readonly placement: Placement
  readonly regions: Regions
  readonly background: 'theme' | 'transparent'
  readonly glow?: Glow
  readonly hops: readonly Hop[]
  /** The years that works stand along, as they stand on the screen; null where they do not. */
  readonly axis: ReturnType<typeof axisOn> | null
}

/** What the screen shows as shapes: the same geometry as the shaders', in their order, off-screen things left out. */
export function drawingOf({
  scene,
  view,
  uniforms,
  palette,
  placement,
  regions,
  background,
  glow,
  hops,
  axis,
}: Seen): Drawing {
  const receded = recededBy(uniforms)
  const overview = uniforms.overview()
  const strokes: Stroke[] = []
  const above: Stroke[] = []
  const { ties } = scene
  for (let tie = 0; tie < ties.count; tie++) {
    if (ties.presence[tie] === 0) continue
    const [a, b] = [scene.marks[ties.from[tie]!]!, scene.marks[ties.to[tie]!]!]
    const opacity = ties.opacity[tie]!
    const fade = fadedBy(Math.hypot(a.x - b.x, a.y - b.y), uniforms.farFade)
    const rest = uniforms.tieOpacity * opacity * fade * (1 - 0.75 * receded)
    const emphasis = uniforms.ties.entries.get(tie)?.after ?? 0
    const whole = stroke(ties, tie, a, b, view)
    if (whole === null) continue
    strokes.push({ ...whole, opacity: rest })
    if (emphasis > 0) above.push({ ...whole, width: whole.width * 1.6, opacity: emphasis * (0.45 + 0.4 * opacity) })
  }
  const marks: Mark[] = []
  const front: Mark[] = []
  for (const [place, data] of scene.marks.entries()) {
    const mark = markOf(data, view)
    if (mark === null) continue
    if (uniforms.nodes.entries.get(place)?.after) front.push(mark)
    else marks.push({ ...mark, opacity: 1 - receded })
  }
  return {
    title: titleOn(scene.source),
    width: view.width,
    height: view.height,
    ground: background === 'theme' ? palette.ground : null,
    halo: palette.ground,
    ...(glow === undefined ? {} : { glow }),
    lands: landsOf(regions, view, overview),
    bands: bandsOf(regions, view, overview).map(({ stroke }) => stroke),
    strokes: [...(axis?.strokes ?? []), ...strokes, ...above],
    marks: [...marks, ...front],
    leaders: [
      ...hopStrokes(hops, scene, palette, view),
      ...placement.regions.map(plateLeader),
      ...placement.labels.map((label) => labelLeader(label, scene, view, palette)),
    ].filter((leader) => leader !== null),
    bars: placement.regions.flatMap(plateBars),
    texts: [
      ...(axis?.texts ?? []),
      ...hopTexts(hops, scene, palette, view, boxesOf(placement)),
      ...placement.regions.flatMap((region) => plateTexts(region, palette)),
      ...placement.labels.map((label) => labelText(label, scene, palette)),
    ],
  }
}

function stroke(ties: SceneTies, tie: number, a: MarkData, b: MarkData, view: View): Omit<Stroke, 'opacity'> | null {
  const [x1, y1, x2, y2] = [screenX(view, a.x), screenY(view, a.y), screenX(view, b.x), screenY(view, b.y)]
  if (Math.max(x1, x2) < 0 || Math.min(x1, x2) > view.width) return null
  if (Math.max(y1, y2) < 0 || Math.min(y1, y2) > view.height) return null
  return {
    x1,
    y1,
    x2,
    y2,
    from: a.color,
    to: b.color,
    width: ties.width[tie]! * tieScale(view.markScale),
    line: lineAt(ties, tie),
  }
}

function markOf({ kind, x: frameX, y: frameY, size, color, presence }: MarkData, view: View): Mark | null {
  if (presence === 0) return null
  const [x, y, radius] = [screenX(view, frameX), screenY(view, frameY), size * view.markScale]
  if (x < -radius || x > view.width + radius || y < -radius || y > view.height + radius) return null
  return { kind, x, y, radius, colour: color, opacity: 1 }
}
