import { decision } from '../../model/decision-shape.ts'
import type { Damage } from '../../model/file-fault.ts'
import { list, object, real, record, type Shape, text } from '../../model/shape.ts'
import {
  difference,
  doubt,
  evidence,
  extra,
  isWebLink,
  joinReason,
  personIds,
  refusalReason,
  workIds,
} from '../../model/shapes.ts'
import { isYear } from '../../model/year.ts'
import { type Atlas, type Finding, orderOf } from '../atlas.ts'
import { type NumberLists, noNumber, none, type TextLists, type Texts, textAt } from '../column.ts'
import type { ClusterTable, HistoryTables, Rows, Tables } from '../schema.ts'
import { flawOf } from './about-member.ts'
import { Damaged, damageOf } from './damaged.ts'
import { apartName, findingName } from './members.ts'

/**
 * What no single column shows: that rows lead to rows that are there, keys are unique, texts that are JSON say what is
 * asked of them, and years are years. What passes raises no exception, whatever is asked of it.
 */
export function checkAtlas(folder: string, atlas: Atlas): readonly Damage[] {
  const damage: Damage[] = []
  const check = (name: string, pass: () => void) => {
    try {
      pass()
    } catch (error) {
      damage.push(damageOf(`${folder}/${name}`, error))
    }
  }
  const { works, bylines, authors, topics, networks, history, about, findings } = atlas
  const order = orderOf(atlas)
  const rows = { ...order, byline: bylines.work.length }
  check('works.parquet', () => checkWorks(works))
  check(`${apartName}.parquet`, () => lengthIs(works.abstract, order.work, 'abstract'))
  check('bylines.parquet', () => checkBylines(bylines, rows))
  check('authors.parquet', () => {
    unique(authors.key)
    years(authors.year, 'year')
    json(authors.ids, personIds, 'ids')
    json(authors.homonym, list(doubt), 'homonym')
    json(authors.source, said, 'source')
  })
  check('topics.parquet', () => {
    unique(topics.key)
    years(topics.year, 'year')
    finite(topics.idf, 'idf')
  })
  check('authorship.parquet', () => checkAuthorship(networks.authorship, bylines))
  check('aboutness.parquet', () => noneTwice(networks.aboutness, order.topic))
  findings.forEach((finding, i) => {
    check(`${findingName(i)}/clusters.parquet`, () => checkClusters(finding.clusters))
    check(`${findingName(i)}/nodes.parquet`, () => checkFinding(finding, order.author + order.work + order.topic))
  })
  for (const [name, pass] of Object.entries(historyChecks)) check(`history/${name}.parquet`, () => pass(history, rows))
  check('about.json', () => {
    if (about.pageAuthors.length !== about.pages.length) throw new Damaged('length', 'about.pageAuthors')
    about.pageAuthors.forEach((a, i) => {
      if (a >= order.author) throw new Damaged('target', `about.pageAuthors[${i}]`)
    })
  })
  return damage
}

interface Counts {
  readonly author: number
  readonly work: number
  readonly topic: number
  readonly byline: number
}

export function checkWorks(works: Tables['works']): void {
  unique(works.key)
  years(works.year, 'year')
  atMost(works.month, 12, 'month')
  atMost(works.day, 31, 'day')
  json(works.ids, workIds, 'ids')
  json(works.extra, extra, 'extra')
  links(works.links)
}

/** Bylines stand by their works, those of each in the order printed. */
export function checkBylines(
  { work, position, author, ids }: Tables['bylines'],
  rows: Pick<Counts, 'work' | 'author'>,
): void {
  below(work, rows.work, 'work')
  let start = 0
  for (let b = 0; b < work.length; b++) {
    if (b > 0 && work[b]! < work[b - 1]!) throw new Damaged('order', `work[${b}]`)
    if (b > 0 && work[b] !== work[b - 1]) start = b
    if (position[b] !== b - start) throw new Damaged('order', `position[${b}]`)
    if (author[b] !== none && author[b]! >= rows.author) throw new Damaged('target', `author[${b}]`)
  }
  json(ids, personIds, 'ids')
}

/** Every authorship is a byline, and is that author's; no author stands twice on a work. */
function checkAuthorship({ offsets, targets, position }: Rows & { position: Uint32Array }, bylines: Tables['bylines']) {
  const { work, author } = bylines
  let start = 0
  for (let w = 0; w + 1 < offsets.length; w++) {
    while (start < work.length && work[start]! < w) start++
    for (let k = offsets[w]!; k < offsets[w + 1]!; k++) {
      const b = start + position[k]!
      if (work[b] !== w || author[b] !== targets[k]) throw new Damaged('target', `position[${k}]`)
    }
  }
  noneTwice({ offsets, targets }, targets.reduce((a, b) => Math.max(a, b), 0) + 1)
}

function checkClusters({ from, to }: ClusterTable): void {
  years(from, 'from')
  years(to, 'to')
}

function checkFinding({ membership, clusters, x, y, measures }: Finding, nodes: number): void {
  if (membership.length !== nodes) throw new Damaged('length')
  below(membership, clusters.size.length, 'cluster')
  finite(x, 'x')
  finite(y, 'y')
  for (const { id, values } of measures)
    for (let i = 0; i < values.length; i++)
      if (Math.abs(values[i]!) === Number.POSITIVE_INFINITY) throw new Damaged('number', `${id}[${i}]`)
}

