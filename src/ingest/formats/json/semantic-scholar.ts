import type { Place } from '../../../model/work.ts'
import { dateIn, publicationDate } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith, type PrintedWith } from '../names/printed.ts'
import { personIds } from '../person-ids.ts'
import { plainText } from '../plain-text.ts'
import { workIds } from '../record-ids.ts'
import { displayName } from '../source-names.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import type { Json, JsonObject } from './parse.ts'
import { figuresOf, jsonFormat } from './read-json.ts'
import { at, countOf, isObject, leftovers, listOf, objectsOf, textAt, textOf, textsOf } from './values.ts'

/**
 * Papers as Semantic Scholar prints them: one paper, search and batch pages, pages of an author, citations
 * and references of a paper, and the bulk data sets (which write keys in lower case).
 * https://api.semanticscholar.org/api-docs
 */
export const semanticScholar: Format = jsonFormat({
  id: 'semantic-scholar',
  sniff(head) {
    if (/"(?:paperId|corpusid|paperAbstract)"\s*:/u.test(head)) return 0.95
    if (/"(?:citingPaper|citedPaper|s2FieldsOfStudy)"\s*:/u.test(head)) return 0.9
    return /"authorId"\s*:\s*(?:"\d+"|null|\d)/u.test(head) ? 0.9 : 0
  },
  lists: ['data', 'papers', 'recommendedPapers'],
  types: ['title#', 'authors[].name'],
  isRecord: (paper) =>
    textOf(paper.title) !== undefined || 'paperId' in paper || ('corpusid' in paper && 'authors' in paper),
  page,
  inside: (object) => [object.citingPaper, object.citedPaper, ...listOf(object.papers)].filter(isObject),
  record,
  dated: (paper) => paper.year ?? paper.publicationDate ?? paper.publicationdate,
})

function record(paper: JsonObject, place: Place) {
  const id = (...names: readonly string[]) =>
    names.map((name) => textAt(paper.externalIds ?? paper.externalids, name)).find((text) => text !== undefined)
  const paperId = textOf(paper.paperId) ?? textOf(paper.id) ?? textOf(paper.corpusid)
  const date = dateIn(textOf(paper.publicationDate) ?? textOf(paper.publicationdate) ?? '')
  const year = countOf(paper.year)
  return sourceRecord(place, {
    key: paperId,
    type: textsOf(paper.publicationTypes ?? paper.publicationtypes)[0],
    title: plainText(textOf(paper.title) ?? ''),
    abstract: plainText(textOf(paper.abstract) ?? textOf(paper.paperAbstract) ?? ''),
    ...bylinesWith(objectsOf(paper.authors).map(author), { names: 'one', givenFirst: true }),
    date: date !== undefined && (year === undefined || year === date.year) ? date : publicationDate(year),
    venue: [paper.venue, at(paper, 'publicationVenue', 'name'), at(paper, 'journal', 'name'), paper.journalName]
      .map(textOf)
      .find((text) => text !== undefined),
    volume: textAt(paper, 'journal', 'volume') ?? textOf(paper.journalVolume),
    pages: textAt(paper, 'journal', 'pages') ?? textOf(paper.journalPages),
    fields: fieldsOf(paper),
    ids: workIds({
      doi: id('DOI') ?? textOf(paper.doi),
      arxiv: id('ArXiv') ?? textOf(paper.arxivId),
      pmid: id('PubMed') ?? textOf(paper.pmid),
      pmcid: id('PubMedCentral'),
      dblp: id('DBLP'),
      acl: id('ACL'),
      semanticScholar: paperId,
    }),
    links: webLinks([textOf(paper.url) ?? '', textAt(paper, 'openAccessPdf', 'url') ?? '']),
    citations: countOf(paper.citationCount ?? paper.citationcount),
    references: objectsOf(paper.references)
      .map((reference) => textOf(reference.paperId))
      .filter((text) => text !== undefined),
    extra: leftovers(paper, known),
  })
}

function author(one: JsonObject): PrintedWith {
  const ids = personIds({
    semanticScholar: textOf(one.authorId) ?? textsOf(one.ids)[0],
    orcid: textAt(one, 'externalIds', 'ORCID'),
    dblp: textsOf(at(one, 'externalIds', 'DBLP'))[0],
  })
  return { text: textOf(one.name) ?? '', affiliations: textsOf(one.affiliations), ids }
}

function fieldsOf(paper: JsonObject): readonly string[] {
  const own = textsOf(paper.fieldsOfStudy)
  const category = (field: Json) => textAt(field, 'category')
  const found = listOf(paper.s2FieldsOfStudy ?? paper.s2fieldsofstudy).map(category)
  return [...new Set(own.length > 0 ? own : found.filter((field) => field !== undefined))]
}

/** An author, whose papers may stand inside. */
function page(object: JsonObject) {
  const name = textOf(object.name)
  if (name === undefined || !('authorId' in object)) return undefined
  return {
    name: displayName(name),
    fields: [],
    figures: figuresOf(object.hIndex, object.paperCount, object.citationCount),
  }
}

const known = new Set(
  (
    'paperId title abstract paperAbstract authors year publicationDate publicationdate venue fieldsOfStudy ' +
    's2FieldsOfStudy s2fieldsofstudy citationCount citationcount references'
  ).split(' '),
)
