import type { Place, SourceRecord } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith, type PrintedWith } from '../names/printed.ts'
import { plainText } from '../plain-text.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { oneLine, sourceRecord, webLinks } from '../source-record.ts'
import { splitTrimmed, withoutEnd } from '../split-trimmed.ts'
import { withoutKind } from './ovid.ts'
import { type Complain, type Dialect, fieldsOf, linesOf, readTagged, type TaggedRecord } from './tagged.ts'

/** What Ovid prints, mails and saves as text: "<12>" begins a record, a label has a line of its own, its value is set in. */
export const ovidLabelled: Format = {
  id: 'ovid-text',
  sniff(head) {
    const lines = linesOf(head)
    const begin = lines.findIndex((line) => begins.test(line))
    if (begin === -1) return 0
    const labels = new Set(lines.slice(begin, begin + 400).map((line) => line.trim()))
    return labels.has('Title') && ['Source', 'Author', 'Authors', ...onlyOnce].some((label) => labels.has(label))
      ? 0.95
      : 0
  },
  open: (context) => readTagged(context, dialect()),
}

const begins = /^(?:Citation )?<\d{1,7}\.? ?>\s*$|^Citation \d{1,7}\.\s*$/u

/** What a record says once, at its beginning. */
const onlyOnce = ['Unique Identifier', 'Accession Number']

function dialect(): Dialect {
  let isSetIn = false
  return {
    tagIn(line) {
      if (begins.test(line)) return { tag: 'number', value: '' }
      if (/^\s+\S/u.test(line)) isSetIn = true
      // Where blanks were lost on its way, only a label that is known tells itself from a value.
      else if (labels.has(line.trim()) || (isSetIn && /^\p{Lu}[\p{L}\d /()&-]{1,60}$/u.test(line)))
        return { tag: line.trim(), value: '' }
      return undefined
    },
    role(tag, open) {
      if (tag === 'number') return 'begin'
      if (tag === '' || open === undefined) return 'outside'
      return onlyOnce.includes(tag) && open.fields.some((field) => field.tag === tag) ? 'begin' : 'field'
    },
    toRecord,
  }
}

function toRecord(record: TaggedRecord, place: Place, complain: Complain): SourceRecord {
  const fields = fieldsOf(record, ['number'])
  const people = authorsOf(record)
  fields.all('Authors', 'Author', 'Authors Full Name', 'Author Full Name', 'Institution')
  const source = fields.first('Source')
  const { venue, volume, issue, pages, dated } = placeIn(source ?? '')
  const number = fields.first(...onlyOnce)
  const printed = fields.first('Year of Publication', 'Publication Date', 'Date of Publication', 'Publication Year')
  // What is not in print yet has its day beside its status.
  const date = [printed ?? '', dated, ...fieldsOf(record).all('Status')]
    .map(dateIn)
    .find((found) => found !== undefined)
  if (date === undefined && printed !== undefined)
    complain({ code: 'year', printed }, fields.lineOf('Year of Publication', 'Publication Date'))
  return sourceRecord(place, {
    key: number?.replace(/\.$/u, ''),
    type: fields.first('Publication Type', 'Document Type')?.replace(/[.:].*$/u, ''),
    title: withoutKind(plainText(fields.first('Title', 'Original Title', 'Book Title') ?? '')),
    abstract: fields.paragraphs('Abstract', 'English Abstract'),
    ...bylinesWith(people, { names: 'one' }),
    date,
    venue: fields.first('Journal Name', 'Journal Title') ?? venue,
    publisher: fields.first('Publisher'),
    ...{ volume, issue, pages },
    keywords: fields
      .all('Author Keywords', 'Keyword Heading', 'Keywords', 'Key Concepts')
      .flatMap((list) => splitTrimmed(list.replace(/\.$/u, ''), ';')),
    fields: [
      ...new Set(
        fields
          .lines('MeSH Subject Headings', 'Subject Headings', 'Emtree Heading', 'MeSH Headings')
          .map((line) => line.replaceAll('*', '').replace(/\/.*$/u, '').replace(/\.$/u, '').trim())
          .filter(Boolean),
      ),
    ],
    language: languageTag((fields.first('Language') ?? '').replace(/\..*$/u, '')),
    ids: workIds({
      doi: fields.first('Digital Object Identifier', 'DOI Number', 'DOI'),
      pmid: fields.first('PMID', 'PubMed ID') ?? (isOfMedline(record) ? number : undefined),
      pmcid: fields.first('PMC Identifier'),
      isbn: fields.first('ISBN'),
    }),
    links: webLinks(fields.all('Link to the Ovid Full Text or citation', 'Link to the External Link Resolver', 'URL')),
    references: record.fields.some(({ tag }) => tag === 'References') ? fields.lines('References') : undefined,
    extra: { ...fields.extra(), ...(source === undefined ? {} : { Source: [source] }) },
  })
}

