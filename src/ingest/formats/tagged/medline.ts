import type { PersonIds, Place, SourceRecord } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith } from '../names/printed.ts'
import { plainText } from '../plain-text.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { oneLine, sourceRecord } from '../source-record.ts'
import { type Complain, fieldsOf, linesOf, readTagged, type TaggedRecord } from './tagged.ts'

/** MEDLINE as PubMed writes it (.nbib): "PMID- 16403221", tags of four characters, a blank line between records. */
export const medline: Format = {
  id: 'medline',
  sniff(head) {
    const tags = linesOf(head).map((line) => tagIn(line)?.tag)
    if (tags.includes('PMID')) return 0.95
    const telling = tags.filter((tag) => tag !== undefined && ['FAU', 'OWN', 'STAT', 'JT', 'AID', 'MH'].includes(tag))
    return telling.length > 1 ? 0.8 : 0
  },
  open: (context) => readTagged(context, { tagIn, role, toRecord, continues: (line) => /^\s/u.test(line) }),
}

function tagIn(line: string): { tag: string; value: string } | undefined {
  const match = /^(?:([A-Z][A-Z0-9]{1,3}) {0,2})- ?(.*)$/u.exec(line)
  if (match === null || line.indexOf('-') !== 4) return undefined
  return { tag: match[1]!, value: match[2]! }
}

function role(tag: string, open: TaggedRecord | undefined) {
  if (tag === '') return open === undefined ? 'outside' : 'end'
  if (open === undefined) return 'begin'
  return tag === 'PMID' && open.fields.some((field) => field.tag === 'PMID') ? 'begin' : 'field'
}

function toRecord(record: TaggedRecord, place: Place, complain: Complain): SourceRecord {
  const fields = fieldsOf(record, ['AU', 'FAU', 'AD', 'AUID', 'CN'])
  const articleIds = fields.all('AID', 'LID')
  const doi = articleIds
    .find((id) => /\[doi\]$/u.test(id))
    ?.replace(/\[doi\]$/u, '')
    .trim()
  const printed = fields.first('DP', 'DEP', 'PDAT')
  const date = printed === undefined ? undefined : dateIn(printed)
  if (printed !== undefined && date === undefined)
    complain({ code: 'year', printed }, fields.lineOf('DP', 'DEP', 'PDAT'))
  const { bylines, incomplete, loose } = authorsIn(record)
  const headings = fields.all('MH')
  const own = fields.all('OT')
  const abstract = fields.first('AB', 'OAB')
  const extra = {
    ...fields.extra(),
    ...(headings.length > 0 ? { MH: headings } : {}),
    ...(articleIds.length > 0 ? { AID: articleIds } : {}),
    ...(loose.length > 0 ? { AD: loose } : {}),
  }
  return sourceRecord(place, {
    key: fields.first('PMID', 'NBK'),
    type: fields.first('PT'),
    title: plainText(fields.first('TI', 'BTI', 'CTI', 'TT') ?? ''),
    abstract: abstract === undefined ? undefined : plainText(abstract),
    bylines,
    incomplete,
    date,
    venue: fields.first('JT', 'TA', 'BTI'),
    publisher: fields.first('PB'),
    volume: fields.first('VI'),
    issue: fields.first('IP'),
    pages: fields.first('PG'),
    keywords: unstarred(own.length > 0 ? own : headings),
    language: languageTag(fields.first('LA') ?? ''),
    ids: workIds({ doi, pmid: fields.first('PMID'), pmcid: fields.first('PMC'), isbn: fields.first('ISBN') }),
    extra,
  })
}

const unstarred = (words: readonly string[]) => [
  ...new Set(words.map((word) => word.replaceAll('*', '').replace(/\.$/u, '').trim()).filter(Boolean)),
]

/** FAU is followed by the same person's AU, affiliations and identifiers; AU alone is a person too. */
function authorsIn(record: TaggedRecord) {
  const people: { text: string; affiliations: string[]; ids: PersonIds; full: boolean; collective: boolean }[] = []
  const loose: string[] = []
  for (const { tag, lines } of record.fields) {
    const value = oneLine(lines.join(' '))
    const last = people.at(-1)
    if (value === '') continue
    if (tag === 'FAU' || tag === 'AU' || tag === 'CN') {
      if (tag === 'AU' && last?.full) last.full = false
      else people.push({ text: value, affiliations: [], ids: {}, full: tag === 'FAU', collective: tag === 'CN' })
    } else if (tag === 'AD') (last?.affiliations ?? loose).push(value)
    else if (tag === 'AUID' && last !== undefined) {
      const orcid = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/u.exec(value)?.[0]
      if (orcid !== undefined) last.ids = { ...last.ids, orcid }
    }
  }
  return { ...bylinesWith(people, { names: 'one' }), loose }
}
