import { identify } from '../ingest/people/identify.ts'
import { silent } from '../model/correction.ts'
import { workId } from '../model/ids.ts'
import type { Work } from '../model/work.ts'
import { bylineIn, type PrintedByline, printedIn, textIn } from './brought-records.ts'
import type { Columns, Engine, Row, Watching } from './engine.ts'

export const judgedColumns: Columns = { work: 'bigint', position: 'integer', person: 'varchar' }

/** Works that are judged together at most, so that a great many small blocks cost no more than a few large ones. */
const atOnce = 2000

interface Signing {
  readonly block: string
  readonly work: number
  /** Place of the byline that belongs to the block. */
  readonly position: number
  readonly person: string | undefined
  readonly byline: PrintedByline & { readonly position: number }
}

/**
 * Who is who inside each block, by the same rules as on a map: rows of work, position and person. A byline with an id keeps it; one
 * without takes the smallest among those that are judged to be the same person, else the first byline of that person stands
 * for them.
 */
export async function judgedBlocks(
  engine: Engine,
  tables: Readonly<Record<'bylines' | 'signed' | 'blocks', string>>,
  watching: Watching = {},
): Promise<readonly Row[]> {
  const query = `SELECT s.block, s.work, s.position, s.person, b.position, b.name, b.parts, b.affiliations, b.orcid, b.person
FROM ${engine.from(tables.blocks)} k
INNER JOIN ${engine.from(tables.signed)} s ON s.block = k.block
INNER JOIN ${engine.from(tables.bylines)} b ON b.work = s.work
ORDER BY 1, 2, 3, 5, 6, 9, 10`
  const judged: Row[] = []
  let batch: Signing[] = []
  let works = new Set<number>()
  const judge = () => {
    judged.push(...judgedTogether(batch))
    batch = []
    works = new Set()
  }
  for await (const rows of engine.rows(query, watching))
    for (const row of rows) {
      const one = signingOf(row)
      if (one.block !== batch.at(-1)?.block && works.size >= atOnce) judge()
      batch.push(one)
      works.add(one.work)
    }
  judge()
  return judged
}

function signingOf([block, work, position, person, at, ...byline]: Row): Signing {
  return {
    block: String(block),
    work: Number(work),
    position: Number(position),
    person: textIn(person),
    byline: { position: Number(at), ...printedIn(byline) },
  }
}

function judgedTogether(batch: readonly Signing[]): readonly Row[] {
  const bylines = new Map<number, PrintedByline[]>()
  const inBlocks = new Map<string, Signing>()
  for (const one of batch) {
    const { work, position, byline } = one
    const own = bylines.get(work) ?? []
    bylines.set(work, own)
    own[byline.position] = byline
    inBlocks.set(markOf(work, position), one)
  }
  const { authors } = identify([...bylines].map(([work, own]) => workWith(work, own)))
  const rows: Row[] = []
  for (const author of authors) {
    const byBlock = new Map<string, Signing[]>()
    for (const { work, position } of author.bylines) {
      const one = inBlocks.get(markOf(numberOf(work), position))
      if (one === undefined) continue
      byBlock.set(one.block, [...(byBlock.get(one.block) ?? []), one])
    }
    for (const own of byBlock.values()) {
      const ids = own.flatMap(({ person }) => (person === undefined ? [] : [person])).sort()
      const marks = own.map(({ work, position }) => `m:${markOf(work, position)}`).sort()
      const person = ids[0] ?? marks[0]!
      for (const one of own) if (one.person === undefined) rows.push([one.work, one.position, person])
    }
  }
  return rows
}

const markOf = (work: number, position: number): string => `${work}/${position}`

const workWith = (work: number, bylines: readonly PrintedByline[]): Work => ({
  ...silent,
  id: workId(String(work)),
  bylines: Array.from(bylines, (byline) => bylineIn(byline)),
  records: [],
})

const numberOf = (work: string): number => Number(work.slice(work.indexOf(':') + 1))
