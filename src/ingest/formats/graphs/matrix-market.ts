import type { Format } from '../format.ts'
import { splitLines } from '../lines.ts'
import { believed } from './announced.ts'
import { collector } from './collect.ts'
import { wordsOf } from './quoted-words.ts'

/**
 * Matrix Market's coordinate format (`.mtx`), as SuiteSparse and the Network Repository keep networks: a size, then an
 * entry a line. Rows and columns of a square matrix are the same nodes, else columns are numbered after the rows.
 * https://math.nist.gov/MatrixMarket/formats.html
 */
export const matrixMarket: Format = {
  id: 'matrix-market',
  sniff: (head) => (/^[\s\ufeff]*%%MatrixMarket\s+matrix\s+coordinate\b/iu.test(head) ? 0.97 : 0),
  open(context) {
    const graph = collector(context)
    let size: readonly number[] | undefined
    let entries = 0
    graph.twice('matrix')
    const lines = splitLines((line, number) => {
      if (line.trim() === '' || line.startsWith('%')) return
      const [row = '', column, weight] = wordsOf(line)
      entries++
      if (size === undefined) {
        size = [Number(row), Number(column)]
      } else if (column === undefined) graph.fault({ code: 'no-ends', what: 'line' }, number)
      else if (weight === undefined || Number(weight) !== 0)
        graph.tie(row, size[0] === size[1] ? column : String(Number(column) + size[0]!), weight, new Map(), number)
    })
    return {
      push: (text) => lines.push(text),
      end() {
        lines.end()
        const [rows = 0, columns = 0] = size ?? []
        const count = believed(rows === columns ? rows : rows + columns, entries, graph)
        for (let i = 1; i <= count; i++) graph.node(String(i), new Map())
        graph.end()
      },
    }
  },
}
