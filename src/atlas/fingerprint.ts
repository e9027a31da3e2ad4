import { sha256 } from '@noble/hashes/sha2.js'
import type { Atlas, Finding } from './atlas.ts'
import { type ColumnKind, type ColumnOf, lengthOf } from './column.ts'
import { type Column, clusterColumns, networks, tables } from './schema.ts'

/**
 * Names a map by what it holds: SHA-256, as 64 hexadecimal digits, over works, bylines, authors, topics, terms,
 * networks and findings, column by column in the order of the schema, each with its name and length, numbers
 * little-endian. Two maps of one fingerprint are one map; where the files lay, what was wrong in them and how it is
 * said has no part in it.
 */
export function fingerprint(atlas: Atlas, hash: Sha256 = sha256.create()): string {
  const name = (text: string) => hash.update(ascii(`${text}\n`))
  for (const [table, columns] of Object.entries(tables))
    for (const [column, part] of partsOf(columns, atlas[table as keyof typeof tables])) {
      name(`${table}.${column}`)
      feed(hash, part)
    }
  for (const [network, { columns }] of Object.entries(networks)) {
    const rows = atlas.networks[network as keyof typeof networks]
    name(network)
    feed(hash, { offsets: rows.offsets, values: rows.targets })
    for (const [column, part] of partsOf(columns, rows)) {
      name(`${network}.${column}`)
      feed(hash, part)
    }
  }
  for (const finding of atlas.findings) feedFinding(hash, finding, name)
  return hexOf(hash)
}

/**
 * Names what clusters and places are made from, and the names that clusters get: SHA-256 over who signed what, what it
 * is about, what is tied to what, and the settings that have a say in it. Where files lay and what else was read has none.
 */
export function inputsKey({ authors, works, topics, networks, about }: Omit<Atlas, 'findings'>): string {
  const hash = sha256.create()
  const { authorship, aboutness, coauthorship, similarity } = networks
  const { resolution = Number.NaN, seed } = about.settings
  feed(hash, Float64Array.of(resolution, seed))
  for (const column of [authors.key, authors.name, works.key, topics.key, topics.label, topics.stems])
    feed(hash, column)
  for (const column of [topics.documentFrequency, topics.idf]) feed(hash, column)
  for (const { offsets, targets } of [authorship, aboutness, coauthorship, similarity])
    feed(hash, { offsets, values: targets })
  for (const { weight } of [aboutness, coauthorship, similarity]) feed(hash, weight)
  feed(hash, aboutness.count)
  return hexOf(hash)
}

/** Names what the layout of a lens begins from: SHA-256 over places, clusters and what is pinned. */
export function placesKey({ findings: [{ x, y, membership }] }: Atlas, pinned: readonly number[]): string {
  const hash = sha256.create()
  for (const column of [x, y, membership, Uint32Array.from(pinned)]) feed(hash, column)
  return hexOf(hash)
}

/** The first digits, for people: two maps that differ hardly ever share them. */
export const shortFingerprint = (whole: string): string => whole.slice(0, 12)

/** SHA-256 that nothing was put into yet; engines have faster ones than the one of this function. */
export interface Sha256 extends Hash {
  digest(): Uint8Array
}

interface Hash {
  update(bytes: Uint8Array): unknown
}

function feedFinding(hash: Hash, finding: Finding, name: (text: string) => void): void {
  name(`finding ${finding.lens} ${finding.scope}`)
  feed(hash, Float64Array.of(finding.resolution))
  feed(hash, finding.membership)
  for (const [column, part] of partsOf(clusterColumns, finding.clusters)) {
    name(`clusters.${column}`)
    feed(hash, part)
  }
  for (const { id, values } of finding.measures) {
    name(`measure ${id}`)
    feed(hash, values)
  }
  feed(hash, finding.x)
  feed(hash, finding.y)
}

function* partsOf(columns: Readonly<Record<string, Column>>, table: object) {
  const parts = new Map(Object.entries(table))
  for (const column of Object.keys(columns)) yield [column, parts.get(column) as ColumnOf[ColumnKind]] as const
}

/** A column with how long it is: no two columns in a row can be cut in another place. */
function feed(hash: Hash, column: ColumnOf[ColumnKind]): void {
  hash.update(ascii(`${lengthOf(column)}:`))
  if (ArrayBuffer.isView(column)) hash.update(bytesOf(column))
  else
    for (const part of Object.values(column) as (ColumnOf['u32'] | ColumnOf['u8'] | ColumnOf['text'])[])
      if (ArrayBuffer.isView(part)) {
        hash.update(ascii(`${part.length}:`))
        hash.update(bytesOf(part))
      } else feed(hash, part)
}

/** Bytes of numbers, little-endian: as they stand, on every machine that runs browsers or Node today. */
function bytesOf(array: ColumnOf['u8'] | ColumnOf['u32'] | ColumnOf['i32'] | ColumnOf['f32'] | ColumnOf['f64']) {
  if (!isLittleEndian) throw new Error('this machine keeps numbers the other way round')
  const whole = array instanceof Float32Array || array instanceof Float64Array ? canonical(array) : array
  return new Uint8Array(whole.buffer, whole.byteOffset, whole.byteLength)
}

// What is no number has many bit patterns, and engines and processors choose: one stands for all. So it is with nought,
// whose sign JSON does not keep.
function canonical<A extends Float32Array | Float64Array>(array: A): A {
  const copy = array.slice() as A
  const bits = new Uint32Array(copy.buffer)
  const words = copy.BYTES_PER_ELEMENT / 4
  for (let i = 0; i < copy.length; i++)
    if (copy[i] === 0) copy[i] = 0
    else if (Number.isNaN(copy[i]!))
      for (let w = 0; w < words; w++) bits[i * words + w] = w === words - 1 ? 0x7ff80000 : 0
  return copy
}

const hexOf = (hash: Sha256): string => Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('')

const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))
