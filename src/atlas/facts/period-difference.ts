import { by } from '../../model/order.ts'
import { type Atlas, orderOf } from '../atlas.ts'
import { noNumber } from '../column.ts'
import type { NodeNumber } from '../nodes.ts'
import type { Span } from '../periods.ts'

/** What became of somebody or something between two periods: has works in the later one alone, in both, in the earlier one alone. */
export type Fate = 'came' | 'stayed' | 'left'

/** By their codes; 0 stands for what has works in neither. */
export const fates = [undefined, 'came', 'stayed', 'left'] as const satisfies readonly (Fate | undefined)[]

/** Works of an author, about a topic or of a cluster in an earlier and a later period. */
interface Counts {
  readonly before: number
  readonly after: number
}

export interface Changed extends Counts {
  readonly node: NodeNumber
}

export type ByFate = Readonly<Record<Fate, readonly Changed[]>>

export interface PeriodDifference {
  readonly works: Counts
  /** Those who came and stayed by works in the later period, those who left by works in the earlier one. */
  readonly authors: ByFate
  /** Those that stayed by how much their share of the works changed. */
  readonly topics: ByFate
  /** By falling works in both. */
  readonly clusters: readonly (Counts & { readonly number: number })[]
  /** The code of each author’s and topic’s fate, by the number of the node; works have none. */
  readonly codes: Uint8Array
}

/** Who and what came, stayed and left between two periods. A work that lies in both counts in both. */
export function periodDifference(atlas: Atlas, before: Span, after: Span): PeriodDifference {
  const { author, work, topic } = orderOf(atlas)
  const { membership } = atlas.findings[0]
  const [earlier, later] = [before, after].map((span) => countsIn(atlas, span)) as [InPeriod, InPeriod]
  const codes = new Uint8Array(author + work + topic)
  const sorted = (first: number, count: number) => {
    const lists = { came: [], stayed: [], left: [] } as Record<Fate, Changed[]>
    for (let node = first; node < first + count; node++) {
      const changed = { node, before: earlier.nodes[node]!, after: later.nodes[node]! }
      if (changed.before + changed.after === 0) continue
      const fate = changed.before === 0 ? 'came' : changed.after === 0 ? 'left' : 'stayed'
      codes[node] = fates.indexOf(fate)
      lists[fate].push(changed)
    }
    const byWorks = by<Changed>(({ after }) => -after, ({ before }) => -before, ({ node }) => node) // biome-ignore format: one criterion after another
    for (const list of Object.values(lists)) list.sort(byWorks)
    return lists
  }
  const authors = sorted(0, author)
  const topics = sorted(author + work, topic)
  const share = ({ before, after }: Changed) => after / Math.max(1, later.works) - before / Math.max(1, earlier.works)
  topics.stayed.sort(by((one) => -Math.abs(share(one)), ({ node }) => node)) // biome-ignore format: one criterion after another
  const clusters = new Map<number, { before: number; after: number }>()
  for (let w = 0; w < work; w++) {
    const [was, is] = [earlier.nodes[author + w]!, later.nodes[author + w]!]
    if (was + is === 0) continue
    const number = membership[author + w]!
    const counts = clusters.get(number) ?? { before: 0, after: 0 }
    clusters.set(number, { before: counts.before + was, after: counts.after + is })
  }
  return {
    works: { before: earlier.works, after: later.works },
    authors,
    topics,
    clusters: [...clusters]
      .map(([number, counts]) => ({ number, ...counts }))
      .sort(by(({ before, after }) => -(before + after), ({ number }) => number)), // biome-ignore format: one criterion after another
    codes,
  }
}

interface InPeriod {
  readonly works: number
  /** Works of each author and about each topic; of each work 1 where it is of the period. */
  readonly nodes: Uint32Array
}

function countsIn(atlas: Atlas, { first, last }: Span): InPeriod {
  const { author, work, topic } = orderOf(atlas)
  const { authorship, aboutness } = atlas.networks
  const { year } = atlas.works
  const nodes = new Uint32Array(author + work + topic)
  let works = 0
  for (let w = 0; w < work; w++) {
    if (year[w] === noNumber || year[w]! < first || year[w]! > last) continue
    works++
    nodes[author + w] = 1
    for (let k = authorship.offsets[w]!; k < authorship.offsets[w + 1]!; k++) nodes[authorship.targets[k]!]!++
    for (let k = aboutness.offsets[w]!; k < aboutness.offsets[w + 1]!; k++)
      nodes[author + work + aboutness.targets[k]!]!++
  }
  return { works, nodes }
}
