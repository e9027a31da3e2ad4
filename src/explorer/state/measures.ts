import type { Atlas } from '../../atlas/atlas.ts'
import { measureEntry } from '../../ingest/graph-stream.ts'
import type { MeasureEntry } from '../../model/measured.ts'

/** The measures that the nodes of the map carry, in the order in which they are offered. */
export const measuresOn = (map: Atlas | null): readonly MeasureEntry[] =>
  map?.findings[0].measures.map(({ id, sampled }) => measureEntry(id, sampled)) ?? []

export const measure = (map: Atlas | null, id: string): MeasureEntry | undefined =>
  measuresOn(map).find((entry) => entry.id === id)

/** A value as people read it: whole numbers whole, others with three significant digits. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–'
  if (Number.isInteger(value)) return value.toLocaleString('en')
  if (value !== 0 && Math.abs(value) < 0.001) return value.toExponential(1)
  return value.toLocaleString('en', { maximumSignificantDigits: 3 })
}
