/** What a reduction can be set to: from `least` to `most` in steps; `value` is where it begins. */
export interface Range {
  readonly least: number
  readonly most: number
  readonly step: number
  readonly value: number
}

/** A reduction with a threshold: the nodes that one value leaves are among those that a laxer one leaves. */
export type Threshold = 'core' | 'works' | 'weight' | 'backbone'

export const thresholdRanges: Readonly<Record<Threshold, Range>> = {
  core: { least: 1, most: 50, step: 1, value: 2 },
  works: { least: 1, most: 100, step: 1, value: 2 },
  weight: { least: 0, most: 10, step: 0.1, value: 1 },
  backbone: { least: 0.01, most: 1, step: 0.01, value: 0.2 },
}

/** Every value that a threshold can be set to, ascending. */
export const valuesOf = (id: Threshold): Float64Array => valuesIn(thresholdRanges[id])

const known = new WeakMap<Range, Float64Array>()
const nothingToChoose = Float64Array.of(0)

/** Every value in a range, ascending: 0.3 and not 0.30000000000000004. */
export function valuesIn(range: Range | null): Float64Array {
  if (range === null) return nothingToChoose
  let values = known.get(range)
  if (values === undefined) {
    values = inSteps(range)
    known.set(range, values)
  }
  return values
}

function inSteps({ least, most, step }: Range): Float64Array {
  const count = Math.round((most - least) / step) + 1
  return Float64Array.from({ length: count }, (_, i) => Math.round((least + i * step) * 100) / 100)
}
