import type { Atlas } from '../../../src/atlas/atlas.ts'
import { idAt, nodeCount } from '../../../src/atlas/nodes.ts'
import { type LiveMap, openMap } from '../../../src/explorer/stage/live-map.ts'
import { openMeasure } from '../../../src/explorer/stage/text-measure.ts'
import { noInsets } from '../../../src/explorer/state/insets.ts'
import { openSession } from '../../../src/explorer/state/session.ts'
import type { NodeId } from '../../../src/model/ids.ts'
import { emptyProject } from '../../../src/model/project.ts'
import { seeded } from '../../../src/model/random.ts'
import { drawn, numberOf, sketchOf } from '../map.ts'

/** Everything that is drawn here belongs to. */ export const session = openSession()
const { adopt, atlas, clearSelection, hovered, insets, islands, notices, reducedMotion, theme, underway } = session

/** Three works by few people, far enough apart that each mark can be hit. */
export function smallMap(): Atlas {
  const sketch = sketchOf([
    { title: 'On Dice', authors: ['Ada Byron', 'Emmy Noether'], topics: { dice: 0.6, chance: 0.4 } },
    { title: 'On Rings', authors: ['Emmy Noether', 'Emil Artin'], topics: { rings: 0.9 } },
    { title: 'On Engines', authors: ['Ada Byron'], topics: { engines: 0.8, chance: 0.3 } },
  ])
  let i = 0
  sketch.forEachNode((id, node) => {
    const angle = (i++ / sketch.order) * 2 * Math.PI
    const year = 1990 + i
    const dated = node.kind === 'work' ? { work: { ...node.work, date: { year } } } : { year }
    sketch.mergeNodeAttributes(id, { x: 300 * Math.cos(angle), y: 200 * Math.sin(angle), ...dated })
  })
  return drawn(sketch)
}

/** A map of `n` authors at random places, with long names. */
export function crowd(n: number, length = 24): Atlas {
  const random = seeded(5)
  const name = (i: number) => `${String.fromCharCode(65 + (i % 26))}${'abcdefghij '.repeat(99).slice(0, length)}${i}`
  const sketch = sketchOf(
    Array.from({ length: n / 2 }, (_, i) => ({ title: `Work ${i}`, authors: [name(2 * i), name(2 * i + 1)] })),
  )
  sketch.forEachNode((id) =>
    sketch.mergeNodeAttributes(id, { x: random() * 500, y: random() * 400, degree: random() * 9 }),
  )
  return drawn(sketch)
}

export function container(width = 800, height = 600): HTMLElement {
  const element = document.createElement('div')
  Object.assign(element.style, { position: 'fixed', left: '0', top: '0', width: `${width}px`, height: `${height}px` })
  document.body.append(element)
  return element
}

/** Puts the state back to where a visit begins, with this map on show and nothing moving by itself. */
export function begin(map: Atlas): void {
  clearSelection()
  hovered.value = null
  adopt(emptyProject)
  theme.value = 'light'
  insets.value = noInsets
  islands.value = []
  notices.value = []
  reducedMotion.value = true
  underway.value = null
  atlas.value = map
}

export function stand(map: Atlas, place = container()): LiveMap & { readonly place: HTMLElement } {
  begin(map)
  const live = openMap(session, place, openMeasure())
  const taken = () => {
    live.kill()
    place.remove()
  }
  return Object.assign(Object.create(live) as LiveMap, { place, kill: taken })
}

/** The keys of all nodes of the map on show. */
export const allNodes = (): readonly string[] => {
  const map = atlas.value!
  return Array.from({ length: nodeCount(map) }, (_, node) => idAt(map, node))
}

/** Where the map on show has a node. */
export function placeOf(id: NodeId): { readonly x: number; readonly y: number } {
  const map = atlas.value!
  const { x, y } = map.findings[0]
  const node = numberOf(map, id)
  return { x: x[node]!, y: y[node]! }
}

/** Where a node's mark is on the screen. */
export const at = (live: LiveMap, node: string): { x: number; y: number } => {
  const { x, y } = live.pointOf(node as NodeId)
  return { x, y }
}

export const frames = async (n = 2): Promise<void> => {
  for (let i = 0; i < n; i++) await new Promise((next) => requestAnimationFrame(next))
}

export function mouse(live: LiveMap, type: string, { x, y }: { x: number; y: number }, button = 0): void {
  live.surface.target.dispatchEvent(
    new MouseEvent(type, { clientX: x, clientY: y, bubbles: true, cancelable: true, composed: true, button }),
  )
}

/** How opaque the marks' layer is at a point of the screen: drawn anew, and read before the browser takes it away. */
export async function opacityAt(live: LiveMap, { x, y }: { x: number; y: number }): Promise<number> {
  const { surface } = live
  const gl = surface.target.parentElement!.querySelector<HTMLCanvasElement>('.sigma-nodes')!.getContext('webgl2')!
  const pixel = new Uint8Array(4)
  await new Promise<void>((drawn) => {
    const stop = surface.onDrawn(() => {
      stop()
      const ratio = gl.drawingBufferWidth / surface.size.width
      gl.bindFramebuffer(gl.FRAMEBUFFER, null)
      const row = gl.drawingBufferHeight - 1 - Math.round(y * ratio)
      gl.readPixels(Math.round(x * ratio), row, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel)
      drawn()
    })
    surface.draw()
  })
  return pixel[3]!
}