/** A number of Medline's is PubMed's, too; its records have a status of their own. */
const isOfMedline = ({ fields }: TaggedRecord) =>
  fields.some(
    ({ tag, lines }) => tag === 'Status' && lines.some((line) => /^(?:MEDLINE|PubMed|In-Process)/u.test(line)),
  )

/** "Journal of Lizards. 12(3):45-56, 2019 Mar 04." */
function placeIn(source: string) {
  const [venue = '', ...behind] = source.split(/\. /u)
  const rest = behind.join('. ')
  const numbers = /^(\w{1,12})(?:\s?\(([^()]{0,60})\))?(?::\s?([\w.-]{1,40}))?,/u.exec(rest)
  const [, volume, issue, pages] = numbers ?? []
  return {
    venue: venue.replace(/\.$/u, '') || undefined,
    ...{ volume, issue, pages },
    dated: numbers === null ? rest : rest.slice(numbers[0].length),
  }
}

/** The fuller of two lists, with the addresses that marks or names lead to. */
function authorsOf(record: TaggedRecord): readonly PrintedWith[] {
  const listed = (...tags: readonly string[]) => {
    const found = record.fields.find(({ tag, lines }) => tags.includes(tag) && lines.some(Boolean))
    return namesIn((found?.lines ?? []).filter(Boolean))
  }
  const [short, full] = [listed('Authors', 'Author'), listed('Authors Full Name', 'Author Full Name')]
  const names = full.length >= short.length ? full : short
  const printed = record.fields.filter(({ tag }) => tag === 'Institution').flatMap(({ lines }) => lines.filter(Boolean))
  const marked = addressesByMark(printed)
  return names.map((text): PrintedWith => {
    const { name, marks } = markedName(text)
    const own = marks.length === 0 ? named(name, printed) : marks.map((mark) => marked.get(mark))
    return { text: name, affiliations: own.filter((address) => address !== undefined) }
  })
}

/** "Bee A.  Dee CD.", "Bee, Ada.  Dee, Carla D." and "Bee, Ada MD *;  Dee, Carla +": two blanks part what a full stop ends. */
function namesIn(lines: readonly string[]): readonly string[] {
  const text = lines.join('  ')
  const names = text.includes(';') ? text.split(';') : text.split(/(?<=\.)\s\s+/u)
  return names.map((name) => oneLine(name).replace(/(?<=\p{L}\p{Ll})\.$/u, '')).filter(Boolean)
}

/** "Carber, Josefa MD *", "Okafor, Tunde 1,2". */
function markedName(text: string): { readonly name: string; readonly marks: readonly string[] } {
  const words = text.split(' ')
  const at = words.findLastIndex((word) => !/^(?:\d{1,2}|[*+^#$&§†‡])(?:,(?:\d{1,2}|[*+^#$&§†‡])){0,20},?$/u.test(word))
  return { name: words.slice(0, at + 1).join(' '), marks: splitTrimmed(words.slice(at + 1).join(','), ',') }
}

/** "(1) University of X (2) University of Y", each by its mark. */
function addressesByMark(lines: readonly string[]): ReadonlyMap<string, string> {
  const parts = oneLine(lines.join(' ')).split(/\((\d{1,2}|[*+^#$&§†‡])\)/u)
  const found = new Map<string, string>()
  for (let i = 1; i < parts.length; i += 2) found.set(parts[i]!, (parts[i + 1] ?? '').trim().replace(/[;.]$/u, ''))
  return found
}

/** "Bee, Ada. Department of Lizards, University of X." */
function named(name: string, lines: readonly string[]): readonly string[] {
  const beginning = `${withoutEnd(name, '.')}. `
  return lines.filter((line) => line.startsWith(beginning)).map((line) => withoutEnd(line.slice(beginning.length), '.'))
}

const labels = new Set([
  ...['Unique Identifier', 'Accession Number', 'Status', 'Score', 'Authors', 'Author', 'Authors Full Name', 'Title'],
  ...['Author Full Name', 'Institution', 'Original Title', 'Book Title', 'Source', 'Abbreviated Source', 'Abstract'],
  ...['English Abstract', 'Author Keywords', 'Keyword Heading', 'Keywords', 'Key Concepts', 'MeSH Subject Headings'],
  ...['Subject Headings', 'Emtree Heading', 'MeSH Headings', 'Publication Type', 'Document Type', 'Language', 'ISSN'],
  ...['Year of Publication', 'Publication Date', 'Date of Publication', 'Publication Year', 'Publisher', 'ISBN'],
  ...['Journal Name', 'Journal Title', 'Journal Subset', 'NLM Journal Code', 'NLM Journal Name', 'References'],
  ...[
    'Digital Object Identifier',
    'DOI Number',
    'DOI',
    'PMID',
    'PubMed ID',
    'PMC Identifier',
    'URL',
    'ISO Journal Abbreviation',
  ],
  ...['Link to the Ovid Full Text or citation', 'Link to the External Link Resolver', 'Country of Publication'],
  ...['Database', 'ISSN Print', 'ISSN Electronic', 'ISSN Linking', 'Entry Date', 'Registry Number/Name of Substance'],
])
