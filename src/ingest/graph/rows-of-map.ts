import { csrFromTies } from '../../atlas/counting/csr-from-ties.ts'
import type { Csr } from '../../model/csr.ts'
import type { NodeKind } from '../../model/ids.ts'
import { atOnce } from '../../model/steps.ts'
import type { TieKind } from '../../model/tie.ts'
import type { CoterieGraph } from './graph.ts'

/** A part of a finished map on typed arrays: node `i` of the rows is `keys[i]`. */
export interface MapRows {
  readonly keys: readonly string[]
  readonly csr: Csr
}

export interface Part {
  readonly kinds: ReadonlySet<NodeKind>
  readonly ties: ReadonlySet<TieKind>
  /** Nodes of those kinds that belong to it; all unless told. */
  readonly has?: (key: string) => boolean
}

/** The part that clusters are found on and the map is placed by: every kind, with `Network.whole`'s ties. */
export const wholeMap: Part = {
  kinds: new Set(['author', 'work', 'topic']),
  ties: new Set(['authorship', 'aboutness', 'coauthorship']),
}

/**
 * The rows of a part of a map, in the map's order, with weights as `network` gives them: those of the whole
 * map equal `Network.whole`, whether the map was just made or read from a file.
 */
export function rowsOfMap(graph: CoterieGraph, part: Part): MapRows {
  return atOnce(rowsInSteps(graph, part))
}

/** Ties a step. */
const step = 5000

/** The same in steps of a few milliseconds, for a page that must go on answering meanwhile. */
export function* rowsInSteps(graph: CoterieGraph, { kinds, ties, has = () => true }: Part): Generator<void, MapRows> {
  const keys: string[] = []
  const place = new Map<string, number>()
  graph.forEachNode((key, { kind }) => {
    if (!kinds.has(kind) || !has(key)) return
    place.set(key, keys.length)
    keys.push(key)
  })
  const from: number[] = []
  const to: number[] = []
  const weights: number[] = []
  // Where ties of works to topics begin among those, to be weighed when every work's authors are counted.
  const about: { readonly tie: number; readonly work: string }[] = []
  const authors = new Map<string, number>()
  let seen = 0
  for (const { attributes, source: a, target: b } of graph.edgeEntries()) {
    if (seen++ % step === 0) yield
    const { kind, weight } = attributes
    if (!ties.has(kind)) continue
    if (kind === 'authorship') {
      const work = workOf(a, b)
      authors.set(work, (authors.get(work) ?? 0) + 1)
    }
    const [i, j] = [place.get(a), place.get(b)]
    if (i === undefined || j === undefined) continue
    if (kind === 'aboutness') about.push({ tie: from.length, work: workOf(a, b) })
    from.push(i)
    to.push(j)
    weights.push(weight)
  }
  yield
  for (const { tie, work } of about) weights[tie] = weights[tie]! ** 2 * Math.max(1, authors.get(work) ?? 0)
  return { keys, csr: csrFromTies(keys.length, from, to, weights) }
}

const workOf = (a: string, b: string): string => (a.startsWith('w:') ? a : b)
