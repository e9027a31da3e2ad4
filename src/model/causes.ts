import type { Damage } from './file-fault.ts'
import { count, list, object, oneOf, real, type Shape, text, truth, variant } from './shape.ts'

const texts = list(text)
const bare = object({})
const counted = object({ count })
const named = object({ name: text })
const printed = object({ printed: text })
const levels = object({ levels: count })

/** Works of a damaged file that were saved. */
const saved = object({ saved: count })

const damage: Shape<Damage> = object(
  {
    member: text,
    flaw: oneOf(
      'cut-short',
      'missing',
      'checksum',
      'unreadable',
      'length',
      'order',
      'code',
      'target',
      'twice',
      'year',
      'number',
      'link',
      'shape',
    ),
  },
  { path: text },
)

/** The tie by which others of its kind are told: its ends and weight as printed. */
const tie = object({ count, source: text, target: text, weight: text })

/** What a file is that holds no records, or none that are read. */
const kind = oneOf(
  'zip',
  'pdf',
  'rar',
  '7z',
  'bzip2',
  'xz',
  'rtf',
  'database',
  'old-sheet',
  'picture',
  'word',
  'open-document-text',
  'open-document',
  'epub',
  'xlsb',
  'presentation',
  'iwork',
  'endnote-library',
  'old-document',
)

/** What comes after an entry of BibTeX that was lost. */
const next = { next: oneOf('file-ends', 'next-entry') }
/** Said with the last block of an author page that is no work: how many there were. */
const tally = { tally: object({ read: count, total: count }) }

/**
 * Everything that can be wrong in an input: each code with what it says besides itself. `said` is what a file of an
 * earlier version said in words.
 */
