import type { Cause } from '../../../model/problem.ts'
import type { ReadingContext } from '../format.ts'
import { withoutApostrophe } from '../table/cells.ts'
import { type GraphColumn, headerKey } from '../table/table-columns.ts'
import { type Collector, collector } from './collect.ts'
import { numeral } from './numerals.ts'
import { numberOf } from './stated.ts'
import { tieColumns } from './tie-columns.ts'
import { openTieRows } from './tie-rows.ts'

/** Takes up rows of a table of which each is a tie, or a node. */
export interface GraphRows {
  row(cells: readonly string[], line: number): void
  /** A row that cannot be read. */
  lost(cause: Cause, line: number): void
  end(): void
}

/** What the person says that a header holds. */
export type Told = (header: string) => GraphColumn | undefined

/**
 * Rows below headers of ties (`as` 'ties': known by their names, see {@link tieColumns}) or of nodes, or below any that
 * the person says to be such; `undefined` where they are neither.
 */
export function openGraphRows(
  headers: readonly string[],
  told: Told,
  as: 'ties' | 'nodes' | undefined,
  context: ReadingContext,
  delimiter: string,
): GraphRows | undefined {
  const at = (column: GraphColumn) => headers.findIndex((header) => told(header) === column)
  const said = { source: at('source'), target: at('target'), weight: at('weight') }
  if (said.source !== -1 && said.target !== -1) {
    const known = tieColumns(headers)?.weight ?? -1
    return tieTable(headers, { ...said, weight: said.weight === -1 ? known : said.weight }, context, delimiter)
  }
  if (at('node') !== -1) return nodeTable(headers, told, context)
  if (as === 'ties') {
    const found = tieColumns(headers)
    if (found === undefined) return undefined
    return tieTable(headers, said.weight === -1 ? found : { ...found, weight: said.weight }, context, delimiter)
  }
  return as === 'nodes' ? nodeTable(headers, told, context) : undefined
}

interface Ends {
  readonly source: number
  readonly target: number
  readonly weight: number
}

function tieTable(headers: readonly string[], ends: Ends, context: ReadingContext, delimiter: string): GraphRows {
  const graph = collector(context, { impliedNodes: true })
  const rows = openTieRows(graph, () => delimiter)
  const keys = headers.map(headerKey)
  const type = keys.indexOf('type')
  const labels = [labelColumn(keys, ends.source), labelColumn(keys, ends.target)] as const
  const numbers = numbersIn(headers)
  let first = true
  let offset = 0

  function row(printed: readonly string[], line: number) {
    // R writes no header above the numbers of the rows.
    if (first && printed.length === headers.length + 1) offset = 1
    first = false
    const cells = printed.slice(offset).map(bare)
    const source = cells[ends.source] ?? ''
    const target = cells[ends.target] ?? ''
    if (source === '' && target === '' && cells.every((cell) => cell === '')) return
    if (source === '' || target === '') return graph.fault({ code: 'no-ends', what: 'row' }, line)
    if (type !== -1 && /^directed$/iu.test(cells[type] ?? '')) graph.directed()
    for (const [i, id] of [source, target].entries()) {
      const label = cells[labels[i]!]
      if (label !== undefined && label !== '' && !graph.has(id)) graph.node(id, new Map(), { label })
    }
    numbers.see(cells)
    const attributes = new Map<string, unknown>()
    headers.forEach((header, i) => {
      const cell = cells[i] ?? ''
      if (i === ends.source || i === ends.target || i === ends.weight || cell === '') return
      attributes.set(header.trim() || `column ${i + 1}`, cell)
    })
    rows.add(source, target, ends.weight === -1 ? undefined : cells[ends.weight], attributes, line)
  }

  return {
    row,
    lost: graph.fault,
    end() {
      const comma = rows.end()
      if (comma) graph.say('note', { code: 'decimal-comma' })
      const maybe = ends.weight === -1 ? numbers.names() : []
      if (maybe.length > 0) {
        graph.say('warning', { code: 'unknown-weight', columns: maybe })
        context.sink.unmapped?.(headers)
      }
      graph.end()
    },
  }
}

/** "Source Label" beside "Source", "author1 name" beside "author1". */
function labelColumn(keys: readonly string[], end: number): number {
  const own = keys[end]!
  const base = own.replace(/ ?(?:id|key)$/u, '')
  return keys.findIndex((key, i) => i !== end && [`${base} label`, `${base} name`].includes(key))
}

