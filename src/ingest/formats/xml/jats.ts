import type { Place, PublicationDate, SourceRecord } from '../../../model/work.ts'
import { monthOf, publicationDate } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith, type PrintedWith } from '../names/printed.ts'
import { personIds } from '../person-ids.ts'
import { languageTag, workIds } from '../record-ids.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { pageRange } from '../tagged/tagged-authors.ts'
import { xmlFormat } from './read-xml.ts'
import { at, child, children, isElement, leftovers, textAt, textOf, textsOf } from './xml-text.ts'
import type { Element } from './xml-tree.ts'

/** JATS, the XML of articles at PubMed Central and most publishers: https://jats.nlm.nih.gov/publishing/tag-library/ */
export const jats: Format = xmlFormat({
  id: 'jats',
  sniff: (head) =>
    /<(?:\w+:)?article[\s>]/u.test(head) &&
    /<(?:\w+:)?(?:article-meta|journal-meta)[\s>]|<pmc-articleset[\s>]|\/DTD (?:JATS|Journal (?:Archiving|Publishing))/u.test(
      head,
    )
      ? 0.96
      : 0,
  cuts: { records: ['article'] },
  begin: () => ({ record, dated: (article) => textAt(article, 'front', 'article-meta', 'pub-date') }),
})

function record(article: Element, place: Place): SourceRecord {
  const front = child(article, 'front')
  const meta = child(front, 'article-meta')
  const journal = child(front, 'journal-meta')
  const id = (...types: readonly string[]) =>
    textOf(children(meta, 'article-id').find((one) => types.includes(one.attributes['pub-id-type'] ?? '')))
  const title = child(meta, 'title-group')
  const doi = id('doi')
  return sourceRecord(place, {
    key: doi || id('pmid', 'pmc', 'pmcid', 'publisher-id'),
    type: article.attributes['article-type'],
    title: [child(title, 'article-title'), child(title, 'subtitle')]
      .map((one) => textOf(without(one, ['xref', 'fn'])))
      .filter(Boolean)
      .join(': '),
    abstract: abstractOf(children(meta, 'abstract')),
    ...authors(meta),
    date: dateOf(children(meta, 'pub-date')),
    venue:
      textAt(journal, 'journal-title-group', 'journal-title') ??
      textAt(journal, 'journal-title') ??
      textAt(journal, 'journal-title-group', 'abbrev-journal-title') ??
      textAt(journal, 'journal-id'),
    publisher: textAt(journal, 'publisher', 'publisher-name'),
    volume: textAt(meta, 'volume'),
    issue: textAt(meta, 'issue'),
    pages: pageRange(textAt(meta, 'fpage'), textAt(meta, 'lpage')) ?? textAt(meta, 'elocation-id'),
    fields: children(child(meta, 'article-categories'), 'subj-group')
      .filter((group) => group.attributes['subj-group-type'] !== 'heading')
      .flatMap(subjectsIn),
    keywords: [
      ...new Set(
        children(meta, 'kwd-group')
          .filter((group) => !/^abbr/u.test(group.attributes['kwd-group-type'] ?? ''))
          .flatMap((group) => textsOf(group, 'kwd')),
      ),
    ],
    language: languageTag(article.attributes['xml:lang'] ?? ''),
    ids: workIds({ doi: doi || undefined, pmid: id('pmid') || undefined, pmcid: id('pmc', 'pmcid') || undefined }),
    links: webLinks(children(meta, 'self-uri').map((one) => one.attributes['xlink:href'] ?? textOf(one))),
    references: referencesIn(child(article, 'back')),
    extra: front === undefined ? {} : leftovers(front, known),
  })
}

/** What an element holds apart from children of these names, however deep they stand. */
function without(element: Element | undefined, names: readonly string[]): Element | undefined {
  if (element === undefined) return undefined
  return {
    ...element,
    children: element.children
      .filter((node) => !isElement(node) || !names.includes(node.name))
      .map((node) => (isElement(node) ? without(node, names)! : node)),
  }
}

/** The abstract itself, not the summary for the hurried; its sections with their titles: "Background: …". */
function abstractOf(abstracts: readonly Element[]): string | undefined {
  const own = abstracts.find((one) => one.attributes['abstract-type'] === undefined) ?? abstracts[0]
  if (own === undefined) return undefined
  const parts = own.children.filter(isElement).flatMap((part) => {
    if (part.name === 'title' || part.name === 'label') return []
    const title = part.name === 'sec' ? textAt(part, 'title') : undefined
    const text = textOf(title === undefined ? part : without(part, ['title', 'label']))
    return [title === undefined ? text : `${title.replace(/[.:]$/u, '')}: ${text}`]
  })
  return parts.filter(Boolean).join(' ') || textOf(own) || undefined
}

const subjectsIn = (group: Element): readonly string[] => [
  ...textsOf(group, 'subject'),
  ...children(group, 'subj-group').flatMap(subjectsIn),
]

