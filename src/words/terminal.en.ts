import { counted, listed, number, quoted } from './numerals.en.ts'

/** What was probably meant, else all that there is. */
const instead = (meant: string | undefined, all: readonly string[]): string =>
  meant === undefined ? `; there are ${all.join(', ')}.` : `; did you mean ${quoted(meant)}?`

/** Why something cannot be written. */
const unwritable = {
  full: 'the disk is full',
  forbidden: 'writing there is not allowed',
  'no-folder': 'there is no such folder',
  folder: 'it is a folder',
  'name-too-long': 'the name is too long',
  'read-only': 'it is read-only',
  circle: 'its symbolic links lead in a circle',
  owner: 'it belongs to somebody else, and would not any more',
} as const

/** What a call of `coterie` is answered with. */
export const terminal = {
  standardOutput: 'standard output',
  /** What a call of a command is refused with. */
  seeHelp: (command: string): string => `See ${command} --help.`,
  noCommand: (typed: string, meant: string | undefined): string =>
    `there is no command ${quoted(typed)}${meant === undefined ? '.' : `; did you mean ${quoted(meant)}?`}`,
  noOption: (typed: string, meant: string | undefined, all: readonly string[]): string =>
    `there is no option ${quoted(typed)}${instead(meant, all)}`,
  noFormat: (typed: string, meant: string | undefined, all: readonly string[]): string =>
    `there is no format ${quoted(typed)}${instead(meant, all)}`,
  noMeasure: (typed: string, meant: string | undefined, all: readonly string[]): string =>
    `there is no measure ${quoted(typed)}${instead(meant, all)}`,
  noCounting: (typed: string, all: readonly string[]): string =>
    `there is no counting ${quoted(typed)}; there are ${listed(all)}.`,
  noEncoding: (typed: string): string => `there is no encoding ${quoted(typed)}.`,
  noViewer: 'the web page that a map is put into is not built here: run coterie itself.',
  noYear: (typed: string): string => `${quoted(typed)} is not a year.`,
  noDay: (typed: string): string => `${quoted(typed)} is not a day as in 2026-05-27.`,
  noResolution: (typed: string): string => `${quoted(typed)} is no resolution.`,
  noColumn: (typed: string, meant: string | undefined, all: readonly string[]): string =>
    `a column cannot hold ${quoted(typed)}${meant === undefined ? `; it can hold ${all.join(', ')}.` : `; did you mean ${quoted(meant)}?`}`,
  noPair: (typed: string): string => `--columns takes pairs as in title=Titel,authors=Autoren, not ${quoted(typed)}.`,
  numberFrom: (flag: string, least: number, typed: string | undefined): string =>
    `--${flag} takes a number from ${number(least)}, not ${quoted(typed ?? '')}.`,
  noFiles: 'no files were named.',
  oneGraph: 'name one graph.',
  oneTable: 'name one table, or - for standard input.',
  otherEnding: (format: string, ending: string): string =>
    `--format ${format} and a file that ends in .${ending} do not go together.`,
  oneToStandardOutput: 'only one map can go to standard output.',
  onlyMapsHoldSources: 'only a .coterie can hold its sources.',
  onlySvgHoldsMap: 'only an SVG can hold its map.',
  isInput: (out: string): string =>
    `${quoted(out)} is one of the files to be read, and would be replaced; name another with --out.`,
  noEnding: (out: string, endings: readonly string[]): string =>
    `${quoted(out)} cannot be written; what can be is ${listed(endings)}.`,
  notWritten: (what: string, why: string): string => `${what} could not be written: ${why}.`,
  unwritable,
  written: (where: string, holds: readonly string[], bytes: number): string =>
    `Written to ${where}: ${holds.join(', ')}; ${counted(bytes, 'byte')}.`,
  folderMade: (folder: string): string => `The folder ${folder} was made.`,
  nothingRead: 'nothing could be read.',
  mapping: 'Say what its columns hold, as in --columns title=Titel,authors=Autoren, or map them by hand on the page.',
  graphAsMap:
    'note: a ready-made graph becomes a map of its nodes; to measure it and keep its own form, take coterie analyse.',
  fingerprint: (short: string): string => `Fingerprint ${short}.`,
  recordsPrinted: (n: number): string => `${counted(n, 'record')} printed.`,
  termsPrinted: (works: number): string => `The terms of ${counted(works, 'work')} printed.`,
  namesOfPeople: (names: number, people: number): string =>
    `${counted(names, 'name')} of ${counted(people, 'person', 'people')}.`,
  noNames: (file: string): string => `${file}: no names.`,
  notCarriedOut: (why: string): string => `a decision was not carried out: ${why}.`,
  columnsNeeded: (file: string, wanted: readonly string[], there: readonly string[]): string => {
    const named = there.slice(0, 12).map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name))
    const more = there.length > named.length ? ' …' : ''
    const found = there.length === 0 ? 'there are no columns' : `the columns are ${named.join(', ')}${more}`
    return `${file}: a column ${listed(wanted.map(quoted))} is needed; ${found}. See coterie people --help.`
  },
  noGraphButRecords: (file: string, records: number, format: string): string =>
    `${file} holds no graph but ${counted(records, 'record')} (${format}). coterie ingest makes the map of a bibliography.`,
  noGraph: (file: string): string => `${file} holds no graph.`,
  severalGraphs: (file: string, n: number): string => `${file} holds ${counted(n, 'graph')}; the first is taken.`,
  estimated: (measure: string, sources: number, error: string): string =>
    `${measure}: estimated from ${counted(sources, 'source')}, standard error at most ${error}.`,
  notRead: 'not read',
  empty: 'empty',
  notRecognised: 'not recognised',
} as const
