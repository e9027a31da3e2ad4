import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { ExportFormat } from '../../export/export-format.ts'
import type { FigureDrawing } from '../../picture/figure-drawing.ts'
import type { Card } from '../shelf/shelf-rows.ts'
import type { ExportedPart } from '../state/exported-part.ts'
import type { FigureChoice } from '../state/figure-here.ts'
import type { Correction } from '../state/imports.ts'

/** Clusters and places of the map on show. */
interface Arrange {
  /** Places what is shown anew; `tidy` goes on from where it stands. */
  place(tidy: boolean): void
  hold(held: boolean): void
  stop(): void
  cluster(resolution: number): void
  clusterAutomatically(): void
  /** Works out the quality of places and clusters as they stand. */
  measureQuality(): void
}

/** The projects that this browser keeps. */
interface ProjectEffects {
  open(id: string): void
  duplicate(card: Card): void
  remove(card: Card): void
  /** The project that is open is written here from now on. */
  takeOver(): void
}

export type FigureFormat = 'svg' | 'pdf' | 'png' | 'jpeg' | 'webp'

export interface FigureFile {
  readonly dpi: number
  readonly holdsMap: boolean
}

/** The figure that is being made. */
interface FigureEffects {
  /** Works it out as it is chosen, off the main thread; null without a map. Rejects when the signal is aborted. */
  draw(signal: AbortSignal): Promise<FigureDrawing | null>
  /** Paints it into a canvas as wide as that is shown, while it is wanted; resolves when it is there. */
  paint(canvas: HTMLCanvasElement, figure: FigureDrawing, isWanted: () => boolean): Promise<void>
  /** `dpi` for those made of pixels; `holdsMap`, SVG and PNG open as the map. Resolves when the file is offered. */
  save(format: FigureFormat, figure: FigureDrawing, choice: FigureChoice, how: FigureFile): Promise<void>
  /** Bytes that the map adds to a picture that holds it. */
  mapBytes(): Promise<number>
}

/** What panels may ask of the outside world; the app answers. */
export interface Effects {
  open(files: readonly File[]): void
  openText(text: string): void
  openSample(sample: 'first' | 'acl'): void
  removeFile(id: string): void
  correctFile(id: string, correction: { readonly [K in keyof Correction]?: Correction[K] | undefined }): void
  readonly arrange: Arrange
  readonly projects: ProjectEffects
  stopReading(): void
  /** Reads the files in the import view once more, after a failure or a cancel. */
  readAgain(): void
  /** Makes the map of the files in the import view; with those of the map that is open, if asked. */
  showImported(adding: boolean): void
  readonly figure: FigureEffects
  /** Copies an address in which the sources and decisions of the map lie. */
  copyLink(): void
  /** The map as a file that opens again, here and in the terminal. */
  saveMap(): void
  /** The map, or a part of it, in a format of the table. */
  saveAs(format: ExportFormat, part: ExportedPart): void
  /** What of a format is worth pasting, on the clipboard. */
  copyText(format: ExportFormat, part: ExportedPart): void
  /** Puts text on the clipboard, and says so in these words. */
  copyPlain(text: string, copied: string): void
  /** `what` becomes part of the file's name. */
  saveText(what: string, text: string, extension?: TextExtension): void
}

export type TextExtension = 'txt' | 'json' | 'csv'

const EffectsContext = createContext<Effects | null>(null)
export const EffectsProvider = EffectsContext.Provider

/** Nothing where the map is only looked at. */
export const useAnyEffects = (): Effects | null => useContext(EffectsContext)

export function useEffects(): Effects {
  const effects = useContext(EffectsContext)
  if (effects === null) throw new Error('Panels stand inside an EffectsProvider.')
  return effects
}
