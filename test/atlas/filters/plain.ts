import { type Atlas, orderOf } from '../../../src/atlas/atlas.ts'
import { lengthOf, wordAt, wordsAt } from '../../../src/atlas/column.ts'
import { valueAt } from '../../../src/atlas/filters/facets.ts'
import { reductions as shipped } from '../../../src/atlas/filters/reductions/reductions.ts'
import { type Period, periodOf } from '../../../src/atlas/periods.ts'
import { type Filters, facetIds } from '../../../src/model/filters.ts'
import { powInt } from '../../../src/model/maths.ts'
import type { TieKind } from '../../../src/model/tie.ts'

const reductionIds = shipped.map(({ id }) => id)

interface Tie {
  readonly kind: TieKind
  readonly a: number
  readonly b: number
  readonly weight: number
}

/** What filters mean, each said as plainly as it can be: sets of nodes and lists of ties, whatever time it takes. */
export function plainly(atlas: Atlas, kinds: ReadonlySet<TieKind>, filters: Filters, asked: readonly number[]) {
  const { author, work, topic } = orderOf(atlas)
  const all = Array.from({ length: author + work + topic }, (_, v) => v)
  const kindOf = (v: number) => (v < author ? 'author' : v < author + work ? 'work' : 'topic')
  const worksOf = worksByNode(atlas)
  const steps: { id: string; left: ReadonlySet<number> }[] = []
  let left = new Set(all.filter((v) => filters.kinds.has(kindOf(v))))
  const keep = (id: string, stays: (v: number) => boolean) => {
    left = new Set([...left].filter(stays))
    steps.push({ id, left })
  }

  let works = new Set(all.filter((v) => kindOf(v) === 'work'))
  const keepWorks = (id: string, passes: (row: number) => boolean) => {
    works = new Set([...works].filter((v) => passes(v - author)))
    const some = (v: number) => worksOf[v]!.length === 0 || worksOf[v]!.some((w) => works.has(w))
    keep(id, (v) => (kindOf(v) === 'work' ? works.has(v) : some(v)))
  }
  if (filters.years !== null) {
    const [first, last] = filters.years
    keepWorks('years', (row) => atlas.works.year[row]! >= first && atlas.works.year[row]! <= last)
  }
  for (const id of facetIds) {
    const chosen = filters.facets.get(id)
    if (chosen === undefined) continue
    const column = atlas.works[id]
    // After the words stands having none, and then nothing.
    const there = [...chosen].filter((choice) => choice <= lengthOf(column.words))
    const values = new Set(there.map((choice) => valueAt(atlas, id, choice)))
    const said = (row: number) => ('offsets' in column ? wordsAt(column, row) : [wordAt(column, row) ?? ''])
    keepWorks(id, (row) => (said(row).length === 0 ? [''] : said(row)).some((value) => values.has(value)))
  }
  if (filters.clusters !== null) keep('clusters', (v) => filters.clusters!.has(atlas.findings[0].membership[v]!))

  const possible = tiesOf(atlas, kinds)
  // In a period works are counted, and people and topics tied and weighed, by its works alone.
  const years = work > 0 ? filters.years : null
  const period = years === null ? null : periodOf(atlas, { first: years[0], last: years[1] })
  const counts = (v: number) => worksOf[v]!.filter((w) => period === null || period.works[w - author] === 1).length
  let ties = (period === null ? possible : possible.flatMap((tie) => recounted(tie, period, author + work))).filter(
    ({ a, b }) => left.has(a) && left.has(b),
  )
  for (const id of reductionIds) {
    const value = filters.reductions.get(id)
    if (value === undefined) continue
    const own = new Map([...left].map((v) => [v, [] as Tie[]]))
    for (const tie of ties) for (const end of [tie.a, tie.b]) own.get(end)!.push(tie)
    const keepTies = (stays: (tie: Tie) => boolean) => {
      ties = ties.filter(stays)
      keep(id, (v) => own.get(v)!.length === 0 || own.get(v)!.some(stays))
    }
    if (id === 'giant') {
      const largest = largestOf(left, own)
      keep(id, (v) => largest.has(v))
    } else if (id === 'core') {
      const stays = new Set(left)
      const others = (v: number) => own.get(v)!.filter(({ a, b }) => stays.has(a) && stays.has(b)).length
      for (let before = -1; before !== stays.size; ) {
        before = stays.size
        for (const v of [...stays]) if (others(v) < value) stays.delete(v)
      }
      keep(id, (v) => stays.has(v))
    } else if (id === 'works') {
      const most = (v: number) => {
        const signers = possibleAuthors(atlas, v - author)
        return signers.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...signers.map(counts))
      }
      keep(id, (v) => (kindOf(v) === 'work' ? most(v) : counts(v)) >= value)
    } else if (id === 'weight') keepTies(({ weight }) => weight >= Math.fround(value))
    else if (id === 'backbone') {
      const odds = (v: number, weight: number) => {
        const strength = own.get(v)!.reduce((sum, tie) => sum + tie.weight, 0)
        return own.get(v)!.length < 2 || !(strength > 0) ? 1 : powInt(1 - weight / strength, own.get(v)!.length - 1)
      }
      keepTies(({ a, b, weight }) => Math.min(odds(a, weight), odds(b, weight)) < value)
    } else {
      const degree = atlas.findings[0].measures.find((measure) => measure.id === 'degree')!.values
      const largest = (kind: string) =>
        Math.max(0, ...all.filter((v) => kindOf(v) === kind).map((v) => degree[v]! || 0))
      const most = { author: largest('author'), work: largest('work'), topic: largest('topic') }
      const score = (v: number) => (degree[v]! > 0 ? degree[v]! / most[kindOf(v)] : 0)
      const highest = new Set([...left].sort((v, u) => score(u) - score(v) || v - u).slice(0, value))
      keep(id, (v) => highest.has(v))
    }
    ties = ties.filter(({ a, b }) => left.has(a) && left.has(b))
  }

  const wanted = new Set(asked)
  const there = new Set(ties.map(named))
  const hidden = possible.filter((tie) => {
    const ends = [tie.a, tie.b]
    return ends.every((v) => left.has(v) && !wanted.has(v)) && !there.has(named(tie))
  })
  return { nodes: new Set([...left, ...wanted]), hidden, steps }
}

