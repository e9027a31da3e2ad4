import type { Place, PublicationDate, SourceRecord } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { languageTag, workIds } from '../identify.ts'
import { plainText } from '../plain-text.ts'
import { sourceRecord, webLinks } from '../record.ts'
import { bylinesOf, keywordsOf, pageRange } from './authors.ts'
import { type Complain, type Fields, fieldsOf, paragraphs, readTagged, type TaggedRecord } from './tagged.ts'

/** RIS as written by reference managers and publishers: "TY  - JOUR" begins a record, "ER  - " ends it. */
export const ris: Format = {
  id: 'ris',
  label: 'RIS',
  sniff(head) {
    const lines = head.split(/\r\n|\r|\n/u, 4000)
    const types = lines.filter((line) => tagIn(line)?.tag === 'TY').length
    const tagged = lines.filter((line) => tagIn(line) !== undefined).length
    if (types > 0) return tagged > 2 ? 0.95 : 0.7
    return tagged > 4 && tagged > lines.filter(Boolean).length / 2 ? 0.4 : 0
  },
  open: (context) => readTagged(context, { tagIn, role, endTag: 'ER', toRecord }),
}

// Exports indent the dash by one space, two, or a tab; with fewer than two the tag must be one that RIS has.
function tagIn(line: string): { tag: string; value: string } | undefined {
  const match = /^[\s\u200b]{0,2}([A-Z][A-Z0-9])(\s{1,4}|\t+\s*)-(?:\s+|$|(?=\S))(.*)$/u.exec(line)
  if (match === null) return undefined
  const [, tag, gap, value] = match
  if (gap === ' ' && !known.has(tag!)) return undefined
  return { tag: tag!, value: value! }
}

function role(tag: string, open: TaggedRecord | undefined) {
  if (tag === 'TY') return 'begin'
  if (tag === 'ER') return open === undefined ? 'outside' : 'end'
  return tag === '' ? 'outside' : 'field'
}

function toRecord(record: TaggedRecord, place: Place, complain: Complain): SourceRecord {
  const fields = fieldsOf(record)
  const type = fields.first('TY')
  const { bylines, incomplete } = bylinesOf(fields.all('AU', 'A1'))
  const links = webLinks(fields.all('UR', 'L1', 'L2', 'LK').flatMap((text) => text.split(/[;\s]+/u)))
  const title = fields.first('T1', 'TI', 'CT') ?? (type === 'BOOK' ? fields.first('BT') : undefined)
  const abstract = fields.first('AB') === undefined ? paragraphs(record, 'N2') : paragraphs(record, 'AB')
  fields.all('N2')
  const numbers = fields.first('SN')
  const ids = workIds({ doi: fields.first('DO', 'DI') ?? doiAmong(fields.all('M3')), isbn: numbers }, links)
  const extra: Record<string, readonly string[]> = { ...fieldsExtra(fields, record, ids.isbn !== undefined) }
  return sourceRecord(place, {
    key: fields.first('ID', 'LB'),
    type,
    title: plainText(title ?? ''),
    abstract,
    bylines,
    incomplete,
    date: dateOf(fields, complain),
    venue: maybePlain(fields.first('JF', 'T2', 'JO', 'BT', 'J2', 'JA')),
    publisher: fields.first('PB'),
    volume: fields.first('VL', 'VO'),
    issue: fields.first('IS', 'CP'),
    pages: pageRange(fields.first('SP'), fields.first('EP')),
    keywords: keywordsOf(fields.lines('KW', 'DE')),
    language: languageTag(fields.first('LA') ?? ''),
    ids,
    links,
    extra,
  })
}

/** The year of the first PY or Y1; month and day from DA or Y1 where they agree with it. */
function dateOf(fields: Fields, complain: Complain): PublicationDate | undefined {
  const printed = fields.first('PY', 'Y1', 'DA')
  if (printed === undefined) return undefined
  const date = dateIn(printed)
  if (date === undefined) {
    complain('year', `“${printed}” is not a year; kept without one.`, fields.lineOf('PY', 'Y1', 'DA'))
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

const doiAmong = (texts: readonly string[]) => texts.find((text) => /^(?:doi:?\s*)?10\.\d{4,9}\//iu.test(text))
const maybePlain = (text: string | undefined) => (text === undefined ? undefined : plainText(text))

/** Asked-for tags leave no second value behind: a field that a record repeats is kept too. */
function fieldsExtra(fields: Fields, record: TaggedRecord, isbn: boolean): Readonly<Record<string, readonly string[]>> {
  const again = ['T1', 'TI', 'PY', 'JO', 'JA', 'J2', 'T2', 'BT', ...(isbn ? [] : ['SN'])]
  const repeated = again.flatMap((tag) => {
    const values = record.fields.filter((field) => field.tag === tag).map((field) => field.lines.join(' ').trim())
    return values.length > 1 || ['JA', 'J2', 'SN'].includes(tag) ? [[tag, values.filter(Boolean)] as const] : []
  })
  return { ...Object.fromEntries(repeated.filter(([, values]) => values.length > 0)), ...fields.extra() }
}

const known = new Set(
  (
    'TY A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DE DI DO DP ED EP ER ET ID IS J1 J2 ' +
    'JA JF JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OP PB PP PY RI RN RP SE SN SP ST SV T1 T2 T3 TA TI TT U1 U2 ' +
    'U3 U4 U5 UR VL VO WT WV Y1 Y2'
  ).split(' '),
)
