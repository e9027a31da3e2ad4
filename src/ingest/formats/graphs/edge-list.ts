import type { Format } from '../format.ts'
import { cellsOf, delimiterOf, isNumeral, readList } from './lists.ts'
import { pythonDictionary } from './python-literal.ts'
import { wholeLines } from './whole-lines.ts'

/**
 * One tie a line: `a b`, `a b weight`, or `a b {'weight': 2.5}` as networkx writes it; parted by tabs, commas,
 * semicolons, bars or blanks, names in quotes where they hold one; `#` and `%` comment. So are igraph's `edgelist` and
 * `ncol`, and SNAP's lists. https://networkx.org/documentation/stable/reference/readwrite/edgelist.html
 */
export const edgeList: Format = {
  id: 'edge-list',
  sniff(head) {
    const lines = wholeLines(head)
    const delimiter = delimiterOf(lines)
    const all = lines.map((line) => cellsOf(line, delimiter))
    const short = all.every((cells) => cells.every((cell) => cell.length < 200))
    if (all.length > 0 && all.every(([, , third]) => third !== undefined && pythonDictionary(third) !== undefined))
      return 0.7
    const weighted = all.filter((cells) => cells.length === 3 && isNumeral(cells[2]!)).length
    const plain = all.filter((cells) => cells.length === 2).length
    const [{ length } = []] = all
    // Further numbers, as networkx writes of several attributes and KONECT of weights and times.
    const wider = all.every(
      (cells) => cells.length === length && isEnd(cells[0]) && isEnd(cells[1]) && cells.slice(2).every(isNumeral),
    )
    if (all.length >= 3 && length > 3 && length < 7 && wider) return 0.25
    if (!short || all.length < 3 || weighted + plain < all.length) return 0
    return weighted === all.length ? 0.45 : 0.3
  },
  accepts(head) {
    const lines = wholeLines(head)
    const delimiter = delimiterOf(lines)
    return lines.filter((line) => isTie(cellsOf(line, delimiter))).length * 2 >= lines.length && lines.length > 0
  },
  open: (context) => readList(context),
}

/** Two names, each of a few words, and perhaps a weight. */
const isTie = ([source, target, weight, ...more]: readonly string[]) =>
  more.length === 0 && isName(source) && isName(target) && (weight === undefined || isNumeral(weight))

/** A name or a whole number: what has decimals is measured and names nothing. */
const isEnd = (cell = '') => cell !== '' && cell.length < 200 && !/^[-+]?\d*\.\d+$/u.test(cell)

const isName = (cell = '') => cell !== '' && cell.split(/\s+/u).length <= 3
