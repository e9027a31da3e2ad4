import { computed, signal } from '@preact/signals-core'
import { figureOf } from '../../picture/figure.ts'
import type { FigureDrawing } from '../../picture/figure-drawing.ts'
import { type FigureOptions, type Pictured, usualFigure } from '../../picture/figure-options.ts'
import type { PaperId } from '../../picture/paper.ts'
import type { DocumentState } from './document.ts'
import type { FilterState } from './filters-here.ts'
import type { ShownMap } from './shown-map.ts'
import type { StageCommandState } from './stage-commands.ts'
import type { TiesInPeriodState } from './ties-in-period.ts'

/** What of a figure a person may choose, and whether it is of the whole map or of what the screen shows. */
export interface FigureChoice extends FigureOptions {
  readonly part: 'whole' | 'seen'
}

/** The figure that is being made of the map on show. */
export function openFigures({
  atlas,
  dormantTies,
  filtered,
  places,
  project,
  showsDormant,
  stageCommands,
  tagged,
}: DocumentState & ShownMap & FilterState & StageCommandState & TiesInPeriodState) {
  /** As it was chosen last; null until then. */
  const figureChoice = signal<FigureChoice | null>(null)

  const chosen = computed((): FigureChoice => figureChoice.value ?? { ...usualFigure, part: 'whole' })

  const chooseFigure = (change: Partial<FigureChoice>): void => {
    figureChoice.value = { ...chosen.peek(), ...change }
  }

  /** What a figure would be of; null without a map. */
  function pictured(part: FigureChoice['part']): Pictured | null {
    const [map, at] = [atlas.value, places.value]
    if (map === null || at === null) return null
    const { name, sources, view } = project.value
    const days = sources.flatMap(({ retrieved = [] }) => retrieved).sort()
    const within = part === 'seen' ? stageCommands.peek()?.seen() : undefined
    return {
      atlas: map,
      name,
      view,
      filtered: filtered.value,
      ...(showsDormant.value && dormantTies.value !== null && { dormant: dormantTies.value.of }),
      tagged: tagged.value,
      places: at,
      ...(days.length === 0 ? {} : { retrieved: days.at(-1)! }),
      ...(within === undefined || within === null ? {} : { within }),
    }
  }

  /** The figure as chosen, on another paper if told; null without a map. */
  function figureNow(paper?: PaperId): FigureDrawing | null {
    const of = pictured(chosen.value.part)
    return of && figureOf(of, { ...chosen.value, ...(paper === undefined ? {} : { paper }) })
  }

  /** What the figure as chosen is worked out from; null without a map. */
  function figureAsked() {
    const of = pictured(chosen.value.part)
    const { part: _, ...options } = chosen.value
    return of && { of, options }
  }

  return { figureAsked, chosenFigure: chosen, chooseFigure, figureChoice, figureNow, pictured }
}
