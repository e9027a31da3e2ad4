import type { Place, SourceRecord } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { plainText } from '../plain-text.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { byline } from '../source-names.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { type Complain, type Fields, fieldsOf, linesOf, readTagged, type TaggedRecord } from './tagged.ts'
import { bylinesOf, keywordsOf } from './tagged-authors.ts'

/** What Ovid exports for Citavi and EndNote of any of its databases: "<12. >" begins a record, tags look like RIS. */
export const ovid: Format = {
  id: 'ovid',
  sniff(head) {
    const lines = linesOf(head)
    const first = lines.find((line) => line.trim() !== '') ?? ''
    const numbered = /^<\d+\. ?>\s*$/u.test(first) && lines.some((line) => /^[A-Z]{2} {2}- /u.test(line))
    return numbered || lines.some((line) => line.startsWith('VN  - Ovid')) ? 0.96 : 0
  },
  open: (context) => readTagged(context, { tagIn, role, toRecord }),
}

function tagIn(line: string): { tag: string; value: string } | undefined {
  if (/^<\d+\. ?>\s*$/u.test(line)) return { tag: 'number', value: '' }
  const match = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/u.exec(line)
  return match === null ? undefined : { tag: match[1]!, value: match[2]! }
}

function role(tag: string, open: TaggedRecord | undefined) {
  if (tag === 'number') return 'begin'
  if (tag === '') return 'outside'
  return open === undefined ? 'begin' : 'field'
}

function toRecord(record: TaggedRecord, place: Place, complain: Complain): SourceRecord {
  const fields = fieldsOf(record, ['VN'])
  const [short, full] = [fields.all('AU'), fields.all('FA')].map((names) => names.flatMap(authorIn))
  const { bylines, incomplete } = bylinesOf(full!.length >= short!.length ? full! : short!)
  const groups = fields.all('CN').map((literal) => byline({ literal }, { collective: true }))
  const source = fields.first('SO')
  const [, volume, issue, pages] =
    /\b(\d{1,6}) ?\(([^)]{0,60})\)(?::? ?\(?(?:pp )?([\w-]{1,40}))?/u.exec(source ?? '') ?? []
  const number = fields.first('UI', 'AN')
  const isMedline = fieldsOf(record)
    .all('DB')
    .some((name) => /medline|pubmed/iu.test(name))
  return sourceRecord(place, {
    key: number,
    type: fields.first('PT'),
    title: withoutKind(plainText(fields.first('TI', 'TT') ?? '')),
    abstract: fields.paragraphs('AB'),
    bylines: [...bylines, ...groups],
    incomplete,
    date: dateOf(fields, source, complain),
    venue: fields.first('JN', 'JT') ?? source?.split(/\. /u)[0]?.replace(ofIssue, ''),
    publisher: fields.first('PB', 'PU'),
    volume: fields.first('VO') ?? volume,
    issue: fields.first('IP') ?? issue,
    pages: fields.first('PG') ?? pages,
    keywords: keywordsOf(
      fields
        .all('KW', 'KF', 'ID')
        .map((list) => (list.includes(';') ? list : list.replaceAll(',', ';')).replace(/\.$/u, '')),
    ),
    fields: [...new Set(fields.all('MH', 'SH').map((heading) => heading.replaceAll('*', '')))],
    language: languageTag(fields.first('LG') ?? ''),
    ids: workIds({
      doi: fields.first('DO', 'DI'),
      pmid: fields.first('PM') ?? (isMedline && /^\d{1,9}$/u.test(number ?? '') ? number : undefined),
    }),
    links: webLinks(fields.all('XL', 'UR')),
    extra: { ...fields.extra(), ...(source === undefined ? {} : { SO: [source] }) },
  })
}

/** What Ovid writes behind a title: "[Miscellaneous]", "[References]." */
const kind = /\[(?:Miscellaneous(?: Article)?|References|Article|Report|Editorial|Letter|Review|Erratum)\]\.?$/u
export const withoutKind = (title: string): string => title.replace(kind, '').trim()

/** Date, volume and pages of an issue, which Journals@Ovid writes behind the journal: "January/February 2010;14(1):56-60". */
const ofIssue = /\s(?:\p{Lu}\p{Ll}{2,8}(?:[/-]\p{Lu}\p{Ll}{2,8})?\.?\s)?(?:\d{1,2},\s)?[12]\d{3};.*$/u

/** "Alexandrides, George [Inventor]" made a patent, and wrote nothing; "[Reprint Author]" did. */
function authorIn(printed: string): readonly string[] {
  const open = printed.endsWith(']') ? printed.lastIndexOf('[') : -1
  const name = open === -1 ? printed : printed.slice(0, open).trim()
  const notes = open === -1 ? '' : printed.slice(open)
  return /\b(?:inventor|editor|translator)\b/iu.test(notes) ? [] : [name]
}

function dateOf(fields: Fields, source: string | undefined, complain: Complain) {
  const printed = fields.first('YR', 'DP')
  if (printed === undefined) {
    const own = source ?? ''
    return dateIn(ofIssue.exec(own)?.[0].split(';')[0] ?? /\b[12]\d{3}\b[^\d]*$/u.exec(own)?.[0] ?? '')
  }
  const date = dateIn(printed)
  if (date === undefined) complain({ code: 'year', printed }, fields.lineOf('YR', 'DP'))
  return date
}
