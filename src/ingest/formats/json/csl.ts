import type { Place } from '../../../model/work.ts'
import type { Format } from '../format.ts'
import { plainText } from '../plain-text.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { splitTrimmed } from '../split-trimmed.ts'
import { cslBylines } from './csl-name.ts'
import { cslDate } from './date.ts'
import type { JsonObject } from './parse.ts'
import { jsonFormat } from './read-json.ts'
import { countOf, leftovers, textOf, textsOf } from './values.ts'

/**
 * CSL-JSON, as Zotero, Mendeley, pandoc and doi.org write it:
 * https://github.com/citation-style-language/schema
 */
export const csl: Format = jsonFormat({
  id: 'csl-json',
  sniff(head) {
    const names = /"(?:family|literal)"\s*:/u.test(head)
    const fields = /"(?:issued|container-title|citation-key|accessed)"\s*:/u.test(head)
    const doi = /"DOI"\s*:/u.test(head)
    if (names && (fields || doi)) return 0.8
    if (names || fields) return 0.6
    if (/"type"\s*:\s*"(?:article(?:-\w+)?|book|chapter|paper-conference|report|thesis|webpage)"/u.test(head))
      return doi ? 0.6 : 0.3
    // What an API answers in place of records: its words are told to the person.
    return /"(?:error|errors|message|detail)"\s*:/u.test(head) ? 0.05 : 0
  },
  lists: ['items', 'references'],
  types: [
    'title[?]#',
    'author[].literal',
    'author[].name',
    'author[].family',
    'author[].given',
    'author[].non-dropping-particle',
    'author[].dropping-particle',
    'author[].suffix',
  ],
  isRecord: (item) => own.some((key) => Object.hasOwn(item, key)) || /"(?:family|issued)":/u.test(JSON.stringify(item)),
  record,
  dated: (item) => item.issued ?? item.year,
})

/** A member of one of these makes an object a work; so does a name or date somewhere inside it. */
const own = ['type', 'title', 'author', 'issued', 'container-title', 'DOI', 'citation-key', 'title-short']

function record(item: JsonObject, place: Place) {
  const links = webLinks(textsOf(item.URL))
  return sourceRecord(place, {
    key: textOf(item['citation-key']) ?? textOf(item['citation-label']) ?? textOf(item.id),
    type: textOf(item.type),
    title: plainText(textsOf(item.title)[0] ?? ''),
    abstract: plainText(textOf(item.abstract) ?? ''),
    ...cslBylines(item.author),
    date: ['issued', 'year', 'published', 'published-print', 'published-online']
      .map((key) => cslDate(item[key]))
      .find((date) => date !== undefined),
    venue: plainText(textsOf(item['container-title'])[0] ?? textOf(item['event-title']) ?? textOf(item.event) ?? ''),
    publisher: textOf(item.publisher),
    volume: textOf(item.volume),
    issue: textOf(item.issue),
    pages: textOf(item.page),
    fields: textsOf(item.categories),
    keywords: textsOf(item.keyword).flatMap((list) => splitTrimmed(list, /[;,]/u)),
    language: languageTag(textOf(item.language) ?? ''),
    ids: workIds(
      {
        doi: textOf(item.DOI) ?? textOf(item.doi),
        isbn: textsOf(item.ISBN)[0],
        pmid: textOf(item.PMID),
        pmcid: textOf(item.PMCID),
        arxiv: arxivOf(item),
      },
      links,
    ),
    links,
    citations: countOf(item['is-referenced-by-count']),
    extra: leftovers(item, known),
  })
}

/** Where an arXiv identifier stands in CSL: `archive_location` or `number` of what arXiv holds. */
function arxivOf(item: JsonObject): string | undefined {
  const archive = [item.archive, item.publisher, item['container-title'], item.number].map(textOf).join(' ')
  return /arxiv/iu.test(archive) ? (textOf(item.archive_location) ?? textOf(item.number)) : undefined
}

const known = new Set(
  (
    'type title abstract author issued container-title publisher volume issue page categories keyword ' +
    'language DOI doi PMID PMCID'
  ).split(' '),
)
