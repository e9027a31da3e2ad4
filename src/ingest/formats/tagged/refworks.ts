import type { Place, SourceRecord } from '../../../model/work.ts'
import { dateIn, monthAndDay, publicationDate } from '../dates.ts'
import type { Format } from '../format.ts'
import { plainText } from '../plain-text.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { fieldsOf, linesOf, readTagged, type TaggedRecord } from './tagged.ts'
import { bylinesOf, keywordsOf, pageRange } from './tagged-authors.ts'

/** RefWorks' tagged format, which CNKI writes, too: "RT Journal Article" begins a record, "ER" may end it. */
export const refworks: Format = {
  id: 'refworks',
  sniff(head) {
    const tags = linesOf(head).map((line) => tagIn(line)?.tag)
    return tags.includes('RT') && tags.some((tag) => tag === 'A1' || tag === 'T1') ? 0.96 : 0
  },
  open: (context) => readTagged(context, { tagIn, role, toRecord }),
}

function tagIn(line: string): { tag: string; value: string } | undefined {
  const match = /^([A-Z][A-Z0-9])(?:[ \t]{1,3}(.*)|)$/u.exec(line)
  return match === null || !tags.has(match[1]!) ? undefined : { tag: match[1]!, value: match[2] ?? '' }
}

function role(tag: string, open: TaggedRecord | undefined) {
  if (tag === 'RT') return 'begin'
  if (tag === 'ER') return open === undefined ? 'outside' : 'end'
  return tag === '' || open === undefined ? 'outside' : 'field'
}

function toRecord(record: TaggedRecord, place: Place): SourceRecord {
  const fields = fieldsOf(record, ['SR'])
  const { bylines, incomplete } = bylinesOf(fields.all('A1'))
  const links = webLinks(fields.all('LK', 'UL').flatMap((text) => text.split(/\s/u)))
  const year = dateIn(fields.first('YR') ?? '')?.year
  const { month, day } = monthAndDay(fields.first('FD') ?? '')
  const numbers = fields.first('SN')
  return sourceRecord(place, {
    key: fields.first('ID'),
    type: fields.first('RT'),
    title: plainText(fields.first('T1') ?? ''),
    abstract: fields.paragraphs('AB'),
    bylines,
    incomplete,
    date: publicationDate(year, month, day),
    venue: fields.first('JF', 'JO', 'T2'),
    publisher: fields.first('PB'),
    volume: fields.first('VO'),
    issue: fields.first('IS'),
    pages: pageRange(fields.first('SP'), fields.first('OP')),
    keywords: keywordsOf(fields.lines('K1')),
    language: languageTag(fields.first('LA')?.replace(/;$/u, '') ?? ''),
    ids: workIds({ doi: fields.first('DO'), isbn: numbers }, links),
    links,
    extra: fields.extra(),
  })
}

const tags = new Set(
  (
    'RT SR ID A1 A2 A3 A4 A5 A6 AB AD AN AV CA CL CN CR CY DB DO DS ED ER FD FR GE IS JF JO K1 K3 LA LK LL NO OL OP PB PM PP ' +
    'RD RP SF SL SN SP ST T1 T2 T3 TA TV U1 U2 U3 U4 U5 UL VO WP WT WV YR'
  ).split(' '),
)
