import { fits } from '../../model/shape.ts'
import type { ReadTransaction, WriteTransaction } from './database.ts'
import { Refused } from './faults.ts'
import { type Card, cardShape, membersOf } from './shelf-rows.ts'

/** The card of a project; `evicted` where there is none. */
export async function cardOf(transaction: ReadTransaction | WriteTransaction, id: string): Promise<Card> {
  const card: unknown = await (transaction as ReadTransaction).objectStore('projects').get(id)
  if (card === undefined) throw new Refused({ code: 'evicted' })
  if (!fits(cardShape, card)) throw new Refused({ code: 'corrupted', member: 'card' })
  return card
}

/** A document of a newer version may have any shape, and is not touched. */
export function refuseNewer(row: unknown, version: number): void {
  const said = (row as { readonly version?: unknown } | null | undefined)?.version
  if (typeof said === 'number' && said > version) throw new Refused({ code: 'newer' })
}

export async function drop(transaction: WriteTransaction, id: string): Promise<void> {
  await Promise.all([
    transaction.objectStore('projects').delete(id),
    transaction.objectStore('documents').delete(id),
    transaction.objectStore('members').delete(membersOf(id)),
  ])
}

/** Everything of a project under an id of its own, as it lies there; nothing of it passes through the page but one member at a time. */
export async function copy(
  transaction: WriteTransaction,
  from: string,
  own: { readonly id: string; readonly name: string; readonly at: number },
  version: number,
): Promise<{ readonly card: Card }> {
  const { id, name, at } = own
  const { removed: _, ...original } = await cardOf(transaction, from)
  const row = await transaction.objectStore('documents').get(from)
  refuseNewer(row, version)
  const card: Card = { ...original, id, name, created: at, changed: at, revision: 1 }
  await transaction.objectStore('projects').put(card, id)
  if (row !== undefined) await transaction.objectStore('documents').put(row, id)
  const members = transaction.objectStore('members')
  let cursor = await members.openCursor(membersOf(from))
  for (; cursor !== null; cursor = await cursor.continue()) await members.put(cursor.value, [id, cursor.key[1]])
  return { card }
}
