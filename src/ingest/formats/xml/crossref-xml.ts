import type { Place } from '../../../model/work.ts'
import { publicationDate } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith, type PrintedWith } from '../names/printed.ts'
import { personIds } from '../person-ids.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { sourceRecord } from '../source-record.ts'
import { pageRange } from '../tagged/tagged-authors.ts'
import { xmlFormat } from './read-xml.ts'
import { at, child, children, leftovers, textAt, textOf, textsOf } from './xml-text.ts'
import type { Element } from './xml-tree.ts'

/** Crossref's own XML, as deposited and as its OpenURL and UNIXREF services answer: https://www.crossref.org/documentation/schema-library/ */
export const crossrefXml: Format = xmlFormat({
  id: 'crossref-xml',
  sniff: (head) =>
    /<(?:\w+:)?(?:crossref_result|doi_batch|doi_records?|journal_article|conference_paper|posted_content)[\s>]/u.test(
      head,
    )
      ? 0.95
      : 0,
  cuts: {
    records: ['journal_article', 'conference_paper', 'posted_content', 'dissertation', 'content_item', 'book_metadata'],
    settings: ['journal_metadata', 'journal_issue', 'proceedings_metadata'],
  },
  begin: () => {
    let journal: Element | undefined
    let issue: Element | undefined
    let book: string | undefined
    return {
      setting(element) {
        if (element.name === 'journal_issue') issue = element
        else {
          journal = element
          issue = undefined
        }
      },
      dated: (work) => textAt(work, 'publication_date'),
      record(work, place) {
        if (work.name === 'book_metadata') book = titleIn(work)
        const isPart = work.name === 'content_item'
        if (work.name === 'content_item' && titleIn(work) === undefined) return undefined
        return record(work, place, isPart ? { title: book } : { title: venueOf(work, journal), journal, issue })
      },
    }
  },
})

interface Whole {
  readonly title: string | undefined
  readonly journal?: Element | undefined
  readonly issue?: Element | undefined
}

const titleIn = (work: Element) => {
  const titles = at(work, 'titles')
  return [textAt(titles, 'title'), textAt(titles, 'subtitle')].filter(Boolean).join(': ') || undefined
}

const venueOf = (work: Element, journal: Element | undefined) =>
  /^(?:journal_article|conference_paper)$/u.test(work.name)
    ? (textAt(journal, 'full_title') ?? textAt(journal, 'proceedings_title'))
    : textAt(work, 'institution', 'institution_name')

function record(work: Element, place: Place, whole: Whole) {
  const dates = [
    ...children(work, 'publication_date'),
    ...children(work, 'posted_date'),
    ...children(work, 'approval_date'),
    ...children(whole.issue, 'publication_date'),
    ...children(whole.journal, 'publication_date'),
  ]
  const doi = textAt(work, 'doi_data', 'doi')
  return sourceRecord(place, {
    key: doi,
    type: work.name,
    title: titleIn(work),
    abstract: textAt(work, 'abstract'),
    ...bylinesWith(
      [...children(at(work, 'contributors'), 'person_name'), ...children(at(work, 'contributors'), 'organization')]
        .filter(isAuthor)
        .map(author),
      { names: 'one' },
    ),
    date: dates.map(dateOf).find((date) => date !== undefined),
    venue: whole.title,
    publisher: textAt(work, 'publisher', 'publisher_name') ?? textAt(whole.journal, 'publisher', 'publisher_name'),
    volume: textAt(whole.issue, 'journal_volume', 'volume'),
    issue: textAt(whole.issue, 'issue'),
    pages: pageRange(textAt(work, 'pages', 'first_page'), textAt(work, 'pages', 'last_page')),
    language: languageTag(work.attributes.language ?? ''),
    ids: workIds({ doi, isbn: textAt(work, 'isbn') }),
    links: [],
    extra: leftovers(work, known),
  })
}

const isAuthor = ({ attributes }: Element) => (attributes.contributor_role ?? 'author') === 'author'

function author(name: Element): PrintedWith {
  const affiliations = [
    ...textsOf(name, 'affiliation'),
    ...children(at(name, 'affiliations'), 'institution').map((one) => textAt(one, 'institution_name') ?? ''),
  ].filter(Boolean)
  const more = { affiliations, ids: personIds({ orcid: textAt(name, 'ORCID') }) }
  if (name.name === 'organization') return { text: textOf(name), collective: true, ...more }
  const [family, given, suffix] = ['surname', 'given_name', 'suffix'].map((part) => textAt(name, part))
  return { name: { ...(family && { family }), ...(given && { given }), ...(suffix && { suffix }) }, ...more }
}

function dateOf(date: Element) {
  const part = (name: string) => {
    const text = textOf(child(date, name))
    return text === '' ? undefined : Number(text)
  }
  return publicationDate(part('year'), part('month'), part('day'))
}

const known = new Set(
  'titles contributors publication_date posted_date pages doi_data abstract @language isbn publisher'.split(' '),
)
