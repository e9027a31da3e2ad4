/**
 * How one JSON value becomes another, as JSON: what both share is not said again. Values that are the same object are
 * known to be equal without being looked at, so that changes of what shares most of itself are found quickly.
 */
export type JsonChange =
  /** Something else altogether. */
  | { readonly to: unknown }
  /** A list: so many from its start and from its end stay, between them stand others. */
  | { readonly start: number; readonly end: number; readonly between: readonly unknown[] }
  /** A list of the same length, some of which change. */
  | { readonly at: readonly number[]; readonly each: readonly JsonChange[] }
  /** An object: fields that change, and fields that go. */
  | { readonly fields: Readonly<Record<string, JsonChange>>; readonly gone: readonly string[] }

/** Undefined where both are equal. */
export function changeOf(before: unknown, after: unknown): JsonChange | undefined {
  if (before === after) return undefined
  if (Array.isArray(before) && Array.isArray(after)) return changeOfLists(before, after)
  if (isPlain(before) && isPlain(after)) return changeOfObjects(before, after)
  return { to: after }
}

function changeOfLists(before: readonly unknown[], after: readonly unknown[]): JsonChange | undefined {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && equal(before[start], after[start])) start++
  if (start === before.length && start === after.length) return undefined
  let end = 0
  while (end < shorter - start && equal(before[before.length - 1 - end], after[after.length - 1 - end])) end++
  if (before.length === after.length) {
    const at: number[] = []
    const each: JsonChange[] = []
    let isPart = true
    for (let i = start; i < after.length - end; i++) {
      const change = changeOf(before[i], after[i])
      if (change === undefined) continue
      at.push(i)
      each.push(change)
      isPart &&= !('to' in change)
    }
    if (isPart || at.length * 4 < after.length - end - start) return { at, each }
  }
  return { start, end, between: after.slice(start, after.length - end) }
}

function changeOfObjects(before: Plain, after: Plain): JsonChange | undefined {
  const fields: Record<string, JsonChange> = Object.create(null)
  for (const name of Object.keys(after)) {
    const change = Object.hasOwn(before, name) ? changeOf(before[name], after[name]) : { to: after[name] }
    if (change !== undefined) fields[name] = change
  }
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name))
  return Object.keys(fields).length + gone.length === 0 ? undefined : { fields, gone }
}

const equal = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && changeOf(a, b) === undefined)

/** The value that comes of a change; what did not change stays the same object. Throws where it is no change of this value. */
export function changed(before: unknown, change: unknown): unknown {
  if (change === undefined) return before
  if (!isPlain(change)) throw new TypeError('not a change')
  if (Object.hasOwn(change, 'to')) return change.to
  if (Array.isArray(before) && Array.isArray(change.between)) {
    const [start, end] = [whole(change.start), whole(change.end)]
    if (start + end > before.length) throw new RangeError('a change of a longer list')
    return [...before.slice(0, start), ...change.between, ...before.slice(before.length - end)]
  }
  if (Array.isArray(before) && Array.isArray(change.at) && Array.isArray(change.each)) {
    const after = [...before]
    for (const [i, at] of change.at.entries()) {
      if (whole(at) >= after.length) throw new RangeError('a change of a longer list')
      after[at] = changed(after[at], change.each[i])
    }
    return after
  }
  if (isPlain(before) && isPlain(change.fields) && Array.isArray(change.gone)) {
    const after = new Map(Object.entries(before))
    for (const [name, one] of Object.entries(change.fields)) after.set(name, changed(before[name], one))
    for (const name of change.gone) after.delete(String(name))
    return Object.fromEntries(after)
  }
  throw new TypeError('not a change')
}

type Plain = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)

function whole(value: unknown): number {
  if (!Number.isInteger(value) || (value as number) < 0) throw new RangeError('not a place in a list')
  return value as number
}
