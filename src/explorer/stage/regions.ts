import { by } from '../../model/order.ts'
import type { Palette } from '../state/palette.ts'
import type { Scene } from './scene.ts'

/** The name of a cluster where most of it lies; x and y in the frame. */
export interface Region {
  readonly cluster: number
  readonly lines: readonly string[]
  readonly colour: string
  readonly x: number
  readonly y: number
  /** Share of the shown nodes that are in it. */
  readonly share: number
}

/**
 * Clusters large enough to name, largest first: at least three nodes and a fiftieth of those shown. The place
 * is the median of its nodes, which a few strays do not pull away.
 */
export function regionsOf(scene: Scene, palette: Palette): readonly Region[] {
  const members = new Map<number, { x: number[]; y: number[] }>()
  let shown = 0
  for (const [place, mark] of scene.marks.entries()) {
    if (mark.presence === 0) continue
    shown++
    const cluster = scene.source.getNodeAttribute(scene.ids[place]!, 'cluster')
    const group = members.get(cluster) ?? { x: [], y: [] }
    members.set(cluster, group)
    group.x.push(mark.x)
    group.y.push(mark.y)
  }
  return scene.source
    .getAttribute('clusters')
    .filter(({ number }) => (members.get(number)?.x.length ?? 0) >= Math.max(3, shown / 50))
    .slice(0, palette.clusters.length)
    .map(({ number, label, terms }): Region => {
      const { x, y } = members.get(number)!
      return {
        cluster: number,
        lines: lines(terms.length > 0 ? terms : [label]),
        colour: palette.clusters[number] ?? palette.other,
        x: median(x),
        y: median(y),
        share: x.length / shown,
      }
    })
    .sort(by(({ share }) => -share, ({ cluster }) => cluster)) // biome-ignore format: one criterion after another
}

/** Terms joined while they fit one line of 22 characters; at most two lines. */
function lines(terms: readonly string[]): readonly string[] {
  const made: string[] = []
  for (const term of terms.slice(0, 3)) {
    const short = [...term].slice(0, 28).join('')
    const last = made.at(-1)
    if (last !== undefined && last.length + short.length <= 20) made[made.length - 1] = `${last} · ${short}`
    else if (made.length < 2) made.push(short)
  }
  return made
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0.5