function authors(meta: Element | undefined) {
  const groups = children(meta, 'contrib-group')
  // Whose own address stands in an element of theirs, is found there.
  const all = [meta, ...groups].flatMap((one) => [
    ...children(one, 'aff'),
    ...children(one, 'aff-alternatives').flatMap((either) => children(either, 'aff').slice(0, 1)),
  ])
  const byId = new Map(all.map((one) => [one.attributes.id ?? '', addressOf(one)]))
  const people = groups.flatMap((group) =>
    children(group, 'contrib').filter((one) => /^(?:author|)$/u.test(one.attributes['contrib-type'] ?? '')),
  )
  // One address without a mark is everybody's.
  const shared = all.length === 1 && people.every((one) => addressMarks(one).length === 0) ? all.map(addressOf) : []
  return bylinesWith(
    people.map((one) => author(one, byId, shared)),
    { names: 'one' },
  )
}

const addressMarks = (contrib: Element): readonly string[] =>
  children(contrib, 'xref')
    .filter((one) => one.attributes['ref-type'] === 'aff')
    .flatMap((one) => (one.attributes.rid ?? '').split(/\s+/u))

const addressOf = (aff: Element): string =>
  textOf(without(aff, ['label', 'sup', 'institution-id', 'email', 'ext-link', 'xref']))
    .replace(/^[\s,;]{1,9}/u, '')
    .replace(/ ,/gu, ',')

function author(contrib: Element, byId: ReadonlyMap<string, string>, shared: readonly string[]): PrintedWith {
  const own = [...addressMarks(contrib).map((mark) => byId.get(mark)), ...children(contrib, 'aff').map(addressOf)]
  const affiliations = own.filter((text) => text !== undefined && text !== '') as readonly string[]
  const orcid = [...children(contrib, 'contrib-id'), ...children(contrib, 'uri')]
    .map(textOf)
    .find((text) => /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/u.test(text))
  const more = { affiliations: affiliations.length > 0 ? affiliations : shared, ids: personIds({ orcid }) }
  const group = child(contrib, 'collab') ?? at(contrib, 'collab-alternatives', 'collab')
  if (group !== undefined) return { text: textOf(without(group, groupMembers)), collective: true, ...more }
  const alternatives = child(contrib, 'name-alternatives') ?? contrib
  const name = child(alternatives, 'name') ?? child(alternatives, 'string-name')
  const part = (...names: readonly string[]) => names.map((one) => textAt(name, one)).find((text) => text !== undefined)
  const [family, given, suffix] = [part('surname'), part('given-names', 'given-name'), part('suffix')]
  if (family === undefined && given === undefined) return { text: textOf(name), ...more }
  return { name: { ...(family && { family }), ...(given && { given }), ...(suffix && { suffix }) }, ...more }
}

/** A group that signs is followed by whoever is in it. */
const groupMembers = ['contrib-group', 'xref', 'fn', 'aff', 'address', 'author-notes']

/** As PubMed counts: in print before online. */
const dateKinds = ['ppub', 'epub-ppub', 'collection', 'pub', 'epub', 'preprint']

function dateOf(dates: readonly Element[]): PublicationDate | undefined {
  const rank = ({ attributes }: Element) => {
    const kind = dateKinds.indexOf(attributes['pub-type'] ?? attributes['date-type'] ?? 'pub')
    return kind === -1 ? dateKinds.length : kind
  }
  const ordered = [...dates].sort((a, b) => rank(a) - rank(b))
  return ordered.map(dateFrom).find((date) => date !== undefined)
}

function dateFrom(date: Element): PublicationDate | undefined {
  const part = (name: string) => textAt(date, name) ?? ''
  const number = (text: string) => (/^\d{1,4}$/u.test(text) ? Number(text) : undefined)
  const month = part('month')
  return publicationDate(number(part('year')), number(month) ?? monthOf(month), number(part('day')))
}

/** By its DOI, or as it is printed. */
function referencesIn(back: Element | undefined): readonly string[] | undefined {
  const cited = children(back, 'ref-list')
    .flatMap((list) => children(list, 'ref'))
    .map((one) => {
      const citation = one.children.filter(isElement).find(({ name }) => name !== 'label')
      const doi = children(citation, 'pub-id').find((id) => id.attributes['pub-id-type'] === 'doi')
      return textOf(doi) || (citation === undefined ? '' : printedIn(citation))
    })
    .filter(Boolean)
  return cited.length === 0 ? undefined : cited
}

/** The parts of a citation that is not printed stand without anything between them. */
const printedIn = (citation: Element): string =>
  citation.name === 'element-citation'
    ? citation.children.filter(isElement).map(printedParts).join(' ')
    : textOf(citation)

const printedParts = (part: Element): string =>
  part.name === 'person-group' || part.name === 'name'
    ? part.children.filter(isElement).map(printedParts).join(' ')
    : textOf(part)

const known = new Set([
  ...['journal-title-group/journal-title', 'journal-title', 'publisher/publisher-name'].map(
    (path) => `journal-meta/${path}`,
  ),
  ...[
    ...['title-group/article-title', 'title-group/subtitle', 'abstract', 'contrib-group', 'aff', 'pub-date', 'volume'],
    ...['issue', 'fpage', 'lpage', 'elocation-id', 'kwd-group', 'self-uri', 'article-id'],
  ].map((path) => `article-meta/${path}`),
])
