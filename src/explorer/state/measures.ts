import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import type { MeasureEntry } from '../../model/measured.ts'

/** The measures that the nodes of the map carry, in the order in which they are offered. */
export const measuresOn = (graph: CoterieGraph | null): readonly MeasureEntry[] => graph?.getAttribute('measures') ?? []

export const measure = (graph: CoterieGraph | null, id: string): MeasureEntry | undefined =>
  measuresOn(graph).find((entry) => entry.id === id)

/** A value as people read it: whole numbers whole, others with three significant digits. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–'
  if (Number.isInteger(value)) return value.toLocaleString('en')
  if (value !== 0 && Math.abs(value) < 0.001) return value.toExponential(1)
  return value.toLocaleString('en', { maximumSignificantDigits: 3 })
}
