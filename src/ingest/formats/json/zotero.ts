import type { Place } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { isPersonLike } from '../names/person-like.ts'
import { bylinesWith, type PrintedWith } from '../names/printed.ts'
import { plainText } from '../plain-text.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import type { JsonObject } from './parse.ts'
import { jsonFormat } from './read-json.ts'
import { isObject, leftovers, objectsOf, textAt, textOf } from './values.ts'

/**
 * Items of Zotero's API, and of the JSON that Better BibTeX exports. Attachments and notes are no works.
 * https://www.zotero.org/support/dev/web_api/v3/types_and_fields
 */
export const zotero: Format = jsonFormat({
  id: 'zotero-json',
  sniff: (head) => (/"itemType"\s*:/u.test(head) && /"(?:creators|itemID|dateAdded)"\s*:/u.test(head) ? 0.9 : 0),
  lists: ['items'],
  types: [
    'title#',
    'creators[].name',
    'creators[].firstName',
    'creators[].lastName',
    'creators[].creatorType',
    'data.title#',
    'data.creators[].name',
    'data.creators[].firstName',
    'data.creators[].lastName',
    'data.creators[].creatorType',
  ],
  isRecord: (item) => {
    const type = textOf(dataOf(item).itemType)
    return typeof dataOf(item).itemType === 'string' && type !== undefined && !noWorks.has(type)
  },
  isOther: (item) => noWorks.has(textOf(dataOf(item).itemType) ?? ''),
  record,
  dated: (item) => dataOf(item).date,
})

const noWorks = new Set(['attachment', 'note', 'annotation'])

/** The API wraps what Better BibTeX prints bare. */
const dataOf = (item: JsonObject): JsonObject => (isObject(item.data) ? item.data : item)

function record(item: JsonObject, place: Place) {
  const data = dataOf(item)
  const links = webLinks([textOf(data.url) ?? ''])
  const text = (...names: readonly string[]) =>
    names.map((name) => textOf(data[name])).find((found) => found !== undefined)
  const creators = objectsOf(data.creators).filter((one) =>
    authorTypes.has('creatorType' in one ? (textOf(one.creatorType) ?? '') : 'author'),
  )
  const extra = text('extra') ?? ''
  return sourceRecord(place, {
    key: text('citationKey') ?? text('key', 'itemKey') ?? textOf(item.key),
    type: text('itemType'),
    title: plainText(text('title', 'caseName', 'subject', 'nameOfAct') ?? ''),
    abstract: plainText(text('abstractNote') ?? ''),
    ...bylinesWith(creators.map(creator), { names: 'one' }),
    date: dateIn(text('date') ?? '') ?? dateIn(textAt(item, 'meta', 'parsedDate') ?? ''),
    venue: text('publicationTitle', 'proceedingsTitle', 'bookTitle', 'conferenceName', 'repository', 'university'),
    publisher: text('publisher'),
    volume: text('volume'),
    issue: text('issue'),
    pages: text('pages'),
    keywords: objectsOf(data.tags)
      .map(({ tag }) => textOf(tag))
      .filter((tag) => tag !== undefined),
    language: languageTag(text('language') ?? ''),
    ids: workIds(
      {
        doi: text('DOI') ?? /\bDOI:\s*(\S+)/iu.exec(extra)?.[1],
        isbn: text('ISBN'),
        pmid: /\bPMID:\s*(\d+)/iu.exec(extra)?.[1],
        pmcid: /\bPMCID:\s*(\S+)/iu.exec(extra)?.[1],
        arxiv: /^arxiv:/iu.test(text('archiveID') ?? '') ? text('archiveID') : /\barXiv:\s*(\S+)/iu.exec(extra)?.[1],
      },
      links,
    ),
    links,
    extra: leftovers(data, known),
  })
}

/** Who made the work, by Zotero's words for it in each type of item; editors and translators did not. */
const authorTypes = new Set(
  'author artist cartographer composer director interviewee inventor performer podcaster presenter programmer sponsor'.split(
    ' ',
  ),
)

function creator(one: JsonObject): PrintedWith {
  const single = textOf(one.name)
  const family = textOf(one.lastName)
  const given = textOf(one.firstName)
  if (single !== undefined) return { text: single, collective: !isPersonLike(single) }
  return family === undefined || given === undefined ? { text: family ?? given ?? '' } : { name: { family, given } }
}

const known = new Set(
  (
    'key itemKey version itemType title abstractNote creators date publicationTitle publisher volume issue pages ' +
    'tags language DOI url'
  ).split(' '),
)
