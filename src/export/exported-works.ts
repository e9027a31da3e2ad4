import type { Atlas } from '../atlas/atlas.ts'
import { orderOf } from '../atlas/atlas.ts'
import { mapWorkOf } from '../atlas/nodes.ts'
import type { MapWork } from '../model/node.ts'

/** The works of a map, in its order. */
export function* worksOf(atlas: Atlas): Generator<MapWork> {
  const { work } = orderOf(atlas)
  for (let row = 0; row < work; row++) yield mapWorkOf(atlas, row)
}

/** What a work is published as, in the words of the formats. */
export interface PublicationForm {
  readonly bibtex: string
  readonly ris: string
  readonly csl: string
}

/** By what sources call it; else an article, where it says of what. */
export const formOf = ({ type = '', venue }: MapWork): PublicationForm =>
  forms.find(([pattern]) => pattern.test(type))?.[1] ?? (venue === undefined ? unpublished : article)

const article: PublicationForm = { bibtex: 'article', ris: 'JOUR', csl: 'article-journal' }

/** A preprint, as far as is known. */
const unpublished: PublicationForm = { bibtex: 'misc', ris: 'GEN', csl: 'article' }

const forms: readonly (readonly [RegExp, PublicationForm])[] = [
  [/thesis|dissertation|^thes$/i, { bibtex: 'phdthesis', ris: 'THES', csl: 'thesis' }],
  [/chapter|incollection|inbook|^chap$/i, { bibtex: 'incollection', ris: 'CHAP', csl: 'chapter' }],
  [/proceedings|conference|^cpaper$|^conf$/i, { bibtex: 'inproceedings', ris: 'CPAPER', csl: 'paper-conference' }],
  [/book|monograph/i, { bibtex: 'book', ris: 'BOOK', csl: 'book' }],
  [/report|^rprt$/i, { bibtex: 'techreport', ris: 'RPRT', csl: 'report' }],
]

/** On one line: formats that end a field with a line have no other place for a break. */
export const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
