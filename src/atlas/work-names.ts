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

function surnames(atlas: Named, row: number): string {
  const { family, given, literal, particle } = atlas.bylines
  const starts = bylineStarts(atlas)
  const [from, end] = [starts[row]!, starts[row + 1]!]
  const names = Array.from({ length: Math.min(2, end - from) }, (_, i) =>
    [wordAt(particle, from + i), wordAt(family, from + i) ?? wordAt(literal, from + i) ?? wordAt(given, from + i)]
      .filter(Boolean)
      .join(' '),
  )
  return end - from > 2 ? `${names[0]} et al.` : names.join(' & ')
}