const named = ({ kind, a, b }: Tie): string => `${kind} ${a} ${b}`

/** A tie as the works of a period weigh it; none where they do not tie. */
function recounted(tie: Tie, { networks }: Period, firstTopic: number): readonly Tie[] {
  if (tie.kind !== 'coauthorship' && tie.kind !== 'cooccurrence') return [tie]
  const first = tie.kind === 'coauthorship' ? 0 : firstTopic
  const { offsets, targets, weight } = networks[tie.kind]
  const [from, to] = [offsets[tie.a - first]!, offsets[tie.a - first + 1]!]
  const place = targets.subarray(from, to).indexOf(tie.b - first)
  return place < 0 ? [] : [{ ...tie, weight: weight[from + place]! }]
}

/** Works of each author and topic, by their numbers. */
function worksByNode(atlas: Atlas): readonly (readonly number[])[] {
  const { author, work, topic } = orderOf(atlas)
  const works = Array.from({ length: author + work + topic }, (): number[] => [])
  for (const [first, { offsets, targets }] of [
    [0, atlas.networks.authorship],
    [author + work, atlas.networks.aboutness],
  ] as const)
    for (let w = 0; w < work; w++)
      for (const row of targets.subarray(offsets[w], offsets[w + 1])) works[first + row]!.push(author + w)
  return works
}

const possibleAuthors = ({ networks: { authorship } }: Atlas, w: number): readonly number[] => [
  ...authorship.targets.subarray(authorship.offsets[w], authorship.offsets[w + 1]),
]

/** Each tie once. */
function tiesOf(atlas: Atlas, kinds: ReadonlySet<TieKind>): readonly Tie[] {
  const { author, work } = orderOf(atlas)
  const first = { author: 0, work: author, topic: author + work }
  const ends = {
    authorship: ['work', 'author'],
    aboutness: ['work', 'topic'],
    coauthorship: ['author', 'author'],
    similarity: ['work', 'work'],
    cooccurrence: ['topic', 'topic'],
  } as const
  return [...kinds].flatMap((kind) => {
    const { offsets, targets, ...columns } = atlas.networks[kind]
    const weights = 'weight' in columns ? columns.weight : undefined
    const [from, to] = ends[kind]
    const ties: Tie[] = []
    for (let row = 0; row + 1 < offsets.length; row++)
      for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
        if (from === to && targets[k]! < row) continue
        const signers = kinds.has('authorship') ? possibleAuthors(atlas, row).length : 0
        const weight = kind === 'aboutness' ? weights![k]! ** 2 * Math.max(1, signers) : (weights?.[k] ?? 1)
        ties.push({ kind, a: first[from] + row, b: first[to] + targets[k]!, weight })
      }
    return ties
  })
}

function largestOf(nodes: ReadonlySet<number>, own: ReadonlyMap<number, readonly Tie[]>): ReadonlySet<number> {
  let largest: ReadonlySet<number> = new Set()
  const seen = new Set<number>()
  for (const root of nodes) {
    if (seen.has(root)) continue
    const part = new Set([root])
    for (const v of part) for (const { a, b } of own.get(v)!) part.add(a === v ? b : a)
    for (const v of part) seen.add(v)
    if (part.size > largest.size) largest = part
  }
  return largest
}
