import type { IDBPDatabase } from 'idb'
import type { Decision } from '../../model/decision.ts'
import { isDecision } from '../../model/ledger.ts'
import { by } from '../../model/order.ts'
import { fits, isObject } from '../../model/shape.ts'
import { type Database, openDatabase, type Storage } from './database.ts'
import { rowsOf } from './read-shelf.ts'
import { cardShape, documentShape } from './shelf-rows.ts'

/** What a browser remembered for all maps, before there were projects. */
export interface Remembered {
  /** Oldest first. */
  readonly decisions: readonly Decision[]
  /** As vocabularies are saved; empty: none. */
  readonly vocabulary: string
}

/** What another project says of people who are here too. */
export interface SaidElsewhere {
  readonly id: string
  /** Of the project. */
  readonly name: string
  readonly decisions: readonly Decision[]
}

/** Reads the database of earlier versions, of whatever version it is. Nothing in it is changed, and none is made. */
export async function rememberedBefore(storage: Storage): Promise<Remembered> {
  let isNew = false
  let database: IDBPDatabase<unknown>
  try {
    database = await openDatabase(storage, 'coterie', undefined, (request) => {
      isNew = true
      request.transaction?.abort()
    })
  } catch (cause) {
    if (isNew) return { decisions: [], vocabulary: '' }
    throw cause
  }
  try {
    const has = (store: string) => database.objectStoreNames.contains(store)
    const rows: readonly unknown[] = has('decisions') ? await database.getAll('decisions') : []
    const vocabulary: unknown = has('vocabulary') ? await database.get('vocabulary', 'own') : ''
    return {
      decisions: rows
        .filter(isObject)
        .filter((row): row is { at: unknown; decision: Decision } => isDecision(row.decision))
        .map(({ at, decision }) => ({ at: typeof at === 'number' ? at : 0, decision }))
        .sort(by(({ at }) => at))
        .map(({ decision }) => decision),
      vocabulary: typeof vocabulary === 'string' ? vocabulary : '',
    }
  } finally {
    database.close()
  }
}

/** Decisions in the documents of other projects, those deleted aside. What cannot be read says nothing. */
export async function saidElsewhere(
  database: Database,
  here: string,
  version: number,
  isWanted: (decision: Decision) => boolean,
): Promise<readonly SaidElsewhere[]> {
  const cards: readonly unknown[] = await database.read((transaction) => transaction.objectStore('projects').getAll())
  const found: SaidElsewhere[] = []
  for (const card of cards) {
    if (!fits(cardShape, card) || card.id === here || card.removed !== undefined) continue
    const { id, name } = card
    // One document at a time: all of them may be more than a page should hold.
    const row = (await rowsOf(database, id, 'documents', [id]).catch(() => undefined))?.rows[0]
    if (!fits(documentShape, row) || row.version > version) continue
    const decisions = decisionsIn(row.project.text).filter(isWanted)
    if (decisions.length > 0) found.push({ id, name, decisions })
  }
  return found
}

function decisionsIn(json: string): readonly Decision[] {
  try {
    const project: unknown = JSON.parse(json)
    return isObject(project) && Array.isArray(project.decisions) ? project.decisions.filter(isDecision) : []
  } catch {
    return []
  }
}
