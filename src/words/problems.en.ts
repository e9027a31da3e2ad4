import type { Problem } from '../model/problem.ts'
import type { CauseWords } from './cause-words.ts'
import { damage } from './damage.en.ts'
import { formatLabel } from './formats.en.ts'
import { agreeing, allQuoted, counted, number, quoted } from './numerals.en.ts'
import { graphCauses } from './problems-of-graphs.en.ts'
import { packedCauses } from './problems-of-packing.en.ts'

type Code = Problem['code']

/** `refs.bib:412 (smith2019): year “in press” is not a year; kept without one.` */
export function problem(problem: Problem): string {
  const line = problem.line === undefined ? '' : `:${problem.line}`
  const record = problem.record === undefined ? '' : ` (${problem.record})`
  return `${problem.file}${line}${record}: ${cause(problem)}`
}

/** What was wrong, and what was done, in one or two sentences. */
export const cause = (problem: Problem): string => (causes[problem.code] as (problem: Problem) => string)(problem)

/** `, the first on line 12`, where that is known. */
const firstOn = ({ line }: Problem): string => (line === undefined ? '' : `, the first on line ${number(line)}`)

/** That an entry was lost, and what comes after it. */
const lost = ({ next }: { readonly next?: 'file-ends' | 'next-entry' }): string =>
  next === undefined
    ? ''
    : `; the record was left out, ${next === 'file-ends' ? 'the file ends there' : 'reading goes on at the next'}`

const tallied = ({ tally }: { readonly tally?: { readonly read: number; readonly total: number } }): string =>
  tally === undefined ? '' : ` In all, ${blocksRead(tally)}.`

const blocksRead = ({ read, total }: { readonly read: number; readonly total: number }): string =>
  `read ${number(read)} of ${counted(total, 'block')}`

const delimiters = { semicolons: 'semicolons', tabs: 'tabs', bars: 'vertical bars', blanks: 'blanks' } as const

const wanted = {
  works: 'hold titles or authors',
  ties: 'say what ties there are',
  nodes: 'say what nodes there are',
} as const

const unclosed = {
  next: 'the next one begins inside it',
  end: 'the file ends inside it',
  long: 'it is longer than any record',
} as const

const endings = {
  zip: 'the end of the ZIP archive is missing: what stands before it was read, and more may have been in it.',
  records: 'the list of records has no end: the file may be cut short. Every record in it was read.',
  list: 'the file ends inside a list; every complete node and tie was read.',
  graph: 'the file ends inside the graph; every complete node and tie was read.',
  matrix: 'the matrix has fewer entries than it should.',
  value: 'what begins here has no end: the file may be cut short; left out.',
  json: 'the file may be cut short. Every whole node and tie was read.',
} as const

const reasons = {
  missing: 'there is no such file',
  forbidden: 'it may not be read',
  target: 'it is where the results go',
}

const savedWorks = (n: number): string =>
  n === 0 ? '.' : `; ${counted(n, 'work')} of it ${agreeing(n, 'was', 'were')} saved.`

const brief = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

const said = (text: string | undefined): string => (text === undefined ? '' : ` (${text})`)

