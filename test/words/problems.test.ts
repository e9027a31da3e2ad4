import { describe, expect, test } from 'vitest'
import { causes } from '../../src/model/causes.ts'
import { type Cause, type Problem, problemShape } from '../../src/model/problem.ts'
import { fits } from '../../src/model/shape.ts'
import { en } from '../../src/words/en.ts'
import { cause } from '../../src/words/problems.en.ts'

/** What is said of each code: every variant of it, singular and plural where it counts. */
type Sayings = {
  readonly [C in Cause['code']]: readonly (readonly [cause: CauseOf<C>, words: string, line?: number])[]
}
type CauseOf<C> = Cause extends infer One ? (One extends { readonly code: C } ? Omit<One, 'code'> : never) : never

const tie = { source: 'a', target: 'b', weight: '-2' }
const tie41 = { source: 'a'.repeat(41), target: 'b', weight: '-2' }

const sayings: Sayings = {
  said: [[{ text: 'no line of authors.' }, 'no line of authors.']],

  'not-opened': [
    [{ why: 'missing' }, 'there is no such file.'],
    [{ why: 'forbidden' }, 'it may not be read.'],
    [{ why: 'target' }, 'it is where the results go.'],
    [{ why: 'other', said: 'Error: EIO' }, 'Error: EIO.'],
  ],
  empty: [
    [{ what: 'file' }, '0 records: the file is empty.'],
    [{ what: 'zip' }, '0 records: the ZIP archive is empty.'],
  ],
  'no-records': [[{ format: 'ris' }, '0 records: nothing in it was recognised as a record of RIS.']],
  'web-page': [
    [{ tables: false }, 'no records: this looks like a web page. Was it saved from a login or an error?'],
    [
      { tables: true },
      'no records: this is a web page, and no table in it has columns for titles and authors. Copy what it shows and paste that, or export BibTeX, RIS or CSV.',
    ],
  ],
  binary: [
    [{ kind: 'pdf' }, 'no records: this is a PDF file, which holds no text to read.'],
    [{ kind: 'rar' }, 'no records: this is a RAR archive: unpack it, or pack it as ZIP.'],
  ],
  'unknown-format': [[{ begins: 'Dear all' }, 'no records: no format known here begins with “Dear all”.']],
  'invalid-bytes': [
    [
      { count: 1, encoding: 'utf-8' },
      '1 character could not be read as utf-8 and became “\ufffd”, the first on line 1,204; another encoding may be right.',
      1204,
    ],
  ],
  nul: [
    [{ count: 2 }, '2 NUL characters left out, the first on line 3.', 3],
    [{ count: 2 }, '2 NUL characters left out.'],
  ],
  'byte-order-mark': [[{ count: 1 }, '1 byte-order mark in mid-text left out, the first on line 3.', 3]],
  'turned-text': [
    [{ count: 1 }, '1 character that turns the direction of text, the first on line 3; names are read without.', 3],
    [{ count: 2 }, '2 characters that turn the direction of text, the first on line 3; names are read without.', 3],
  ],
  'control-character': [
    [{ how: 'left-out', count: 1 }, '1 control character left out.'],
    [{ how: 'left-out', count: 2 }, '2 control characters left out, the first of them here.'],
    [{ how: 'blanks', count: 1 }, '1 value has control characters, taken for blanks.'],
  ],

  gzip: [
    [{ how: 'damaged' }, 'the gzip file is damaged or cut short; what came before was read.'],
    [
      { how: 'checksum' },
      'the checksum of the gzip file is wrong: something in it is not as it was packed; all of it was read.',
    ],
    [
      { how: 'stopped', megabytes: 32, limit: 4000 },
      'unpacking was stopped at 32 MB (the limit is 4,000 MB, or 200 times the packed size).',
    ],
  ],
  'zip-part': [
    [{}, 'this is one part of a ZIP archive that was cut into several: put them together and pack it again.'],
  ],
  'damaged-zip': [[{}, 'this ZIP archive is damaged: no file in it can be found.']],
  'damaged-member': [
    [{ how: 'misplaced' }, 'it is not where the ZIP archive says.'],
    [{ how: 'cut-short' }, 'it is cut short; what came before was read.'],
    [{ how: 'checksum' }, 'its checksum is wrong: something in it is not as it was packed; all of it was read.'],
    [{ how: 'damaged' }, 'it is damaged; what came before was read.'],
  ],
  'damaged-sheet': [[{}, 'this spreadsheet (.xls) is damaged: nothing in it can be found.']],
  encrypted: [
    [{ what: 'member' }, 'it is locked with a password: unpack it, and open what was in it.'],
    [{ what: 'sheet' }, 'this spreadsheet is locked with a password: save it without one, or as CSV.'],
  ],
  packing: [
    [
      { how: 'named', name: 'LZMA' },
      'it is packed in a way that is not read here (LZMA): unpack it, or pack it as an ordinary ZIP.',
    ],
    [
      { how: 'numbered', number: 77 },
      'it is packed in a way that is not read here (method 77): unpack it, or pack it as an ordinary ZIP.',
    ],
  ],
  'unpack-limit': [
    [{ megabytes: 32 }, 'unpacking was stopped at 32 MB: so much comes out of no honest file of its size.'],
  ],
  'too-large': [
    [{ what: 'sheet' }, 'this spreadsheet is larger than any of its kind.'],
    [{ what: 'packed' }, 'it is too large to be unpacked in memory: unpack it, and open what was in it.'],
    [{ what: 'map' }, 'this map is too large for a file: it would have more than 4 GB.'],
  ],
  'other-sheets': [
    [
      { sheet: '2020', others: ['2021'] },
      'the sheet “2020” was read; the sheet was left out: “2021”. Save it as a file of its own to read it, too.',
    ],
    [
      { sheet: '2020', others: ['2021', '2022'] },
      'the sheet “2020” was read; the sheets were left out: “2021”, “2022”. Save each as a file of its own to read it, too.',
    ],
  ],

  'not-ours': [[{ saved: 0 }, 'this is not a saved map.']],
  'newer-version': [[{ version: 9, saved: 0 }, 'this map was saved by a newer Coterie; nothing was changed.']],
  damaged: [
    [{ damage: [], saved: 1 }, 'this map is damaged; 1 work of it was saved.'],
    [
      {
        damage: [
          { member: 'works.parquet', flaw: 'year', path: 'year[12]' },
          { member: 'works.parquet', flaw: 'missing' },
        ],
        saved: 1204,
      },
      'this map is damaged: in “works.parquet”, year[12] is not a year of publication (and 1 more place); 1,204 works of it were saved.',
    ],
  ],
  'damaged-map': [[{ damage: { member: '', flaw: 'cut-short' } }, 'it ends too early.']],

  year: [[{ printed: 'in press' }, '“in press” is not a year; kept without one.']],
  'no-year': [[{ printed: '3 May' }, '“3 May” holds no year; kept without one.']],
  'year-of-retrieval': [
    [{ printed: 'May 27', year: 2026 }, '“May 27” is printed without a year; took the year of retrieval, 2026.'],
  ],
  'api-error': [
    [{ from: 'service', said: 'No.' }, 'the service answered with an error: “No.”'],
    [{ from: 'arxiv', said: 'No.' }, 'arXiv answered with an error: “No.”'],
    [{ from: 'search', said: 'qwrtz' }, 'the search found nothing for “qwrtz”.'],
  ],
  'cut-short': [
    [
      { what: 'zip' },
      'the end of the ZIP archive is missing: what stands before it was read, and more may have been in it.',
    ],
    [{ what: 'records' }, 'the list of records has no end: the file may be cut short. Every record in it was read.'],
    [{ what: 'list' }, 'the file ends inside a list; every complete node and tie was read.'],
    [{ what: 'graph' }, 'the file ends inside the graph; every complete node and tie was read.'],
    [{ what: 'matrix' }, 'the matrix has fewer entries than it should.'],
    [{ what: 'value' }, 'what begins here has no end: the file may be cut short; left out.'],
    [{ what: 'json' }, 'the file may be cut short. Every whole node and tie was read.'],
  ],
  'too-deep': [
    [{ what: 'file', levels: 500 }, 'no records: what it holds nests deeper than 500 levels.'],
    [{ what: 'object', levels: 500 }, 'this object nests deeper than 500 levels; left out.'],
    [{ what: 'value', levels: 500 }, 'what stands here nests deeper than 500 levels; left out.'],
    [
      { what: 'element', levels: 200, name: 'article' },
      '<article> cannot be read: elements nest deeper than 200 levels; left out.',
    ],
    [{ what: 'elements', levels: 200 }, 'elements nest deeper than 200 levels; read up to there.'],
    [{ what: 'lists', levels: 200 }, 'lists nest deeper than 200 levels; read up to there.'],
    [{ what: 'graphs', levels: 200 }, 'graphs nest deeper than 200 levels; read up to there.'],
    [{ what: 'archives', levels: 4 }, 'it lies in more than 4 ZIP archives: unpack them.'],
  ],
  'too-long': [
    [{ what: 'object' }, 'this object is longer than any record; left out.'],
    [{ what: 'value' }, 'what stands here is longer than anything that can be held; left out.'],
  ],
  'entities-declared': [
    [{ count: 1 }, 'the document type declares 1 entity; none is expanded or fetched.'],
    [{ count: 3 }, 'the document type declares 3 entities; none is expanded or fetched.'],
  ],
  'unused-names': [
    [
      { key: 'Wer', text: 'Bee, Ada', records: 1 },
      '“Wer” looks like names (“Bee, Ada”) in a record without authors in line 2; it was not used.',
      2,
    ],
    [
      { key: 'Wer', text: 'B'.repeat(61), records: 2 },
      `“Wer” looks like names (“${'B'.repeat(60)}…”) in 2 records without authors, the first in line 2; it was not used.`,
      2,
    ],
  ],

  'missing-comma': [
    [{ after: 'key' }, 'a comma is missing after the key.'],
    [{ after: 'field', name: 'title' }, 'a comma is missing after “title”.'],
  ],
  'missing-brace': [
    [{ of: 'entry' }, 'the closing brace of the entry is missing; read up to here.'],
    [
      { of: 'value', name: 'title', next: 'next-entry' },
      'the value of “title” is not closed; the record was left out, reading goes on at the next.',
    ],
    [{ of: 'brace', next: 'file-ends' }, 'a brace is not closed; the record was left out, the file ends there.'],
  ],
  field: [[{ printed: '=' }, '“=” is no field; skipped.']],
  'undefined-string': [[{ name: 'tocl' }, '“tocl” is not defined by any @string; kept as it is.']],
  unquoted: [[{ name: 'title' }, 'the value of “title” is neither quoted nor braced; kept as it is.']],
  depth: [
    [
      { levels: 1000, next: 'next-entry' },
      'braces are nested more than 1,000 deep; the record was left out, reading goes on at the next.',
    ],
  ],

  'stray-lines': [[{}, 'these lines belong to no record; left out.']],
  'stray-text': [[{}, 'this text between two records belongs to neither; left out.']],
  'missing-end': [
    [{ tag: 'ER', at: 'next-record' }, '“ER” is missing; closed at the next record.'],
    [{ tag: 'ER', at: 'file-end' }, '“ER” is missing; closed at the end of the file.'],
  ],

  delimiter: [[{ delimiter: 'bars' }, 'columns are separated by vertical bars.']],
  'ragged-row': [
    [{ of: 'lost', cells: 1, headers: 2 }, 'the row has 1 cell under 2 headers; left out.'],
    [{ of: 'short', cells: 3, headers: 4 }, 'the row has 3 cells under 4 headers; read as far as it goes.'],
    [{ of: 'matrix' }, 'the row has more cells than there are names; left out.'],
  ],
  'no-column': [[{ header: 'Titre', columns: ['A', 'B'] }, 'there is no column “Titre”; the columns are “A”, “B”.']],
  'unknown-headers': [
    [{ wanted: 'works', headers: ['A'] }, 'no column is known to hold titles or authors. Headers: “A”.'],
    [{ wanted: 'ties', headers: ['A'] }, 'no column is known to say what ties there are. Headers: “A”.'],
    [{ wanted: 'nodes', headers: ['A'] }, 'no column is known to say what nodes there are. Headers: “A”.'],
  ],
  'unknown-authors': [
    [
      { headers: ['Titel', 'Wer'] },
      'no column is known to hold authors: the works are read without them. Headers: “Titel”, “Wer”.',
    ],
  ],
  'unknown-title': [
    [
      { headers: ['Autor', 'Jahr'] },
      'no column is known to hold titles: the works are read without them. Headers: “Autor”, “Jahr”.',
    ],
  ],
  'guessed-title': [[{ header: 'Titel des Beitrags' }, '“Titel des Beitrags” was taken for the titles.']],
  'guessed-authors': [[{ header: 'Verfasser' }, '“Verfasser” was taken for the authors.']],
  'unbalanced-quote': [[{}, 'a quote in this row is never closed; left out.']],
  unplaced: [
    [
      { header: 'ORCIDs', rows: 1 },
      '“ORCIDs” has more or fewer entries than there are authors in one row: whose they are is unknown; kept beside the authors.',
      2,
    ],
    [
      { header: 'ORCIDs', rows: 2 },
      '“ORCIDs” has more or fewer entries than there are authors in 2 rows, the first in line 2: whose they are is unknown; kept beside the authors.',
      2,
    ],
  ],
  'bad-row': [[{ said: 'Too few fields.' }, 'Too few fields.']],

  'unknown-json': [
    [
      { what: 'file', keys: ['name'] },
      'no records: this is JSON of a kind not known here (“name”). Its keys name no titles: export BibTeX, RIS or CSV instead, or name a title “title” and its authors “authors”.',
    ],
    [
      { what: 'records', keys: ['a', 'b'] },
      'no key is known to hold titles or authors. Keys: “a”, “b”. Say what they hold, or export BibTeX, RIS or CSV instead.',
    ],
  ],
  'wrong-type': [
    [
      { key: 'authorships', wanted: 'list', printed: '"x"', read: false },
      '“authorships” is "x" where a list belongs; left out.',
    ],
    [
      { key: 'a[0].name', wanted: 'text', printed: '7', read: false },
      '“a[0].name” is 7 where a text belongs; left out.',
    ],
    [
      { key: 'author', wanted: 'object', printed: '"Ann Lee"', read: true },
      '“author” is "Ann Lee" where an object belongs; read as names.',
    ],
  ],
  'no-objects': [
    [{ count: 1 }, '1 entry of a list of records is no object; left out, the first on line 3.', 3],
    [{ count: 2 }, '2 entries of a list of records are no objects; left out.'],
  ],
  'not-a-work': [[{ format: 'crossref' }, 'this object is no work that Crossref describes; left out.']],
  'malformed-json': [
    [{ what: 'object', said: 'Unexpected end' }, 'this object is not valid JSON (Unexpected end); left out.'],
    [{ what: 'table' }, 'this is no whole table in JSON; nothing of it was read.'],
    [{ what: 'value' }, 'what stands here is not valid JSON; left out.'],
  ],
  'unclosed-list': [[{}, 'what stands here is not valid JSON (a list has no end); left out.']],
  'unclosed-object': [[{}, 'this object has no end: a brace or quote is missing; left out.']],
  'malformed-xml': [
    [{ what: 'record', name: 'article', said: 'text data' }, '<article> cannot be read: text data; left out.'],
    [{ what: 'record', name: 'article' }, '<article> cannot be read: no element; left out.'],
    [{ what: 'closes-nothing', name: 'x' }, '</x> closes nothing; passed over.'],
    [{ what: 'not-closed', name: 'x' }, '<x> is not closed; taken to end here.'],
    [{ what: 'file-ends', name: 'x' }, 'the file ends inside <x>; every complete node and tie was read.'],
    [{ what: 'bad-tag', name: 'x' }, 'the tag <x> is not well-formed; left out.'],
    [{ what: 'second-declaration' }, 'a second XML declaration; passed over.'],
    [{ what: 'text-outside' }, 'text stands outside of every element; left out.'],
    [{ what: 'open-comment' }, 'a comment is never closed.'],
    [{ what: 'open-cdata' }, 'a CDATA section is never closed.'],
    [{ what: 'open-instruction' }, 'a processing instruction is never closed.'],
    [{ what: 'open-doctype' }, 'the document type is never closed.'],
    [{ what: 'open-tag' }, 'a tag is never closed; left out.'],
    [{ what: 'no-end-tag' }, '“</” that begins no end tag; taken as text.'],
    [{ what: 'no-tag' }, 'a “<” that begins no tag; taken as text.'],
  ],
  'too-many-references': [
    [
      { name: 'article', most: 200_000 },
      '<article> cannot be read: more than 200,000 character or entity references; left out.',
    ],
  ],
  'unclosed-element': [
    [{ name: 'x', why: 'next' }, '<x> has no end: the next one begins inside it; left out.'],
    [{ name: 'x', why: 'end' }, '<x> has no end: the file ends inside it; left out.'],
    [{ name: 'x', why: 'long' }, '<x> has no end: it is longer than any record; left out.'],
  ],
  'unknown-entity': [
    [{ names: ['&a;'] }, '&a; is not known; kept as printed.'],
    [{ names: ['&a;', '&b;'] }, '&a;, &b; are not known; kept as printed.'],
  ],
  'unknown-element': [
    [{ name: 'masterthesis', key: 'x/1' }, '<masterthesis> is no element of DBLP’s (x/1); left out.'],
    [{ name: 'masterthesis' }, '<masterthesis> is no element of DBLP’s (without a key); left out.'],
  ],

  block: [
    [{ lacks: 'date' }, 'this block is no work: it has no date.'],
    [
      { lacks: 'title', tally: { read: 2, total: 3 } },
      'this block is no work: it has no title. In all, read 2 of 3 blocks.',
    ],
  ],
  date: [
    [{ printed: 'soon', lacks: 'date' }, '“soon” holds no date; kept without one.'],
    [{ printed: 'May 41', lacks: 'day' }, '“May 41” is not a day of the calendar; kept without the day.'],
  ],
  authors: [[{}, 'no line of authors follows the title; kept without authors.']],
  'page-header': [[{ printed: 'Home' }, '“Home” in the page’s header was not understood; left out.']],
  'works-missing': [
    [{ read: 0, total: 1, stated: 1 }, 'read 0 of 1 block: the page says “1 Papers”.'],
    [
      { read: 1, total: 2, stated: 2, author: 'Ana Prior' },
      'read 1 of 2 blocks: the page of Ana Prior says “2 Papers”.',
    ],
  ],
  'no-title': [
    [{ after: 'number' }, 'no title follows the number; left out.'],
    [{ after: 'journal' }, 'no title follows the journal; left out.'],
    [{ after: 'nothing' }, 'no title was found here; left out.'],
  ],
  'unsure-reference': [
    [{}, 'this reference could not be taken apart for certain; left out. Correct it, or find it in a catalogue.'],
  ],
  'no-doi': [[{ word: '10/x' }, '“10/x” is no DOI; left out.']],
  'doi-without-metadata': [
    [{ count: 1 }, '1 DOI without metadata, to be resolved later.'],
    [{ count: 6 }, '6 DOIs without metadata, to be resolved later.'],
  ],

  'no-ends': [
    [{ what: 'tie' }, 'a tie lacks an end; left out.'],
    [{ what: 'line' }, 'the line names no two nodes; left out.'],
    [{ what: 'row' }, 'the row names no two nodes; left out.'],
    [{ what: 'value' }, 'what stands here names no two nodes; left out.'],
    [{ what: 'hyperedge' }, 'a hyperedge has no ends; left out.'],
    [{ what: 'second' }, 'the line names no second node; left out.'],
    [{ what: 'below' }, 'the line stands below no node; left out.'],
  ],
  'no-id': [
    [{ what: 'node' }, 'a node has no id; left out.'],
    [{ what: 'tie' }, 'a tie has no id; left out.'],
    [{ what: 'element' }, 'an element has no data; left out.'],
    [{ what: 'line' }, 'the line names no node; left out.'],
    [{ what: 'row' }, 'the row has no id; left out.'],
  ],
  'unknown-node': [
    [{ what: 'ties', count: 1 }, '1 tie leads to a node that is not in the file; left out.'],
    [{ what: 'lists', count: 2 }, '2 lists of a node that is not in the file; left out.'],
    [
      { what: 'ties-beside', count: 2, beside: 'nodes.csv' },
      '2 ties lead to a node that is not in “nodes.csv”; left out.',
    ],
  ],
  'node-twice': [
    [{ count: 1 }, '1 node is listed twice; the first is taken.'],
    [{ count: 2 }, '2 nodes are listed twice; the first is taken.'],
  ],
  loop: [[{ count: 2 }, '2 ties join a node with itself; left out.']],
  weightless: [
    [{ count: 1, ...tie }, '1 tie weighs nothing or less; left out (“a” – “b”: -2).'],
    [{ count: 2, ...tie41 }, `2 ties weigh nothing or less; left out (the first “${'a'.repeat(40)}…” – “b”: -2).`],
  ],
  'bad-weight': [[{ count: 1, ...tie }, '1 tie has a weight that is no number; taken as 1 (“a” – “b”: -2).']],
  hyperedge: [[{ count: 1 }, '1 tie joins more than two nodes; each pair of its ends is a tie.']],
  'hyperedge-too-wide': [[{ count: 2, most: 100 }, '2 ties join more than 100 nodes; left out.']],
  directed: [
    [{}, 'ties have a direction, which is ignored: ties in both directions become one, with their weights added.'],
  ],
  'more-faults': [[{ count: 980 }, '980 more places cannot be read.']],
  'too-many': [
    [{ what: 'places', count: 2 }, '2 places: more than 16,000,000 nodes or ties cannot be held; left out.'],
    [{ what: 'pairs', from: 4000, to: 5 }, '4,000 × 5 ties in one statement; left out.'],
  ],
  'too-many-announced': [
    [
      { announced: 1e9, made: 10_010 },
      'the file announces 1,000,000,000 nodes and names few of them; 10,010 are made.',
    ],
  ],
  'several-graphs': [
    [
      { how: 'largest', graphs: 2, number: 1, name: '', nodes: 2, ties: 1 },
      'the file holds 2 graphs; the largest is shown: number 1, with 2 nodes and 1 tie.',
    ],
    [
      { how: 'largest', graphs: 2, number: 2, name: 'B', nodes: 2, ties: 1 },
      'the file holds 2 graphs; the largest is shown: “B”, number 2, with 2 nodes and 1 tie.',
    ],
    [{ how: 'aside', shown: 'a.gml' }, 'this graph is left out; the one in “a.gml” is shown.'],
  ],
  'unclosed-quote': [[{}, 'a quote is never closed; read to the end of its line.']],
  'unknown-section': [[{ name: 'colours' }, '“*colours” is not known; left out.']],
  'no-data': [[{}, 'there is no “data:” in the file.']],
  'decimal-comma': [[{}, 'weights are read with a decimal comma.']],
  'unknown-weight': [
    [
      { columns: ['jointly'] },
      'no column is known to say what a tie weighs: each row counts 1. Numbers stand under “jointly”.',
    ],
  ],
  'ready-graph': [[{}, 'this is a ready-made graph, which holds no records; coterie analyse takes it.']],
  'graph-beside-works': [[{}, 'this graph was made elsewhere and names no works: beside works it is left out.']],

  'not-json': [[{}, 'this is not JSON; no decisions were read.']],
  'no-ledger': [[{}, 'this is not a list of decisions.']],
  'ledger-version': [[{ version: '9', reads: 1 }, 'these decisions are of version 9; this Coterie reads 1.']],
  'bad-decision': [[{}, 'this decision could not be understood; left out.']],
  'no-replacement': [[{ printed: 'Doe, J.' }, '“Doe, J.” names no replacement; left out.']],
}

