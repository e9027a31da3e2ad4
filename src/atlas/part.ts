import type { TieKind } from '../model/tie.ts'
import { type Atlas, orderOf } from './atlas.ts'
import { Numbers } from './column-builders.ts'
import { type NodeNumber, nodeCount } from './nodes.ts'
import { type Column, networks, type Rows, type Table } from './schema.ts'
import { subAtlas } from './subatlas.ts'
import { numbersFrom, takenRows } from './taken.ts'

/** Which nodes and ties of a map a part holds. */
export interface PartChoice {
  has(node: NodeNumber): boolean
  /** Kinds of ties that stay; all unless told. */
  readonly ties?: ReadonlySet<TieKind> | undefined
  /** For each network some of whose ties go though its kind stays, 1 for those, beside its targets. */
  readonly without?: Readonly<Partial<Record<TieKind, Uint8Array>>> | undefined
}

/** Some nodes of a map, and of the ties between them those that are chosen. */
export function partOf(atlas: Atlas, { has, ties, without = {} }: PartChoice): Atlas {
  const { author, work } = orderOf(atlas)
  const rows = { authors: new Numbers(), works: new Numbers(), topics: new Numbers() }
  const count = nodeCount(atlas)
  for (let v = 0; v < count; v++) {
    if (!has(v)) continue
    if (v < author) rows.authors.push(v)
    else if (v < author + work) rows.works.push(v - author)
    else rows.topics.push(v - author - work)
  }
  const kept = { ...atlas.networks }
  for (const kind of ['authorship', 'aboutness', 'coauthorship', 'similarity', 'cooccurrence'] as const) {
    const gone = without[kind]
    // Who signed a work is part of the work, whatever the map shows of it.
    if (ties === undefined || ties.has(kind) || kind === 'authorship') {
      if (gone !== undefined && kind !== 'authorship')
        Object.assign(kept, { [kind]: rowsWhere(kept[kind], kind, (k) => gone[k] !== 1) })
    } else Object.assign(kept, { [kind]: rowsWhere(kept[kind], kind, () => false) })
  }
  return subAtlas(
    { ...atlas, networks: kept },
    { authors: rows.authors.done(), works: rows.works.done(), topics: rows.topics.done() },
  )
}

function rowsWhere(network: Rows, name: TieKind, stays: (k: number) => boolean): Rows {
  const places = new Numbers()
  const offsets = new Uint32Array(network.offsets.length)
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let k = network.offsets[row]!; k < network.offsets[row + 1]!; k++) if (stays(k)) places.push(k)
    offsets[row + 1] = places.length
  }
  const taken = places.done()
  const columns = networks[name].columns as Readonly<Record<string, Column>>
  return {
    offsets,
    targets: numbersFrom(network.targets, taken),
    ...takenRows(columns, network as unknown as Table<typeof columns>, taken),
  }
}
