import type { Place, PublicationDate, SourceRecord } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { plainText } from '../plain-text.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { oneLine, sourceRecord, webLinks } from '../source-record.ts'
import { type Complain, type Fields, fieldsOf, linesOf, readTagged, type TaggedRecord } from './tagged.ts'
import { bylinesOf, keywordsOf, pageRange } from './tagged-authors.ts'

/** RIS as written by reference managers and publishers: "TY  - JOUR" begins a record, "ER  - " ends it. */
export const ris: Format = {
  id: 'ris',
  sniff(head) {
    const lines = linesOf(head)
    const types = lines.filter((line) => tagIn(line)?.tag === 'TY').length
    const tagged = lines.filter((line) => tagIn(line) !== undefined).length
    if (types > 0) return tagged > 2 ? 0.95 : 0.7
    return tagged > 4 && tagged > lines.filter(Boolean).length / 2 ? 0.4 : 0
  },
  open: (context) => readTagged(context, { tagIn, role, endTag: 'ER', fieldsBefore: once, toRecord }),
}

// Exports indent the dash by one space, two, or a tab; with fewer than two the tag must be one that RIS has.
function tagIn(line: string): { tag: string; value: string } | undefined {
  const match = /^[\s\u200b]{0,2}([A-Z][A-Z0-9])(\s{1,4}|\t{1,8}\s{0,8})-(.*)$/u.exec(line)
  // The Cochrane Library's own tag, among those of RIS.
  if (match === null) return line.startsWith('DOI - ') ? { tag: 'DO', value: line.slice(6) } : undefined
  const [, tag, gap, value] = match
  if (gap === ' ' && !known.has(tag!)) return undefined
  return { tag: tag!, value: value! }
}

/** What a record has under one tag alone, or not at all after something else. */
const once = ['TI', 'T1', 'AU', 'A1', 'PY', 'Y1', 'AB', 'DO']

function role(tag: string, open: TaggedRecord | undefined) {
  if (tag === 'TY') return 'begin'
  if (tag === 'ER') return open === undefined ? 'outside' : 'end'
  return tag === '' ? 'outside' : 'field'
}

function toRecord(record: TaggedRecord, place: Place, complain: Complain): SourceRecord {
  const fields = fieldsOf(record)
  /** Looks without taking: what stands there is kept for `extra`, too. */
  const all = (...tags: string[]) => fieldsOf(record).all(...tags)
  const type = fields.first('TY')
  const { bylines, incomplete } = bylinesOf(fields.all('AU', 'A1'))
  const links = webLinks(fields.all('UR', 'L1', 'L2', 'LK', 'US').flatMap((text) => text.split(/[;\s]+/u)))
  const title = fields.first('T1', 'TI', 'CT') ?? (type === 'BOOK' ? fields.first('BT') : undefined)
  const numbers = all('SN')
  const ids = workIds(
    {
      doi: fields.first('DO', 'DI') ?? doiAmong(all('L3', 'M3')),
      isbn: numbers.join('; '),
      pmid: all('DP', 'DB').some((from) => /medline|pubmed|\bnlm\b/iu.test(from)) ? numberAmong(all('AN')) : undefined,
      pmcid: all('C2').find((text) => /^PMC\d+$/iu.test(text)),
    },
    links,
  )
  const abstract = fields.paragraphs('AB', 'N2')
  // EBSCO prints it under both tags.
  if (all('N2').every((text) => text === oneLine(abstract ?? ''))) fields.all('N2')
  return sourceRecord(place, {
    key: fields.first('ID', 'LB'),
    type,
    title: plainText(title ?? ''),
    abstract,
    bylines,
    incomplete,
    date: dateOf(fields, complain),
    venue: maybePlain(fields.first('JF', 'T2', 'JO', 'BT', 'J2', 'JA') ?? all('SO').find((text) => !/\d/u.test(text))),
    publisher: fields.first('PB'),
    volume: fields.first('VL', 'VO'),
    issue: fields.first('IS', 'CP'),
    pages: pageRange(fields.first('SP'), fields.first('EP')),
    keywords: keywordsOf(fields.lines('KW', 'DE')),
    language: languageTag(fields.first('LA') ?? ''),
    ids,
    links,
    extra: fields.extra(),
  })
}

/** The year of PY, else of the first of the others that holds one (YR in the Cochrane Library). */
const dateTags = ['PY', 'DA', 'Y1', 'YR'] as const

function dateOf(fields: Fields, complain: Complain): PublicationDate | undefined {
  const printed = dateTags.map((tag) => fields.first(tag)).filter((text) => text !== undefined)
  const stated = fields.first('PY')
  const date = (stated === undefined ? printed : [stated]).map(dateIn).find((found) => found !== undefined)
  if (date === undefined) {
    if (printed[0] !== undefined) complain({ code: 'year', printed: printed[0] }, fields.lineOf(...dateTags))
    return undefined
  }
  if (date.month !== undefined) return date
  return (
    fields
      .all('DA', 'Y1')
      .map(dateIn)
      .find((finer) => finer?.year === date.year && finer.month !== undefined) ?? date
  )
}

const numberAmong = (texts: readonly string[]) => texts.find((text) => /^\d{1,9}$/u.test(text))
const doiAmong = (texts: readonly string[]) => texts.find((text) => /^(?:doi:?\s*)?10\.\d{4,9}\//iu.test(text))
const maybePlain = (text: string | undefined) => (text === undefined ? undefined : plainText(text))

const known = new Set(
  (
    'TY A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DE DI DO DP ED EP ER ET ID IS J1 J2 ' +
    'JA JF JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OP PB PP PY RI RN RP SE SN SP ST SV T1 T2 T3 TA TI TT U1 U2 ' +
    'U3 U4 U5 UR US VL VO WT WV Y1 Y2 YR'
  ).split(' '),
)
