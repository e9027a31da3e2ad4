import type { ColumnKind, ColumnOf } from './column.ts'

/** One column: how it is held, and what it says, in one line for whoever reads the file elsewhere. */
export interface Column {
  readonly kind: ColumnKind
  readonly about: string
}

const column =
  <K extends ColumnKind>(kind: K) =>
  (about: string) =>
    ({ kind, about }) as const

const text = column('text')
const json = column('json')
const word = column('word')
const texts = column('texts')
const words = column('words')
const numbers = column('numbers')
const u8 = column('u8')
const u32 = column('u32')
const i32 = column('i32')
const f32 = column('f32')
const f64 = column('f64')

/**
 * Every table of an atlas. The order of tables and columns is that of the fingerprint. A row is named by its place in
 * its table, counted from 0. Rows of works, authors and topics are in the order of their keys, by code units. What is null
 * in a file is `none`, `noNumber` or NaN in memory.
 */
export const tables = {
  works: {
    key: text('Key of the work, unique; the same whenever the same records are read.'),
    title: text('Title as printed.'),
    abstract: text('Abstract as printed; empty: none.'),
    year: i32('Year of publication; null: none.'),
    month: u8('Month, 1 to 12; 0: none.'),
    day: u8('Day of the month, 1 to 31; 0: none.'),
    type: word('The source’s own word for the type of publication.'),
    venue: word('Journal, proceedings or book it stands in.'),
    volume: text('Volume.'),
    issue: text('Issue.'),
    pages: text('Pages or article number.'),
    publisher: word('Publisher.'),
    language: word('BCP 47 tag that the source states.'),
    detected: word('BCP 47 tag of the language found in title and abstract; “und” where nothing tells.'),
    score: f64('The source’s own score of the work; null: none.'),
    citations: i32('Citations that the source counts; null: none.'),
    ids: json('Identifiers by scheme: doi, arxiv, pmid, …'),
    links: texts('Addresses, http and https only.'),
    fields: words('Subject fields or categories that the source states.'),
    keywords: words('Keywords that the source states.'),
    references: texts('Cited works as the source prints them.'),
    extra: json('What no column is for, by the source’s own names.'),
    incomplete: u8('1 where the printed list of authors ends in “et al.” or the like.'),
    novelty: f32('Share of the words’ TF-IDF mass that no earlier work here holds, 0 to 1; null: none.'),
    leftOut: u8('1 where the work has so many authors that it adds no coauthorship.'),
  },
  bylines: {
    work: u32('Row of the work.'),
    position: u32('Place in the printed list, from 0.'),
    given: word('Forenames as printed.'),
    particle: word('“von”, “de la”: before the surname.'),
    family: word('Surname as printed.'),
    suffix: word('“Jr.”, “III”.'),
    literal: word('The name whole, where it could not be taken apart, or of a group.'),
    author: u32('Row of the author whose byline it is; null: nobody’s.'),
    affiliations: words('As printed.'),
    ids: json('Identifiers of the person by scheme: orcid, openalex, …'),
    collective: u8('1 where a group signs as one.'),
  },
  authors: {
    key: text('Key of the author, unique.'),
    name: text('The fullest common printed form.'),
    forms: words('Every printed form, commonest first.'),
    affiliations: words('Every printed affiliation, commonest first.'),
    ids: json('Identifiers by scheme.'),
    collective: u8('1 where it is a group.'),
    homonym: json('Why this may be more than one person: codes with parameters.'),
    year: i32('Median year of the works; null: none.'),
    source: json('What a ready-made graph says of its node, by its own names.'),
  },
  topics: {
    key: text('Key of the topic, unique.'),
    label: text('The commonest printed form.'),
    stems: words('Stems that make the term, in order.'),
    forms: words('Every printed form, commonest first.'),
    documentFrequency: u32('Number of works that hold the term.'),
    idf: f32('ln((1 + N) / (1 + df)) + 1.'),
    year: i32('Median year of the works that hold it; null: none.'),
  },
  terms: {
    label: text('A phrase that describes some work, as printed.'),
    stems: words('Its stems, in order.'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Column>>>>

/**
 * Every network of an atlas, as compressed sparse rows: the neighbours of row `i` of `from` are `targets[offsets[i] ..
 * offsets[i + 1])`, rows of `to`, with the other columns beside them. Where both are one table, each tie stands twice,
 * once a direction, targets ascend, and no row is its own neighbour.
 */
export const networks = {
  authorship: {
    about: 'Who signed each work, in the order printed.',
    from: 'works',
    to: 'authors',
    columns: { position: u32('Place in the printed list, from 0.') },
  },
  aboutness: {
    about: 'The weightiest topics of each work.',
    from: 'works',
    to: 'topics',
    columns: {
      count: u32('Occurrences; those in the title count twice.'),
      weight: f32('TF-IDF, the work’s vector L2-normalised.'),
    },
  },
  wording: {
    about: 'What each work is about in its own words, most telling first.',
    from: 'works',
    to: 'terms',
    columns: {
      count: u32('Occurrences.'),
      weight: f32('Sum of the words’ TF-IDF, raised for what stands early; comparable within one work.'),
      first: u8('1 where no earlier work here holds the phrase.'),
    },
  },
  coauthorship: {
    about: 'Who wrote with whom.',
    from: 'authors',
    to: 'authors',
    columns: {
      weight: f32('Under the chosen counting: 1 or 1/(n-1) for each shared work of n authors.'),
      works: u32('Works shared.'),
    },
  },
  similarity: {
    about: 'Works that say the same: each with those nearest to it.',
    from: 'works',
    to: 'works',
    columns: { weight: f32('Cosine of the words of their titles and abstracts.') },
  },
  cooccurrence: {
    about: 'Topics that works hold together.',
    from: 'topics',
    to: 'topics',
    columns: { weight: f32('Association strength.'), works: u32('Works that hold both.') },
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly about: string
      readonly from: keyof typeof tables
      readonly to: keyof typeof tables
      readonly columns: Readonly<Record<string, Column>>
    }
  >
>

/** The clusters of one finding, by falling size. */
export const clusterColumns = {
  name: text('Its name: its most telling topics, or the people in it; empty: none.'),
  terms: texts('The most telling topics.'),
  colour: u32('Place in the palette; 256 more where a person chose it.'),
  size: u32('Nodes of all kinds.'),
  people: texts('Names of its authors with most works, at most three.'),
  authors: u32('Authors in it.'),
  works: u32('Works in it.'),
  from: i32('Year of its earliest work; null: none.'),
  to: i32('Year of its latest work; null: none.'),
  said: text('What a file of an earlier version says of it in words; empty: nothing.'),
} as const

/** How the map came about, for whoever wants to know: not part of the fingerprint. */
export const historyTables = {
  sources: {
    file: text('Name of the file.'),
    records: u32('Records in it.'),
    works: u32('Works that it was the first to hold, in the order of file names.'),
  },
  records: {
    work: u32('Row of the work; null: of none, for it is left out.'),
    file: word('Name of the file.'),
    format: word('Id of the format.'),
    key: text('Citation key or accession number.'),
    said: json(
      'What it says otherwise than the work, by field; null: what it does not say. asRead: what was mended said.',
    ),
  },
  joins: {
    work: u32('Row of the work.'),
    one: text('Key of one record, by what it says.'),
    other: text('Key of the other.'),
    title: text('Title of the first record.'),
    places: json('Where the two records stand: file, format, record, line.'),
    how: word('What joined them: decision, copy, doi, arxiv, pubmed, catalogue, title.'),
    reason: json('Why they are one work: a code with parameters.'),
  },
  merges: {
    author: u32('Row of the author.'),
    one: u32('Row of a byline of the first side.'),
    other: u32('Row of a byline of the other.'),
    names: texts('The name on either side.'),
    works: numbers('Works of either side.'),
    decided: u8('1 where a person decided so.'),
    evidence: json('What speaks for it: codes with parameters.'),
    against: json('What speaks against it: codes with parameters.'),
    confidence: f64('0 to 1.'),
  },
  unsure: {
    one: u32('Row of one author.'),
    other: u32('Row of the other.'),
    evidence: json('What speaks for their being one: codes with parameters.'),
    against: json('What speaks against it: codes with parameters.'),
    likelihood: f64('0 to 1.'),
    postponed: u8('1 where somebody put it off.'),
  },
  statedTies: {
    one: u32('Row of one author.'),
    other: u32('Row of the other, which is the greater.'),
    source: json('What a ready-made graph says of its tie between the two, by its own names.'),
  },
  refused: {
    decision: json('A decision that could not be carried out.'),
    reason: json('Why: a code with parameters.'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Column>>>>

/** Rows of a table, as columns by their names. */
export type Table<S extends Readonly<Record<string, Column>>> = {
  readonly [C in keyof S]: ColumnOf[S[C]['kind']]
}

export type Tables = { readonly [T in keyof typeof tables]: Table<(typeof tables)[T]> }
export type HistoryTables = { readonly [T in keyof typeof historyTables]: Table<(typeof historyTables)[T]> }
export type ClusterTable = Table<typeof clusterColumns>

export type NetworkName = keyof typeof networks

export interface Rows {
  /** Uint32, one more than there are rows. */
  readonly offsets: Uint32Array
  readonly targets: Uint32Array
}

export type Networks = {
  readonly [N in NetworkName]: Rows & Table<(typeof networks)[N]['columns']>
}
