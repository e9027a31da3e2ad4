import type { Atlas } from '../../atlas/atlas.ts'
import { measureEntry } from '../../ingest/graph-stream.ts'
import type { MeasureEntry } from '../../model/measured.ts'
import { en } from '../../words/en.ts'

/** A measure with what it is called and what it means, in one sentence. */
export interface NamedMeasure extends MeasureEntry {
  readonly label: string
  readonly meaning: string
}

/** The measures that the nodes of the map carry, in the order in which they are offered. */
export const measuresOn = (map: Atlas | null): readonly NamedMeasure[] =>
  map?.findings[0].measures.map(({ id, sampled }) => ({
    ...measureEntry(id, sampled),
    ...(en.measures[id] ?? { label: id, meaning: '' }),
  })) ?? []

export const measure = (map: Atlas | null, id: string): NamedMeasure | undefined =>
  measuresOn(map).find((entry) => entry.id === id)

/** A value as people read it: whole numbers whole, others with three significant digits, the smallest with two. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–'
  if (Number.isInteger(value)) return en.number(value)
  return en.figure(value, value !== 0 && Math.abs(value) < 0.001 ? 2 : 3)
}
