import type { Reader, ReadingContext } from '../format.ts'
import { splitLines } from '../lines.ts'
import { rowAt } from '../table/row.ts'
import { type Collector, collector } from './collect.ts'
import { heaviness } from './json-link.ts'
import { pythonDictionary } from './python-literal.ts'
import { wordsOf } from './quoted-words.ts'
import { attributesOf } from './stated.ts'
import { openTieRows } from './tie-rows.ts'
import { isComment } from './whole-lines.ts'

export interface ListOptions {
  /** Called before the first line. */
  readonly begin?: (graph: Collector) => void
  /** What the numbers of nodes mean, where those in the second column are others than those in the first. */
  readonly target?: (printed: string) => string
}

/** Lines that the delimiter is judged by. */
const judged = 50

/** Reads a tie a line: two ends, perhaps a weight, and what follows. Comments are passed over. */
export function readList(
  context: ReadingContext,
  { begin, target: named = (printed) => printed }: ListOptions = {},
): Reader {
  const graph = collector(context, { impliedNodes: true })
  begin?.(graph)
  const first: { readonly line: string; readonly number: number }[] = []
  let delimiter: string | undefined
  const rows = openTieRows(graph, () => delimiter ?? ' ')

  function take(line: string, number: number) {
    const [source, target, weight, ...more] = cellsOf(line, delimiter!)
    const said = weight?.startsWith('{') ? pythonDictionary(weight) : undefined
    if (!source || !target) graph.fault({ code: 'no-ends', what: 'line' }, number)
    else if (said !== undefined) {
      const heavy = heaviness(said)
      rows.add(source, named(target), heavy === undefined ? undefined : String(heavy), attributesOf(said), number)
    } else rows.add(source, named(target), weight, new Map(more.map((cell, i) => [`${i + 4}`, cell])), number)
  }
  function settle() {
    delimiter = delimiterOf(first.map(({ line }) => line))
    for (const { line, number } of first) take(line, number)
  }
  const lines = splitLines((line, number) => {
    if (line.trim() === '' || isComment(line)) return
    if (delimiter !== undefined) take(line, number)
    else if (first.push({ line, number }) === judged) settle()
  })
  return {
    push: (text: string) => lines.push(text),
    end() {
      lines.end()
      if (delimiter === undefined) settle()
      rows.end()
      graph.end()
    },
  }
}

/** The mark that makes ties of most lines: of two names, or of two names and a number or dictionary. */
export function delimiterOf(lines: readonly string[]): string {
  const sample = lines.slice(0, judged)
  const marks = ['\t', ';', ',', '|', ' ']
  const counts = (isGood: (cells: readonly string[]) => boolean) =>
    marks.map((mark) => sample.filter((line) => isGood(cellsOf(line, mark))).length)
  const ties = counts(isTie)
  const most = Math.max(...ties)
  if (most * 2 >= sample.length) return marks[ties.indexOf(most)]!
  const parted = counts((cells) => cells.length > 1)
  return marks[parted.indexOf(Math.max(...parted))]!
}

/** The cells of a line; a dictionary at its end is one. */
export function cellsOf(line: string, delimiter: string): readonly string[] {
  const open = line.trimEnd().endsWith('}') ? line.indexOf('{') : -1
  const before = (open === -1 ? line : line.slice(0, open)).replace(/^\ufeff/u, '')
  const cells = delimiter === ' ' ? wordsOf(before) : partedBy(delimiter, before)
  return open === -1 ? cells : [...cells.filter((cell) => cell !== ''), line.slice(open).trim()]
}

/** A delimiter at the end parts nothing; blanks around the cells belong to none. */
function partedBy(delimiter: string, line: string): readonly string[] {
  const text = line.trim()
  const row = rowAt(text, 0, { delimiter, quotes: true }, true, 1 << 20)
  const cells = row === 'endless' || row === undefined ? text.split(delimiter) : row.cells
  const trimmed = cells.map((cell) => bare(cell.trim()))
  while (trimmed.length > 2 && trimmed.at(-1) === '') trimmed.pop()
  return trimmed
}

/** Behind a delimiter and a blank, a quote is one all the same. */
const bare = (cell: string) =>
  cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1) : cell

const isTie = ([source, target, third, ...more]: readonly string[]) =>
  more.length === 0 &&
  isEnd(source) &&
  isEnd(target) &&
  (third === undefined || isNumeral(third) || third.startsWith('{'))

const isEnd = (cell: string | undefined) => cell !== undefined && cell !== '' && !/^\{|^"[^"]*$|^[^"]*"$/u.test(cell)

export const isNumeral = (cell: string): boolean =>
  cell !== '' && (!Number.isNaN(Number(cell)) || /^[-+]?\d[\d.,]*$/u.test(cell))
