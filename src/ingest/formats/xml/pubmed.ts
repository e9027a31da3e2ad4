import type { Place, PublicationDate, SourceRecord } from '../../../model/work.ts'
import { dateIn, monthAndDay, publicationDate } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith, type PrintedWith } from '../names/printed.ts'
import { personIds } from '../person-ids.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { personName } from '../source-names.ts'
import { sourceRecord } from '../source-record.ts'
import { pageRange } from '../tagged/tagged-authors.ts'
import { xmlFormat } from './read-xml.ts'
import { at, children, leftovers, textAt, textOf, textsOf } from './xml-text.ts'
import type { Element } from './xml-tree.ts'

/** PubMed's own XML, articles and books: https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html */
export const pubmed: Format = xmlFormat({
  id: 'pubmed-xml',
  sniff: (head) => (wrapped.test(head) ? 0.95 : /<e(?:Fetch|Search|Summary)Result[\s>]/u.test(head) ? 0.6 : 0),
  // Files of its first years write PubMedArticle.
  cuts: {
    records: ['PubmedArticle', 'PubMedArticle', 'PubmedBookArticle'],
    settings: ['ERROR', 'OutputMessage', 'PhraseNotFound'],
  },
  begin: ({ sink, file }) => ({
    dated,
    setting(element, line) {
      const from = element.name === 'PhraseNotFound' ? 'search' : 'service'
      sink.problem({ file, line, severity: 'error', code: 'api-error', from, said: textOf(element) })
    },
    record: (element, place) =>
      element.name === 'PubmedBookArticle'
        ? book(element, place)
        : article(element, at(element, 'MedlineCitation'), place),
  }),
})

const wrapped = /<Pub[mM]ed(?:Article|ArticleSet|BookArticle)[\s>]/u

/** Citations without the PubmedArticle around them, as NLM leases them in a MedlineCitationSet. */
export const medlineXml: Format = xmlFormat({
  id: 'medline-xml',
  sniff: (head) => (/<MedlineCitation(?:Set)?[\s>]/u.test(head) && !wrapped.test(head) ? 0.95 : 0),
  cuts: { records: ['MedlineCitation'] },
  begin: () => ({ record: (element, place) => article(element, element, place), dated }),
})

function article(element: Element, citation: Element | undefined, place: Place): SourceRecord {
  const paper = at(citation, 'Article')
  const issue = at(paper, 'Journal', 'JournalIssue')
  const identifiers = children(at(element, 'PubmedData', 'ArticleIdList'), 'ArticleId')
  const stated = (type: string) => identifiers.find((id) => id.attributes.IdType === type)
  const printed = children(paper, 'ELocationID').find((id) => id.attributes.EIdType === 'doi')
  const pmid = textAt(citation, 'PMID')
  return sourceRecord(place, {
    key: pmid,
    type: textAt(paper, 'PublicationTypeList', 'PublicationType'),
    title: textAt(paper, 'ArticleTitle') ?? textAt(paper, 'VernacularTitle'),
    abstract: abstractOf(at(paper, 'Abstract')) ?? abstractOf(at(citation, 'OtherAbstract')),
    ...authors(children(paper, 'AuthorList')),
    date: dateOf(at(issue, 'PubDate')) ?? dateOf(at(paper, 'ArticleDate')),
    venue: textAt(paper, 'Journal', 'Title') ?? textAt(citation, 'MedlineJournalInfo', 'MedlineTA'),
    volume: textAt(issue, 'Volume'),
    issue: textAt(issue, 'Issue'),
    pages: pagesOf(at(paper, 'Pagination')),
    fields: children(at(citation, 'MeshHeadingList'), 'MeshHeading')
      .map((heading) => textAt(heading, 'DescriptorName'))
      .filter((name) => name !== undefined),
    keywords: children(citation, 'KeywordList').flatMap((list) => textsOf(list, 'Keyword')),
    language: languageTag(textAt(paper, 'Language') ?? ''),
    ids: workIds({
      pmid,
      doi: textOf(stated('doi')) || textOf(printed),
      pmcid: textOf(stated('pmc')) || pmcIn(citation),
    }),
    links: pmid === undefined ? [] : [`https://pubmed.ncbi.nlm.nih.gov/${pmid}/`],
    references: referencesOf(element),
    extra: { ...leftovers(element, known), ...misprintsIn(paper) },
  })
}

function book(element: Element, place: Place): SourceRecord {
  const document = at(element, 'BookDocument')
  const volume = at(document, 'Book')
  const identifiers = children(at(document, 'ArticleIdList'), 'ArticleId')
  const pmid = textAt(document, 'PMID')
  const byAuthors = (list: Element) => (list.attributes.Type ?? 'authors') === 'authors'
  const own = children(document, 'AuthorList').filter(byAuthors)
  const chapter = textAt(document, 'ArticleTitle')
  return sourceRecord(place, {
    key: pmid,
    type: chapter === undefined ? 'Book' : 'Book Chapter',
    title: chapter ?? textAt(volume, 'BookTitle'),
    abstract: abstractOf(at(document, 'Abstract')),
    ...authors(own.length > 0 ? own : children(volume, 'AuthorList').filter(byAuthors)),
    date: dateOf(at(volume, 'PubDate')) ?? dateOf(at(document, 'ContributionDate')),
    venue: chapter === undefined ? undefined : textAt(volume, 'BookTitle'),
    publisher: textAt(volume, 'Publisher', 'PublisherName'),
    pages: pagesOf(at(document, 'Pagination')),
    keywords: children(document, 'KeywordList').flatMap((list) => textsOf(list, 'Keyword')),
    language: languageTag(textAt(document, 'Language') ?? ''),
    ids: workIds({
      pmid,
      doi: textOf(identifiers.find((id) => id.attributes.IdType === 'doi')),
      isbn: textAt(volume, 'Isbn'),
    }),
    links: pmid === undefined ? [] : [`https://pubmed.ncbi.nlm.nih.gov/${pmid}/`],
    extra: leftovers(element, known),
  })
}

