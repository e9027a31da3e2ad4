import type { Place } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith, type PrintedWith } from '../names/printed.ts'
import { personIds } from '../person-ids.ts'
import { plainText } from '../plain-text.ts'
import { workIds } from '../record-ids.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { pageRange } from '../tagged/tagged-authors.ts'
import type { Json, JsonObject } from './parse.ts'
import { jsonFormat } from './read-json.ts'
import { at, countOf, isObject, leftovers, objectsOf, textAt, textOf, textsOf } from './values.ts'

/** Answers of Web of Science's two services: https://developer.clarivate.com/apis/wos-starter, …/apis/wos */
export const wosJson: Format = jsonFormat({
  id: 'wos-json',
  sniff: (head) =>
    /"uid"\s{0,9}:\s{0,9}"[A-Z]{2,9}:/iu.test(head) && /"(?:static_data|wosStandard|sourceTitle)"\s{0,9}:/u.test(head)
      ? 0.95
      : 0,
  lists: ['hits', 'REC'],
  envelopes: ['Data', 'Records', 'records'],
  types: [
    'title#',
    'names.authors[].displayName',
    'names.authors[].wosStandard',
    'static_data.summary.names.name[?].full_name',
    'static_data.summary.names.name[?].display_name',
    'static_data.summary.names.name[?].wos_standard',
    'static_data.summary.names.name[?].role',
  ],
  isRecord: (work) => textOf(work.uid ?? work.UID) !== undefined,
  record: (work, place) => (isObject(work.static_data) ? expanded(work, place) : starter(work, place)),
  dated: (work) => at(work, 'source', 'publishYear') ?? at(work, 'static_data', 'summary', 'pub_info', 'pubyear'),
})

function starter(work: JsonObject, place: Place) {
  const source = at(work, 'source')
  const links = webLinks([textAt(work, 'links', 'record') ?? ''])
  const people = objectsOf(at(work, 'names', 'authors')).map((one) => ({
    text: textOf(one.displayName) ?? textOf(one.wosStandard) ?? '',
    ids: personIds({ researcherId: textOf(one.researcherId) }),
  }))
  return sourceRecord(place, {
    key: textOf(work.uid),
    type: textsOf(work.types)[0],
    title: plainText(textOf(work.title) ?? ''),
    ...bylinesWith(people, { names: 'one' }),
    date: dateIn(`${textAt(source, 'publishMonth') ?? ''} ${textAt(source, 'publishYear') ?? ''}`.trim()),
    venue: textAt(source, 'sourceTitle'),
    volume: textAt(source, 'volume'),
    issue: textAt(source, 'issue'),
    pages: textAt(source, 'pages', 'range') ?? textAt(source, 'articleNumber'),
    keywords: textsOf(at(work, 'keywords', 'authorKeywords')),
    ids: workIds({
      doi: textAt(work, 'identifiers', 'doi'),
      pmid: textAt(work, 'identifiers', 'pmid'),
      isbn: textAt(work, 'identifiers', 'isbn'),
      wos: bareUid(work.uid),
    }),
    links,
    citations: countOf(objectsOf(work.citations).find((one) => textOf(one.db) === 'WOS')?.count),
    extra: leftovers(work, known),
  })
}

function expanded(work: JsonObject, place: Place) {
  const summary = at(work, 'static_data', 'summary')
  const whole = at(work, 'static_data', 'fullrecord_metadata')
  const info = at(summary, 'pub_info')
  const title = (type: string) =>
    textOf(several(at(summary, 'titles', 'title')).find((one) => textOf(one.type) === type)?.content)
  const related = several(at(work, 'dynamic_data', 'cluster_related', 'identifiers', 'identifier'))
  const id = (type: string) => textOf(related.find((one) => textOf(one.type) === type)?.value)
  return sourceRecord(place, {
    key: textOf(work.UID),
    type: textsOf(at(summary, 'doctypes', 'doctype'))[0],
    title: plainText(title('item') ?? ''),
    abstract: several(at(whole, 'abstracts', 'abstract'))
      .flatMap((one) => textsOf(at(one, 'abstract_text', 'p')))
      .map(plainText)
      .join(' '),
    ...bylinesWith(
      several(at(summary, 'names', 'name'))
        .filter((one) => /^(?:author|corp|book_corp)?$/u.test(textOf(one.role) ?? ''))
        .map(person),
      { names: 'one' },
    ),
    date: dateIn(textAt(info, 'sortdate') ?? textAt(info, 'pubyear') ?? ''),
    venue: title('source'),
    publisher: textAt(summary, 'publishers', 'publisher', 'names', 'name', 'full_name'),
    volume: textAt(info, 'vol'),
    issue: textAt(info, 'issue'),
    pages: textAt(info, 'page', 'content') ?? pageRange(textAt(info, 'page', 'begin'), textAt(info, 'page', 'end')),
    keywords: textsOf(at(whole, 'keywords', 'keyword')),
    ids: workIds({ doi: id('doi') ?? id('xref_doi'), pmid: id('pmid'), isbn: id('isbn'), wos: bareUid(work.UID) }),
    extra: {},
  })
}

function person(one: JsonObject): PrintedWith {
  const ids = personIds({ orcid: textOf(one.orcid_id), researcherId: textOf(one.r_id) })
  const text = textOf(one.full_name) ?? textOf(one.display_name) ?? textOf(one.wos_standard) ?? ''
  return textOf(one.role)?.endsWith('corp') === true ? { text, collective: true, ids } : { text, ids }
}

const bareUid = (uid: Json | undefined) => /^WOS:(\S+)$/u.exec(textOf(uid) ?? '')?.[1]

/** Where there is one of several it stands by itself. */
const several = (value: Json | undefined): readonly JsonObject[] => (isObject(value) ? [value] : objectsOf(value))

const known = new Set('uid title types names source keywords identifiers citations'.split(' '))
