import { fits } from '../../model/shape.ts'
import type { ShelfFault } from '../../model/shelf-fault.ts'
import { cardOf, refuseNewer } from './cards.ts'
import type { Database } from './database.ts'
import { Refused } from './faults.ts'
import { type Card, documentShape, type MemberSum, memberShape, type Rows, type Sealed } from './shelf-rows.ts'
import { type Sums, sumOf, textSum } from './sums.ts'

export interface WholeDocument {
  readonly card: Card
  /** `project.json`; undefined where it is damaged or gone. */
  readonly project: string | undefined
  readonly history: string | undefined
  /** What the map consists of; read with `members`. */
  readonly members: readonly MemberSum[]
  /** What of it is missing or damaged. */
  readonly faults: readonly ShelfFault[]
}

export interface Contents {
  readonly contents: ReadonlyMap<string, Uint8Array>
  /** Which are missing or damaged. */
  readonly faults: readonly ShelfFault[]
}

/** A card and rows of its project at one moment; where some cannot be read at all, the others. */
export async function rowsOf<Store extends 'documents' | 'members'>(
  database: Database,
  id: string,
  store: Store,
  keys: readonly Rows[Store]['key'][],
): Promise<{ readonly card: Card; readonly rows: readonly unknown[] }> {
  try {
    return await database.read(async (transaction) => ({
      card: await cardOf(transaction, id),
      rows: await Promise.all(keys.map((key) => transaction.objectStore(store).get(key))),
    }))
  } catch (cause) {
    if (!isUnreadable(cause)) throw cause
    const card = await database.read((transaction) => cardOf(transaction, id))
    // Each on its own: a read that fails takes its transaction with it.
    const alone = async (key: Rows[Store]['key']): Promise<unknown> => {
      try {
        return await database.read((transaction) => transaction.objectStore(store).get(key))
      } catch (cause) {
        if (isUnreadable(cause)) return undefined
        throw cause
      }
    }
    return { card, rows: await Promise.all(keys.map(alone)) }
  }
}

/** Chromium keeps what is large in files of their own, which may be gone, and has these names for it. */
const isUnreadable = (cause: unknown): boolean =>
  cause instanceof Error && ['DataError', 'NotFoundError', 'NotReadableError', 'UnknownError'].includes(cause.name)

export async function readDocument(card: Card, row: unknown, version: number): Promise<WholeDocument> {
  const nothing = { card, project: undefined, history: undefined, members: [] }
  const member = 'project.json'
  if (row === undefined) return { ...nothing, faults: [{ code: 'evicted', member }] }
  refuseNewer(row, version)
  if (!fits(documentShape, row)) return { ...nothing, faults: [{ code: 'corrupted', member }] }
  const faults: ShelfFault[] = []
  const checked = async (member: string, { text, sha256 }: Sealed): Promise<string | undefined> => {
    if ((await textSum(text)) === sha256) return text
    faults.push({ code: 'corrupted', member })
    return undefined
  }
  const project = await checked(member, row.project)
  const history = await checked('history.json', row.history)
  return { card, project, history, members: row.members, faults }
}

/** What was read of the members that are wanted, in the same order. */
export async function readMembers(
  card: Card,
  wanted: readonly MemberSum[],
  rows: readonly unknown[],
  sums: Sums,
): Promise<Contents> {
  const contents = new Map<string, Uint8Array>()
  const faults: ShelfFault[] = []
  const read = async ({ name, sha256 }: MemberSum, row: unknown) => {
    if (row === undefined) faults.push({ code: 'evicted', member: name })
    else if (!fits(memberShape, row)) faults.push({ code: 'corrupted', member: name })
    else if (row.sha256 !== sha256) throw new Refused({ code: 'stale', revision: card.revision })
    else if ((await sumOf(row.bytes)) !== sha256) faults.push({ code: 'corrupted', member: name })
    else {
      sums.know(row.bytes, sha256)
      contents.set(name, row.bytes)
    }
  }
  await Promise.all(wanted.map((member, i) => read(member, rows[i])))
  return { contents, faults }
}
