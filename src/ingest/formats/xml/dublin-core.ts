import type { Place } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith } from '../names/printed.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { xmlFormat } from './read-xml.ts'
import { leftovers, textAt, textsOf } from './xml-text.ts'
import type { Element } from './xml-tree.ts'

/** Dublin Core as repositories hand it out (OAI-PMH), a record in each `dc`: https://www.openarchives.org/OAI/2.0/oai_dc.xsd */
export const dublinCore: Format = xmlFormat({
  id: 'dublin-core',
  sniff: (head) => (/<(?:\w+:)?dc[\s>]/u.test(head) && /<(?:dc:)?title[\s>]/u.test(head) ? 0.9 : 0),
  cuts: { records: ['dc'] },
  begin: () => ({ record, dated: (work) => textAt(work, 'date') }),
})

function record(work: Element, place: Place) {
  const identifiers = [...textsOf(work, 'identifier'), ...textsOf(work, 'relation')]
  const links = webLinks(identifiers)
  const [abstract] = [...textsOf(work, 'description')].sort((a, b) => b.length - a.length)
  return sourceRecord(place, {
    type: textAt(work, 'type'),
    title: textAt(work, 'title'),
    abstract,
    ...bylinesWith(
      textsOf(work, 'creator').map((text) => ({ text })),
      { names: 'one' },
    ),
    date: textsOf(work, 'date')
      .map(dateIn)
      .find((date) => date !== undefined),
    publisher: textAt(work, 'publisher'),
    venue: textAt(work, 'source'),
    keywords: textsOf(work, 'subject'),
    language: languageTag(textAt(work, 'language') ?? ''),
    ids: workIds({ doi: textsOf(work, 'identifier').find((text) => /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\//iu.test(text)) }, links), // biome-ignore format: a line
    links,
    extra: leftovers(work, known),
  })
}

const known = new Set(
  'title creator date description identifier publisher subject language type source @xmlns @xmlns:dc @xmlns:oai_dc @xmlns:xsi @xsi:schemaLocation'.split(
    ' ',
  ),
)
