/** What is known of a cluster, most telling first. */
export interface ClusterFacts {
  readonly terms: readonly string[]
  /** Labels of its authors, by falling number of works. */
  readonly authors: readonly string[]
  readonly years: readonly number[]
  readonly works: number
}

/** `Lee, Yang and 4 others on automatic differentiation and floating-point, 12 works, 2018 to 2026`: who, what, when. */
export function describeCluster({ terms, authors, years, works }: ClusterFacts): string {
  const who = named(authors, 3)
  const what = listed(terms.slice(0, 3))
  const subject = who === '' ? what : what === '' ? who : `${who} on ${what}`
  const count = works === 0 ? '' : works === 1 ? '1 work' : `${works.toLocaleString('en')} works`
  return [subject, count, span(years)].filter((part) => part !== '').join(', ')
}

function named(all: readonly string[], most: number): string {
  if (all.length <= most) return listed(all)
  const rest = all.length - (most - 1)
  return listed([...all.slice(0, most - 1), `${rest.toLocaleString('en')} others`])
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

function span(years: readonly number[]): string {
  if (years.length === 0) return ''
  const first = years.reduce((a, b) => Math.min(a, b))
  const last = years.reduce((a, b) => Math.max(a, b))
  return first === last ? String(first) : `${first} to ${last}`
}