export const causes = {
  said: object({ text }),

  // Files as they arrive.
  'not-opened': variant('why', { missing: bare, forbidden: bare, target: bare, other: object({ said: text }) }),
  empty: object({ what: oneOf('file', 'zip') }),
  'no-records': object({ format: text }),
  'web-page': object({ tables: truth }),
  binary: object({ kind }),
  'unknown-format': object({ begins: text }),
  'invalid-bytes': object({ count, encoding: text }),
  nul: counted,
  'byte-order-mark': counted,
  'turned-text': counted,
  'control-character': variant('how', { 'left-out': counted, blanks: counted }),

  // What is packed.
  gzip: variant('how', { damaged: bare, checksum: bare, stopped: object({ megabytes: count, limit: count }) }),
  'zip-part': bare,
  'damaged-zip': bare,
  'damaged-member': object({ how: oneOf('misplaced', 'cut-short', 'checksum', 'damaged') }),
  'damaged-sheet': bare,
  encrypted: object({ what: oneOf('member', 'sheet') }),
  packing: variant('how', { named, numbered: object({ number: count }) }),
  'unpack-limit': object({ megabytes: count }),
  'too-large': object({ what: oneOf('sheet', 'packed', 'map') }),
  'other-sheets': object({ sheet: text, others: texts }),

  // Maps of ours.
  'not-ours': saved,
  'newer-version': object({ version: real, saved: count }),
  damaged: object({ damage: list(damage), saved: count }),
  'damaged-map': object({ damage }),

  // Any record.
  year: printed,
  'no-year': printed,
  'year-of-retrieval': object({ printed: text, year: count }),
  'api-error': object({ from: oneOf('service', 'arxiv', 'search'), said: text }),
  'cut-short': object({ what: oneOf('zip', 'records', 'list', 'graph', 'matrix', 'value', 'json') }),
  'too-deep': variant('what', {
    file: levels,
    object: levels,
    value: levels,
    element: object({ levels: count, name: text }),
    elements: levels,
    lists: levels,
    graphs: levels,
    archives: levels,
  }),
  'too-long': object({ what: oneOf('object', 'value') }),
  'entities-declared': counted,
  'unused-names': object({ key: text, text, records: count }),

  // BibTeX.
  'missing-comma': variant('after', { key: bare, field: named }),
  'missing-brace': variant('of', {
    entry: object({}, next),
    value: object({ name: text }, next),
    brace: object({}, next),
  }),
  field: printed,
  'undefined-string': named,
  unquoted: named,
  depth: object({ levels: count }, next),

  // Tagged text.
  'stray-lines': bare,
  'stray-text': bare,
  'missing-end': object({ tag: text, at: oneOf('next-record', 'file-end') }),

  // Tables.
  delimiter: object({ delimiter: oneOf('semicolons', 'tabs', 'bars', 'blanks') }),
  'ragged-row': variant('of', {
    lost: object({ cells: count, headers: count }),
    short: object({ cells: count, headers: count }),
    matrix: bare,
  }),
  'no-column': object({ header: text, columns: texts }),
  'unknown-headers': object({ wanted: oneOf('works', 'ties', 'nodes'), headers: texts }),
  'unknown-authors': object({ headers: texts }),
  'guessed-authors': object({ header: text }),
  'unknown-title': object({ headers: texts }),
  'guessed-title': object({ header: text }),
  'unbalanced-quote': bare,
  unplaced: object({ header: text, rows: count }),
  'bad-row': object({ said: text }),

  // JSON and XML.
  'unknown-json': object({ what: oneOf('file', 'records'), keys: texts }),
  'not-a-work': object({ format: text }),
  'wrong-type': object({ key: text, wanted: oneOf('text', 'list', 'object'), printed: text, read: truth }),
  'no-objects': counted,
  'malformed-json': object({ what: oneOf('object', 'table', 'value') }, { said: text }),
  'unclosed-list': bare,
  'unclosed-object': bare,
  'malformed-xml': variant('what', {
    record: object({ name: text }, { said: text }),
    'closes-nothing': named,
    'not-closed': named,
    'file-ends': named,
    'bad-tag': named,
    'second-declaration': bare,
    'text-outside': bare,
    'open-comment': bare,
    'open-cdata': bare,
    'open-instruction': bare,
    'open-doctype': bare,
    'open-tag': bare,
    'no-end-tag': bare,
    'no-tag': bare,
  }),
  'too-many-references': object({ name: text, most: count }),
  'unclosed-element': object({ name: text, why: oneOf('next', 'end', 'long') }),
  'unknown-entity': object({ names: texts }),
  'unknown-element': object({ name: text }, { key: text }),

  // What was copied from a page, and lists.
  block: object({ lacks: oneOf('date', 'title') }, tally),
  date: object({ printed: text, lacks: oneOf('date', 'day') }),
  authors: bare,
  'page-header': printed,
  'works-missing': object({ read: count, total: count, stated: count }, { author: text }),
  'no-title': object({ after: oneOf('number', 'journal', 'nothing') }),
  'unsure-reference': bare,
  'no-doi': object({ word: text }),
  'doi-without-metadata': counted,

  // Graphs that were made elsewhere.
  'no-ends': object({ what: oneOf('tie', 'line', 'row', 'value', 'hyperedge', 'second', 'below') }),
  'no-id': object({ what: oneOf('node', 'tie', 'element', 'line', 'row') }),
  'unknown-node': variant('what', {
    ties: counted,
    lists: counted,
    'ties-beside': object({ count, beside: text }),
  }),
  'node-twice': counted,
  loop: counted,
  weightless: tie,
  'bad-weight': tie,
  hyperedge: counted,
  'hyperedge-too-wide': object({ count, most: count }),
  directed: bare,
  'more-faults': counted,
  'too-many': variant('what', { places: counted, pairs: object({ from: count, to: count }) }),
  'too-many-announced': object({ announced: real, made: count }),
  'several-graphs': variant('how', {
    largest: object({ graphs: count, number: count, name: text, nodes: count, ties: count }),
    aside: object({ shown: text }),
  }),
  'unclosed-quote': bare,
  'unknown-section': named,
  'no-data': bare,
  'decimal-comma': bare,
  'unknown-weight': object({ columns: texts }),
  'ready-graph': bare,
  'graph-beside-works': bare,

  // Decisions in a file of their own.
  'not-json': bare,
  'no-ledger': bare,
  'ledger-version': object({ version: text, reads: count }),
  'bad-decision': bare,
  'no-replacement': printed,
} as const
