import type { CoterieGraph } from '../../ingest/graph/graph.ts'

/** What a panel needs to know of a measure to offer it. */
export interface MeasureEntry {
  readonly id: string
  readonly label: string
  /** One clause that a researcher understands: "how often …". */
  readonly meaning: string
}

const described: readonly MeasureEntry[] = [
  { id: 'degree', label: 'Ties', meaning: 'how many nodes it is tied to' },
  { id: 'strength', label: 'Strength', meaning: 'the sum of the weights of its ties' },
  { id: 'betweenness', label: 'Brokerage', meaning: 'how often it lies on the shortest path between two others' },
  { id: 'closeness', label: 'Closeness', meaning: 'how near it is to everything it can reach' },
  { id: 'eigenvector', label: 'Eigenvector', meaning: 'how well tied its neighbours are' },
  { id: 'pagerank', label: 'PageRank', meaning: 'how often a walk along the ties comes by' },
]

/** The measures that some node of the map carries, in the order they are described in. */
export function measuresOn(graph: CoterieGraph | null): readonly MeasureEntry[] {
  if (graph === null) return []
  return described.filter(({ id }) => graph.findNode((_, node) => typeof node[id] === 'number') !== undefined)
}

export const measure = (id: string): MeasureEntry | undefined => described.find((entry) => entry.id === id)

/** A value as people read it: whole numbers whole, others with three significant digits. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–'
  if (Number.isInteger(value)) return value.toLocaleString('en')
  if (value !== 0 && Math.abs(value) < 0.001) return value.toExponential(1)
  return value.toLocaleString('en', { maximumSignificantDigits: 3 })
}
