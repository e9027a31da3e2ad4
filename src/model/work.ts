import type { WorkId } from './ids.ts'
import type { PersonName } from './name.ts'

/** Identifiers of a person as the source states them; bare, without address or prefix. */
export interface PersonIds {
  readonly orcid?: string
  readonly openalex?: string
  readonly dblp?: string
  readonly scopus?: string
  readonly semanticScholar?: string
  readonly researcherId?: string
  readonly acl?: string
}

/** A name as printed on one work. Not a person: that is an {@link Author}. */
export interface Byline {
  readonly name: PersonName
  readonly affiliations: readonly string[]
  readonly ids: PersonIds
  /** A group that signs as one ("ATLAS Collaboration"). */
  readonly collective: boolean
}

/** Identifiers of a work; bare and lower case where the scheme ignores case. */
export interface WorkIds {
  readonly doi?: string
  readonly arxiv?: string
  readonly pmid?: string
  readonly pmcid?: string
  readonly openalex?: string
  readonly semanticScholar?: string
  readonly dblp?: string
  readonly acl?: string
  readonly wos?: string
  readonly scopus?: string
  readonly isbn?: string
}

export interface PublicationDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** Where a record stands: file, its number there counted from 1, its line counted from 1. */
export interface Place {
  readonly file: string
  readonly format: string
  readonly record: number
  readonly line: number
}

/** What a source says of one work. */
export interface Statement {
  /** The source's own word for the type of publication ("article", "JOUR"). */
  readonly type?: string
  readonly title: string
  readonly abstract?: string
  readonly bylines: readonly Byline[]
  /** The printed list of bylines ends in "et al." or "and others". */
  readonly incomplete: boolean
  readonly date?: PublicationDate
  readonly venue?: string
  readonly publisher?: string
  readonly volume?: string
  readonly issue?: string
  readonly pages?: string
  /** Subject fields or categories ("LG", "cs.PL"). */
  readonly fields: readonly string[]
  readonly keywords: readonly string[]
  /** BCP 47 tag where the source states one. */
  readonly language?: string
  readonly ids: WorkIds
  /** http and https only; anything else is not a link. */
  readonly links: readonly string[]
  readonly citations?: number
  /** The source's own score of the work (an author page prints one). */
  readonly score?: number
  readonly references?: readonly string[]
  /** What the reader does not know, by the source's own names, so that nothing is lost. */
  readonly extra: Readonly<Record<string, readonly string[]>>
}

/** One bibliographic entry as one file holds it, before anything is joined. */
export interface SourceRecord extends Statement {
  readonly place: Place
  /** The citation key or accession number; made from the first author, year and title where none is given. */
  readonly key: string
  /** What stood in each field that a person mended; null: nothing did. */
  readonly asRead?: AsRead
}

export type AsRead = { readonly [F in keyof Statement]?: Statement[F] | null }

/** One publication, after the same work met twice was made one. */
export interface Work extends Statement {
  readonly id: WorkId
  /** What each source said, in canonical order; never empty. */
  readonly records: readonly SourceRecord[]
}
