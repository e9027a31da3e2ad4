import { nameKey, type PersonName } from '../../../model/name.ts'
import type { PersonIds, Place, PublicationDate, SourceRecord } from '../../../model/work.ts'
import { dateIn, monthAndDay, publicationDate } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylineOf, type Named, type Names, namesIn } from '../names/printed.ts'
import { plainText } from '../plain-text.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { byline, invertedName, personName } from '../source-names.ts'
import { sourceRecord } from '../source-record.ts'
import { type Complain, type Fields, fieldsOf, linesOf, readTagged, type TaggedRecord } from './tagged.ts'
import { keywordsOf, pageRange } from './tagged-authors.ts'

/** Web of Science's plain text ("savedrecs.txt"): "PT J" begins a record, "ER" ends it, "EF" the file. */
export const wos: Format = {
  id: 'wos',
  sniff(head) {
    const lines = linesOf(head)
    const tags = new Set(lines.map((line) => tagIn(line)?.tag))
    if (/^\ufeff?\s*FN /u.test(head) && tags.has('VR')) return 0.98
    return tags.has('PT') && (tags.has('AU') || tags.has('TI')) && (tags.has('ER') || tags.has('UT')) ? 0.9 : 0
  },
  open: (context) => readTagged(context, { tagIn, role, endTag: 'ER', toRecord }),
}

function tagIn(line: string): { tag: string; value: string } | undefined {
  const match = /^([A-Z][A-Z0-9])(?: (.*)|\s*)$/u.exec(line)
  return match === null ? undefined : { tag: match[1]!, value: match[2] ?? '' }
}

function role(tag: string, open: TaggedRecord | undefined) {
  if (tag === 'PT') return 'begin'
  if (tag === 'ER' || tag === 'EF') return open === undefined ? 'outside' : 'end'
  if (tag === '' || ((tag === 'FN' || tag === 'VR') && open === undefined)) return 'outside'
  return 'field'
}

function toRecord(record: TaggedRecord, place: Place, complain: Complain): SourceRecord {
  const fields = fieldsOf(record, ['PT'])
  const { bylines, incomplete, loose } = authors(fields)
  const cited = fields.first('TC', 'Z9')
  const abstract = fields.first('AB')
  return sourceRecord(place, {
    key: fields.first('UT'),
    type: fields.first('DT', 'PT'),
    title: plainText(fields.first('TI') ?? ''),
    abstract: abstract === undefined ? undefined : plainText(abstract),
    bylines,
    incomplete,
    date: dateOf(fields, complain),
    venue: fields.first('SO', 'JI', 'J9'),
    publisher: fields.first('PU'),
    volume: fields.first('VL'),
    issue: fields.first('IS'),
    pages: pageRange(fields.first('BP', 'AR'), fields.first('EP')) ?? fields.first('PS'),
    fields: keywordsOf(fields.all('WC')),
    keywords: keywordsOf(fields.all('DE')),
    language: languageTag(fields.first('LA') ?? ''),
    ids: workIds({
      doi: fields.first('DI'),
      wos: fields.first('UT')?.replace(/^(?:WOS|ISI):/u, ''),
      pmid: fields.first('PM'),
      isbn: fields.first('BN'),
    }),
    citations: cited !== undefined && /^\d+$/u.test(cited) ? Number(cited) : undefined,
    references: nonEmpty(fields.lines('CR')),
    extra: { ...fields.extra(), ...loose },
  })
}

/** AF, the full names, where it has as many as AU; addresses and identifiers find their person by name. */
function authors(fields: Fields) {
  const [short, full] = listOfAuthors(fields)
  const others = full.named.length >= short.named.length ? short.named : full.named
  const { named, incomplete } = full.named.length >= short.named.length ? full : short
  const keys = named.map((one, i) => {
    const other = others.length === named.length ? [nameKey(others[i]!.name)] : []
    return [nameKey(one.name), ...other]
  })
  const groups = fields.lines('CA').map((literal) => byline({ literal }, { collective: true }))
  // In proceedings it is the sponsor ("IEEE"), who wrote nothing.
  const sponsors = fields.lines('GP').filter(() => named.length + groups.length === 0)
  const addresses = new Map<string, string[]>()
  const ids: PersonIds[] = named.map(() => ({}))
  const loose = new Map<string, string[]>()
  for (const line of fields.lines('C1')) {
    const [, names, address = line] = /^\[([^\]]+)\]\s*(.+)$/u.exec(line) ?? []
    if (names === undefined) push(loose, 'C1', address)
    else for (const { name } of namesIn([names], { names: 'several' }).named) push(addresses, nameKey(name), address)
  }
  // Until 2008 addresses name nobody; a single one is everybody's.
  const shared = addresses.size === 0 && loose.get('C1')?.length === 1 ? loose.get('C1')! : []
  if (shared.length > 0) loose.delete('C1')
  for (const [tag, id] of [
    ['RI', 'researcherId'],
    ['OI', 'orcid'],
  ] as const) {
    for (const entry of fields.all(tag).flatMap((text) => text.split(';'))) {
      const [name, value] = entry.split('/').map((part) => part.trim())
      const place = name && value ? placeOf(invertedName(name), named, keys) : -1
      if (place !== -1) ids[place] = { ...ids[place], [id]: value! }
      else if (entry.trim() !== '') push(loose, tag, entry.trim())
    }
  }
  if (sponsors.length === 0) for (const sponsor of fields.lines('GP')) push(loose, 'GP', sponsor)
  const bylines = named.map((one, i) => {
    const affiliations = keys[i]!.map((key) => addresses.get(key)).find((found) => found !== undefined) ?? shared
    return bylineOf(one, { affiliations, ids: ids[i]! })
  })
  const corporate = sponsors.map((literal) => byline({ literal }, { collective: true }))
  return { bylines: [...bylines, ...groups, ...corporate], incomplete, loose: Object.fromEntries(loose) }
}

/** Whom an identifier's name means: the byline of that name, else the only one of that surname and first letter. */
function placeOf(name: PersonName, named: readonly Named[], keys: readonly (readonly string[])[]): number {
  const exact = keys.findIndex((some) => some.includes(nameKey(name)))
  if (exact !== -1) return exact
  const near = named.flatMap((one, i) => (surnameAndLetter(one.name) === surnameAndLetter(name) ? [i] : []))
  return near.length === 1 ? near[0]! : -1
}

const surnameAndLetter = ({ given, particle, family }: PersonName) =>
  `${nameKey(personName({ particle, family }))}/${nameKey(personName({ given }))[0] ?? ''}`

/** Those of the paper, else those of the book. */
function listOfAuthors(fields: Fields): readonly [Names, Names] {
  const read = (tag: string) => namesIn(fields.lines(tag), { names: 'one' })
  const [short, full] = [read('AU'), read('AF')]
  return short.named.length + full.named.length > 0 ? [short, full] : [read('BA'), read('BF')]
}

function dateOf(fields: Fields, complain: Complain): PublicationDate | undefined {
  const printed = fields.first('PY', 'EY', 'EA')
  // A patent of Derwent's has the day of publication alone.
  if (printed === undefined) return dateIn(fields.first('PD') ?? '')
  const year = dateIn(printed)?.year
  if (year === undefined) complain({ code: 'year', printed }, fields.lineOf('PY', 'EY', 'EA'))
  const { month, day } = monthAndDay(fields.first('PD') ?? '')
  return publicationDate(year, month, day)
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}

const nonEmpty = (list: readonly string[]) => (list.length === 0 ? undefined : list)
