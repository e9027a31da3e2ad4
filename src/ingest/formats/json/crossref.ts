import type { Place } from '../../../model/work.ts'
import type { Format } from '../format.ts'
import { plainText } from '../plain-text.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { bareDoi, sourceRecord, webLinks } from '../source-record.ts'
import { cslBylines } from './csl-name.ts'
import { cslDate } from './date.ts'
import type { JsonObject } from './parse.ts'
import { jsonFormat } from './read-json.ts'
import { countOf, leftovers, objectsOf, textOf, textsOf } from './values.ts'

/** Works as the Crossref API prints them: https://github.com/CrossRef/rest-api-doc */
export const crossref: Format = jsonFormat({
  id: 'crossref',
  sniff(head) {
    if (/"message-type"\s*:/u.test(head)) return 0.95
    const own = /"(?:is-referenced-by-count|reference-count|references-count|content-domain)"\s*:/u.test(head)
    return own && /"title"\s*:\s*\[/u.test(head) ? 0.9 : 0
  },
  lists: ['items'],
  envelopes: ['message'],
  types: ['title[?]#', 'author[].name', 'author[].literal', 'author[].family', 'author[].given'],
  // References have a DOI, too, and a key.
  isRecord: (work) =>
    (textOf(work.DOI) !== undefined && !('key' in work)) || (textsOf(work.title).length > 0 && 'type' in work),
  record,
  dated: (work) => work.issued,
})

function record(work: JsonObject, place: Place) {
  const dates = ['issued', 'published', 'published-print', 'published-online', 'posted', 'created']
  return sourceRecord(place, {
    key: textOf(work.DOI),
    type: textOf(work.type),
    title: plainText([textsOf(work.title)[0], textsOf(work.subtitle)[0]].filter(Boolean).join(': ')),
    abstract: plainText(textOf(work.abstract) ?? ''),
    ...cslBylines(work.author),
    date: dates.map((name) => cslDate(work[name])).find((date) => date !== undefined),
    venue: plainText(textsOf(work['container-title'])[0] ?? ''),
    publisher: textOf(work.publisher),
    volume: textOf(work.volume),
    issue: textOf(work.issue),
    pages: textOf(work.page) ?? textOf(work['article-number']),
    fields: textsOf(work.subject),
    language: languageTag(textOf(work.language) ?? ''),
    ids: workIds({ doi: textOf(work.DOI), isbn: textsOf(work.ISBN)[0], pmid: textOf(work.PMID) }),
    links: webLinks([...textsOf(work.URL), ...objectsOf(work.link).flatMap((link) => textsOf(link.URL))]),
    citations: countOf(work['is-referenced-by-count']),
    references: objectsOf(work.reference)
      .map((reference) => bareDoi(textOf(reference.DOI) ?? ''))
      .filter((id) => id !== undefined),
    extra: leftovers(work, known),
  })
}

const known = new Set(
  (
    'DOI type title subtitle abstract author issued container-title publisher volume issue page subject ' +
    'language is-referenced-by-count'
  ).split(' '),
)
