import type { Anchor, NodeAnchor } from './anchor.ts'
import type { Author, BylineRef } from './author.ts'
import type { BylineMark } from './decision.ts'
import type { PersonName } from './name.ts'
import type { MapRecord, MapWork } from './node.ts'
import type { Page, PageFigures } from './page.ts'
import type { Note, ProjectSource, Tag } from './project.ts'
import type { Doubt, Evidence, JoinReason, RefusalReason, TopicsNote } from './reasons.ts'
import type { Settings } from './settings.ts'
import { count, either, list, object, oneOf, real, record, type Shape, text, truth, variant, within } from './shape.ts'
import type { Topic, WorkTerm } from './topic.ts'
import type { AsRead, Byline, PersonIds, PublicationDate, WorkIds } from './work.ts'
import { isYear } from './year.ts'

/** Shapes of what stands in files of ours. What a shape lets through raises no exception anywhere. */

const texts = list(text)

export const personName: Shape<PersonName> = object(
  {},
  { given: text, particle: text, family: text, suffix: text, literal: text },
)
export const personIds: Shape<PersonIds> = record(text)
export const workIds: Shape<WorkIds> = record(text)
export const extra = record(texts)

export const byline: Shape<Byline> = object({
  name: personName,
  affiliations: texts,
  ids: personIds,
  collective: truth,
})

export const year: Shape<number> = (value) =>
  typeof value === 'number' && isYear(value) ? undefined : { path: '', wanted: 'year' }

export const publicationDate: Shape<PublicationDate> = object({ year }, { month: within(1, 12), day: within(1, 31) })

/** An address that a browser may follow. */
export const isWebLink = (address: string): boolean => /^https?:\/\//i.test(address)
export const webLink: Shape<string> = (value) =>
  typeof value === 'string' && isWebLink(value) ? undefined : { path: '', wanted: 'link' }

/** What a record always says, be it nothing. */
export const said = {
  title: text,
  bylines: list(byline),
  incomplete: truth,
  fields: texts,
  keywords: texts,
  ids: workIds,
  links: list(webLink),
  extra,
}
export const perhaps = {
  type: text,
  abstract: text,
  date: publicationDate,
  venue: text,
  publisher: text,
  volume: text,
  issue: text,
  pages: text,
  language: text,
  citations: real,
  score: real,
  references: texts,
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value) => (value === null ? undefined : shape(value))
}

const orNulls = <F extends Readonly<Record<string, Shape<unknown>>>>(fields: F): OrNulls<F> =>
  Object.fromEntries(Object.entries(fields).map(([name, shape]) => [name, orNull(shape)])) as OrNulls<F>
type OrNulls<F> = { readonly [K in keyof F]: F[K] extends Shape<infer T> ? Shape<T | null> : never }

/** What stood in the fields of a record that were mended. */
const asRead: Shape<AsRead> = object({}, orNulls({ ...said, ...perhaps }))

/** What a record says otherwise than its work. */
export const difference = object({}, { ...orNulls({ ...said, ...perhaps }), asRead })

const place = object({ file: text, format: text })
export const mapRecord: Shape<MapRecord> = object({ ...said, key: text, place }, { ...perhaps, asRead })

export const mapWork: Shape<Omit<MapWork, 'id'> & { readonly id: string }> = object(
  { ...said, id: text },
  { ...perhaps, records: list(mapRecord) },
)

const bylineRef: Shape<Omit<BylineRef, 'work'> & { readonly work: string }> = object({ work: text, position: count })

export const topic: Shape<Omit<Topic, 'id'> & { readonly id: string }> = object({
  id: text,
  label: text,
  stems: texts,
  forms: texts,
  documentFrequency: count,
  idf: real,
})

export const workTerm: Shape<WorkTerm> = object({ label: text, stems: texts, count, weight: real })

const figures: Shape<PageFigures> = object(
  {},
  { hIndex: real, papers: real, citations: real, novelty: real, aiScore: real },
)
export const page: Shape<Page> = object({ file: text, name: personName, fields: texts, figures })

export const settings: Shape<Settings> = object(
  { counting: oneOf('full', 'fractional'), hyperauthorship: real, topics: real, seed: real },
  { resolution: real },
)

