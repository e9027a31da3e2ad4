import type { Format } from '../format.ts'
import { splitLines } from '../lines.ts'
import { believed } from './announced.ts'
import { type Collector, collector } from './collect.ts'
import { wordsOf } from './quoted-words.ts'
import { type DlHeader, type DlState, readDlHeader } from './ucinet-header.ts'

/**
 * UCINET's DL: a header (`dl n=4 format=edgelist1`, labels), then data as a full matrix, the upper or lower half of one, a
 * list of ties or of neighbours; of one mode or, with `nr` and `nc`, of two, whose columns are numbered after the rows.
 * Several matrices are relations of the same nodes, weights added.
 * Borgatti, Everett & Freeman, UCINET 6 for Windows: A Guide to the DL language
 */
export const ucinet: Format = {
  id: 'ucinet-dl',
  sniff: (head) =>
    /^[\s\ufeff]*dl\b[\s,]*(?:$|n[rcm]?\s*=|format\s*=|labels|data|row|col|diagonal|diag)/iu.test(head) ? 0.96 : 0,
  open(context) {
    const graph = collector(context)
    const state: DlState = {
      header: {
        n: 0,
        rows: 0,
        columns: 0,
        format: 'fullmatrix',
        embedded: new Set(),
        labels: { row: [], column: [], both: [] },
      },
      place: 'header',
    }
    let body: Body | undefined
    const lines = splitLines((line, number) => {
      if (line.trim() === '') return
      if (state.place === 'data') {
        body ??= open(graph, state.header)
        body.line(wordsOf(line.replaceAll(',', ' ')), number)
        return
      }
      // Data may begin on the line that announces them.
      const rest = readDlHeader(line, state)
      if (rest.trim() !== '' && state.place === ('data' as DlState['place'])) {
        body ??= open(graph, state.header)
        body.line(wordsOf(rest.replaceAll(',', ' ')), number)
      }
    })
    return {
      push: (text) => lines.push(text),
      end() {
        lines.end()
        const { header } = state
        body?.end()
        if (state.place === 'header' && header.n + header.rows === 0) graph.fault({ code: 'no-data' })
        graph.end()
      },
    }
  },
}

interface Body {
  line(words: readonly string[], number: number): void
  end(): void
}

/** Nodes by their numbers, from 1, or by the labels that stand among the data. */
function open(graph: Collector, header: DlHeader): Body {
  const { format, embedded, labels } = header
  const twoModes = (header.rows > 0 && header.columns > 0) || /2$/u.test(format)
  const rows = header.rows > 0 ? header.rows : header.n
  const columns = header.columns > 0 ? header.columns : header.n
  const say = (id: string, label?: string) => {
    if (!graph.has(id)) graph.node(id, new Map(), { label })
  }
  /** Those that are known by their numbers; `entries` is how much is said of them. */
  const number = (entries: number) => {
    if (embedded.size > 0) return
    const own = labels.row.length > 0 ? labels.row : labels.both
    const all = believed(rows, own.length + entries, graph)
    for (let i = 1; i <= all; i++) say(String(i), own[i - 1])
    const others = twoModes ? believed(columns, labels.column.length + entries, graph) : 0
    for (let i = 1; i <= others; i++) say(String(rows + i), labels.column[i - 1])
  }
  if (!/^(?:edgelist|nodelist|rankedlist)/u.test(format))
    return matrixIn(graph, header, twoModes, rows, columns, say, number)
  const ofNeighbours = !format.startsWith('edge')
  let count = 0
  const second = (word: string) => (twoModes && /^\d+$/u.test(word) ? String(Number(word) + rows) : word)
  return {
    line([first, ...others], line) {
      if (first === undefined) return
      count++
      const targets = (ofNeighbours ? others : others.slice(0, 1)).map(second)
      if (embedded.size > 0) for (const id of [first, ...targets]) say(id)
      if (!ofNeighbours && targets.length === 0) return graph.fault({ code: 'no-ends', what: 'line' }, line)
      for (const target of targets) graph.tie(first, target, ofNeighbours ? undefined : others[1], new Map(), line)
    },
    end: () => number(count),
  }
}

/** Entries row by row, wherever their lines end; another matrix of the same nodes may follow. */
function matrixIn(
  graph: Collector,
  { format, embedded, diagonalAbsent }: DlHeader,
  twoModes: boolean,
  rows: number,
  columns: number,
  say: (id: string) => void,
  number: (entries: number) => void,
): Body {
  const lacking = diagonalAbsent === true && !twoModes ? 1 : 0
  const upper = format.startsWith('upper')
  const lower = format.startsWith('lower')
  const from = (r: number) => (upper ? r + lacking : 0)
  const to = (r: number) => (lower ? r + 1 - lacking : upper ? columns : columns - lacking)
  const cells: (readonly [row: number, column: number, weight: string, line: number])[] = []
  const above: string[] = []
  const before: string[] = []
  let entries = 0
  let row = 0
  let column = from(0)
  let awaitsName = embedded.has('row')
  graph.twice('matrix')

  function settle() {
    while (row < rows && column >= to(row) && !awaitsName) {
      row++
      column = from(row)
      awaitsName = embedded.has('row')
    }
  }
  function enter(word: string, line: number) {
    entries++
    if (embedded.has('column') && above.length < columns) {
      above.push(word)
      return
    }
    settle()
    if (row >= rows) {
      row = 0
      column = from(0)
    }
    if (awaitsName) {
      before[row] = word
      awaitsName = false
    } else {
      // Where the diagonal is left out, what stands behind it is one column further.
      const behind = lacking === 1 && !upper && !lower && column >= row ? 1 : 0
      if (Number(word) !== 0) cells.push([row, column + behind, word, line])
      column++
    }
    settle()
  }

  return {
    line(words, number) {
      if (rows > 0 && columns > 0) for (const word of words) enter(word, number)
    },
    end() {
      if (row < rows) graph.fault({ code: 'cut-short', what: 'matrix' })
      const names = { row: before.length > 0 ? before : above, column: above.length > 0 ? above : before }
      const ofRow = (i: number) => (twoModes ? before : names.row)[i] ?? String(i + 1)
      const ofColumn = (i: number) => (twoModes ? above : names.column)[i] ?? String(twoModes ? rows + i + 1 : i + 1)
      if (embedded.size > 0) {
        const [all, others] = [rows, columns].map((count) => believed(count, entries, graph))
        for (let i = 0; i < all!; i++) say(ofRow(i))
        for (let i = 0; i < others!; i++) say(ofColumn(i))
      }
      number(entries)
      for (const [i, j, weight, line] of cells) graph.tie(ofRow(i), ofColumn(j), weight, new Map(), line)
    },
  }
}
