import type { Shape } from '../table/delimiter.ts'
import { tableFormat } from '../table/read-table.ts'
import { columnOf } from '../table/table-columns.ts'
import { nodeColumn } from './graph-rows.ts'

/**
 * A table of nodes, as Gephi exports it (`Id,Label,timeset,modularity_class`), with their places and clusters. Its ties
 * stand in a table of ties or list of edges beside it. https://gephi.org/users/supported-graph-formats/csv-format/
 */
export const nodeTable = tableFormat({
  id: 'node-table',
  rows: 'nodes',
  sniff({ headers }) {
    const found = nodeColumn(headers)
    if (found === undefined || found.confidence === 0.9) return 0
    return isOfWorks(headers) ? 0 : found.confidence
  },
})

/**
 * VOSviewer's map file, one item a line below the headers: id, label, x, y, cluster, `weight<Documents>`. Its
 * ties stand in a network file, which is a list of edges between the ids.
 * https://www.vosviewer.com/documentation/Manual_VOSviewer_1.6.20.pdf, section 4.2
 */
export const vosviewerMap = tableFormat({
  id: 'vosviewer-map',
  rows: 'nodes',
  sniff: ({ headers }) => (nodeColumn(headers)?.confidence === 0.9 ? 0.9 : 0),
})

/** Headers that a bibliography has. */
const isOfWorks = (headers: Shape['headers']) =>
  headers.some((header) => ['title', 'authors', 'fullNames', 'doi'].includes(columnOf(header) ?? ''))