const causes: CauseWords<Code> = {
  ...graphCauses,
  ...packedCauses,
  said: ({ text }) => text,

  'not-opened': (it) => `${it.why === 'other' ? it.said : reasons[it.why]}.`,
  empty: ({ what }) => `0 records: the ${what === 'zip' ? 'ZIP archive' : 'file'} is empty.`,
  'no-records': ({ format }) => `0 records: nothing in it was recognised as a record of ${formatLabel(format)}.`,
  'web-page': ({ tables }) =>
    tables
      ? 'no records: this is a web page, and no table in it has columns for titles and authors. Copy what it shows and paste that, or export BibTeX, RIS or CSV.'
      : 'no records: this looks like a web page. Was it saved from a login or an error?',
  'unknown-format': ({ begins }) => `no records: no format known here begins with ${quoted(begins)}.`,
  'invalid-bytes': (it) =>
    `${counted(it.count, 'character')} could not be read as ${it.encoding} and became “\ufffd”${firstOn(it)}; another encoding may be right.`,
  nul: (it) => `${counted(it.count, 'NUL character')} left out${firstOn(it)}.`,
  'byte-order-mark': (it) => `${counted(it.count, 'byte-order mark')} in mid-text left out${firstOn(it)}.`,
  'turned-text': (it) =>
    `${counted(it.count, 'character')} that ${agreeing(it.count, 'turns', 'turn')} the direction of text${firstOn(it)}; names are read without.`,
  'control-character': ({ how, count }) =>
    how === 'blanks'
      ? `${counted(count, 'value has', 'values have')} control characters, taken for blanks.`
      : `${counted(count, 'control character')} left out${count === 1 ? '' : ', the first of them here'}.`,

  'not-ours': ({ saved }) => `this is not a saved map${savedWorks(saved)}`,
  'newer-version': ({ saved }) => `this map was saved by a newer Coterie; nothing was changed${savedWorks(saved)}`,
  damaged: (it) => {
    const [first, ...more] = it.damage
    const others = more.length === 0 ? '' : ` (and ${counted(more.length, 'more place')})`
    const where = first === undefined ? '' : `: ${damage(first)}${others}`
    return `this map is damaged${where}${savedWorks(it.saved)}`
  },
  'damaged-map': (it) => `${damage(it.damage)}.`,

  year: ({ printed }) => `${quoted(printed)} is not a year; kept without one.`,
  'no-year': ({ printed }) => `${quoted(printed)} holds no year; kept without one.`,
  'year-of-retrieval': ({ printed, year }) =>
    `${quoted(printed)} is printed without a year; took the year of retrieval, ${year}.`,
  'api-error': ({ from, said }) =>
    from === 'search'
      ? `the search found nothing for ${quoted(said)}.`
      : `${from === 'arxiv' ? 'arXiv' : 'the service'} answered with an error: ${quoted(said)}`,
  'cut-short': ({ what }) => endings[what],
  'too-deep': (it) => {
    const deep = `deeper than ${number(it.levels)} levels`
    switch (it.what) {
      case 'file':
        return `no records: what it holds nests ${deep}.`
      case 'object':
        return `this object nests ${deep}; left out.`
      case 'value':
        return `what stands here nests ${deep}; left out.`
      case 'element':
        return `<${it.name}> cannot be read: elements nest ${deep}; left out.`
      case 'elements':
        return `elements nest ${deep}; read up to there.`
      case 'lists':
        return `lists nest ${deep}; read up to there.`
      case 'graphs':
        return `graphs nest ${deep}; read up to there.`
      case 'archives':
        return `it lies in more than ${number(it.levels)} ZIP archives: unpack them.`
    }
  },
  'too-long': ({ what }) =>
    what === 'object'
      ? 'this object is longer than any record; left out.'
      : 'what stands here is longer than anything that can be held; left out.',
  'entities-declared': ({ count }) =>
    `the document type declares ${counted(count, 'entity', 'entities')}; none is expanded or fetched.`,
  'unused-names': ({ key, text, records, line }) => {
    const where = records === 1 ? 'a record without authors' : `${number(records)} records without authors, the first`
    const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text
    return `${quoted(key)} looks like names (${quoted(shown)}) in ${where}${line === undefined ? '' : ` in line ${number(line)}`}; it was not used.`
  },

  'missing-comma': (it) => `a comma is missing after ${it.after === 'key' ? 'the key' : quoted(it.name)}.`,
  'missing-brace': (it) => {
    switch (it.of) {
      case 'entry':
        return `the closing brace of the entry is missing; read up to here${lost(it)}.`
      case 'value':
        return `the value of ${quoted(it.name)} is not closed${lost(it)}.`
      case 'brace':
        return `a brace is not closed${lost(it)}.`
    }
  },
  field: ({ printed }) => `${quoted(printed)} is no field; skipped.`,
  'undefined-string': ({ name }) => `${quoted(name)} is not defined by any @string; kept as it is.`,
  unquoted: ({ name }) => `the value of ${quoted(name)} is neither quoted nor braced; kept as it is.`,
  depth: (it) => `braces are nested more than ${number(it.levels)} deep${lost(it)}.`,

  'stray-lines': () => 'these lines belong to no record; left out.',
  'stray-text': () => 'this text between two records belongs to neither; left out.',
  'missing-end': ({ tag, at }) =>
    `${quoted(tag)} is missing; closed at the ${at === 'next-record' ? 'next record' : 'end of the file'}.`,

  delimiter: ({ delimiter }) => `columns are separated by ${delimiters[delimiter]}.`,
  'ragged-row': (it) => {
    if (it.of === 'matrix') return 'the row has more cells than there are names; left out.'
    const row = `the row has ${counted(it.cells, 'cell')} under ${counted(it.headers, 'header')}`
    return `${row}; ${it.of === 'lost' ? 'left out' : 'read as far as it goes'}.`
  },
  'no-column': ({ header, columns }) => `there is no column ${quoted(header)}; the columns are ${allQuoted(columns)}.`,
  'unknown-headers': (it) => `no column is known to ${wanted[it.wanted]}. Headers: ${allQuoted(it.headers)}.`,
  'unknown-authors': ({ headers }) =>
    `no column is known to hold authors: the works are read without them. Headers: ${allQuoted(headers)}.`,
  'guessed-authors': ({ header }) => `${quoted(header)} was taken for the authors.`,
  'unknown-title': ({ headers }) =>
    `no column is known to hold titles: the works are read without them. Headers: ${allQuoted(headers)}.`,
  'guessed-title': ({ header }) => `${quoted(header)} was taken for the titles.`,
  'unbalanced-quote': () => 'a quote in this row is never closed; left out.',
  unplaced: ({ header, rows, line }) => {
    const first = line === undefined ? '' : `, the first in line ${number(line)}`
    const where = rows === 1 ? 'one row' : `${number(rows)} rows${first}`
    return `${quoted(header)} has more or fewer entries than there are authors in ${where}: whose they are is unknown; kept beside the authors.`
  },
  'bad-row': ({ said }) => said,

  'unknown-json': ({ what, keys }) => {
    if (what === 'records')
      return `no key is known to hold titles or authors. Keys: ${allQuoted(keys)}. Say what they hold, or export BibTeX, RIS or CSV instead.`
    const named = keys.length === 0 ? '' : ` (${allQuoted(keys)})`
    return `no records: this is JSON of a kind not known here${named}. Its keys name no titles: export BibTeX, RIS or CSV instead, or name a title “title” and its authors “authors”.`
  },
  'not-a-work': ({ format }) => `this object is no work that ${formatLabel(format)} describes; left out.`,
  'wrong-type': (it) => {
    const belongs = { text: 'a text belongs', list: 'a list belongs', object: 'an object belongs' }[it.wanted]
    return `${quoted(it.key)} is ${brief(it.printed)} where ${belongs}; ${it.read ? 'read as names' : 'left out'}.`
  },
  'no-objects': (it) =>
    `${counted(it.count, 'entry of a list of records is', 'entries of a list of records are')} no ${agreeing(it.count, 'object', 'objects')}; left out${firstOn(it)}.`,
  'malformed-json': (it) => {
    switch (it.what) {
      case 'object':
        return `this object is not valid JSON${said(it.said)}; left out.`
      case 'table':
        return `this is no whole table in JSON${said(it.said)}; nothing of it was read.`
      case 'value':
        return `what stands here is not valid JSON${said(it.said)}; left out.`
    }
  },
  'unclosed-list': () => 'what stands here is not valid JSON (a list has no end); left out.',
  'unclosed-object': () => 'this object has no end: a brace or quote is missing; left out.',
  'malformed-xml': (it) => {
    switch (it.what) {
      case 'record':
        return `<${it.name}> cannot be read: ${it.said ?? 'no element'}; left out.`
      case 'closes-nothing':
        return `</${it.name}> closes nothing; passed over.`
      case 'not-closed':
        return `<${it.name}> is not closed; taken to end here.`
      case 'file-ends':
        return `the file ends inside <${it.name}>; every complete node and tie was read.`
      case 'bad-tag':
        return `the tag <${it.name}> is not well-formed; left out.`
      default:
        return markup[it.what]
    }
  },
  'too-many-references': ({ name, most }) =>
    `<${name}> cannot be read: more than ${number(most)} character or entity references; left out.`,
  'unclosed-element': ({ name, why }) => `<${name}> has no end: ${unclosed[why]}; left out.`,
  'unknown-entity': ({ names }) =>
    `${names.join(', ')} ${agreeing(names.length, 'is', 'are')} not known; kept as printed.`,
  'unknown-element': ({ name, key }) => `<${name}> is no element of DBLP’s (${key ?? 'without a key'}); left out.`,

  block: (it) => `this block is no work: it has no ${it.lacks}.${tallied(it)}`,
  date: (it) =>
    it.lacks === 'date'
      ? `${quoted(it.printed)} holds no date; kept without one.`
      : `${quoted(it.printed)} is not a day of the calendar; kept without the day.`,
  authors: () => 'no line of authors follows the title; kept without authors.',
  'page-header': ({ printed }) => `${quoted(printed)} in the page’s header was not understood; left out.`,
  'works-missing': (it) =>
    `${blocksRead(it)}: the page${it.author === undefined ? '' : ` of ${it.author}`} says “${it.stated} Papers”.`,
  'no-title': ({ after }) =>
    after === 'nothing' ? 'no title was found here; left out.' : `no title follows the ${after}; left out.`,
  'unsure-reference': () =>
    'this reference could not be taken apart for certain; left out. Correct it, or find it in a catalogue.',
  'no-doi': ({ word }) => `${quoted(word)} is no DOI; left out.`,
  'doi-without-metadata': ({ count }) => `${counted(count, 'DOI')} without metadata, to be resolved later.`,

  'not-json': () => 'this is not JSON; no decisions were read.',
  'no-ledger': () => 'this is not a list of decisions.',
  'ledger-version': ({ version, reads }) => `these decisions are of version ${version}; this Coterie reads ${reads}.`,
  'bad-decision': () => 'this decision could not be understood; left out.',
  'no-replacement': ({ printed }) => `${quoted(printed)} names no replacement; left out.`,
}

const markup = {
  'second-declaration': 'a second XML declaration; passed over.',
  'text-outside': 'text stands outside of every element; left out.',
  'open-comment': 'a comment is never closed.',
  'open-cdata': 'a CDATA section is never closed.',
  'open-instruction': 'a processing instruction is never closed.',
  'open-doctype': 'the document type is never closed.',
  'open-tag': 'a tag is never closed; left out.',
  'no-end-tag': '“</” that begins no end tag; taken as text.',
  'no-tag': 'a “<” that begins no tag; taken as text.',
} as const
