import type { Place, SourceRecord } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith, namesIn } from '../names/printed.ts'
import { plainText } from '../plain-text.ts'
import { workIds } from '../record-ids.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { splitTrimmed } from '../split-trimmed.ts'
import { fieldsOf, linesOf, readTagged, type TaggedRecord } from './tagged.ts'
import { keywordsOf } from './tagged-authors.ts'

/** The tagged format of NASA's Astrophysics Data System: a record begins with its bibcode, "%R 2021ApJ...900....1V". */
export const adsTagged: Format = {
  id: 'ads-tagged',
  sniff: (head) => (linesOf(head).some((line) => /^%R \d{4}\S{13,16}\s*$/u.test(line)) ? 0.97 : 0),
  open: (context) => readTagged(context, { tagIn, role, toRecord }),
}

function tagIn(line: string): { tag: string; value: string } | undefined {
  const match = /^%([A-Za-z])(?: (.*)|)$/u.exec(line)
  return match === null ? undefined : { tag: match[1]!, value: match[2] ?? '' }
}

function role(tag: string, open: TaggedRecord | undefined) {
  if (tag === 'R') return 'begin'
  return tag === '' || open === undefined ? 'outside' : 'field'
}

function toRecord(record: TaggedRecord, place: Place): SourceRecord {
  const fields = fieldsOf(record)
  const authors = splitTrimmed(fields.first('A') ?? '', ';')
  const addresses = addressesIn(fields.first('F') ?? '', authors.length)
  const numbers = fields.first('Y') ?? ''
  const journal = fields.first('J') ?? ''
  const { places } = namesIn(authors, { names: 'one' })
  return sourceRecord(place, {
    key: fields.first('R'),
    title: plainText(fields.first('T') ?? ''),
    abstract: fields.paragraphs('B'),
    ...bylinesWith(
      authors.map((text, i) => ({ text, affiliations: places === authors.length ? (addresses[i] ?? []) : [] })),
      { names: 'one' },
    ),
    date: dateIn(fields.first('D') ?? ''),
    venue: journal.split(/, (?:Volume|Issue|id|p)/u)[0],
    publisher: fields.first('I'),
    volume: fields.first('V'),
    issue: /\bIssue (\w{1,10})/u.exec(journal)?.[1],
    pages:
      /\bpp?\.\s?([\w-]{1,20})/u.exec(journal)?.[1] ??
      /\bid\.\s?([\w-]{1,20})/u.exec(journal)?.[1] ??
      fields.first('P'),
    keywords: keywordsOf(fields.all('K').map((list) => list.replaceAll(',', ';'))),
    ids: workIds({
      doi: /\bDOI:\s?(\S+)/u.exec(numbers)?.[1]?.replace(/;$/u, ''),
      arxiv: /\barXiv:(\S+)/iu.exec(`${numbers} ${journal}`)?.[1],
    }),
    links: webLinks(fields.all('U')),
    extra: fields.extra(),
  })
}

/** ADS writes into an address how its author is reached. */
export const withoutContacts = (address: string): string =>
  address.replace(/\s?<(email|orcid)>[^<>]{0,200}<\/\1>/giu, '')

/** "Inst A; Inst B", an address an author, or "AA(Inst A), AB(Inst B)". */
function addressesIn(printed: string, authors: number): readonly (readonly string[])[] {
  const text = withoutContacts(printed)
  if (/^A[A-Z]\(/u.test(text)) {
    return text
      .split(/\)[,;]? (?=A[A-Z]\()/u)
      .map((part) => [part.replace(/^A[A-Z]\(/u, '').replace(/\)$/u, '')].filter(Boolean))
  }
  const list = text.split(';').map((part) => part.trim())
  return list.length === authors ? list.map((part) => (part === '' || part === '-' ? [] : [part])) : []
}
