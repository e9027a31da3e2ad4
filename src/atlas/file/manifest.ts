import type { NodeKind } from '../../model/ids.ts'
import { count, list, object, type Shape, text } from '../../model/shape.ts'

/**
 * Version of the file; raised when an older one needs migrating, or an older program would misread it. In 2 a record may be
 * of no work: of one that was left out.
 */
export const containerVersion = 2

export const mediaType = 'application/vnd.coterie+zip'
export const extension = 'coterie'

export const names = { mimetype: 'mimetype', manifest: 'manifest.json', project: 'project.json' } as const
export const folders = { excerpt: 'excerpt', atlas: 'atlas', sources: 'sources' } as const

/** The last member: what the file holds. */
export interface Manifest {
  /** Version of the file. */
  readonly coterie: number
  /** Nodes of the map; absent where the file holds none. */
  readonly counts?: Readonly<Record<NodeKind, number>>
  /** Of the map. */
  readonly fingerprint?: string
  /** Every other member, in the order in which they stand. */
  readonly members: readonly Named[]
}

export interface Named {
  readonly name: string
  /** Bytes of the content. */
  readonly size: number
  /** SHA-256 of the content, 64 hexadecimal digits. */
  readonly sha256: string
  /** What a source was called. */
  readonly file?: string
}

export const manifestShape: Shape<Manifest> = object(
  { coterie: count, members: list(object({ name: text, size: count, sha256: text }, { file: text })) },
  { counts: object({ author: count, work: count, topic: count }), fingerprint: text },
)

/** A file as it was given. */
export interface Source {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The name of the member of a source: its number, and of its own name what every system takes. */
export const sourceName = (i: number, { name }: Source): string =>
  `${folders.sources}/${i + 1}-${[...name.replace(/[^\p{L}\p{N}.-]+/gu, '-')].slice(-60).join('')}`
