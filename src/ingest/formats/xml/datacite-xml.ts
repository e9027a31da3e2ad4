import type { Place } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith, type PrintedWith } from '../names/printed.ts'
import { personIds } from '../person-ids.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { sourceRecord } from '../source-record.ts'
import { xmlFormat } from './read-xml.ts'
import { at, children, leftovers, textAt, textOf, textsOf } from './xml-text.ts'
import type { Element } from './xml-tree.ts'

/** DataCite's own XML, as Zenodo and other repositories give it: https://schema.datacite.org/ */
export const dataciteXml: Format = xmlFormat({
  id: 'datacite-xml',
  sniff: (head) => (/<(?:\w+:)?resource[\s>]/u.test(head) && head.includes('datacite.org/schema/kernel') ? 0.95 : 0),
  cuts: { records: ['resource'] },
  begin: () => ({ record, dated: (work) => textAt(work, 'publicationYear') }),
})

function record(work: Element, place: Place) {
  const dates = children(at(work, 'dates'), 'date')
  const issued = dates.find((one) => one.attributes.dateType === 'Issued') ?? dates[0]
  const year = dateIn(textAt(work, 'publicationYear') ?? '')
  const date = dateIn(textOf(issued))
  const id = children(work, 'identifier').find((one) => one.attributes.identifierType?.toUpperCase() === 'DOI')
  const titles = children(at(work, 'titles'), 'title')
  const abstract = children(at(work, 'descriptions'), 'description').find(
    (one) => one.attributes.descriptionType === 'Abstract',
  )
  return sourceRecord(place, {
    type: at(work, 'resourceType')?.attributes.resourceTypeGeneral,
    title: textOf(titles.find((one) => one.attributes.titleType === undefined) ?? titles[0]),
    abstract: textOf(abstract),
    ...bylinesWith(children(at(work, 'creators'), 'creator').map(creator), { names: 'one' }),
    date: year !== undefined && date?.year === year.year ? date : (year ?? date),
    publisher: textAt(work, 'publisher'),
    keywords: textsOf(at(work, 'subjects'), 'subject'),
    language: languageTag(textAt(work, 'language') ?? ''),
    ids: workIds({ doi: textOf(id) }),
    extra: leftovers(work, known),
  })
}

function creator(element: Element): PrintedWith {
  const [family, given] = [textAt(element, 'familyName'), textAt(element, 'givenName')]
  const orcid = children(element, 'nameIdentifier').find((one) =>
    /orcid/iu.test(one.attributes.nameIdentifierScheme ?? ''),
  )
  const more = { affiliations: textsOf(element, 'affiliation'), ids: personIds({ orcid: textOf(orcid) }) }
  if (family !== undefined && given !== undefined) return { name: { family, given }, ...more }
  const name = children(element, 'creatorName')[0]
  return {
    text: textOf(name),
    ...(name?.attributes.nameType === 'Organizational' ? { collective: true } : {}),
    ...more,
  }
}

const known = new Set(
  'identifier creators titles publisher publicationYear subjects language descriptions dates resourceType @xmlns @xmlns:xsi @xsi:schemaLocation'.split(
    ' ',
  ),
)
