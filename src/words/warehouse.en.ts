import type { WarehouseCause } from '../model/warehouse-cause.ts'
import { agreeing, counted, fileSize, listed, number, quoted } from './numerals.en.ts'

const stepNames: Readonly<Record<string, string>> = {
  works: 'reading works',
  bylines: 'taking bylines apart',
  selected: 'selecting works',
  doubles: 'finding works that are the same',
  signed: 'gathering bylines',
  blocks: 'finding names to be judged',
  judged: 'telling people apart',
  owners: 'giving each byline to its person',
  people: 'numbering people',
  authorship: 'writing down who signed what',
  pairs: 'counting who wrote with whom',
  terms: 'counting terms',
  chosen: 'choosing works of the map',
  whole: 'measuring the whole',
  part: 'bringing the part out',
}

/** `around2`: two steps away. */
const step = (name: string): string =>
  stepNames[name] ?? (name.startsWith('around') ? `looking ${name.slice(6)} steps around` : name)

function inFile({ path, group, line }: WarehouseCause & { readonly code: 'damaged-file' }): string {
  if (line !== undefined) return `${path}:${line}:`
  return group === undefined ? path : `${path}, row group ${number(group)}`
}

function fault(cause: WarehouseCause): string {
  switch (cause.code) {
    case 'no-duckdb':
      return `DuckDB, which this needs, could not be installed: ${cause.said}`
    case 'no-source':
      return cause.path === '' ? 'nothing to read was found' : `${cause.path}: there is no such file`
    case 'lacks-columns':
      return `${cause.path}: a list of works needs the columns ${listed(cause.columns)}`
    case 'damaged-file':
      return `${inFile(cause)} is damaged or cut short: ${cause.said}`
    case 'damaged-line':
      return `${cause.path}:${cause.line}: no work can be read`
    case 'full-disk':
      return `${cause.path}: the disk is full. What is finished is kept`
    case 'forbidden':
      return `${cause.path}: reading or writing there is not allowed (${cause.said})`
    case 'out-of-memory':
      return `the memory that --memory allows is not enough: ${cause.said}`
    case 'engine-away':
      return `${cause.where} does not answer${cause.query === undefined ? '' : ` (query ${cause.query})`}: ${cause.said}. What is finished is kept`
    case 'query-failed':
      return `the engine refused${cause.query === undefined ? '' : ` query ${cause.query}`}: ${cause.said}`
    case 'nothing-selected':
      return 'no work is what was asked for'
    case 'cancelled':
      return 'stopped. What is finished is kept: the same call goes on from there'
  }
}

/** What `coterie field` and `coterie warehouse` say. */
export const warehouse = {
  fault,
  step,
  installing: 'Installing DuckDB, which reads large files (70 MB, once) …',
  faultyLine: (file: string, line: number): string => `${file}:${line}: no work could be read; left out.`,
  faultyRows: (rows: number): string =>
    `${counted(rows, 'row')} held no work and ${agreeing(rows, 'was', 'were')} left out.`,
  plan: {
    source: 'Source',
    question: 'Asked for',
    rows: 'Rows to read',
    steps: 'Steps',
    writes: 'Writes',
    files: (path: string, files: number, bytes: number): string =>
      `${path}: ${counted(files, 'file')}, ${fileSize(bytes)}`,
    exactRows: (rows: number): string => number(rows),
    aboutRows: (rows: number): string => `about ${number(rows)}`,
    unknownRows: 'unknown until they are read',
    there: 'there',
    toBeMade: 'to be made',
    map: (out: string, authors: number, works: number, topics: number): string =>
      `${out}: at most ${counted(authors, 'author')}, ${counted(works, 'work')} and ${counted(topics, 'topic')}`,
    tables: (folder: string): string => `tables of the steps, in ${folder}`,
  },
  asked: {
    everything: 'every work',
    topic: (phrases: readonly string[]): string => `about ${phrases.map(quoted).join(' or ')}`,
    years: (first: number, last: number): string => `of ${first} to ${last}`,
    institution: (name: string): string => `signed from ${quoted(name)}`,
    country: (code: string): string => `signed from ${code}`,
    venue: (name: string): string => `in ${quoted(name)}`,
    author: (names: readonly string[], steps: number): string =>
      `by ${names.map(quoted).join(' or ')}${steps === 0 ? '' : ` and those up to ${counted(steps, 'step')} away`}`,
  },
  whole: (works: number, authors: number, isPart: boolean): string =>
    `The whole: ${counted(works, 'work')}, ${counted(authors, 'author')}; the map shows ${isPart ? 'the most important part' : 'all'} of it.`,
  imported: (folder: string, rows: number): string => `${folder}: ${counted(rows, 'work')}.`,
  noOut: 'name the map to be written with --out map.coterie.',
  onlyMaps: (out: string): string => `${quoted(out)}: what is written is a map file, .coterie.`,
  noSource: 'name what to read: files or a folder of OpenAlex or of records, or a folder that holds an import.',
  noSpan: (typed: string): string => `--years takes a span as in 2015-2024, not ${quoted(typed)}.`,
  noCountry: (typed: string): string => `--country takes two letters as in KR, not ${quoted(typed)}.`,
  noThreads: (typed: string): string => `--threads takes a whole number from 1, not ${quoted(typed)}.`,
  noSteps: (typed: string): string => `--steps takes a whole number from 0 to 4, not ${quoted(typed)}.`,
  noMemory: (typed: string): string => `--memory takes an amount as in 4GB, not ${quoted(typed)}.`,
  stepsNeedAuthor: '--steps counts from somebody: name them with --author.',
  noOdds: (typed: string): string => `--backbone takes odds above 0 and up to 1, as in 0.05, not ${quoted(typed)}.`,
  noEngine: (typed: string): string =>
    `--engine takes an address as in https://trino.example.org, not ${quoted(typed)}.`,
  noCatalog: 'a cluster needs --catalog and --schema, where the tables of the steps are written.',
  noName: (typed: string): string => `${quoted(typed)} is no name of a catalog or a schema.`,
  noSession: (typed: string): string => `--session takes a property as in query_max_memory=4GB, not ${quoted(typed)}.`,
  noSchema: 'name the schema in which the tables works and bylines are, as in hive.openalex.',
  noTask: (typed: string): string => `there is no task ${quoted(typed)}; there are import, status and check.`,
  noStore: 'name the folder of the warehouse with --store.',
  nothingImported: (folder: string): string => `${folder} holds no import.`,
  table: (name: string, rows: number, bytes: number): string => `${name}: ${counted(rows, 'row')}, ${fileSize(bytes)}`,
  fine: (path: string, rows: number): string => `${path}: ${counted(rows, 'row')}, readable.`,
} as const
