import type { Problem } from '../model/problem.ts'
import type { CauseWords } from './cause-words.ts'
import { allQuoted, number, quoted } from './numerals.en.ts'

type Kind = Extract<Problem, { readonly code: 'binary' }>['kind']

const asText = 'save it as plain text, or export the references from the program that made them'

/** What a file is that holds no records, and the way to one that does. */
const kinds: Readonly<Record<Kind, string>> = {
  zip: 'this is a ZIP archive or a spreadsheet: unpack it, or save it as CSV',
  pdf: 'this is a PDF file, which holds no text to read',
  rar: 'this is a RAR archive: unpack it, or pack it as ZIP',
  '7z': 'this is a 7z archive: unpack it, or pack it as ZIP',
  bzip2: 'this is packed with bzip2: unpack it, or pack it with gzip',
  xz: 'this is packed with xz: unpack it, or pack it with gzip',
  rtf: 'this is a text document (RTF): save it as plain text',
  database: 'this is a database of Zotero or Mendeley: export BibTeX or RIS there',
  'old-sheet': 'this is a spreadsheet of the older kind: save it as CSV',
  picture:
    'this is a picture, and the map that it may show is not in it: open the .coterie, or a picture that was saved with its map',
  word: `this is a Word document, which holds no records: ${asText}`,
  'open-document-text': `this is a text document (OpenDocument), which holds no records: ${asText}`,
  'open-document': 'this is an OpenDocument file, which is not read here: save it as .xlsx or CSV',
  epub: 'this is an e-book (EPUB), which holds no records',
  xlsb: 'this is a binary Excel workbook (.xlsb), which is not read here: save it as .xlsx or CSV',
  presentation: 'this is a presentation, which holds no records',
  iwork: 'this is a document of Numbers or Pages: export it as Excel or CSV',
  'endnote-library': 'this is a library of EndNote: export it there, as RIS or EndNote XML (File, Export)',
  'old-document': 'this is a document of an older program (no spreadsheet), which holds no text to read',
}

const damages = {
  misplaced: 'it is not where the ZIP archive says.',
  'cut-short': 'it is cut short; what came before was read.',
  checksum: 'its checksum is wrong: something in it is not as it was packed; all of it was read.',
  damaged: 'it is damaged; what came before was read.',
} as const

const sizes = {
  sheet: 'this spreadsheet is larger than any of its kind.',
  packed: 'it is too large to be unpacked in memory: unpack it, and open what was in it.',
  map: 'this map is too large for a file: it would have more than 4 GB.',
} as const

/** What is wrong with a file that is packed, or with one that holds no text. */
export const packedCauses: CauseWords<
  | 'binary'
  | 'gzip'
  | 'zip-part'
  | 'damaged-zip'
  | 'damaged-member'
  | 'damaged-sheet'
  | 'encrypted'
  | 'packing'
  | 'unpack-limit'
  | 'too-large'
  | 'other-sheets'
> = {
  binary: ({ kind }) => `no records: ${kinds[kind]}.`,
  gzip: (it) => {
    switch (it.how) {
      case 'damaged':
        return 'the gzip file is damaged or cut short; what came before was read.'
      case 'checksum':
        return 'the checksum of the gzip file is wrong: something in it is not as it was packed; all of it was read.'
      case 'stopped':
        return `unpacking was stopped at ${number(it.megabytes)} MB (the limit is ${number(it.limit)} MB, or 200 times the packed size).`
    }
  },
  'zip-part': () => 'this is one part of a ZIP archive that was cut into several: put them together and pack it again.',
  'damaged-zip': () => 'this ZIP archive is damaged: no file in it can be found.',
  'damaged-member': ({ how }) => damages[how],
  'damaged-sheet': () => 'this spreadsheet (.xls) is damaged: nothing in it can be found.',
  encrypted: ({ what }) =>
    what === 'sheet'
      ? 'this spreadsheet is locked with a password: save it without one, or as CSV.'
      : 'it is locked with a password: unpack it, and open what was in it.',
  packing: (it) =>
    `it is packed in a way that is not read here (${it.how === 'named' ? it.name : `method ${it.number}`}): unpack it, or pack it as an ordinary ZIP.`,
  'unpack-limit': ({ megabytes }) =>
    `unpacking was stopped at ${number(megabytes)} MB: so much comes out of no honest file of its size.`,
  'too-large': ({ what }) => sizes[what],
  'other-sheets': ({ sheet, others }) => {
    const [are, them] =
      others.length === 1 ? ['sheet was', 'it as a file of its own'] : ['sheets were', 'each as a file of its own']
    return `the sheet ${quoted(sheet)} was read; the ${are} left out: ${allQuoted(others)}. Save ${them} to read it, too.`
  },
}
