import { fullName, nameKey } from './name.ts'
import { hash } from './random.ts'
import { titleKey } from './title.ts'
import type { Byline, SourceRecord, Work } from './work.ts'

/**
 * A byline named so that it is found again when the same files are read later, alone or among others:
 * the keys of its work (any one suffices), its place there, and the name as printed.
 */
export interface BylineMark {
  readonly works: readonly string[]
  readonly position: number
  readonly name: string
}

/** What a person decided about people. Later decisions overrule earlier ones. */
export type PeopleDecision =
  /** The authors of these bylines are one person ("merge with …", "same"). */
  | { readonly kind: 'same'; readonly one: BylineMark; readonly other: BylineMark }
  /** The authors of these bylines are two persons and are never merged ("never merge", "different"). */
  | { readonly kind: 'different'; readonly one: readonly BylineMark[]; readonly other: readonly BylineMark[] }
  /** Put back to the end of the review queue. */
  | { readonly kind: 'later'; readonly one: BylineMark; readonly other: BylineMark }
  /** These bylines are an author of their own ("split off these works"). */
  | { readonly kind: 'split'; readonly bylines: readonly BylineMark[] }
  /** A line of a VOSviewer thesaurus: authors printed as `label` are the author printed as `by`. */
  | { readonly kind: 'thesaurus'; readonly label: string; readonly by: string }

/** What a person decided about works: these two records ({@link recordKey}) are not the same work. */
export interface ApartDecision {
  readonly kind: 'apart'
  readonly one: string
  readonly other: string
  /** What both were called, for whoever reads the list. */
  readonly title?: string
}

export type Decision = PeopleDecision | ApartDecision

/** The name of a record by what it says, whatever file it stands in: 16 hexadecimal digits. */
export function recordKey(record: SourceRecord): string {
  const { ids } = record
  const names = record.bylines.map((byline) => fullName(byline.name)).join(';')
  const said = [
    record.place.format,
    record.key,
    record.type,
    titleKey(record.title),
    record.date?.year,
    record.venue,
    record.pages,
    names,
    ids.doi,
    ids.arxiv,
    ids.pmid,
  ].join('\n')
  return hex(hash(said)) + hex(hash(`again ${said}`))
}

/** What marks are made of: the bylines of a work and what each of its sources said. */
export type MarkedWork = Pick<Work, 'bylines'> & {
  readonly records: readonly Pick<SourceRecord, 'ids' | 'title' | 'bylines'>[]
}

/** Every key under which a work may be found again: its identifiers, and its title with its first author. */
export function workKeys(work: MarkedWork): readonly string[] {
  const keys = new Set<string>()
  for (const { ids, title, bylines } of work.records) {
    if (ids.doi) keys.add(`doi:${ids.doi}`)
    if (ids.arxiv) keys.add(`arxiv:${ids.arxiv}`)
    if (ids.pmid) keys.add(`pmid:${ids.pmid}`)
    const first = bylines[0] === undefined ? '' : (nameKey(bylines[0].name).split(' ').at(-1) ?? '')
    keys.add(`title:${titleKey(title).slice(0, 120)}:${first}`)
  }
  return [...keys].sort()
}

/** The mark of one byline of a work. */
export function bylineMark(work: MarkedWork, position: number): BylineMark {
  return { works: workKeys(work), position, name: printed(work.bylines[position]!) }
}

/**
 * Which byline of a work a mark means, by its position: the one at the mark's place with its name; else one of that
 * name; else the one at its place with its surname. `nameAt` gives the {@link nameKey} of a byline.
 */
export function markedPosition(
  { position, name }: Pick<BylineMark, 'position' | 'name'>,
  positions: Iterable<number>,
  nameAt: (position: number) => string | undefined,
): number | undefined {
  const key = nameKey({ literal: name })
  const there = nameAt(position)
  if (there === key) return position
  for (const other of positions) if (nameAt(other) === key) return other
  return there !== undefined && lastWord(there) === lastWord(key) ? position : undefined
}

const lastWord = (key: string): string => key.slice(key.lastIndexOf(' ') + 1)

/** Whether a byline is printed as a mark says, accents and punctuation aside. */
export const printed = (byline: Byline): string => fullName(byline.name)

const hex = (n: number): string => n.toString(16).padStart(8, '0')

export const isPeopleDecision = (decision: Decision): decision is PeopleDecision => decision.kind !== 'apart'