export function checkRecords({ work, said }: HistoryTables['records'], rows: Pick<Counts, 'work'>): void {
  work.forEach((w, r) => {
    if (w !== none && w >= rows.work) throw new Damaged('target', `work[${r}]`)
  })
  json(said, difference, 'said')
}

/** What a ready-made graph says is all its own. */
const said = record(() => undefined)
const place = object({ file: text, format: text, record: real, line: real })
const twoPlaces: Shape<unknown> = (value) =>
  list(place)(value) ?? ((value as unknown[]).length === 2 ? undefined : { path: '', wanted: 'list' })

const historyChecks: { readonly [T in keyof HistoryTables]: (history: HistoryTables, rows: Counts) => void } = {
  sources: () => {},
  records: ({ records }, rows) => checkRecords(records, rows),
  joins: ({ joins }, rows) => {
    below(joins.work, rows.work, 'work')
    eachJson(joins.places, twoPlaces, 'places')
    eachJson(joins.reason, joinReason, 'reason')
  },
  merges: ({ merges }, rows) => {
    below(merges.author, rows.author, 'author')
    below(merges.one, rows.byline, 'one')
    below(merges.other, rows.byline, 'other')
    lengths(merges.names, 2, 'names')
    lengths(merges.works, 2, 'works')
    json(merges.evidence, list(evidence), 'evidence')
    json(merges.against, list(evidence), 'against')
    finite(merges.confidence, 'confidence')
  },
  unsure: ({ unsure }, rows) => {
    below(unsure.one, rows.author, 'one')
    below(unsure.other, rows.author, 'other')
    json(unsure.evidence, list(evidence), 'evidence')
    json(unsure.against, list(evidence), 'against')
    finite(unsure.likelihood, 'likelihood')
  },
  statedTies: ({ statedTies: { one, other, source } }, rows) => {
    below(one, rows.author, 'one')
    below(other, rows.author, 'other')
    one.forEach((row, i) => {
      if (row >= other[i]!) throw new Damaged('order', `other[${i}]`)
    })
    eachJson(source, said, 'source')
  },
  refused: ({ refused }) => {
    eachJson(refused.decision, decision, 'decision')
    eachJson(refused.reason, refusalReason, 'reason')
  },
}

function unique(keys: Texts): void {
  const seen = new Set<string>()
  for (let i = 0; i + 1 < keys.offsets.length; i++) {
    seen.add(textAt(keys, i))
    if (seen.size <= i) throw new Damaged('twice', `key[${i}]`)
  }
}

function years(values: Int32Array, name: string): void {
  for (let i = 0; i < values.length; i++)
    if (values[i] !== noNumber && !isYear(values[i]!)) throw new Damaged('year', `${name}[${i}]`)
}

function below(values: Uint32Array, end: number, name: string): void {
  for (let i = 0; i < values.length; i++) if (values[i]! >= end) throw new Damaged('target', `${name}[${i}]`)
}

function atMost(values: Uint8Array, most: number, name: string): void {
  for (let i = 0; i < values.length; i++) if (values[i]! > most) throw new Damaged('number', `${name}[${i}]`)
}

function finite(values: Float32Array | Float64Array, name: string): void {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i]!)) throw new Damaged('number', `${name}[${i}]`)
}

/** The same where no row may be empty. */
function eachJson(texts: Texts, shape: Shape<unknown>, name: string): void {
  for (let i = 0; i + 1 < texts.offsets.length; i++)
    if (texts.offsets[i] === texts.offsets[i + 1]) throw new Damaged('missing', `${name}[${i}]`)
  json(texts, shape, name)
}

function json(texts: Texts, shape: Shape<unknown>, name: string): void {
  for (let i = 0; i + 1 < texts.offsets.length; i++) {
    if (texts.offsets[i] === texts.offsets[i + 1]) continue
    let value: unknown
    try {
      value = JSON.parse(textAt(texts, i))
    } catch {
      throw new Damaged('unreadable', `${name}[${i}]`)
    }
    const misfit = shape(value)
    if (misfit !== undefined) throw new Damaged(flawOf(misfit), `${name}[${i}]${misfit.path}`)
  }
}

function links({ items }: TextLists): void {
  for (let i = 0; i + 1 < items.offsets.length; i++)
    if (!isWebLink(textAt(items, i))) throw new Damaged('link', `links[${i}]`)
}

function noneTwice({ offsets, targets }: Rows, count: number): void {
  const last = new Int32Array(count).fill(-1)
  for (let row = 0; row + 1 < offsets.length; row++)
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      if (last[targets[k]!] === row) throw new Damaged('twice', `target[${k}]`)
      last[targets[k]!] = row
    }
}

function lengthIs({ offsets }: Texts, wanted: number, name: string): void {
  if (offsets.length - 1 !== wanted) throw new Damaged('length', name)
}

function lengths({ offsets }: TextLists | NumberLists, wanted: number, name: string): void {
  for (let i = 0; i + 1 < offsets.length; i++)
    if (offsets[i + 1]! - offsets[i]! !== wanted) throw new Damaged('length', `${name}[${i}]`)
}
