import type { Place } from '../../../model/work.ts'
import { dateIn, publicationDate } from '../dates.ts'
import type { Format } from '../format.ts'
import { plainText } from '../plain-text.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { splitTrimmed } from '../split-trimmed.ts'
import { bylinesOf } from '../tagged/tagged-authors.ts'
import { xmlFormat } from './read-xml.ts'
import { at, child, children, leftovers, textAt, textsOf } from './xml-text.ts'
import type { Element } from './xml-tree.ts'

/** EndNote's XML export; every value may be wrapped in runs of `<style>`. */
export const endnote: Format = xmlFormat({
  id: 'endnote-xml',
  sniff: (head) =>
    /<record[\s>]/u.test(head) && /<(?:ref-type|rec-number|contributors|source-app)[\s>]/u.test(head) ? 0.95 : 0,
  cuts: { records: ['record'] },
  begin: () => ({ record, dated: (element) => textAt(element, 'dates', 'year') }),
})

function record(element: Element, place: Place) {
  const titles = at(element, 'titles')
  const urls = children(at(element, 'urls'), 'related-urls').flatMap((list) => textsOf(list, 'url'))
  const links = webLinks(urls)
  const type = child(element, 'ref-type')
  const provider = textAt(element, 'remote-database-provider') ?? textAt(element, 'remote-database-name') ?? ''
  const accession = textAt(element, 'accession-num')
  const isPubMed = /nlm|pubmed|medline/iu.test(provider) && /^\d{1,9}$/u.test(accession ?? '')
  const year = dateIn(textAt(element, 'dates', 'year') ?? '')
  const day = dateIn(`${year?.year ?? ''} ${textAt(element, 'dates', 'pub-dates', 'date') ?? ''}`)
  return sourceRecord(place, {
    key: textAt(element, 'label') ?? accession ?? textAt(element, 'rec-number'),
    type: type?.attributes.name ?? textAt(element, 'ref-type'),
    title: plainText(textAt(titles, 'title') ?? ''),
    abstract: plainText(textAt(element, 'abstract') ?? ''),
    ...bylinesOf(textsOf(at(element, 'contributors', 'authors'), 'author')),
    date: year === undefined ? day : publicationDate(year.year, day?.month ?? year.month, day?.day ?? year.day),
    venue:
      textAt(element, 'periodical', 'full-title') ?? textAt(titles, 'secondary-title') ?? textAt(titles, 'alt-title'),
    publisher: textAt(element, 'publisher'),
    volume: textAt(element, 'volume'),
    issue: textAt(element, 'number'),
    pages: textAt(element, 'pages'),
    keywords: [...new Set(textsOf(at(element, 'keywords'), 'keyword').flatMap((list) => splitTrimmed(list, ';')))],
    language: languageTag(textAt(element, 'language') ?? ''),
    ids: workIds(
      {
        doi: textAt(element, 'electronic-resource-num'),
        isbn: textAt(element, 'isbn'),
        pmid: isPubMed ? accession : undefined,
        pmcid: /^PMC\d+/iu.exec(textAt(element, 'custom2') ?? '')?.[0],
        wos: /^(?:WOS|ISI):(\S+)$/u.exec(accession ?? '')?.[1],
      },
      links,
    ),
    links,
    extra: leftovers(element, known),
  })
}

const known = new Set([
  ...['abstract', 'publisher', 'volume', 'number', 'pages', 'keywords', 'contributors/authors', 'titles/title'],
  ...['dates/year', 'periodical/full-title', 'ref-type@name', 'ref-type'],
])
