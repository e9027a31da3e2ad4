import type { Place } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith, type PrintedWith } from '../names/printed.ts'
import { personIds } from '../person-ids.ts'
import { plainText } from '../plain-text.ts'
import { workIds } from '../record-ids.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import type { Json, JsonObject } from './parse.ts'
import { jsonFormat } from './read-json.ts'
import { at, isObject, leftovers, listOf, textAt, textOf, textsOf } from './values.ts'

/** Answers of DBLP's search in JSON: https://dblp.org/faq/How+to+use+the+dblp+search+API.html */
export const dblpSearch: Format = jsonFormat({
  id: 'dblp-json',
  sniff: (head) => (/"hits"\s*:\s*\{/u.test(head) && head.includes('dblp.org') ? 0.95 : 0),
  lists: ['hit'],
  envelopes: ['result', 'hits'],
  types: ['info.title#', 'info.authors.author[?]', 'info.authors.author[?].text'],
  isRecord: (hit) => isObject(hit.info) && textAt(hit.info, 'title') !== undefined,
  // The time and the answer's state stand around the hits.
  isOther: (object) => 'hits' in object || '@total' in object || 'query' in object,
  record,
  dated: (hit) => at(hit.info, 'year'),
})

function record(hit: JsonObject, place: Place) {
  const info = hit.info as JsonObject
  const key = textOf(info.key)
  const links = webLinks([...textsOf(info.ee), textOf(info.url) ?? ''])
  const names = at(info, 'authors', 'author')
  // One author stands there without a list.
  const people = (Array.isArray(names) ? listOf(names) : names === undefined ? [] : [names]).map(author)
  return sourceRecord(place, {
    key,
    type: textOf(info.type),
    // DBLP ends every title with a full stop.
    title: plainText(textOf(info.title) ?? '').replace(/(?<!\.)\.$/u, ''),
    ...bylinesWith(people, { names: 'one', givenFirst: true }),
    date: dateIn(textOf(info.year) ?? ''),
    venue: textsOf(info.venue)[0],
    publisher: textOf(info.publisher),
    volume: textOf(info.volume),
    issue: textOf(info.number),
    pages: textOf(info.pages),
    ids: workIds({ dblp: key, doi: textOf(info.doi) }, links),
    links,
    extra: leftovers(info, known),
  })
}

function author(value: Json): PrintedWith {
  const printed = plainText(textOf(value) ?? textAt(value, 'text') ?? '')
  // "Wei Wang 0001": the number tells people of one name apart.
  const [, name = printed, number] = /^(.*\S)\s+(\d{4})$/u.exec(printed) ?? []
  const ids = personIds({ dblp: textAt(value, '@pid') ?? (number === undefined ? undefined : printed) })
  return { text: name, ids }
}

const known = new Set('authors title year venue publisher volume number pages doi ee key type url'.split(' '))