export const mark: Shape<BylineMark> = object({ works: texts, position: count, name: text })

const nodeAnchors = {
  author: object({ mark }),
  work: object({ keys: texts }),
  topic: object({ stems: texts }),
  given: object({ id: text }),
}
const nodeAnchor: Shape<NodeAnchor> = variant('kind', nodeAnchors)
export const anchor: Shape<Anchor> = variant('kind', {
  ...nodeAnchors,
  cluster: object({ members: list(nodeAnchor) }),
})

/** A day as in 2026-05-27. */
const day: Shape<string> = (value) =>
  typeof value === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(value)
    ? undefined
    : { path: '', wanted: 'text' }

export const projectSource: Shape<ProjectSource> = object(
  { name: text },
  { sha256: text, retrieved: day, format: text, encoding: text, columns: record(text), file: text },
)
export const note: Shape<Note> = object({ on: anchor, text })
export const tag: Shape<Tag> = object({ on: anchor, label: text })

/** Each code has its shape. */
type Said<T extends { readonly code: string }> = { readonly [K in T['code']]: Shape<unknown> }

const saidSo = object({ text })
const bare = object({})
const people = object({ people: real })
const words = object({ words: texts })
const fit = oneOf('equal', 'initial', 'middle', 'transliteration', 'nickname', 'second', 'typo', 'flipped', 'joined')

export const evidence: Shape<Evidence> = variant('code', {
  said: saidSo,
  decided: bare,
  'same-id': bare,
  'same-print': object({ name: text }),
  'names-fit': object({ how: fit, one: text, other: text }),
  'only-name': bare,
  'other-bearers': people,
  'shared-coauthors': object({ people: real, names: texts }),
  'no-shared-coauthors': bare,
  'shared-affiliations': words,
  'shared-venues': words,
  'shared-words': words,
  'years-between': object({ years: real }),
  'rare-surname': bare,
  'common-name': people,
  'other-subjects': bare,
  'other-affiliations': bare,
} satisfies Said<Evidence>)

export const doubt: Shape<Doubt> = variant('code', {
  said: saidSo,
  namesakes: people,
  'long-career': object({ years: real }),
  circles: object({ circles: real, works: list(real) }),
} satisfies Said<Doubt>)

export const refusalReason: Shape<RefusalReason> = variant('code', {
  'signed-together': object({ title: text }),
  'works-not-here': bare,
  'not-printed-here': object({ name: text }),
  'record-not-here': bare,
  'records-not-here': bare,
  'work-not-here': bare,
} satisfies Said<RefusalReason>)

export const topicsNote: Shape<TopicsNote> = variant('code', {
  said: saidSo,
  'no-works': bare,
  'nothing-shared': bare,
  'from-titles': bare,
  'from-titles-and-keywords': bare,
  'same-abstracts': object({ works: real }),
  stopwords: object({ where: oneOf('titles', 'titles-and-abstracts') }),
} satisfies Said<TopicsNote>)

const scheme = oneOf(
  'doi',
  'arxiv',
  'pmid',
  'pmcid',
  'openalex',
  'semanticScholar',
  'dblp',
  'acl',
  'wos',
  'scopus',
  'isbn',
)
export const joinReason: Shape<JoinReason> = variant('code', {
  said: saidSo,
  copy: bare,
  'doi-versions': bare,
  decided: bare,
  'same-id': object({ scheme }),
  'same-title': object({ nearly: truth }, { surnames: object({ shared: real, of: real }), years: real }),
} satisfies Said<JoinReason>)

/** An author of an earlier version says in words why they may be several. */
export const author: Shape<
  Omit<Author, 'id' | 'bylines' | 'homonym'> & {
    readonly id: string
    readonly bylines: readonly { readonly work: string; readonly position: number }[]
    readonly homonym?: string | readonly Doubt[]
  }
> = object(
  {
    id: text,
    label: text,
    names: texts,
    affiliations: texts,
    ids: personIds,
    collective: truth,
    bylines: list(bylineRef),
  },
  { homonym: either(text, list(doubt)) },
)
