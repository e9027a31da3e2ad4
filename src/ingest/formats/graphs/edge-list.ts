import type { Format } from '../format.ts'
import { splitLines } from '../lines.ts'
import { collector } from './collect.ts'

/** One tie a line: `a b`, `a b weight`; parted by tabs, commas, semicolons or blanks; `#` and `%` comment. */
export const edgeList: Format = {
  id: 'edge-list',
  label: 'edge list',
  sniff(head) {
    const lines = head.split(/\r\n?|\n/u, 201).filter((line) => line.trim() !== '' && !isComment(line))
    // The last line of a head may be cut.
    const whole = head.length >= 1 << 16 || lines.length > 200 ? lines.slice(0, -1) : lines
    const [first, ...rest] = whole
    if (first === undefined) return 0
    if (isHeader(cellsOf(first))) return 0.9
    const all = [first, ...rest].map(cellsOf)
    const weighted = all.filter((cells) => cells.length === 3 && isNumeral(cells[2]!)).length
    const plain = all.filter((cells) => cells.length === 2).length
    const short = all.every((cells) => cells.every((cell) => cell.length < 200))
    if (!short || all.length < 3 || weighted + plain < all.length) return 0
    return weighted === all.length ? 0.45 : 0.3
  },
  accepts(head) {
    const lines = head.split(/\r\n?|\n/u, 201).filter((line) => line.trim() !== '' && !isComment(line))
    return lines.filter((line) => isTie(cellsOf(line))).length * 2 >= lines.length && lines.length > 0
  },
  open(context) {
    const graph = collector(context, { impliedNodes: true })
    let begun = false
    const lines = splitLines((line, number) => {
      if (line.trim() === '' || isComment(line)) return
      const cells = cellsOf(line)
      const header = !begun && isHeader(cells)
      begun = true
      if (header) return
      const [source, target, weight] = cells
      if (!source || !target) graph.fault('no-ends', 'the line names no two nodes; left out.', number)
      else graph.tie(source, target, weight, new Map(cells.slice(3).map((cell, i) => [`${i + 4}`, cell])), number)
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

const isComment = (line: string) => /^\s*[#%]/u.test(line)

function cellsOf(line: string): readonly string[] {
  const text = line.trim().replace(/^\ufeff/u, '')
  const separator = text.includes('\t') ? /\t/u : text.includes(';') ? /;/u : text.includes(',') ? /,/u : /\s+/u
  return text.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/u, '$1'))
}

const isHeader = (cells: readonly string[]) =>
  /^(?:source|from|source_id)$/iu.test(cells[0] ?? '') && /^(?:target|to|target_id)$/iu.test(cells[1] ?? '')

/** Two names, each of a few words, and perhaps a weight. */
const isTie = ([source, target, weight, ...more]: readonly string[]) =>
  more.length === 0 && isName(source) && isName(target) && (weight === undefined || isNumeral(weight))

const isName = (cell = '') => cell !== '' && cell.split(/\s+/u).length <= 3

const isNumeral = (cell: string) => cell !== '' && !Number.isNaN(Number(cell))
