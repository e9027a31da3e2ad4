import { apart, apartName, isSymmetric, placeColumns } from '../atlas/file/members.ts'
import { type Column, clusterColumns, historyTables, type NetworkName, networks, tables } from '../atlas/schema.ts'
import { en } from '../words/en.ts'
import { mapFile } from '../words/map-file.en.ts'

/** A program that reads a map file, shown as it stands. */
export interface Example {
  readonly title: string
  readonly file: string
  readonly text: string
}

const words = mapFile

/** They lie in the folder of the page. */
export const exampleFiles: readonly Omit<Example, 'text'>[] = [
  { title: words.examples.pandas, file: 'with-pandas.py' },
  { title: words.examples.arrow, file: 'with-arrow.R' },
  { title: words.examples.duckdb, file: 'with-duckdb.sql' },
]

/** What the members of a map file hold, column by column, for whoever reads it elsewhere: HTML, made from the schema. */
export function columnsPage(examples: readonly Example[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${words.title}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark; }
table { border-collapse: collapse; width: 100%; }
td, th { text-align: left; vertical-align: top; padding: 0.2rem 1rem 0.2rem 0; border-bottom: 1px solid #8884; }
td:first-child, td:nth-child(2) { white-space: nowrap; }
pre { overflow-x: auto; padding: 1rem; background: #8881; }
</style>
</head>
<body>
<h1>${words.title}</h1>
${words.intro.map((text) => `<p>${text}</p>`).join('\n')}
${examples.map(({ title, file, text }) => `<h2 id="${file}">${title}</h2>\n<pre>${escaped(text.trimEnd())}</pre>`).join('\n')}
<h2>${words.tables}</h2>
${Object.entries(tables)
  .map(([name, columns]) => {
    const own = Object.entries(columns).filter(([column]) => !apart[name]?.includes(column))
    return section(`atlas/${name}.parquet`, '', own)
  })
  .join('\n')}
${section(
  `atlas/${apartName}.parquet`,
  words.apart,
  Object.entries(tables.works).filter(([column]) => apart.works!.includes(column)),
)}
<h2>${words.networks}</h2>
<p>${words.networksAbout}</p>
${Object.entries(networks)
  .map(([name, { about, from, to, columns }]) => {
    const ends: [string, Column][] = [
      ['row', { kind: 'u32', about: words.row(from, !isSymmetric(name as NetworkName)) }],
      ['target', { kind: 'u32', about: words.row(to, false) }],
    ]
    return section(`atlas/${name}.parquet`, about, [...ends, ...Object.entries(columns)])
  })
  .join('\n')}
<h2>${words.findings}</h2>
<p>${words.findingsAbout}</p>
${section('atlas/finding-1/nodes.parquet', words.nodes, [
  ['cluster', { kind: placeColumns.cluster, about: words.cluster }],
  ['x', { kind: placeColumns.x, about: words.x }],
  ['y', { kind: placeColumns.y, about: words.y }],
  ...Object.entries(en.measures).map(([id, { meaning }]): [string, Column] => [id, { kind: 'f32', about: meaning }]),
])}
${section('atlas/finding-1/clusters.parquet', words.clusters, Object.entries(clusterColumns))}
<h2>${words.history}</h2>
<p>${words.historyAbout}</p>
${Object.entries(historyTables)
  .map(([name, columns]) => section(`atlas/history/${name}.parquet`, '', Object.entries(columns)))
  .join('\n')}
</body>
</html>
`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function section(name: string, about: string, columns: readonly (readonly [string, Column])[]): string {
  const rows = columns.map(
    ([column, { kind, about }]) =>
      `<tr><td><code>${column}</code></td><td>${words.types[kind]}</td><td>${escaped(about)}</td></tr>`,
  )
  return `<h3>${name}</h3>
${about === '' ? '' : `<p>${escaped(about)}</p>\n`}<table>
<tr><th>${words.column}</th><th>${words.type}</th><th></th></tr>
${rows.join('\n')}
</table>`
}
