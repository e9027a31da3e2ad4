import type { Place } from '../../../model/work.ts'
import { dateIn, publicationDate } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith } from '../names/printed.ts'
import { personIds } from '../person-ids.ts'
import { plainText } from '../plain-text.ts'
import { workIds } from '../record-ids.ts'
import { sourceRecord } from '../source-record.ts'
import { splitTrimmed } from '../split-trimmed.ts'
import { withoutContacts } from '../tagged/ads-tagged.ts'
import type { Json, JsonObject } from './parse.ts'
import { jsonFormat } from './read-json.ts'
import { countOf, leftovers, listOf, textOf, textsOf } from './values.ts'

/** NASA's Astrophysics Data System: https://ui.adsabs.harvard.edu/help/api/. Lists beside the authors have "-" for a gap. */
export const ads: Format = jsonFormat({
  id: 'ads',
  sniff: (head) => (/"bibcode"\s*:/u.test(head) ? 0.95 : 0),
  lists: ['docs'],
  envelopes: ['response'],
  types: ['title[?]#', 'author[]'],
  isRecord: (paper) => 'bibcode' in paper && textsOf(paper.title).length > 0,
  record,
  dated: (paper) => paper.year ?? paper.pubdate,
})

function record(paper: JsonObject, place: Place) {
  const authors = textsOf(paper.author)
  const beside = (key: string): readonly Json[] | undefined => {
    const list = listOf(paper[key])
    return list.length === authors.length ? list : undefined
  }
  const claims = ['orcid_pub', 'orcid_user', 'orcid_other'].map(beside)
  const addresses = beside('aff')
  const people = authors.map((text, i) => ({
    text,
    affiliations: splitTrimmed(withoutContacts(textOf(addresses?.[i]) ?? ''), ';').filter((one) => one !== '-'),
    ids: personIds({ orcid: claims.map((list) => textOf(list?.[i])).find((id) => id !== undefined && id !== '-') }),
  }))
  const year = dateIn(textOf(paper.year) ?? '')?.year
  const month = dateIn(textOf(paper.pubdate) ?? '')
  const unplaced = ['aff', 'orcid_pub'].filter((key) => beside(key) === undefined)
  return sourceRecord(place, {
    key: textOf(paper.bibcode),
    type: textOf(paper.doctype),
    title: plainText(textsOf(paper.title)[0] ?? ''),
    abstract: plainText(textOf(paper.abstract) ?? ''),
    ...bylinesWith(people, { names: 'one' }),
    date: month !== undefined && month.year === year ? month : publicationDate(year),
    venue: textOf(paper.pub),
    publisher: textOf(paper.publisher),
    volume: textOf(paper.volume),
    issue: textOf(paper.issue),
    pages: textOf(paper.page_range) ?? textsOf(paper.page)[0],
    fields: textsOf(paper.database),
    keywords: textsOf(paper.keyword),
    ids: workIds({
      doi: textsOf(paper.doi)[0],
      arxiv: [...textsOf(paper.identifier), ...textsOf(paper.eid)].find((id) => /^arxiv:/iu.test(id)),
    }),
    links: [],
    citations: countOf(paper.citation_count),
    extra: leftovers(paper, new Set(known.filter((key) => !unplaced.includes(key)))),
  })
}

const known = (
  'bibcode doctype title abstract author aff orcid_pub orcid_user orcid_other year pubdate pub publisher volume issue ' +
  'page page_range database keyword doi citation_count'
).split(' ')
