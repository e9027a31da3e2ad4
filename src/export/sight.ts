import type { Atlas } from '../atlas/atlas.ts'
import { reductions } from '../atlas/filters/reductions/reductions.ts'
import { type Filtered, Sieve } from '../atlas/filters/sieve.ts'
import { type LensRow, lenses } from '../model/lenses.ts'
import { firstView, type View } from '../model/view.ts'
import { figureOf } from '../picture/figure.ts'
import type { FigureDrawing } from '../picture/figure-drawing.ts'
import { type FigureOptions, type Pictured, usualFigure } from '../picture/figure-options.ts'
import type { Exported } from './export-format.ts'

/** What a figure is drawn from, and how: the view of the project and the usual figure unless told. */
function usualSight({
  atlas,
  view = firstView,
  figure,
  name = '',
  retrieved,
}: Exported): readonly [Pictured, FigureOptions] {
  const pictured = figure?.of ?? { atlas, name, view, filtered: filteredBy(atlas, view) }
  return [
    { ...pictured, ...(retrieved === undefined ? {} : { retrieved }) },
    { ...usualFigure, ...figure?.options },
  ]
}

/** The figure of a map. */
export const figureOn = (exported: Exported): FigureDrawing =>
  exported.figure?.drawn ?? figureOf(...usualSight(exported))

/** What the filters of a view leave; null where none is on. */
function filteredBy(atlas: Atlas, { lens, size, kinds, filters }: View): Filtered | null {
  const on = new Map(
    reductions.flatMap(({ id }) =>
      Object.hasOwn(filters.reductions, id) ? [[id, filters.reductions[id]!] as const] : [],
    ),
  )
  if (filters.years === null && on.size === 0) return null
  const row: LensRow = lenses.find(({ id }) => id === lens) ?? lenses[0]
  const shown = new Set(row.kinds.filter((kind) => row.kindsCanBeChosen === undefined || kinds.includes(kind)))
  const sieve = new Sieve(atlas, new Set(row.ties), size)
  return sieve.filtered({ years: filters.years, reductions: on, kinds: shown, facets: new Map(), clusters: null })
}
