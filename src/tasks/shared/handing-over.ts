import type { Atlas } from '../../atlas/atlas.ts'

/** Stands where a column is the one that the page has already. */
export const same = null

/** A map on its way to the page: `atlas` holds {@link same} for every column that map number `since` has too. */
export interface HandedOver {
  /** Names this map between worker and page. */
  readonly number: number
  readonly since: number | null
  readonly atlas: unknown
}

type Tree = { readonly [name: string]: unknown } | readonly unknown[]

/**
 * Copies of what an atlas is made of, less what `before` holds to the byte; and their buffers, to be transferred. The
 * worker keeps the atlas itself.
 */
export function packed(
  atlas: Atlas,
  before: Atlas | null,
): { readonly tree: unknown; readonly buffers: ArrayBuffer[] } {
  const buffers: ArrayBuffer[] = []
  const pack = (value: unknown, known: unknown): unknown => {
    if (ArrayBuffer.isView(value)) {
      if (ArrayBuffer.isView(known) && isEqual(bytesOf(value), bytesOf(known))) return same
      const copy = (value as Uint8Array).slice()
      buffers.push(copy.buffer)
      return copy
    }
    if (typeof value !== 'object' || value === null) return value
    const of = (name: string) => (known as { [name: string]: unknown } | null | undefined)?.[name]
    if (Array.isArray(value)) return value.map((one, i) => pack(one, of(String(i))))
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, pack(one, of(name))]))
  }
  const { about, ...columns } = atlas
  // What is said of the map as a whole is plain data and goes as it is.
  return { tree: { ...(pack(columns, before) as Tree), about }, buffers }
}

/** What goes to the page, and the buffers that go along. */
export type Parcel = Pick<HandedOver, 'number' | 'since'> & ReturnType<typeof packed>

/** The worker's side: packs each map beside the last one, where the page has that. */
export class Given {
  #last: { readonly number: number; readonly atlas: Atlas } | null = null

  /** `has` is the number of the map that the page has; this one's is another, whichever worker gave that. */
  parcel(atlas: Atlas, has: number | null): Parcel {
    const before = this.#last?.number === has ? this.#last : null
    const number = Math.max(this.#last?.number ?? 0, has ?? 0) + 1
    this.#last = { number, atlas }
    return { number, since: before?.number ?? null, ...packed(atlas, before?.atlas ?? null) }
  }
}

/** The atlas that was packed, with the columns of `before` where they are the same. */
export function unpacked(tree: unknown, before: Atlas | null): Atlas {
  const unpack = (value: unknown, known: unknown): unknown => {
    if (value === same) return known
    if (typeof value !== 'object' || ArrayBuffer.isView(value)) return value
    const of = (name: string) => (known as { [name: string]: unknown } | null | undefined)?.[name]
    if (Array.isArray(value)) return value.map((one, i) => unpack(one, of(String(i))))
    return Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, unpack(one, of(name))]))
  }
  const { about, ...columns } = tree as Atlas
  return { ...(unpack(columns, before) as Omit<Atlas, 'about'>), about }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
