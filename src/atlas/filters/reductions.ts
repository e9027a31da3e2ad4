import type { ReductionId } from '../../model/filters.ts'

/** What a reduction can be set to: from `least` to `most` in steps; `value` is where it begins. */
export interface Range {
  readonly least: number
  readonly most: number
  readonly step: number
  readonly value: number
}

/** What each reduction is steered by; the largest component has nothing to choose. */
export const ranges: Readonly<Record<ReductionId, Range | null>> = {
  giant: null,
  core: { least: 1, most: 50, step: 1, value: 2 },
  works: { least: 1, most: 100, step: 1, value: 2 },
  weight: { least: 0, most: 10, step: 0.1, value: 1 },
  backbone: { least: 0.01, most: 1, step: 0.01, value: 0.2 },
  top: { least: 10, most: 20_000, step: 10, value: 1000 },
}

/** Every value that a reduction can be set to, ascending: 0.3 and not 0.30000000000000004. */
export const valuesOf = (id: ReductionId): Float64Array => values[id]

const values: Readonly<Record<ReductionId, Float64Array>> = {
  giant: Float64Array.of(0),
  core: inSteps(ranges.core!),
  works: inSteps(ranges.works!),
  weight: inSteps(ranges.weight!),
  backbone: inSteps(ranges.backbone!),
  top: inSteps(ranges.top!),
}

function inSteps({ least, most, step }: Range): Float64Array {
  const count = Math.round((most - least) / step) + 1
  return Float64Array.from({ length: count }, (_, i) => Math.round((least + i * step) * 100) / 100)
}
