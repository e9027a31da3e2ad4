import type { Format } from '../format.ts'
import { splitLines } from '../lines.ts'
import { collector } from './collect.ts'
import { numberOf } from './stated.ts'
import { weightIn } from './tie-columns.ts'

/**
 * GDF, the tables of GUESS that Gephi reads and Netvizz wrote: nodes below `nodedef>`, ties below `edgedef>`, cells parted
 * by commas, in single or double quotes where they hold one. https://gephi.org/users/supported-graph-formats/gdf-format/
 */
export const gdf: Format = {
  id: 'gdf',
  sniff: (head) => (/^\s*(?:nodedef|edgedef)\s*>/iu.test(head) ? 0.97 : 0),
  open(context) {
    const graph = collector(context)
    let columns: readonly Column[] = []
    let isNodes = true

    const lines = splitLines((line, number) => {
      if (line.trim() === '') return
      const header = /^\s*(node|edge)def\s*>\s*(.*)$/isu.exec(line)
      if (header !== null) {
        isNodes = header[1]!.toLowerCase() === 'node'
        columns = cellsOf(header[2]!).map(columnOf)
        return
      }
      const cells = cellsOf(line)
      const values = new Map<string, unknown>()
      columns.forEach(({ name, isNumber }, i) => {
        const cell = cells[i] ?? ''
        if (cell !== '') values.set(name, isNumber ? (numberOf(cell) ?? cell) : cell)
      })
      const [first, second] = columns.map(({ name }) => values.get(name))
      if (isNodes) {
        const id = values.get('name') ?? first
        if (id === undefined) graph.fault({ code: 'no-id', what: 'line' }, number)
        else graph.node(String(id), values, { x: numberOf(values.get('x')), y: numberOf(values.get('y')) })
      } else {
        const source = values.get('node1') ?? first
        const target = values.get('node2') ?? second
        if (/^(?:true|1)$/iu.test(String(values.get('directed') ?? ''))) graph.directed()
        if (source === undefined || target === undefined) graph.fault({ code: 'no-ends', what: 'line' }, number)
        else graph.tie(String(source), String(target), weightIn(values), values, number)
      }
    })
    return {
      push: (text) => lines.push(text),
      end() {
        lines.end()
        graph.end()
      },
    }
  },
}

interface Column {
  readonly name: string
  readonly isNumber: boolean
}

/** "name VARCHAR(32) default 'x'". A name of a node stays as it is printed, whatever its type. */
function columnOf(definition: string): Column {
  const [name = '', type = ''] = definition.trim().split(/\s+/u)
  const isName = /^(?:name|node1|node2)$/iu.test(name)
  return {
    name: isName ? name.toLowerCase() : name,
    isNumber: !isName && /^(?:int|double|float|real|long)/iu.test(type),
  }
}

/** Cells between commas; a quote at the beginning of one is closed before the next comma or the end. */
function cellsOf(line: string): readonly string[] {
  const cells: string[] = []
  for (let at = 0; at <= line.length; ) {
    while (line[at] === ' ') at++
    const quote = line[at]
    const close = quote === '"' || quote === "'" ? closing(line, at, quote) : -1
    const comma = line.indexOf(',', close === -1 ? at : close)
    const end = comma === -1 ? line.length : comma
    cells.push(close === -1 ? line.slice(at, end).trim() : line.slice(at + 1, close).replaceAll(`\\${quote}`, quote!))
    at = end + 1
  }
  return cells
}

function closing(line: string, from: number, quote: string): number {
  for (let at = line.indexOf(quote, from + 1); at !== -1 && at - from < longest; at = line.indexOf(quote, at + 1)) {
    if (line[at - 1] === '\\') continue
    gap.lastIndex = at + 1
    if (gap.test(line)) return at
  }
  return -1
}

/** Longest cell in quotes. */
const longest = 2000
const gap = / *(?:,|$)/uy
