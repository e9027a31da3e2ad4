import type { Atlas } from './atlas.ts'
import { noNumber, textAt, wordAt } from './column.ts'
import { bylineStarts } from './signatures.ts'
import { workIdAt } from './work-columns.ts'

type Named = Pick<Atlas, 'works' | 'bylines'>

/** What a work is called: its title; where it has none as it would be cited, “Carber & Doe 2017”, else by its venue, else its key. */
export function workNameAt(atlas: Named, row: number): string {
  const title = textAt(atlas.works.title, row)
  if (title.trim() !== '') return title
  const by = surnames(atlas, row) || wordAt(atlas.works.venue, row)
  const year = atlas.works.year[row]!
  return by === undefined ? workIdAt(atlas.works, row) : [by, ...(year === noNumber ? [] : [year])].join(' ')
}

/** What of a printed name stands in a list: the surname with its particle, else the name whole. */
export function surnameAt({ family, given, literal, particle }: Atlas['bylines'], byline: number): string {
  const surname = wordAt(family, byline)
  if (surname !== undefined) return [wordAt(particle, byline), surname].filter(Boolean).join(' ')
  return wordAt(literal, byline) ?? wordAt(given, byline) ?? ''
}

function surnames(atlas: Named, row: number): string {
  const starts = bylineStarts(atlas)
  const [from, end] = [starts[row]!, starts[row + 1]!]
  const names = Array.from({ length: Math.min(2, end - from) }, (_, i) => surnameAt(atlas.bylines, from + i))
  return end - from > 2 ? `${names[0]} et al.` : names.join(' & ')
}
