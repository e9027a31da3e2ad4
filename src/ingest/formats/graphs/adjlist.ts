import type { Format } from '../format.ts'
import { splitLines } from '../lines.ts'
import { collector } from './collect.ts'
import { isComment, wholeLines } from './whole-lines.ts'

/**
 * Networkx' adjacency list: a node a line, and behind it its neighbours of whom it was not said yet. Lines that begin
 * with `#` are comments. https://networkx.org/documentation/stable/reference/readwrite/adjlist.html
 */
export const adjlist: Format = {
  id: 'adjlist',
  sniff(head) {
    const rows = wholeLines(head).map(cellsOf)
    const first = new Set(rows.map(([node]) => node))
    // Each node has one line.
    if (rows.length < 2 || first.size < rows.length) return 0
    const short = rows.every((cells) => cells.every((cell) => cell.length <= 60 && !/[{}"[\]:;,|]/u.test(cell)))
    if (!short) return 0
    if (/^(?:#[^\r\n]*[\r\n]+){0,2}# GMT /u.test(head)) return 0.7
    const all = head.length < 1 << 16 && rows.length < 200
    const others = rows.flatMap((cells) => cells.slice(1))
    const named = others.filter((other) => first.has(other)).length
    if (rows.every((cells) => cells.length === 2 || cells.length === 3) || others.length === 0) return 0
    if (all) return named === others.length ? 0.5 : 0
    return [...first, ...others].every((node) => /^\d+$/u.test(node!)) ? 0.4 : 0
  },
  accepts: (head) => wholeLines(head).length > 0,
  open(context) {
    const graph = collector(context, { impliedNodes: true })
    const lines = splitLines((line, number) => {
      if (line.trim() === '' || isComment(line)) return
      const [node = '', ...neighbours] = cellsOf(line)
      if (!graph.has(node)) graph.node(node, new Map())
      for (const other of neighbours) graph.tie(node, other, undefined, new Map(), number)
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

/** What stands behind `#` is a comment, also in a line. */
const cellsOf = (line: string): readonly string[] =>
  line
    .replace(/\s#.*$/u, '')
    .trim()
    .split(/\s+/u)
