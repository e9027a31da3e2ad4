import type { Format } from '../format.ts'
import { rowAt } from '../table/row.ts'
import { cutRows } from '../table/table-rows.ts'
import { collector } from './collect.ts'
import { isNumeral } from './lists.ts'
import { openTieRows } from './tie-rows.ts'

const delimiters = [',', ';', '\t', '|', ' ']

/**
 * A matrix of who is tied to whom as a table: names above the columns and, in the same order, before the rows; or above the
 * columns alone; or numbers alone, as many rows as columns. Where it is symmetric or a triangle each tie is one; else both sides are added, for
 * its ties have a direction. https://gephi.org/users/supported-graph-formats/csv-format/ (matrix)
 */
export const matrix: Format = {
  id: 'matrix',
  sniff: (head) =>
    /^\s*[<{[]/u.test(head) ? 0 : Math.max(...delimiters.map((delimiter) => sureness(head, delimiter))),
  open(context) {
    const graph = collector(context)
    graph.twice('matrix')
    let head: string | undefined = ''
    let delimiter = ','
    let names: readonly string[] | undefined
    let first: readonly string[] | undefined
    let count = 0
    const ties = openTieRows(graph, () => delimiter)
    const cut = (text: string) => {
      head = undefined
      delimiter = delimiters.reduce((best, next) => (sureness(text, next) > sureness(text, best) ? next : best))
      rows = cutRows({ delimiter, quotes: true }, { row, unbalanced: (_, line) => lost(line) })
      rows.push(text)
    }
    let rows: ReturnType<typeof cutRows> | undefined
    const lost = (line: number) => graph.fault({ code: 'unbalanced-quote' }, line)

    function row(printed: readonly string[], _: string, line: number) {
      const cells = trimmed(printed, delimiter)
      if (first === undefined) {
        first = cells
        if (cells.every(isEntry) && cells[0] !== '') {
          // Numbers alone: the nodes are numbered.
          names = cells.map((_, i) => String(i + 1))
          weights(String(++count), cells, line)
        }
        return
      }
      if (isAbove(first, cells)) {
        names ??= first
        weights(names[count++] ?? String(count), cells, line)
        return
      }
      // R writes no cell above the names of the rows.
      names ??= cells[0] === first[1] ? first.slice(1) : first
      if (first.every(isEntry) && first[0] !== '') weights(String(++count), cells, line)
      else weights(cells[0]!, cells.slice(1), line)
    }
    function weights(name: string, cells: readonly string[], line: number) {
      if (!graph.has(name)) graph.node(name, new Map())
      cells.forEach((weight, i) => {
        const other = names![i]
        if (weight === '' || Number(weight.replace(',', '.')) === 0) return
        if (other === undefined) graph.fault({ code: 'ragged-row', of: 'matrix' }, line)
        else ties.add(name, other, weight, new Map(), line)
      })
    }

    return {
      push(text) {
        if (head === undefined) return rows?.push(text)
        head += text
        if (head.length >= judged) cut(head)
      },
      end() {
        if (head !== undefined) cut(head)
        rows?.end()
        for (const name of names ?? []) if (!graph.has(name)) graph.node(name, new Map())
        ties.end()
        graph.end()
      },
    }
  },
}

const judged = 1 << 16

/** How sure it is that a file that begins so is a matrix with this between its cells. */
function sureness(head: string, delimiter: string): number {
  const rows: (readonly string[])[] = []
  for (let at = 0; at < head.length && rows.length < 30; ) {
    const row = rowAt(head, at, { delimiter, quotes: true }, true, 1 << 20)
    if (row === undefined || row === 'endless') break
    // The last row may be cut.
    if (row.end < head.length || head.length < judged)
      if (row.cells.some((cell) => cell.trim() !== '')) rows.push(trimmed(row.cells, delimiter))
    at = row.end
  }
  const [first, ...rest] = rows
  if (first === undefined || first.length < 2) {
    const names = head.length >= judged && !/[\r\n]/u.test(head) ? head.split(delimiter) : []
    return names.length > 1000 && names[0]!.trim() === '' ? 0.5 : 0
  }
  if (rest.length === 0) return 0
  const names = rest[0]![0] === first[1] ? first.slice(1) : first
  const named =
    names.length > 0 &&
    !first.every(isNumeral) &&
    rest.every(([name, ...cells], i) => name === names[i] && cells.every(isEntry))
  if (named && (rest.length > 1 || names.length === 1)) return names.some((name) => name !== '') ? 0.92 : 0
  if (rest.length > 2 && rest.every((cells) => isAbove(first, cells)) && isSymmetric(rest))
    return rest.length === first.length || (rest.length < first.length && head.length >= judged) ? 0.6 : 0
  // Of numbers alone the whole file must be a square.
  const square = head.length < judged && first.length >= 4 && head.trim().split(/\r\n?|\n/u).length === first.length
  return square && rows.every((cells) => cells.length === first.length && cells.every(isNumeral)) ? 0.5 : 0
}

/** A row of nothing but entries, as many as there are names above. */
const isAbove = (names: readonly string[], cells: readonly string[]): boolean =>
  cells.length === names.length && cells.every(isEntry) && names.every((name) => !isEntry(name))

/** Nothing else than a matrix of ties is a square of numbers that says everything twice. */
const isSymmetric = (rows: readonly (readonly string[])[]): boolean =>
  rows.every((cells, i) => rows.every((other, j) => cells[j] === other[i]))

const isEntry = (cell: string) => cell === '' || isNumeral(cell)

/** Without blanks around the cells, and empty cells at the end; of what blanks part no cell is empty. */
function trimmed(cells: readonly string[], delimiter: string): readonly string[] {
  const all = cells.map((cell) => cell.trim()).filter((cell) => delimiter !== ' ' || cell !== '')
  return all.slice(0, all.findLastIndex((cell) => cell !== '') + 1)
}
