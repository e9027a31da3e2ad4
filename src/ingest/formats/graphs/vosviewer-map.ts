import type { Format } from '../format.ts'
import { splitLines } from '../lines.ts'
import { collector } from './collect.ts'
import { numberOf } from './stated.ts'

/**
 * VOSviewer's map file, one item a line below the headers: id, label, x, y, cluster, `weight<Documents>`. Its
 * ties stand in a network file, which is a list of edges between the ids.
 * https://www.vosviewer.com/documentation/Manual_VOSviewer_1.6.20.pdf, section 4.2
 */
export const vosviewerMap: Format = {
  id: 'vosviewer-map',
  label: 'VOSviewer map',
  sniff(head) {
    const [first = ''] = head.split(/\r\n?|\n/u, 1)
    const headers = cellsOf(first.replace(/^\ufeff/u, '')).map((header) => header.trim().toLowerCase())
    const named = headers.includes('id') && headers.includes('label')
    const placed = headers.includes('x') && headers.includes('y')
    return named && (placed || headers.some(isWeight)) ? 0.9 : 0
  },
  open(context) {
    const graph = collector(context)
    let headers: readonly string[] | undefined
    const lines = splitLines((line, number) => {
      if (line.trim() === '') return
      const cells = cellsOf(line)
      if (headers === undefined) {
        headers = cells.map((header) => header.trim())
        return
      }
      const row = new Map(
        headers.map((header, i) => [header, cells[i] ?? ''] as const).filter(([, cell]) => cell !== ''),
      )
      const lower = new Map([...row].map(([header, cell]) => [header.toLowerCase(), cell]))
      const id = lower.get('id')
      const weight = [...lower].find(([header]) => isWeight(header))?.[1]
      if (id === undefined) graph.fault('no-id', 'the line has no id; left out.', number)
      else
        graph.node(id, row, {
          label: lower.get('label'),
          x: numberOf(lower.get('x')),
          y: numberOf(lower.get('y')),
          size: numberOf(weight),
          cluster: lower.get('cluster'),
        })
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

const isWeight = (header: string) => /^weight(?:<.*>)?$/u.test(header)

/** Parted by tabs, or by commas with quotes around what holds one. */
function cellsOf(line: string): readonly string[] {
  if (line.includes('\t')) return line.split('\t').map(bare)
  return (line.match(/(?:^|,)(?:"(?:[^"]|"")*"|[^,]*)/gu) ?? []).map((cell) => bare(cell.replace(/^,/u, '')))
}

const bare = (cell: string) => {
  const text = cell.trim()
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text
}