const all = Object.entries(sayings).flatMap(([code, cases]) =>
  (cases as readonly (readonly [object, string, number?])[]).map(
    ([cause, words, line]) =>
      [
        { file: 'f', severity: 'note', code, ...cause, ...(line === undefined ? {} : { line }) } as Problem,
        words,
      ] as const,
  ),
)

describe('what is said of a problem', () => {
  test.each(all.map(([problem, words]) => [problem.code, problem, words] as const))('%s', (_, problem, words) => {
    expect(cause(problem)).toBe(words)
  })
  test('is a sentence or two, with file, line and record before it', () => {
    for (const [, words] of all) expect(words).toMatch(/[.?”]$/u)
    const year = { file: 'refs.bib', severity: 'warning', code: 'year', printed: 'in press' } as const
    expect(en.problem({ ...year, line: 412, record: 'smith2019' })).toBe(
      'refs.bib:412 (smith2019): “in press” is not a year; kept without one.',
    )
    expect(en.problem(year)).toBe('refs.bib: “in press” is not a year; kept without one.')
  })
})

describe('a problem in a file', () => {
  test('of every code fits its shape, and without its parameters it does not', () => {
    for (const [problem] of all) {
      expect(fits(problemShape, JSON.parse(JSON.stringify(problem))), problem.code).toBe(true)
      const { file, severity, code } = problem
      const bare = { file, severity, code }
      if (fits(problemShape, bare)) expect(() => en.problem(bare as Problem), code).not.toThrow()
    }
    expect(fits(problemShape, { file: 'f', severity: 'note', code: 'constructor' })).toBe(false)
  })
  test('has no parameter that would stand in place of where it is', () => {
    const where = ['file', 'severity', 'record', 'line', 'raw', 'code', 'message']
    const own = Object.values(sayings).flatMap((cases) => cases.flatMap(([cause]) => Object.keys(cause)))
    expect(own.filter((name) => where.includes(name))).toEqual([])
  })
  test('has a saying for every code there is', () => {
    expect(Object.keys(sayings).sort()).toEqual(Object.keys(causes).sort())
  })
})
