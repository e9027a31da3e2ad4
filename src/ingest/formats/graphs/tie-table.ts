import type { Format } from '../format.ts'
import type { Shape } from '../table/delimiter.ts'
import { tableFormat } from '../table/read-table.ts'
import { rowAt } from '../table/row.ts'
import { columnOf } from '../table/table-columns.ts'
import { table } from '../table/table-formats.ts'
import { tieColumns } from './tie-columns.ts'
import { isComment } from './whole-lines.ts'

/**
 * A table of ties, as Gephi exports it (`Source,Target,Type,Id,Label,timeset,Weight`) and spreadsheets, R and pandas
 * write it: columns by their headers, in any order. https://gephi.org/users/supported-graph-formats/csv-format/
 */
const ties = tableFormat({
  id: 'tie-table',
  rows: 'ties',
  shape: tieShape,
  sniff({ headers }) {
    const found = tieColumns(headers)
    if (found === undefined) return 0
    const others = headers.filter((_, i) => i !== found.source && i !== found.target)
    const works = others.filter((header) => ofWorks.has(columnOf(header) ?? ''))
    if (works.length === 0) return found.confidence
    return found.confidence > 0.9 ? 0.7 : 0
  },
})

export const tieTable: Format = {
  ...ties,
  open(context) {
    // Whoever says that a column holds titles says that each row is a work.
    const told = Object.entries(context.columns ?? {}).flat()
    const works = told.some((name) => ofWorks.has(name)) && !told.includes('source')
    return (works ? table : ties).open(context)
  },
}

const ofWorks = new Set(['title', 'abstract', 'authors', 'fullNames', 'doi'])

/** The shape under which the headers are those of ties. Comments above them are passed over. */
export function tieShape(head: string): Shape {
  const text = head.charCodeAt(0) === 0xfeff ? head.slice(1) : head
  const declared = /^"?sep=(.)"?\r?\n/u.exec(text)
  let best: Shape & { readonly sure: number } = { delimiter: ',', headers: [], above: 0, known: 0, even: 0, sure: -1 }
  for (const delimiter of declared === null ? [',', '\t', ';', '|', ' '] : [declared[1]!]) {
    let above = declared === null ? 0 : 1
    for (let at = declared?.[0].length ?? 0; at < text.length; ) {
      const row = rowAt(text, at, { delimiter, quotes: true }, true, 1 << 20)
      if (row === undefined || row === 'endless') break
      const [first = ''] = row.cells
      at = row.end
      const passed = row.cells.every((cell) => cell.trim() === '') || isComment(first)
      if (passed) {
        // Rows without anything in them are not counted by those who cut them.
        if (row.cells.length > 1 || first.trim() !== '') above++
        continue
      }
      // Blanks stand within the cells of what is parted by something else.
      const isOther = delimiter === ' ' && row.cells.some((cell) => /[,;|\t]/u.test(cell))
      const sure = isOther ? 0 : (tieColumns(row.cells)?.confidence ?? 0)
      if (sure > best.sure) best = { delimiter, headers: row.cells, above, known: 2, even: 1, sure }
      break
    }
  }
  return best
}