/** Sections with their labels: "BACKGROUND: …". */
function abstractOf(abstract: Element | undefined): string | undefined {
  const sections = children(abstract, 'AbstractText').map((section) => {
    const label = section.attributes.Label
    return label && label !== 'UNLABELLED' ? `${label}: ${textOf(section)}` : textOf(section)
  })
  return sections.filter(Boolean).join(' ') || undefined
}

const pmcIn = (citation: Element | undefined) => textsOf(citation, 'OtherID').find((id) => /^PMC\d+$/u.test(id))

function authors(lists: readonly Element[]) {
  const people = lists.flatMap((list) => children(list, 'Author')).filter((author) => !isMisprint(author))
  const printed = people.map((author): PrintedWith => {
    const affiliations = children(author, 'AffiliationInfo').flatMap((info) => textsOf(info, 'Affiliation'))
    const orcid = children(author, 'Identifier').find((id) => id.attributes.Source === 'ORCID')
    const more = {
      affiliations: [...affiliations, ...textsOf(author, 'Affiliation')],
      ids: personIds({ orcid: textOf(orcid) }),
    }
    const group = textAt(author, 'CollectiveName')
    const name = personName({
      given: textAt(author, 'ForeName') ?? firstAndMiddle(author) ?? textAt(author, 'Initials'),
      family: textAt(author, 'LastName'),
      suffix: textAt(author, 'Suffix'),
    })
    return group === undefined ? { name, ...more } : { text: group, collective: true, ...more }
  })
  const { bylines, incomplete } = bylinesWith(printed, { names: 'one' })
  return { bylines, incomplete: incomplete || lists.some((list) => list.attributes.CompleteYN === 'N') }
}

/** A misprinted name stands beside the corrected one. */
const isMisprint = (author: Element) => author.attributes.ValidYN === 'N'

function misprintsIn(paper: Element | undefined): SourceRecord['extra'] {
  const names = children(at(paper, 'AuthorList'), 'Author').filter(isMisprint).map(textOf)
  return names.length === 0 ? {} : { 'AuthorList/Author[@ValidYN="N"]': names }
}

const firstAndMiddle = (author: Element) =>
  [textAt(author, 'FirstName'), textAt(author, 'MiddleName')].filter(Boolean).join(' ') || undefined

function dated(element: Element): string | undefined {
  const paper = at(element, 'MedlineCitation', 'Article') ?? at(element, 'Article')
  return textAt(paper, 'Journal', 'JournalIssue', 'PubDate') ?? textAt(element, 'BookDocument', 'Book', 'PubDate')
}

function dateOf(date: Element | undefined): PublicationDate | undefined {
  const year = textAt(date, 'Year')
  if (year === undefined) return dateIn(textAt(date, 'MedlineDate') ?? '')
  const month = textAt(date, 'Month') ?? ''
  const number = /^\d{1,2}$/u.test(month) ? Number(month) : monthAndDay(month).month
  const day = textAt(date, 'Day')
  return publicationDate(dateIn(year)?.year, number, day === undefined ? undefined : Number(day))
}

const pagesOf = (pages: Element | undefined) =>
  textAt(pages, 'MedlinePgn') ?? pageRange(textAt(pages, 'StartPage'), textAt(pages, 'EndPage'))

function referencesOf(element: Element): readonly string[] | undefined {
  const lists = children(at(element, 'PubmedData'), 'ReferenceList').flatMap((list) => children(list, 'Reference'))
  const ids = lists.flatMap((reference) => children(at(reference, 'ArticleIdList'), 'ArticleId'))
  const pmids = ids.filter((id) => id.attributes.IdType === 'pubmed').map(textOf)
  return pmids.length === 0 ? undefined : pmids
}

const ofCitation = [
  ...['PMID', 'KeywordList'],
  ...['ArticleTitle', 'Abstract', 'AuthorList', 'Pagination', 'Language', 'Journal/Title'].map(
    (name) => `Article/${name}`,
  ),
  ...['Volume', 'Issue', 'PubDate'].map((name) => `Article/Journal/JournalIssue/${name}`),
]
const known = new Set([
  ...ofCitation,
  ...ofCitation.map((path) => `MedlineCitation/${path}`),
  'PubmedData/ArticleIdList',
  ...['PMID', 'ArticleTitle', 'Abstract', 'Language', 'KeywordList', 'Pagination'].map(
    (name) => `BookDocument/${name}`,
  ),
  ...['BookTitle', 'PubDate', 'Publisher/PublisherName'].map((name) => `BookDocument/Book/${name}`),
])
