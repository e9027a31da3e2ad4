import { fullName } from '../model/name.ts'
import type { MapWork } from '../model/node.ts'
import { en } from '../words/en.ts'
import type { ExportFormat } from './export-format.ts'
import { worksOf } from './exported-works.ts'
import { type FlatMap, flatOf } from './flat-nodes.ts'
import { zipped } from './zipped.ts'

/** Tables of nodes, ties and works, as spreadsheets, Gephi, pandas and R take them. */
export const csv: ExportFormat = {
  id: 'csv',
  ...en.exports.csv,
  extension: 'csv.zip',
  mediaType: 'application/zip',
  carries: new Set(['kinds', 'clusters', 'places', 'colours', 'measures', 'texts']),
  async *write({ atlas }) {
    const map = flatOf(atlas)
    yield zipped({ 'nodes.csv': nodeRows(map), 'ties.csv': tieRows(map), 'works.csv': workRows(worksOf(atlas)) })
  },
}

function* nodeRows({ nodeColumns, ...map }: FlatMap): Generator<string> {
  yield mark + row(['id', 'label', 'x', 'y', 'size', 'colour', ...nodeColumns.map(({ id }) => id)])
  for (const { key, label, x, y, size, colour, values } of map.nodes())
    yield row([key, label, x, y, size, colour, ...nodeColumns.map(({ id }) => values.get(id))])
}

function* tieRows({ tieColumns, ...map }: FlatMap): Generator<string> {
  yield mark + row(['Source', 'Target', 'Type', 'Weight', ...tieColumns.map(({ id }) => id)])
  for (const { source, target, weight, values } of map.ties())
    yield row([source, target, 'Undirected', weight, ...tieColumns.map(({ id }) => values.get(id))])
}

const workColumns: readonly (readonly [name: string, of: (work: MapWork) => Cell])[] = [
  ['Title', ({ title }) => title],
  ['Authors', ({ bylines }) => bylines.map(({ name }) => fullName(name).replaceAll(';', ',')).join('; ')],
  ['Year', ({ date }) => date?.year],
  ['Venue', ({ venue }) => venue],
  ['Volume', ({ volume }) => volume],
  ['Issue', ({ issue }) => issue],
  ['Pages', ({ pages }) => pages],
  ['Publisher', ({ publisher }) => publisher],
  ['Type', ({ type }) => type],
  ['Language', ({ language }) => language],
  ['DOI', ({ ids }) => ids.doi],
  ['Keywords', ({ keywords }) => keywords.join('; ')],
  ['Citations', ({ citations }) => citations],
  ['URL', ({ links }) => links[0]],
  ['Abstract', ({ abstract }) => abstract],
]

function* workRows(works: Iterable<MapWork>): Generator<string> {
  yield mark + row(workColumns.map(([name]) => name))
  for (const work of works) yield row(workColumns.map(([, of]) => of(work)))
}

/** Tells Excel that the text is UTF-8. */
const mark = '\ufeff'

type Cell = string | number | undefined

const row = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(',')}\r\n`

/** A text that a spreadsheet would take for a formula has an apostrophe before it, which is taken away on reading. */
function cellOf(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const text = /^'*[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/u.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}
