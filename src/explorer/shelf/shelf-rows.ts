import type { DBSchema } from 'idb'
import type { NodeKind } from '../../model/ids.ts'
import { count, list, object, real, type Shape, text } from '../../model/shape.ts'

/** What is known of a project without reading it. */
export interface Card {
  readonly id: string
  readonly name: string
  /** Milliseconds since 1970, as are `changed` and `removed`. */
  readonly created: number
  /** Of the last save. */
  readonly changed: number
  /** Goes up by one with every save. */
  readonly revision: number
  /** Bytes that its members take. */
  readonly size: number
  /** Nodes of its map. */
  readonly counts?: Readonly<Record<NodeKind, number>>
  /** Of its map. */
  readonly fingerprint?: string
  readonly thumbnail?: Thumbnail
  /** When it was deleted: kept from then on for a week, or until it is purged. */
  readonly removed?: number
}

/** A small picture of the map. Bytes: not every browser keeps a Blob. */
export interface Thumbnail {
  readonly type: string
  readonly bytes: Uint8Array
}

/** What a member is called, its size in bytes, and SHA-256 of its content, as the manifest of a `.coterie` has it. */
export interface MemberSum {
  readonly name: string
  readonly size: number
  readonly sha256: string
}

/** A text with its checksum. */
export interface Sealed {
  readonly text: string
  readonly sha256: string
}

/** What a person added to a map, and what the map consists of: so that one read says what is still to be read. */
export interface DocumentRow {
  /** Of the texts. */
  readonly version: number
  readonly project: Sealed
  readonly history: Sealed
  readonly members: readonly MemberSum[]
}

export interface MemberRow {
  readonly bytes: Uint8Array
  readonly sha256: string
}

export interface Rows extends DBSchema {
  projects: { key: string; value: Card }
  documents: { key: string; value: DocumentRow }
  /** Under the project's id and the member's name. */
  members: { key: [id: string, name: string]; value: MemberRow }
}

const bytes: Shape<Uint8Array> = (value) => (value instanceof Uint8Array ? undefined : { path: '', wanted: 'list' })

export const cardShape: Shape<Card> = object(
  { id: text, name: text, created: real, changed: real, revision: count, size: count },
  {
    counts: object({ author: count, work: count, topic: count }),
    fingerprint: text,
    thumbnail: object({ type: text, bytes }),
    removed: real,
  },
)

const sealed = object({ text, sha256: text })

export const documentShape: Shape<DocumentRow> = object({
  version: count,
  project: sealed,
  history: sealed,
  members: list(object({ name: text, size: count, sha256: text })),
})

export const memberShape: Shape<MemberRow> = object({ bytes, sha256: text })

/** The keys of all members of a project. */
export const membersOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []])
