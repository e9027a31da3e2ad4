/** The page that describes the map file, in HTML. */
export const mapFile = {
  title: 'The Coterie map file',
  intro: [
    `A file that ends in <code>.coterie</code> is a zip. Its tables are Parquet files, which pandas, R and DuckDB read as they
are. A row is named by its place in its table, counted from 0; what is missing is null, or an empty text or list.`,
    `In <code>manifest.json</code> stands what the file holds, with the SHA-256 of each member; in
<code>atlas/about.json</code> the title, the settings, and what was wrong in the files that were read; in
<code>project.json</code> what a person decided and noted, and how the map looked. <code>excerpt/</code> holds the most important part of a map too large to be
drawn, in the same tables; <code>sources/</code> the files that the map was made of, where they were kept.`,
  ],
  examples: { pandas: 'With pandas', arrow: 'With R', duckdb: 'With DuckDB' },
  tables: 'Tables',
  apart: 'A row for each row of the works.',
  networks: 'Networks',
  networksAbout:
    'A row is a tie. Where it leads from one table to the same, each tie stands once, <code>row</code> below <code>target</code>.',
  row: (table: string, ascends: boolean): string => `Row of the ${table}.${ascends ? ' Ascending.' : ''}`,
  findings: 'Findings',
  findingsAbout:
    'What was computed of the whole map. Which lens and scope <code>finding-1</code> is of says <code>atlas/about.json</code>.',
  nodes: 'A row for each author, then each work, then each topic.',
  cluster: 'Row of its cluster.',
  x: 'Place on the map, from left to right.',
  y: 'Place on the map, from below upwards.',
  clusters: 'By falling size.',
  history: 'History',
  historyAbout: 'How the map came about; no part of its fingerprint.',
  column: 'Column',
  type: 'Type',
  types: {
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
  },
} as const
