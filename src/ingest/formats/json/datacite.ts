import type { Place } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { plainText } from '../plain-text.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { authorsIn } from './json-authors.ts'
import type { JsonObject } from './parse.ts'
import { jsonFormat } from './read-json.ts'
import { at, countOf, isObject, leftovers, objectsOf, textAt, textOf } from './values.ts'

/** DataCite's records of data, software and papers: https://support.datacite.org/docs/api */
export const datacite: Format = jsonFormat({
  id: 'datacite',
  sniff: (head) => (/"creators"\s*:/u.test(head) && /"titles"\s*:/u.test(head) ? 0.95 : 0),
  lists: ['data'],
  envelopes: ['data'],
  types: [
    'creators[].name',
    'creators[].givenName',
    'creators[].familyName',
    'attributes.creators[].name',
    'attributes.creators[].givenName',
    'attributes.creators[].familyName',
  ],
  isRecord: (item) => textAt(objectsOf(workOf(item).titles)[0], 'title') !== undefined,
  record,
  dated: (item) => workOf(item).publicationYear,
})

/** The API wraps what a file of metadata prints bare. */
const workOf = (item: JsonObject): JsonObject => (isObject(item.attributes) ? item.attributes : item)

function record(item: JsonObject, place: Place) {
  const work = workOf(item)
  const titles = objectsOf(work.titles)
  const title = titles.find((one) => textOf(one.titleType) === undefined) ?? titles[0]
  const texts = objectsOf(work.descriptions)
  const abstract = texts.find((one) => textOf(one.descriptionType) === 'Abstract') ?? texts[0]
  const issued = objectsOf(work.dates).find((one) => textOf(one.dateType) === 'Issued')
  const date = dateIn(textAt(issued, 'date') ?? '')
  const year = dateIn(textOf(work.publicationYear) ?? '')
  const links = webLinks([textOf(work.url) ?? ''])
  return sourceRecord(place, {
    key: textOf(work.doi) ?? textOf(item.id),
    type: textAt(work, 'types', 'resourceTypeGeneral') ?? textAt(work, 'types', 'resourceType'),
    title: plainText(textAt(title, 'title') ?? ''),
    abstract: plainText(textAt(abstract, 'description') ?? ''),
    ...authorsIn(work.creators),
    date: date !== undefined && (year === undefined || date.year === year.year) ? date : year,
    venue: textAt(work, 'container', 'title'),
    publisher: textOf(work.publisher) ?? textAt(work, 'publisher', 'name'),
    volume: textAt(work, 'container', 'volume'),
    issue: textAt(work, 'container', 'issue'),
    pages: textAt(work, 'container', 'firstPage'),
    keywords: objectsOf(work.subjects)
      .map((one) => textAt(one, 'subject'))
      .filter((text) => text !== undefined),
    language: languageTag(textOf(work.language) ?? ''),
    ids: workIds(
      { doi: textOf(work.doi) ?? textAt(objectsOf(work.identifiers)[0], 'identifier') ?? textOf(item.id) },
      links,
    ),
    links,
    citations: countOf(at(work, 'citationCount')),
    extra: leftovers(work, known),
  })
}

const known = new Set(
  'doi types titles descriptions creators publicationYear publisher container subjects language url'.split(' '),
)
