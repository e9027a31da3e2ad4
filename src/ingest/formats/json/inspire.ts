import type { Place } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { plainText } from '../plain-text.ts'
import { workIds } from '../record-ids.ts'
import { byline } from '../source-names.ts'
import { sourceRecord } from '../source-record.ts'
import { pageRange } from '../tagged/tagged-authors.ts'
import { authorsIn } from './json-authors.ts'
import type { JsonObject } from './parse.ts'
import { jsonFormat } from './read-json.ts'
import { at, countOf, isObject, leftovers, objectsOf, textAt, textOf } from './values.ts'

/** INSPIRE, high-energy physics: https://github.com/inspirehep/rest-api-doc. A collaboration signs beside its members. */
export const inspire: Format = jsonFormat({
  id: 'inspire',
  sniff: (head) =>
    /"(?:arxiv_eprints|control_number)"\s*:/u.test(head) ? 0.95 : head.includes('inspirehep.net') ? 0.9 : 0,
  lists: ['hits'],
  envelopes: ['hits'],
  types: [
    'authors[].full_name',
    'authors[].first_name',
    'authors[].last_name',
    'collaborations[].value',
    'corporate_author[].value',
    'metadata.authors[].full_name',
    'metadata.authors[].first_name',
    'metadata.authors[].last_name',
    'metadata.collaborations[].value',
    'metadata.corporate_author[].value',
  ],
  isRecord: (hit) => textAt(objectsOf(paperOf(hit).titles)[0], 'title') !== undefined,
  record,
  dated: (hit) => paperOf(hit).earliest_date,
})

const paperOf = (hit: JsonObject): JsonObject => (isObject(hit.metadata) ? hit.metadata : hit)

function record(hit: JsonObject, place: Place) {
  const paper = paperOf(hit)
  const first = (key: string, inner = 'value') =>
    objectsOf(paper[key])
      .map((one) => textAt(one, inner))
      .find((text) => text !== undefined)
  const people = authorsIn(paper.authors)
  const groups = [...objectsOf(paper.collaborations), ...objectsOf(paper.corporate_author)]
    .map((one) => textAt(one, 'value'))
    .filter((name) => name !== undefined)
    .map((literal) => byline({ literal: collaboration(literal) }, { collective: true }))
  const printed = objectsOf(paper.publication_info)
  const journal = printed.find((one) => textAt(one, 'journal_title') !== undefined) ?? printed[0]
  const early = dateIn(textOf(paper.earliest_date) ?? textOf(paper.preprint_date) ?? '')
  const year = dateIn(textAt(journal, 'year') ?? '')
  return sourceRecord(place, {
    key: textOf(paper.control_number) ?? textOf(hit.id),
    type: textOf(at(paper, 'document_type')) ?? firstOf(paper.document_type),
    title: plainText(first('titles', 'title') ?? ''),
    abstract: plainText(first('abstracts') ?? ''),
    bylines: [...people.bylines, ...groups],
    incomplete: people.incomplete || (countOf(paper.author_count) ?? 0) > people.bylines.length,
    date: early ?? year,
    venue: textAt(journal, 'journal_title'),
    volume: textAt(journal, 'journal_volume'),
    issue: textAt(journal, 'journal_issue'),
    pages: pageRange(textAt(journal, 'page_start') ?? textAt(journal, 'artid'), textAt(journal, 'page_end')),
    fields: objectsOf(paper.inspire_categories)
      .map((one) => textAt(one, 'term'))
      .filter((text) => text !== undefined),
    keywords: objectsOf(paper.keywords)
      .map((one) => textAt(one, 'value'))
      .filter((text) => text !== undefined),
    ids: workIds({ doi: first('dois'), arxiv: first('arxiv_eprints'), isbn: first('isbns') }),
    citations: countOf(paper.citation_count),
    extra: leftovers(paper, known),
  })
}

const firstOf = (value: unknown) => (Array.isArray(value) && typeof value[0] === 'string' ? value[0] : undefined)

/** INSPIRE leaves the word away: "ATLAS". */
const collaboration = (name: string) => (/\s|collaboration|group|team/iu.test(name) ? name : `${name} Collaboration`)

const known = new Set(
  (
    'control_number document_type titles abstracts authors collaborations earliest_date publication_info keywords dois ' +
    'arxiv_eprints isbns citation_count inspire_categories author_count'
  ).split(' '),
)
