/**
 * In how many values two documents of JSON differ, and in which first: by keys of nodes and ends of ties where it
 * stands in one. Documents with the same values differ in their order at most.
 */
export function tellDifferences(a: string, b: string): string {
  let first: string | undefined
  let count = 0
  for (const difference of differences(JSON.parse(a), JSON.parse(b), [])) {
    first ??= difference
    count++
  }
  return first === undefined ? 'the same values in another order' : `${count} values differ, first ${first}`
}

function* differences(a: unknown, b: unknown, at: readonly string[]): Generator<string> {
  if (Object.is(a, b)) return
  if (!isObject(a) || !isObject(b)) {
    yield `${at.join(' › ')}: ${short(a)} and ${short(b)}`
    return
  }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
    yield* differences(a[key], b[key], [...at, nameOf(a[key]) ?? key])
}

/** What an element of a list is called by those who read about it. */
function nameOf(element: unknown): string | undefined {
  if (!isObject(element)) return undefined
  const { key, source, target } = element
  if (typeof key === 'string') return key
  return typeof source === 'string' && typeof target === 'string' ? `${source} – ${target}` : undefined
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const short = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 80)
