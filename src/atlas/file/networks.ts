import type { ColumnOf } from '../column.ts'
import type { Column, Rows } from '../schema.ts'
import { Damaged } from './damaged.ts'
import type { AnyColumn } from './parquet/parquet-columns.ts'
import type { Parquet } from './parquet/read-parquet.ts'

type Columns = Readonly<Record<string, Column>>
type Numbers = ColumnOf['u8' | 'u32' | 'f32']

/** A network as a table of its ties: the row, the target, and what the tie says. */
export function tiesOf(network: Rows, columns: Columns): readonly AnyColumn[] {
  return [
    { name: 'row', kind: 'u32', values: rowOfEach(network.offsets) },
    { name: 'target', kind: 'u32', values: network.targets },
    ...Object.entries(columns).map(
      ([name, { kind }]) => ({ name, kind, values: valuesAt(network, name) }) as AnyColumn,
    ),
  ]
}

/**
 * The same of a network whose rows and targets are one table: each tie once, its row the lower one. The other half says
 * the same the other way round.
 */
export function halfOf(network: Rows, columns: Columns): readonly AnyColumn[] {
  const { offsets, targets } = network
  const places = new Uint32Array(targets.length >> 1)
  const backs = new Uint32Array(places.length)
  // Where the next tie of each row to a lower one stands: those come in the order of the rows that they lead to.
  const next = offsets.slice()
  let count = 0
  for (let a = 0; a + 1 < offsets.length; a++)
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++) {
      const b = targets[k]!
      if (b < a) continue
      const back = next[b]!++
      if (targets[back] !== a) throw new Error(`there is a tie from ${a} to ${b}, and none back`)
      places[count] = k
      backs[count++] = back
    }
  if (2 * count !== targets.length) throw new Error('a tie leads one way only')
  return tiesOf(network, columns).map((column) => {
    const all = column.values as Numbers
    const part = new (all.constructor as new (length: number) => Numbers)(count)
    for (let i = 0; i < count; i++) part[i] = all[places[i]!]!
    if (column.name in columns)
      for (let i = 0; i < count; i++)
        if (part[i] !== all[backs[i]!]) throw new Error(`a tie says another ${column.name} one way than the other`)
    return { ...column, values: part } as AnyColumn
  })
}

/** A network from the table of its ties; both directions where the table holds `half` of it. */
export function networkFrom(table: Parquet, columns: Columns, from: number, to: number, half: boolean): Rows {
  const row = table.column('row', 'u32')
  const target = table.column('target', 'u32')
  for (let i = 0; i < row.length; i++) {
    if (row[i]! >= from) throw new Damaged('target', `row[${i}]`)
    if (target[i]! >= to) throw new Damaged('target', `target[${i}]`)
    if (i > 0 && row[i]! < row[i - 1]!) throw new Damaged('order', `row[${i}]`)
    if (!half) continue
    if (target[i]! <= row[i]!) throw new Damaged('order', `target[${i}]`)
    if (i > 0 && row[i] === row[i - 1] && target[i]! <= target[i - 1]!) throw new Damaged('order', `target[${i}]`)
  }
  const values = Object.entries(columns).map(([name, { kind }]) => {
    const column = table.column(name, kind) as Numbers
    if (column instanceof Float32Array) allFinite(column, name)
    return [name, column] as const
  })
  if (!half) return { offsets: startsOf(row, from), targets: target, ...Object.fromEntries(values) }
  const { offsets, places } = bothWays(row, target, from)
  const targets = new Uint32Array(places.length)
  for (let k = 0, a = 0; k < places.length; k++) {
    while (offsets[a + 1]! <= k) a++
    const tie = places[k]!
    targets[k] = row[tie] === a ? target[tie]! : row[tie]!
  }
  const taken = ([name, column]: (typeof values)[number]) => {
    const all = new (column.constructor as new (length: number) => Numbers)(places.length)
    for (let k = 0; k < places.length; k++) all[k] = column[places[k]!]!
    return [name, all] as const
  }
  return { offsets, targets, ...Object.fromEntries(values.map(taken)) }
}

/** The ties of each row, those to lower rows first; ascending, because the table is. */
function bothWays(row: Uint32Array, target: Uint32Array, count: number) {
  const offsets = new Uint32Array(count + 1)
  for (let i = 0; i < row.length; i++) {
    offsets[row[i]! + 1]!++
    offsets[target[i]! + 1]!++
  }
  for (let a = 0; a < count; a++) offsets[a + 1]! += offsets[a]!
  const next = offsets.slice()
  const places = new Uint32Array(2 * row.length)
  for (let i = 0; i < row.length; i++) places[next[target[i]!]!++] = i
  for (let i = 0; i < row.length; i++) places[next[row[i]!]!++] = i
  return { offsets, places }
}

const valuesAt = (network: Rows, name: string): Numbers => network[name as keyof Rows]

function rowOfEach(offsets: Uint32Array): Uint32Array {
  const rows = new Uint32Array(offsets.at(-1)!)
  for (let i = 0; i + 1 < offsets.length; i++) rows.fill(i, offsets[i], offsets[i + 1])
  return rows
}

function startsOf(rows: Uint32Array, count: number): Uint32Array {
  const offsets = new Uint32Array(count + 1)
  for (const row of rows) offsets[row + 1]!++
  for (let i = 0; i < count; i++) offsets[i + 1]! += offsets[i]!
  return offsets
}

function allFinite(values: Float32Array, name: string): void {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i]!)) throw new Damaged('number', `${name}[${i}]`)
}
