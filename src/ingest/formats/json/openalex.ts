import type { Place, WorkIds } from '../../../model/work.ts'
import { dateIn, publicationDate } from '../dates.ts'
import type { Format } from '../format.ts'
import { bylinesWith, type PrintedWith } from '../names/printed.ts'
import { personIds } from '../person-ids.ts'
import { plainText } from '../plain-text.ts'
import { workIds } from '../record-ids.ts'
import { displayName } from '../source-names.ts'
import { sourceRecord, webLinks } from '../source-record.ts'
import { type Json, type JsonObject, parseJson } from './parse.ts'
import { figuresOf, jsonFormat } from './read-json.ts'
import { at, countOf, isObject, leftovers, listOf, objectsOf, textAt, textOf, textsOf } from './values.ts'

/** Works as the OpenAlex API and its snapshot print them: https://docs.openalex.org/api-entities/works */
export const openalex: Format = jsonFormat({
  id: 'openalex',
  sniff(head) {
    if (/"(?:authorships|abstract_inverted_index)"\s*:/u.test(head)) return 0.95
    if (/"https:\/\/openalex\.org\/[AW]\d/u.test(head)) return 0.8
    return /"(?:group_by|x_query|db_response_time_ms)"\s*:/u.test(head) ? 0.6 : 0
  },
  lists: ['results'],
  types: [
    'title#',
    'display_name#',
    'authorships[].raw_author_name',
    'authorships[].author.display_name',
    'authorships[].author.id',
    'authorships[].author.orcid',
  ],
  isRecord: (work) =>
    ['authorships', 'publication_year', 'abstract_inverted_index', 'primary_location'].some((key) =>
      Object.hasOwn(work, key),
    ) || /^(?:https:\/\/openalex\.org\/)?W\d+$/u.test(textOf(work.id) ?? ''),
  record,
  dated: (work) => work.publication_year ?? work.publication_date,
  page(author) {
    const name = textOf(author.display_name)
    if (name === undefined || !/\/A\d+$/u.test(textOf(author.id) ?? '')) return undefined
    const topics = [...objectsOf(author.topics), ...objectsOf(author.x_concepts)].map((one) => textOf(one.display_name))
    return {
      name: displayName(name),
      fields: topics.filter((topic) => topic !== undefined).slice(0, 5),
      figures: figuresOf(at(author, 'summary_stats', 'h_index'), author.works_count, author.cited_by_count),
    }
  },
})

function record(work: JsonObject, place: Place) {
  const first = isObject(work.primary_location) ? work.primary_location : work.host_venue
  const source = at(first, 'source') ?? first
  const { bylines, incomplete } = bylinesWith(objectsOf(work.authorships).map(author), {
    names: 'one',
    givenFirst: true,
  })
  const year = countOf(work.publication_year)
  const dated = dateIn(textOf(work.publication_date) ?? '')
  const pages = [textAt(work, 'biblio', 'first_page'), textAt(work, 'biblio', 'last_page')]
  return sourceRecord(place, {
    key: tail(work.id),
    type: textOf(work.type),
    title: plainText(textOf(work.display_name) ?? textOf(work.title) ?? ''),
    abstract: abstractOf(work.abstract_inverted_index) ?? textOf(work.abstract),
    bylines,
    incomplete: incomplete || work.is_authors_truncated === true,
    date: dated !== undefined && (year === undefined || year === dated.year) ? dated : publicationDate(year),
    venue: textAt(source, 'display_name') ?? textAt(first, 'raw_source_name'),
    publisher: textAt(source, 'host_organization_name') ?? textAt(source, 'publisher'),
    volume: textAt(work, 'biblio', 'volume'),
    issue: textAt(work, 'biblio', 'issue'),
    pages: pages[0] === pages[1] ? pages[0] : pages.filter(Boolean).join('-'),
    fields: [...new Set(fieldsOf(work))],
    keywords: listOf(work.keywords)
      .map(keyword)
      .filter((word) => word !== undefined),
    language: textOf(work.language),
    ids: idsOf(work),
    links: webLinks(
      [work.doi, at(first, 'landing_page_url'), at(first, 'pdf_url'), at(work, 'open_access', 'oa_url'), work.id]
        .map(textOf)
        .filter((link) => link !== undefined),
    ),
    citations: countOf(work.cited_by_count),
    references: listOf(work.referenced_works)
      .map(tail)
      .filter((id) => id !== undefined),
    extra: leftovers(work, known),
  })
}

/**
 * The text of an inverted index (word -> positions). Positions are sorted, never used as indices: one of
 * 1e9 costs nothing, and gaps close.
 */
export function abstractOf(index: Json | undefined): string | undefined {
  const parsed = typeof index === 'string' ? parseJson(index) : { value: index }
  const found = 'value' in parsed ? parsed.value : undefined
  const words = at(found, 'InvertedIndex') ?? found
  if (!isObject(words)) return undefined
  const placed: [number, string][] = []
  for (const word of Object.keys(words)) {
    for (const position of listOf(words[word])) if (typeof position === 'number') placed.push([position, word])
  }
  placed.sort((a, b) => a[0] - b[0])
  return plainText(placed.map(([, word]) => word).join(' ')) || undefined
}

function author(authorship: JsonObject): PrintedWith {
  const text = textAt(authorship, 'author', 'display_name') ?? textOf(authorship.raw_author_name) ?? ''
  const raw = textsOf(authorship.raw_affiliation_strings)
  const institutions = objectsOf(authorship.institutions).map((one) => textOf(one.display_name))
  const ids = personIds({
    openalex: tail(at(authorship, 'author', 'id')),
    orcid: textAt(authorship, 'author', 'orcid') ?? textOf(authorship.raw_orcid),
  })
  const affiliations = raw.length > 0 ? raw : institutions.filter((name) => name !== undefined)
  return { text, affiliations, ids }
}

function fieldsOf(work: JsonObject): string[] {
  const topic = work.primary_topic
  const newer = [textAt(topic, 'subfield', 'display_name'), textAt(topic, 'field', 'display_name')]
  const older = objectsOf(work.concepts)
    .filter((concept) => concept.level === 0)
    .map((concept) => textOf(concept.display_name))
  return (newer[0] === undefined ? older : newer).filter((name) => name !== undefined)
}

const keyword = (word: Json) => textOf(word) ?? textAt(word, 'display_name') ?? textAt(word, 'keyword')

function idsOf(work: JsonObject): WorkIds {
  const pages = [work.primary_location, ...objectsOf(work.locations)].map((place) => textAt(place, 'landing_page_url'))
  const arxiv = pages.find((page) => page?.includes('arxiv.org/'))
  return workIds({
    doi: textOf(work.doi) ?? textAt(work, 'ids', 'doi'),
    openalex: tail(work.id),
    pmid: textAt(work, 'ids', 'pmid'),
    pmcid: tail(at(work, 'ids', 'pmcid')),
    arxiv,
  })
}

/** The last part of an address: "https://openalex.org/W1" -> "W1". */
const tail = (value: Json | undefined) => textOf(value)?.split('/').findLast(Boolean)

const known = new Set(
  (
    'id doi title display_name publication_year publication_date type authorships abstract_inverted_index ' +
    'biblio language cited_by_count referenced_works keywords primary_location host_venue is_authors_truncated'
  ).split(' '),
)
