import type { Place, PublicationDate, SourceRecord } from '../../../model/work.ts'
import { dateIn, monthAndDay, publicationDate } from '../dates.ts'
import type { Format } from '../format.ts'
import { plainText } from '../plain-text.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { type Complain, type Fields, fieldsOf, linesOf, readTagged, type TaggedRecord } from './tagged.ts'
import { bylinesOf, keywordsOf } from './tagged-authors.ts'

/** EndNote's import format and its ancestor refer: "%A" lines, records begun by "%0" or a blank line. */
export const refer: Format = {
  id: 'refer',
  sniff(head) {
    const lines = linesOf(head).filter((line) => line.trim() !== '')
    const tagged = lines.filter((line) => tagIn(line) !== undefined)
    if (tagged.length === 0 || tagIn(lines[0]!.replace(/^\ufeff/u, '')) === undefined) return 0
    const telling = tagged.filter((line) => /^%[0ATEDJ] /u.test(line)).length
    return telling === 0 ? 0.2 : tagged.length > lines.length / 2 ? 0.95 : 0.5
  },
  open: (context) => readTagged(context, { tagIn, role, toRecord }),
}

function tagIn(line: string): { tag: string; value: string } | undefined {
  const match = /^%([A-Za-z0-9?@!#$*&()+=[\]<>\\~^'"|:;,./-])(?:\s(.*)|)$/u.exec(line)
  return match === null ? undefined : { tag: match[1]!, value: match[2] ?? '' }
}

function role(tag: string, open: TaggedRecord | undefined) {
  if (tag === '') return open === undefined ? 'outside' : 'end'
  if (open === undefined) return 'begin'
  return tag === '0' && open.fields.some((field) => field.tag === '0') ? 'begin' : 'field'
}

function toRecord(record: TaggedRecord, place: Place, complain: Complain): SourceRecord {
  const fields = fieldsOf(record)
  const { bylines, incomplete } = bylinesOf(fields.all('A'))
  const links = webLinks(fields.all('U', '>').flatMap((text) => text.split(/\s+/u)))
  const numbers = fields.first('@')
  const number = fields.first('R')
  const isDoi = number !== undefined && /10\.\d{4,9}\//u.test(number)
  const ids = workIds({ doi: isDoi ? number : undefined, isbn: numbers }, links)
  return sourceRecord(place, {
    key: fields.first('F'),
    type: fields.first('0'),
    title: plainText(fields.first('T') ?? ''),
    abstract: fields.paragraphs('X'),
    bylines,
    incomplete,
    date: dateOf(fields, complain),
    venue: fields.first('J', 'B'),
    publisher: fields.first('I'),
    volume: fields.first('V'),
    issue: fields.first('N'),
    pages: fields.first('P'),
    keywords: keywordsOf(fields.lines('K')),
    language: languageTag(fields.first('G') ?? ''),
    ids,
    links,
    extra: {
      ...fields.extra(),
      ...(number !== undefined && !isDoi ? { R: [number] } : {}),
      ...(numbers !== undefined && ids.isbn === undefined ? { '@': [numbers] } : {}),
    },
  })
}

function dateOf(fields: Fields, complain: Complain): PublicationDate | undefined {
  const printed = fields.first('D')
  const finer = fields.first('8')
  if (printed === undefined) return finer === undefined ? undefined : dateIn(finer)
  const date = dateIn(printed)
  if (date === undefined) {
    complain({ code: 'year', printed }, fields.lineOf('D'))
    return undefined
  }
  if (date.month !== undefined || finer === undefined) return date
  const { month, day } = monthAndDay(finer.replace(String(date.year), ' '))
  return publicationDate(date.year, month, day)
}
