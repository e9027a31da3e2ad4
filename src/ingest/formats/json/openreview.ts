import type { Place } from '../../../model/work.ts'
import { publicationDate } from '../dates.ts'
import type { Format } from '../format.ts'
import { plainText } from '../plain-text.ts'
import { workIds } from '../record-ids.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { dayOf } from './epoch.ts'
import { allTexts, firstText } from './flat-json.ts'
import { authorsIn } from './json-authors.ts'
import type { Json, JsonObject } from './parse.ts'
import { jsonFormat } from './read-json.ts'
import { isObject, leftovers, textOf } from './values.ts'

/** Submissions of OpenReview, API 1 and 2 (which wraps every value): https://docs.openreview.net. Reviews are no works. */
export const openReview: Format = jsonFormat({
  id: 'openreview',
  sniff: (head) => (/"(?:invitations?|forum)"\s*:/u.test(head) && /"content"\s*:\s*\{/u.test(head) ? 0.95 : 0),
  lists: ['notes'],
  types: ['content.authors[]', 'content.authors.value[]'],
  isRecord: (note) => firstText(contentOf(note).title) !== undefined && contentOf(note).authors !== undefined,
  isOther: (note) => isObject(note.content),
  record,
  dated: () => undefined,
})

const contentOf = (note: JsonObject): JsonObject => (isObject(note.content) ? note.content : {})

/** API 2 writes `{"value": …}`. */
const unwrapped = (value: Json | undefined): Json | undefined =>
  isObject(value) && 'value' in value ? value.value : value

function record(note: JsonObject, place: Place) {
  const content = contentOf(note)
  const text = (key: string) => firstText(unwrapped(content[key]))
  const id = textOf(note.forum) ?? textOf(note.id)
  const links = webLinks([id === undefined ? '' : `https://openreview.net/forum?id=${id}`, text('html') ?? ''])
  const time = [note.pdate, note.odate, note.cdate, note.tcdate].find((one) => typeof one === 'number')
  const printed = /\b(?:19|20)\d{2}\b/u.exec(text('venue') ?? '')?.[0]
  const day = dayOf(typeof time === 'number' ? time : 0)
  return sourceRecord(place, {
    key: id,
    title: plainText(text('title') ?? ''),
    abstract: plainText(text('abstract') ?? ''),
    ...authorsIn(unwrapped(content.authors)),
    date: printed === undefined || Number(printed) === day?.year ? day : publicationDate(Number(printed)),
    venue: text('venue'),
    fields: allTexts(unwrapped(content.subject_areas ?? content.primary_area)),
    keywords: allTexts(unwrapped(content.keywords)),
    ids: workIds({ doi: text('doi') }, links),
    links,
    extra: leftovers(content, known),
  })
}

const known = new Set('title abstract authors venue keywords subject_areas primary_area'.split(' '))
