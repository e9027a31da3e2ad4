import type { Atlas } from '../atlas/atlas.ts'
import { alsoPicked, choicesOn, pickedNodes } from '../atlas/filters/picked-nodes.ts'
import { reductions } from '../atlas/filters/reductions/reductions.ts'
import { type Filtered, Sieve } from '../atlas/filters/sieve.ts'
import { type Tagged, taggedOn, untagged } from '../atlas/tagged-nodes.ts'
import { type LensRow, lenses } from '../model/lenses.ts'
import { firstView, type View } from '../model/view.ts'
import { figureOf } from '../picture/figure.ts'
import type { FigureDrawing } from '../picture/figure-drawing.ts'
import { type FigureOptions, type Pictured, usualFigure } from '../picture/figure-options.ts'
import { pickLabel } from '../picture/legend-entries.ts'
import type { Exported } from './export-format.ts'

/** What a figure is drawn from, and how: the view of the project and the usual figure unless told. */
function usualSight({
  atlas,
  view = firstView,
  places,
  tags = [],
  figure,
  name = '',
  retrieved,
}: Exported): readonly [Pictured, FigureOptions] {
  const tagged = tags.length === 0 ? untagged : taggedOn(atlas, tags)
  const seen = {
    atlas,
    name,
    view,
    tagged,
    ...(places === undefined ? {} : { places }),
    ...leftBy(atlas, view, tagged),
  }
  const pictured = figure?.of ?? seen
  return [
    { ...pictured, ...(retrieved === undefined ? {} : { retrieved }) },
    { ...usualFigure, ...figure?.options },
  ]
}

/** The figure of a map. */
export const figureOn = (exported: Exported): FigureDrawing =>
  exported.figure?.drawn ?? figureOf(...usualSight(exported))

/** What the filters of a view leave, with the ties that rest in its years. */
function leftBy(atlas: Atlas, view: View, tagged: Tagged): Pick<Pictured, 'filtered' | 'dormant'> {
  const filtered = filteredBy(atlas, view, tagged)
  return filtered === null || view.hidesDormant ? { filtered } : { filtered, dormant: filtered.dormantTies.of }
}

/** What the filters of a view leave; null where none is on. */
function filteredBy(atlas: Atlas, { lens, size, kinds, filters }: View, tagged: Tagged): Filtered | null {
  const on = new Map(
    reductions.flatMap(({ id }) =>
      Object.hasOwn(filters.reductions, id) ? [[id, filters.reductions[id]!] as const] : [],
    ),
  )
  const { picked = [] } = filters
  const chosen = choicesOn(atlas, filters)
  if (filters.years === null && on.size + chosen.facets.size + picked.length === 0 && chosen.clusters === null)
    return null
  const row: LensRow = lenses.find(({ id }) => id === lens) ?? lenses[0]
  const shown = new Set(row.kinds.filter((kind) => row.kindsCanBeChosen === undefined || kinds.includes(kind)))
  const sieve = new Sieve(atlas, new Set(row.ties), size)
  const left = sieve.filtered({ years: filters.years, reductions: on, kinds: shown, ...chosen })
  return picked.reduce((before, pick) => {
    const mask = pickedNodes(atlas, pick, tagged)
    return mask === undefined ? before : alsoPicked(atlas, before, mask, pickLabel(atlas, pick), [])
  }, left)
}
