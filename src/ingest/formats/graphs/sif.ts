import type { Format } from '../format.ts'
import { splitLines } from '../lines.ts'
import { collector } from './collect.ts'
import { wholeLines } from './whole-lines.ts'

/**
 * Cytoscape's simple interaction format: `node relation node node …`, parted by tabs where the file holds one, else by
 * blanks; a node alone stands on a line of its own. https://manual.cytoscape.org/en/stable/Supported_Network_File_Formats.html
 */
export const sif: Format = {
  id: 'sif',
  sniff(head) {
    const rows = wholeLines(head).map((line) => cellsOf(line, head.includes('\t')))
    const ties = rows.filter((cells) => cells.length > 1)
    if (ties.length === 0 || ties.some((cells) => cells.length < 3 || !isRelation(cells[1]!))) return 0
    if (rows.some((cells) => cells.some((cell) => cell === '' || cell.length > 100))) return 0
    const relations = new Set(ties.map((cells) => cells[1]!))
    if ([...relations].every((relation) => usual.has(relation.toLowerCase()))) return 0.6
    // A list of ties has few relations; what stands second in prose or in a table is mostly another.
    return ties.length >= 3 && relations.size * 3 <= ties.length ? 0.35 : 0
  },
  accepts: (head) => wholeLines(head).some((line) => cellsOf(line, head.includes('\t')).length >= 3),
  open(context) {
    const graph = collector(context, { impliedNodes: true })
    // Whether tabs part the cells is a matter of the whole file.
    const rows: { readonly line: string; readonly number: number }[] = []
    let tabs = false
    const lines = splitLines((line, number) => {
      if (line.trim() === '') return
      tabs ||= line.includes('\t')
      rows.push({ line, number })
    })
    return {
      push: (text) => lines.push(text),
      end() {
        lines.end()
        for (const { line, number } of rows) {
          const [source = '', relation, ...targets] = cellsOf(line, tabs)
          if (relation === undefined) graph.node(source, new Map())
          else if (targets.length === 0) graph.fault({ code: 'no-ends', what: 'second' }, number)
          else
            for (const target of targets)
              graph.tie(source, target, undefined, new Map([['relation', relation]]), number)
        }
        graph.end()
      },
    }
  },
}

const cellsOf = (line: string, tabs: boolean): readonly string[] =>
  line
    .trim()
    .split(tabs ? '\t' : /\s+/u)
    .map((cell) => cell.trim())
    .filter((cell, i, cells) => cell !== '' || i < cells.length - 1)

const isRelation = (cell: string) => /\p{L}/u.test(cell) && Number.isNaN(Number(cell)) && !/[,;{}"]/u.test(cell)

/** Relations of the manual, and those of coauthors. */
const usual = new Set(
  'pp pd pr rc cr gl pm mp interacts-with interacts_with interaction co coauthor co-author coauthored wrote-with cites knows'.split(
    ' ',
  ),
)
