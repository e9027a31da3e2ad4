import type { PersonName } from '../../../model/name.ts'
import type { Place } from '../../../model/work.ts'
import { publicationDate } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith } from '../names/printed.ts'
import { personIds } from '../person-ids.ts'
import { workIds } from '../record-ids.ts'
import { byline, personName } from '../source-names.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { xmlFormat } from './read-xml.ts'
import { at, child, children, textAt } from './xml-text.ts'
import type { Element } from './xml-tree.ts'

/**
 * Works and record of ORCID in XML: of sources that state the same work the preferred one. Where nobody is named, it is
 * whose record it is, and the list is incomplete.
 */
export const orcidXml: Format = xmlFormat({
  id: 'orcid-xml',
  sniff: (head) =>
    /<(?:\w+:)?(?:works|record|activities-summary|bulk|work)[\s>]/u.test(head) && /orcid\.org\/ns\//u.test(head)
      ? 0.95
      : 0,
  // A full work, and a group of summaries; the summaries of a group are one work.
  cuts: { records: ['work-summary', 'work'], settings: ['name'], openings: ['group', 'works', 'record'] },
  begin() {
    let owner: PersonName | undefined
    let orcid: string | undefined
    let isTold = false
    return {
      setting(element) {
        if (element.name === 'group') isTold = false
        if (element.name !== 'name') orcid ??= idIn(element)
        else {
          const [given, family] = [textAt(element, 'given-names'), textAt(element, 'family-name')]
          if (given !== undefined || family !== undefined) owner ??= personName({ given, family })
        }
      },
      record(element, place) {
        orcid ??= idIn(element)
        // The first of a group is the one that the person prefers.
        if (element.name === 'work-summary' && isTold) return undefined
        isTold = true
        return work(element, place, owner, orcid)
      },
      dated: (element) => textAt(element, 'publication-date', 'year'),
    }
  },
})

const idIn = ({ attributes }: Element) => /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/u.exec(attributes.path ?? '')?.[0]

function work(element: Element, place: Place, owner: PersonName | undefined, orcid: string | undefined) {
  const ids = children(child(element, 'external-ids'), 'external-id')
  const id = (type: string) =>
    textAt(
      ids.find((one) => textAt(one, 'external-id-type') === type),
      'external-id-value',
    )
  const date = (part: string) => Number(textAt(element, 'publication-date', part) ?? Number.NaN)
  const links = webLinks([textAt(element, 'url') ?? ''])
  const named = bylinesWith(
    children(at(element, 'contributors'), 'contributor').map((one) => ({
      text: textAt(one, 'credit-name') ?? '',
      ids: personIds({ orcid: textAt(one, 'contributor-orcid', 'path') }),
    })),
    { names: 'one' },
  )
  const alone = owner === undefined ? [] : [byline(owner, { ids: personIds({ orcid }) })]
  return sourceRecord(place, {
    key: element.attributes['put-code'],
    type: textAt(element, 'type'),
    title: [textAt(element, 'title', 'title'), textAt(element, 'title', 'subtitle')].filter(Boolean).join(': '),
    abstract: textAt(element, 'short-description'),
    bylines: named.bylines.length > 0 ? named.bylines : alone,
    incomplete: named.bylines.length > 0 ? named.incomplete : true,
    date: publicationDate(Number.isNaN(date('year')) ? undefined : date('year'), date('month'), date('day')),
    venue: textAt(element, 'journal-title'),
    ids: workIds({ doi: id('doi'), arxiv: id('arxiv'), pmid: id('pmid'), pmcid: id('pmc'), isbn: id('isbn') }, links),
    links,
  })
}
