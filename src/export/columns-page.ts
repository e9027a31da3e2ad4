import type { ColumnKind } from '../atlas/column.ts'
import { apart, apartName, isSymmetric, placeColumns } from '../atlas/file/members.ts'
import { type Column, clusterColumns, historyTables, type NetworkName, networks, tables } from '../atlas/schema.ts'
import { en } from '../words/en.ts'

/** A program that reads a map file, shown as it stands. */
export interface Example {
  readonly title: string
  readonly file: string
  readonly text: string
}

/** They lie in the folder of the page. */
export const exampleFiles: readonly Omit<Example, 'text'>[] = [
  { title: 'With pandas', file: 'with-pandas.py' },
  { title: 'With R', file: 'with-arrow.R' },
  { title: 'With DuckDB', file: 'with-duckdb.sql' },
]

/** What the members of a map file hold, column by column, for whoever reads it elsewhere: HTML, made from the schema. */
export function columnsPage(examples: readonly Example[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The Coterie map file</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark; }
table { border-collapse: collapse; width: 100%; }
td, th { text-align: left; vertical-align: top; padding: 0.2rem 1rem 0.2rem 0; border-bottom: 1px solid #8884; }
td:first-child, td:nth-child(2) { white-space: nowrap; }
pre { overflow-x: auto; padding: 1rem; background: #8881; }
</style>
</head>
<body>
<h1>The Coterie map file</h1>
<p>A file that ends in <code>.coterie</code> is a zip. Its tables are Parquet files, which pandas, R and DuckDB read as they
are. A row is named by its place in its table, counted from 0; what is missing is null, or an empty text or list.</p>
<p>In <code>manifest.json</code> stands what the file holds, with the SHA-256 of each member; in
<code>atlas/about.json</code> the title, the settings, and what was wrong in the files that were read; in
<code>project.json</code> what a person decided and noted, and how the map looked. <code>excerpt/</code> holds the most important part of a map too large to be
drawn, in the same tables; <code>sources/</code> the files that the map was made of, where they were kept.</p>
${examples.map(({ title, file, text }) => `<h2 id="${file}">${title}</h2>\n<pre>${escaped(text.trimEnd())}</pre>`).join('\n')}
<h2>Tables</h2>
${Object.entries(tables)
  .map(([name, columns]) => {
    const own = Object.entries(columns).filter(([column]) => !apart[name]?.includes(column))
    return section(`atlas/${name}.parquet`, '', own)
  })
  .join('\n')}
${section(
  `atlas/${apartName}.parquet`,
  'A row for each row of the works.',
  Object.entries(tables.works).filter(([column]) => apart.works!.includes(column)),
)}
<h2>Networks</h2>
<p>A row is a tie. Where it leads from one table to the same, each tie stands once, <code>row</code> below <code>target</code>.</p>
${Object.entries(networks)
  .map(([name, { about, from, to, columns }]) => {
    const twice = isSymmetric(name as NetworkName) ? '' : ` Ascending.`
    const ends: [string, Column][] = [
      ['row', { kind: 'u32', about: `Row of the ${from}.${twice}` }],
      ['target', { kind: 'u32', about: `Row of the ${to}.` }],
    ]
    return section(`atlas/${name}.parquet`, about, [...ends, ...Object.entries(columns)])
  })
  .join('\n')}
<h2>Findings</h2>
<p>What was computed of the whole map. Which lens and scope <code>finding-1</code> is of says <code>atlas/about.json</code>.</p>
${section('atlas/finding-1/nodes.parquet', 'A row for each author, then each work, then each topic.', [
  ['cluster', { kind: placeColumns.cluster, about: 'Row of its cluster.' }],
  ['x', { kind: placeColumns.x, about: 'Place on the map, from left to right.' }],
  ['y', { kind: placeColumns.y, about: 'Place on the map, from below upwards.' }],
  ...Object.entries(en.measures).map(([id, { meaning }]): [string, Column] => [id, { kind: 'f32', about: meaning }]),
])}
${section('atlas/finding-1/clusters.parquet', 'By falling size.', Object.entries(clusterColumns))}
<h2>History</h2>
<p>How the map came about; no part of its fingerprint.</p>
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
      `<tr><td><code>${column}</code></td><td>${types[kind]}</td><td>${escaped(about)}</td></tr>`,
  )
  return `<h3>${name}</h3>
${about === '' ? '' : `<p>${escaped(about)}</p>\n`}<table>
<tr><th>Column</th><th>Type</th><th></th></tr>
${rows.join('\n')}
</table>`
}

const types: Readonly<Record<ColumnKind, string>> = {
  text: 'text',
  json: 'text, JSON',
  word: 'text or null',
  texts: 'list of texts',
  words: 'list of texts',
  numbers: 'list of uint32',
  u8: 'uint8',
  u32: 'uint32 or null',
  i32: 'int32 or null',
  f32: 'float or null',
  f64: 'double or null',
}
