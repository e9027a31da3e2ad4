import type { PersonName } from '../../../model/name.ts'
import type { Byline, Place } from '../../../model/work.ts'
import { publicationDate } from '../dates.ts'
import type { Format } from '../format.ts'
import { personIds } from '../person-ids.ts'
import { plainText } from '../plain-text.ts'
import { workIds } from '../record-ids.ts'
import { byline, personName } from '../source-names.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { authorsIn } from './json-authors.ts'
import { type JsonObject, parseJson } from './parse.ts'
import { jsonFormat } from './read-json.ts'
import { at, countOf, isObject, objectsOf, textAt, textOf } from './values.ts'

/**
 * ORCID's record of a person, or the list of the works in it: https://info.orcid.org/documentation/. A summary names
 * nobody, but every work is the person's own: the list of authors is known to be incomplete.
 */
export const orcid: Format = jsonFormat({
  id: 'orcid',
  sniff: (head) => (/"(?:work-summary|orcid-identifier|put-code)"\s*:/u.test(head) ? 0.95 : 0),
  lists: ['group', 'bulk'],
  envelopes: ['activities-summary', 'works'],
  opened(head) {
    const owner = ownerOf(head)
    return { record: (group, place) => record(workOf(group), place, owner) }
  },
  types: [
    'contributors.contributor[].credit-name.value',
    'work.contributors.contributor[].credit-name.value',
    'work-summary[].contributors.contributor[].credit-name.value',
  ],
  isRecord: (group) => textAt(workOf(group), 'title', 'title', 'value') !== undefined,
  isOther: (object) => 'last-modified-date' in object || 'path' in object || 'person' in object,
  record: (group, place) => record(workOf(group), place, undefined),
  dated: (group) => at(workOf(group), 'publication-date', 'year', 'value'),
})

/** Sources that state the same work stand in one group, the preferred first; a work in full stands alone. */
const workOf = (group: JsonObject): JsonObject =>
  objectsOf(group['work-summary'])[0] ?? (isObject(group.work) ? group.work : group)

interface Owner {
  readonly name: PersonName | undefined
  readonly orcid: string | undefined
}

/** Whose record this is, as the file's beginning says. */
function ownerOf(head: string): Owner {
  const part = (key: string) => {
    const found = new RegExp(`"${key}"\\s*:\\s*\\{\\s*"value"\\s*:\\s*"((?:[^"\\\\]|\\\\.){1,100})"`, 'u').exec(
      head,
    )?.[1]
    const parsed = found === undefined ? undefined : parseJson(`"${found}"`)
    return parsed !== undefined && 'value' in parsed ? textOf(parsed.value) : undefined
  }
  const [given, family] = [part('given-names'), part('family-name')]
  const orcid = /"path"\s*:\s*"\/?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])/u.exec(head)?.[1]
  return { name: given === undefined && family === undefined ? undefined : personName({ given, family }), orcid }
}

function record(work: JsonObject, place: Place, owner: Owner | undefined) {
  const ids = objectsOf(at(work, 'external-ids', 'external-id'))
  const id = (type: string) =>
    textAt(
      ids.find((one) => textAt(one, 'external-id-type') === type),
      'external-id-value',
    )
  const date = (part: string) => countOf(at(work, 'publication-date', part, 'value'))
  const links = webLinks([textAt(work, 'url', 'value') ?? ''])
  const named = authorsIn(at(work, 'contributors', 'contributor'))
  const alone: readonly Byline[] =
    owner?.name === undefined ? [] : [byline(owner.name, { ids: personIds({ orcid: owner.orcid }) })]
  return sourceRecord(place, {
    key: textAt(work, 'put-code'),
    type: textAt(work, 'type'),
    title: plainText(
      [textAt(work, 'title', 'title', 'value'), textAt(work, 'title', 'subtitle', 'value')].filter(Boolean).join(': '),
    ),
    abstract: plainText(textAt(work, 'short-description') ?? ''),
    bylines: named.bylines.length > 0 ? named.bylines : alone,
    incomplete: named.bylines.length > 0 ? named.incomplete : true,
    date: publicationDate(date('year'), date('month'), date('day')),
    venue: textAt(work, 'journal-title', 'value'),
    ids: workIds({ doi: id('doi'), arxiv: id('arxiv'), pmid: id('pmid'), pmcid: id('pmc'), isbn: id('isbn') }, links),
    links,
    extra: {},
  })
}
