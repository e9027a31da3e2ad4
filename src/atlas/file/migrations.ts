import type { Damage, FileFault } from '../../model/file-fault.ts'
import { isObject } from '../../model/shape.ts'
import type { SourceRecord } from '../../model/work.ts'
import type { Atlas } from '../atlas.ts'
import { recordsLeft } from '../records.ts'
import { checkAtlas } from './check.ts'
import { damageOf } from './damaged.ts'
import { GraphRows, type SavedProject } from './graph-json/saved-graph-rows.ts'
import { endsEarly, readSerialised } from './serialised.ts'

/**
 * Files of earlier versions, as what is written now. Version 1 of the container is the first; before it a map was
 * graphology's JSON, whose attributes carry `coterie: 1`.
 */
export interface Earlier {
  /**
   * The text of the file, from its start each time it is asked for. Throws {@link BrokenOff} where the rest of it cannot
   * be had, as in a damaged gzip.
   */
  readonly text: () => AsyncIterable<string>
  /** What the file is called, for the records that are saved from a damaged one. */
  readonly name: string
}

export type Migrated =
  | { readonly ok: true; readonly atlas: Atlas; readonly project: SavedProject }
  | { readonly ok: false; readonly fault: FileFault; readonly records: readonly SourceRecord[] }

/** The rest of a text cannot be had; what came before is kept. */
export class BrokenOff extends Error {}

/** Version of maps kept as graphology's JSON. */
const graphVersion = 1

/**
 * A map that was kept as graphology's JSON. It is read in a stream, twice where its ties stand before its nodes, and
 * only its columns are held. Where anything in it is not what a map holds, the path of that is named, and the works that
 * are whole come back as records.
 */
export async function fromGraphJson({ text, name }: Earlier): Promise<Migrated> {
  const rows = new GraphRows()
  const damage: Damage[] = []
  const attempt = (path: string, take: () => void) => {
    try {
      take()
    } catch (error) {
      const found = damageOf('', error)
      if (damage.length < mostTold) damage.push({ ...found, path: `${path}${found.path ?? ''}` })
    }
  }
  const failed = (fault: FileFault): Migrated => ({ ok: false, fault, records: [] })
  const counts = { node: 0, edge: 0 }
  const takeTie = (tie: unknown) => {
    const index = counts.edge++
    attempt(`edges[${index}]`, () => rows.ties.add(tie, index))
  }
  let tiesCameFirst = false
  let foreign = false
  const first = await readThrough(text, {
    member(member, value) {
      if (member === 'options') return
      if (member !== 'attributes' || !isObject(value) || typeof value.coterie !== 'number') foreign = true
      else {
        const version = value.coterie
        attempt('attributes', () => rows.attributes(value, version, graphVersion))
      }
    },
    node(node) {
      const index = counts.node++
      attempt(`nodes[${index}]`, () => rows.nodes.add(node, index))
      // A large graph of another make is not read to its end only to be told so.
      if (rows.version === undefined && index >= 50 && damage.length > index) foreign = true
    },
    edge(edge) {
      if (counts.node === 0) tiesCameFirst = true
      if (!tiesCameFirst) takeTie(edge)
    },
    stop: () => foreign || (rows.version ?? 0) > graphVersion,
  })
  if (foreign || rows.version === undefined) return failed({ code: 'not-ours' })
  if (rows.version > graphVersion) return failed({ code: 'newer-version', version: rows.version })
  if (first !== undefined) damage.push({ member: '', flaw: first })
  if (tiesCameFirst && damage.length === 0)
    await readThrough(text, {
      member() {},
      node() {},
      edge: takeTie,
      stop: () => false,
    })
  let atlas: Atlas | undefined
  if (damage.length === 0)
    attempt('', () => {
      atlas = rows.atlas()
    })
  if (atlas !== undefined && damage.length === 0) damage.push(...checkAtlas('', atlas))
  if (atlas === undefined || damage.length > 0)
    return { ok: false, fault: { code: 'damaged', damage }, records: recordsLeft(rows.records(), name, 'graphology') }
  return { ok: true, atlas, project: rows.project }
}

/** Places that are named of a damaged file, at most. */
const mostTold = 100

interface Taking {
  member(name: string, value: unknown): void
  node(value: unknown): void
  edge(value: unknown): void
  /** Whether the rest need not be read. */
  stop(): boolean
}

/** What is wrong with the JSON itself. */
async function readThrough(text: Earlier['text'], take: Taking): Promise<'cut-short' | 'unreadable' | undefined> {
  const reader = readSerialised(take)
  try {
    for await (const piece of text()) {
      reader.push(piece)
      if (take.stop()) return undefined
      if (reader.fault !== undefined) return 'unreadable'
    }
  } catch (error) {
    if (error instanceof BrokenOff) return 'unreadable'
    throw error
  }
  const fault = reader.end()
  return fault === undefined ? undefined : fault === endsEarly ? 'cut-short' : 'unreadable'
}
