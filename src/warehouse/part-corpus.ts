import { workIds } from '../ingest/corpus/work-ids.ts'
import { authorOf, named, type Signed } from '../ingest/people/author-of.ts'
import type { Author } from '../model/author.ts'
import { by } from '../model/order.ts'
import type { Byline, Work } from '../model/work.ts'
import { bylineColumns, bylineIn, printedIn, recordIn, workColumns } from './brought-records.ts'
import { allRows, type Engine, type Watching } from './engine.ts'

/** The part that is brought out: its works and authors in canonical order, and of each author their number in the whole. */
export interface PartCorpus {
  readonly works: readonly Work[]
  readonly authors: readonly Author[]
  readonly numbers: Uint32Array
}

/** Brings the chosen works out, with the bylines of the `most` first authors as theirs; those of others are nobody's. */
export async function partCorpus(
  engine: Engine,
  tables: Readonly<Record<'works' | 'bylines' | 'chosen' | 'authorship', string>>,
  most: number,
  source: string,
  watching: Watching = {},
): Promise<PartCorpus> {
  const among = (alias: string) => `INNER JOIN ${engine.from(tables.chosen)} c ON c.work = ${alias}.work`
  const bylines = new Map<number, Byline[]>()
  for (const [work, position, ...printed] of await allRows(
    engine,
    `SELECT b.work, b.position, ${bylineColumns} FROM ${engine.from(tables.bylines)} b ${among('b')} ORDER BY 1, 2, 3, 6, 7`,
    watching,
  )) {
    const own = bylines.get(Number(work)) ?? []
    bylines.set(Number(work), own)
    own[Number(position)] ??= bylineIn(printedIn(printed))
  }
  // A source may hold a work twice; the first by what it says stands for it.
  const rows = new Map<number, Omit<Work, 'id'>>()
  for (const row of await allRows(
    engine,
    `SELECT ${workColumns} FROM ${engine.from(tables.works)} w ${among('w')} ORDER BY 1, 4, 3, 2, 5`,
    watching,
  )) {
    const number = Number(row[0])
    if (rows.has(number)) continue
    const record = recordIn(
      row,
      Array.from(bylines.get(number) ?? [], (byline) => byline ?? bylineIn(undefined)),
      source,
    )
    const { place: _place, key: _key, asRead: _asRead, ...said } = record
    rows.set(number, { ...said, records: [record] })
  }
  const numbers = [...rows.keys()]
  const ids = workIds([...rows.values()], numbers.map(String))
  const workOf = new Map(numbers.map((number, i): [number, Work] => [number, { ...rows.get(number)!, id: ids[i]! }]))
  const signed = new Map<number, Signed[]>()
  for (const [work, position, author] of await allRows(
    engine,
    `SELECT a.work, a.position, a.author FROM ${engine.from(tables.authorship)} a ${among('a')} WHERE a.author < ${most}`,
    watching,
  )) {
    const one = { work: workOf.get(Number(work))!, position: Number(position) }
    signed.set(Number(author), [...(signed.get(Number(author)) ?? []), one])
  }
  // By number, so that people of one name are told apart in the same order whatever order the rows came in.
  const ordered = [...signed].sort(by(([number]) => number))
  const numberAt = new Map(
    ordered.flatMap(([number, own]) => own.map((one) => [markOf(one.work.id, one.position), number])),
  )
  const authors = named(ordered.map(([, own]) => authorOf(own)))
  return {
    works: [...workOf.values()].sort(by(({ id }) => id)),
    authors,
    numbers: Uint32Array.from(authors, ({ bylines: [first] }) => numberAt.get(markOf(first!.work, first!.position))!),
  }
}

const markOf = (work: string, position: number): string => `${position} ${work}`