/** Columns that hold nothing but numbers, and are not known to count something else. */
function numbersIn(headers: readonly string[]): { see(cells: readonly string[]): void; names(): readonly string[] } {
  const other =
    /^(?:|id|edge id|no|nr|key|year|jahr|date|time|timestamp|start|end|type|label|index|row|source.*|target.*|from.*|to.*)$/u
  const maybe = new Map(
    headers.map((header, i) => [i, header.trim()] as const).filter(([, name]) => !other.test(headerKey(name))),
  )
  const seen = new Set<number>()
  return {
    see(cells) {
      for (const [i] of maybe) {
        const cell = cells[i] ?? ''
        if (cell === '') continue
        seen.add(i)
        if (numeral(cell, 'point') === undefined && numeral(cell, 'comma') === undefined) maybe.delete(i)
      }
    },
    names: () => [...maybe].filter(([i]) => seen.has(i)).map(([, name]) => name),
  }
}

const idNames = ['id', 'node id', 'nodeid', 'node', 'vertex', 'key', 'name', 'label', 'author', 'actor']
const labelNames = ['label', 'name', 'node label', 'full name', 'title']
const clusterNames = ['cluster', 'modularity class', 'community', 'group', 'partition']

/** Which of some headers holds the node, and how sure it is that each row is one. */
export function nodeColumn(
  headers: readonly string[],
): { readonly id: number; readonly confidence: number } | undefined {
  const keys = headers.map(headerKey)
  const has = (...names: readonly string[]) => names.some((name) => keys.includes(name))
  const id = firstOf(keys, idNames)
  if (id === -1) return undefined
  const isId = idNames.indexOf(keys[id]!) < 6
  const weighed = headers.some((header) => isWeight(header.trim().toLowerCase()))
  const ofVosviewer =
    headers.some((header) => header.trim() === 'id') && headers.some((header) => header.trim() === 'label')
  if (ofVosviewer && ((has('x') && has('y')) || weighed)) return { id, confidence: 0.9 }
  if (isId && has('label', 'node label')) return { id, confidence: 0.85 }
  if (isId && has('name') && headers.length <= 6) return { id, confidence: 0.45 }
  return has(...clusterNames) && headers.length <= 4 ? { id, confidence: 0.6 } : undefined
}

const firstOf = (keys: readonly string[], names: readonly string[]) =>
  keys.indexOf(names.find((name) => keys.includes(name)) ?? '\0')

const isWeight = (header: string) => /^weight(?:<.*>)?$/u.test(header)

function nodeTable(headers: readonly string[], told: Told, context: ReadingContext): GraphRows {
  const graph: Collector = collector(context)
  const keys = headers.map(headerKey)
  const at = (column: GraphColumn, names: readonly string[]) => {
    const said = headers.findIndex((header) => told(header) === column)
    return said === -1 ? firstOf(keys, names) : said
  }
  const id = at('node', idNames)
  const labels = at('nodeLabel', labelNames)
  const [x, y, cluster] = [at('x', ['x']), at('y', ['y']), at('cluster', clusterNames)]
  const size = headers.findIndex((header) => told(header) === 'weight' || isWeight(header.trim().toLowerCase()))
  return {
    row(printed, line) {
      const cells = printed.map(bare)
      const cell = (i: number) => cells[i] || undefined
      const own = new Map(
        headers
          .map((header, i) => [header.trim() || `column ${i + 1}`, cells[i] ?? ''] as const)
          .filter(([, value]) => value !== ''),
      )
      const node = cell(id)
      const place = { x: decimal(cell(x)), y: decimal(cell(y)) }
      if (node !== undefined)
        graph.node(node, own, { ...place, label: cell(labels), size: decimal(cell(size)), cluster: cell(cluster) })
      else if (cells.some((value) => value !== '')) graph.fault({ code: 'no-id', what: 'row' }, line)
    },
    lost: graph.fault,
    end: () => graph.end(),
  }
}

/** What a cell says: without the apostrophe by which spreadsheets tell a text from a formula. */
const bare = (cell: string) => withoutApostrophe(cell).trim()

const decimal = (cell: string | undefined) =>
  numberOf(cell) ?? (cell === undefined ? undefined : numeral(cell, 'comma'))
