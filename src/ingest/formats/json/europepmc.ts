import { nameKey } from '../../../model/name.ts'
import type { Byline, Place } from '../../../model/work.ts'
import { dateIn } from '../dates.ts'
import type { Format } from '../format.ts'
import { type Bylines, bylinesIn } from '../names/printed.ts'
import { plainText } from '../plain-text.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { sourceRecord } from '../source-record.ts'
import { authorsIn } from './json-authors.ts'
import type { JsonObject } from './parse.ts'
import { jsonFormat } from './read-json.ts'
import { at, countOf, leftovers, textAt, textOf, textsOf } from './values.ts'

/** Europe PMC, light and core results: https://europepmc.org/RestfulWebService */
export const europePmc: Format = jsonFormat({
  id: 'europepmc',
  sniff: (head) =>
    /"(?:authorString|resultList)"\s*:/u.test(head) && /"(?:pubYear|hitCount|pmid)"\s*:/u.test(head) ? 0.95 : 0,
  lists: ['result'],
  envelopes: ['resultList'],
  types: [
    'authorString',
    'authorList.author[?].fullName',
    'authorList.author[?].firstName',
    'authorList.author[?].lastName',
    'authorList.author[?].collectiveName',
  ],
  isRecord: (paper) => textOf(paper.title) !== undefined,
  record,
  dated: (paper) => paper.pubYear ?? paper.firstPublicationDate,
})

function record(paper: JsonObject, place: Place) {
  const journal = at(paper, 'journalInfo')
  const year = dateIn(textOf(paper.pubYear) ?? '')
  const date = dateIn(textOf(paper.firstPublicationDate) ?? '')
  return sourceRecord(place, {
    key: textOf(paper.pmid) ?? textOf(paper.id),
    type: textOf(paper.pubType) ?? textsOf(at(paper, 'pubTypeList', 'pubType'))[0],
    title: plainText(textOf(paper.title) ?? ''),
    abstract: plainText(textOf(paper.abstractText) ?? ''),
    ...authors(paper),
    date: date !== undefined && date.year === year?.year ? date : (year ?? date),
    venue:
      textAt(journal, 'journal', 'title') ??
      textOf(paper.journalTitle) ??
      textAt(paper, 'bookOrReportDetails', 'publisher'),
    volume: textAt(journal, 'volume') ?? textOf(paper.journalVolume),
    issue: textAt(journal, 'issue') ?? textOf(paper.issue),
    pages: textOf(paper.pageInfo),
    keywords: textsOf(at(paper, 'keywordList', 'keyword')),
    language: languageTag(textOf(paper.language) ?? ''),
    ids: workIds({ doi: textOf(paper.doi), pmid: textOf(paper.pmid), pmcid: textOf(paper.pmcid) }),
    citations: countOf(paper.citedByCount),
    extra: leftovers(paper, known),
  })
}

/** The list with whole names; the printed string has those that the list lacks. */
function authors(paper: JsonObject): Bylines {
  const whole = authorsIn(at(paper, 'authorList', 'author'))
  const printed = bylinesIn(textsOf(paper.authorString), { names: 'several' })
  if (printed.bylines.length <= whole.bylines.length) return whole
  return { ...printed, bylines: printed.bylines.map((one) => whole.bylines.find((other) => isSame(one, other)) ?? one) }
}

/** "Carber J" and "Josefa Carber". */
const isSame = (short: Byline, whole: Byline): boolean =>
  familyKey(short) === familyKey(whole) &&
  nameKey({ literal: short.name.given ?? '' })[0] === nameKey({ literal: whole.name.given ?? '' })[0]

const familyKey = ({ name }: Byline) => nameKey({ literal: [name.particle, name.family].filter(Boolean).join(' ') })

const known = new Set(
  'pmid pubType title abstractText authorString authorList pubYear journalTitle journalVolume issue pageInfo keywordList language doi pmcid citedByCount'.split(
    ' ',
  ),
)
