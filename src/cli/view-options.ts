import type { Atlas } from '../atlas/atlas.ts'
import { Sieve } from '../atlas/filters/sieve.ts'
import { kindAt } from '../atlas/nodes.ts'
import { partOf } from '../atlas/part.ts'
import type { Filters } from '../model/filters.ts'
import { type LensRow, lenses, lensIds } from '../model/lenses.ts'
import type { TieKind } from '../model/tie.ts'
import { firstView } from '../model/view.ts'
import { en } from '../words/en.ts'
import { usage } from '../words/usage.en.ts'
import { UsageError } from './cli-command.ts'

/** Words of a call that say how much of the map is written, for `parseArgs`. */
export const viewFlags = {
  lens: { type: 'string', takes: 'LENS', offers: lensIds },
  years: { type: 'string', takes: 'YEARS' },
  'min-works': { type: 'string', takes: 'N' },
} as const

/** What of a map is written: what the page shows under these choices. */
export interface WantedView {
  readonly lens: LensRow
  readonly years: Filters['years']
  readonly minWorks: number
}

/** Undefined where all of the map is. Throws a UsageError where the words make no sense. */
export function viewOf(flags: { readonly [F in keyof typeof viewFlags]?: string | undefined }): WantedView | undefined {
  const { lens: id, years, 'min-works': least } = flags
  if (id === undefined && years === undefined && least === undefined) return undefined
  const lens = (lenses as readonly LensRow[]).find((one) => one.id === (id ?? firstView.lens))
  if (lens === undefined) throw new UsageError(usage.noLens(id!, lensIds))
  if (least !== undefined && !(Number.isInteger(Number(least)) && Number(least) >= 1))
    throw new UsageError(en.terminal.numberFrom('min-works', 1, least))
  return { lens, years: years === undefined ? null : spanIn(years), minWorks: Number(least ?? 1) }
}

function spanIn(years: string): readonly [number, number] {
  const [, first, last = first] = /^(\d{4})(?:-(\d{4}))?$/u.exec(years) ?? []
  if (first === undefined || Number(first) > Number(last)) throw new UsageError(usage.noYears(years))
  return [Number(first), Number(last)]
}

/** The part of a map that is wanted, as a map of its own: what the page writes of what it shows. */
export function partShown(atlas: Atlas, { lens, years, minWorks }: WantedView): Atlas {
  const ties = new Set<TieKind>(lens.ties)
  const kinds = new Set(lens.kinds)
  if (years === null && minWorks === 1) return partOf(atlas, { has: (node) => kinds.has(kindAt(atlas, node)), ties })
  const { nodes, hiddenTies } = new Sieve(atlas, ties, firstView.size).filtered({
    kinds,
    years,
    facets: new Map(),
    clusters: null,
    reductions: new Map(minWorks > 1 ? [['works', minWorks]] : []),
  })
  return partOf(atlas, { has: (node) => nodes[node] === 1, ties, without: hiddenTies.of })
}
