import { fits } from '../../model/shape.ts'
import { refuseNewer } from './cards.ts'
import type { WriteTransaction } from './database.ts'
import { Refused } from './faults.ts'
import {
  type Card,
  type DocumentRow,
  documentShape,
  type MemberSum,
  membersOf,
  type Sealed,
  type Thumbnail,
} from './shelf-rows.ts'
import { owned, type Sums, textSum } from './sums.ts'

/** What a person added to a map: `project.json`, and the history that led to it as JSON. */
export interface ProjectTexts {
  readonly project: string
  readonly history: string
}

/**
 * All members that the project has from now on, under the names that they have in a `.coterie` (`atlas/...`, `excerpt/...`,
 * `sources/...`): the content, or that it is what is kept already. Bytes that were given once must not be changed.
 */
export type Members = ReadonlyMap<string, Uint8Array | 'unchanged'>

/** What the card says of the map beside its name. */
export interface Summary {
  readonly counts?: NonNullable<Card['counts']>
  readonly fingerprint?: string
  readonly thumbnail?: Thumbnail
}

/** What is to be saved; what is absent stays as it was. */
export interface Change {
  /** Of the card that this follows: where it is not the one that is kept, nothing is written. */
  readonly revision: number
  readonly document?: ProjectTexts
  readonly members?: Members
  readonly card?: Summary
}

/** A change with everything summed: nothing else may be waited for while it is written. */
export interface SummedChange extends Change {
  readonly sealed?: Pick<DocumentRow, 'project' | 'history'>
  readonly given?: readonly GivenMember[]
}

interface GivenMember {
  readonly name: string
  /** Undefined: unchanged. */
  readonly content: { readonly bytes: Uint8Array; readonly sha256: string } | undefined
}

export async function withSums(change: Change, sums: Sums): Promise<SummedChange> {
  const { document, members } = change
  const given =
    members === undefined
      ? undefined
      : await Promise.all(
          Array.from(
            members,
            async ([name, bytes]): Promise<GivenMember> => ({
              name,
              content: bytes === 'unchanged' ? undefined : { bytes, sha256: await sums.of(bytes) },
            }),
          ),
        )
  return {
    ...change,
    ...(document === undefined
      ? {}
      : { sealed: { project: await seal(document.project), history: await seal(document.history) } }),
    ...(given === undefined ? {} : { given }),
  }
}

const seal = async (text: string): Promise<Sealed> => ({ text, sha256: await textSum(text) })

/** Bytes that a change writes at most. */
export const bytesOf = ({ document, members }: Change): number =>
  2 * (document === undefined ? 0 : document.project.length + document.history.length) +
  [...(members?.values() ?? [])].reduce((sum, bytes) => sum + (bytes === 'unchanged' ? 0 : bytes.length), 0)

/** Whether a member was found to be other than its sum says. */
type IsDamaged = (id: string, member: string) => boolean

/** Writes a change over what is kept of `card`, and gives the new card and the members that were written. */
export async function writeChange(
  transaction: WriteTransaction,
  card: Card,
  change: SummedChange,
  context: { readonly now: number; readonly version: number; readonly isDamaged: IsDamaged },
): Promise<{ readonly card: Card; readonly written: readonly string[] }> {
  const { id } = card
  const row = await transaction.objectStore('documents').get(id)
  refuseNewer(row, context.version)
  const before = fits(documentShape, row) ? row : undefined
  const { sealed = before, given } = change
  // What was there of it cannot be read any more: only a document can take its place.
  if (sealed === undefined) throw new Refused({ code: 'corrupted', member: 'project.json' })
  const { members, written } =
    given === undefined
      ? { members: before?.members ?? [], written: [] }
      : await writeMembers(transaction, id, given, before?.members ?? [], context.isDamaged)
  const { thumbnail } = change.card ?? {}
  const after: Card = {
    ...card,
    ...change.card,
    ...(thumbnail === undefined ? {} : { thumbnail: { ...thumbnail, bytes: owned(thumbnail.bytes) } }),
    revision: card.revision + 1,
    changed: context.now,
    size: members.reduce((sum, { size }) => sum + size, 0),
  }
  const { project, history } = sealed
  await Promise.all([
    transaction.objectStore('documents').put({ version: context.version, project, history, members }, id),
    transaction.objectStore('projects').put(after, id),
  ])
  return { card: after, written }
}

async function writeMembers(
  transaction: WriteTransaction,
  id: string,
  given: readonly GivenMember[],
  before: readonly MemberSum[],
  isDamaged: IsDamaged,
): Promise<{ readonly members: readonly MemberSum[]; readonly written: readonly string[] }> {
  const store = transaction.objectStore('members')
  const there = new Set((await store.getAllKeys(membersOf(id))).map(([, name]) => name))
  const known = new Map(before.filter(({ name }) => there.has(name)).map((member) => [member.name, member]))
  const members: MemberSum[] = []
  const written: string[] = []
  const requests: Promise<unknown>[] = []
  for (const { name, content } of given) {
    const old = known.get(name)
    there.delete(name)
    if (content === undefined) {
      if (old === undefined) {
        await Promise.all(requests)
        throw new Refused({ code: 'evicted', member: name })
      }
      members.push(old)
      continue
    }
    const { bytes, sha256 } = content
    members.push({ name, size: bytes.length, sha256 })
    if (old?.sha256 === sha256 && !isDamaged(id, name)) continue
    written.push(name)
    requests.push(store.put({ bytes: owned(bytes), sha256 }, [id, name]))
  }
  for (const name of there) requests.push(store.delete([id, name]))
  await Promise.all(requests)
  return { members, written }
}
