import type { Atlas } from '../../atlas/atlas.ts'
import { nodeCount } from '../../atlas/nodes.ts'
import type { Session } from '../state/session.ts'
import { breath } from '../state/slices.ts'

/** Pixels, for screens with two to a CSS pixel; and how far the map keeps from the edge. */
const size = { width: 320, height: 200, rim: 14 }

/** Nodes that are painted without letting others go first. */
const portion = 3000

/** A small picture of where the nodes of a map stand, in their colours; undefined where the browser makes none. */
export async function thumbnailOf(
  { colours, palette }: Pick<Session, 'colours' | 'palette'>,
  map: Atlas,
): Promise<{ type: string; bytes: Uint8Array } | undefined> {
  const canvas = document.createElement('canvas')
  canvas.width = size.width
  canvas.height = size.height
  // Else it would wait for the map to be drawn.
  const context = canvas.getContext('2d', { willReadFrequently: true })
  const scale = colours.peek()
  if (context === null || scale === null) return undefined
  context.fillStyle = palette.peek().ground
  context.fillRect(0, 0, size.width, size.height)
  const { x, y } = map.findings[0]
  const [left, right, bottom, top] = [...endsOf(x), ...endsOf(y)] as [number, number, number, number]
  const share = Math.min(
    (size.width - 2 * size.rim) / Math.max(1, right - left),
    (size.height - 2 * size.rim) / Math.max(1, top - bottom),
  )
  const count = nodeCount(map)
  const radius = Math.max(1, Math.min(6, 60 / Math.sqrt(count)))
  for (let node = 0; node < count; node++) {
    if (node % portion === portion - 1) {
      // What was asked for is painted when it is looked at: in portions, not all of it at the end.
      context.getImageData(0, 0, 1, 1)
      await breath()
    }
    context.fillStyle = scale.of(node)
    context.beginPath()
    context.arc(
      size.width / 2 + (x[node]! - (left + right) / 2) * share,
      size.height / 2 - (y[node]! - (bottom + top) / 2) * share,
      radius,
      0,
      2 * Math.PI,
    )
    context.fill()
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  return blob === null ? undefined : { type: blob.type, bytes: new Uint8Array(await blob.arrayBuffer()) }
}

function endsOf(values: Float32Array): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return least > most ? [0, 0] : [least, most]
}
