import { printedName } from '../../src/ingest/people/printed-name.ts'
import { nameKey } from '../../src/model/name.ts'
import type { Byline, Work } from '../../src/model/work.ts'

type Clusters = ReadonlyMap<string, string>

/** Rules that anybody would try first: what judges people must not be worse than the best of them. */
export const naiveRules: readonly {
  readonly label: string
  /** The cluster of each mention; `mentions` names them by work and position. */
  rule(works: readonly Work[], mentions: ReadonlyMap<string, readonly string[]>): Clusters
}[] = [
  { label: 'equal names', rule: (works, mentions) => byKey(works, mentions, (byline) => nameKey(byline.name)) },
  { label: 'family and first initial', rule: (works, mentions) => byKey(works, mentions, initialKey) },
  { label: 'equal names with one shared coauthor', rule: sharedCoauthor },
]

function initialKey(byline: Byline): string {
  const { family, forenames } = printedName(byline)
  return `${family} ${forenames[0]?.[0] ?? ''}`
}

function byKey(
  works: readonly Work[],
  mentions: ReadonlyMap<string, readonly string[]>,
  key: (byline: Byline) => string,
) {
  const found = new Map<string, string>()
  for (const work of works)
    work.bylines.forEach((byline, i) => {
      found.set(mentions.get(work.id)![i]!, key(byline))
    })
  return found
}

function sharedCoauthor(works: readonly Work[], mentions: ReadonlyMap<string, readonly string[]>): Clusters {
  const root = new Map<string, string>()
  const find = (mention: string): string => {
    let at = mention
    while (root.get(at) !== at) at = root.get(at)!
    root.set(mention, at)
    return at
  }
  const first = new Map<string, string>()
  for (const work of works) {
    const names = work.bylines.map((byline) => nameKey(byline.name))
    const here = mentions.get(work.id)!
    names.forEach((name, i) => {
      root.set(here[i]!, here[i]!)
      names.forEach((other, j) => {
        if (i === j) return
        const pair = `${name}\n${other}`
        const there = first.get(pair)
        if (there === undefined) first.set(pair, here[i]!)
        else root.set(find(here[i]!), find(there))
      })
    })
  }
  return new Map([...root.keys()].map((mention) => [mention, find(mention)]))
}
