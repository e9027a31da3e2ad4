import type { Atlas } from '../atlas/atlas.ts'
import type { Beside } from '../ingest/graph-stream.ts'
import type { Positions } from '../model/positions.ts'
import type { ProjectSource, Tag } from '../model/project.ts'
import type { View } from '../model/view.ts'
import type { FigureDrawing } from '../picture/figure-drawing.ts'
import type { FigureOptions, Pictured } from '../picture/figure-options.ts'
import type { Fonts } from './figure-fonts.ts'

/** What a file may say of a map; read back, it gives just that. */
export const carriedThings = ['kinds', 'clusters', 'places', 'colours', 'measures', 'texts'] as const
export type Carried = (typeof carriedThings)[number]

/** What is to be written. */
export interface Exported {
  readonly atlas: Atlas
  /** The map that it is a part of; absent where it is all of it. */
  readonly whole?: Atlas
  readonly beside: Beside
  /** What the map was made of, with the days on which it was retrieved. */
  readonly sources?: readonly Pick<ProjectSource, 'name' | 'retrieved'>[]
  /** Of the program that writes. */
  readonly version?: string
  /** Newest day on which one of the sources was retrieved, as in 2026-05-27: the only date that a file may name. */
  readonly retrieved?: string
  /** What the project is called; empty unless somebody named it. */
  readonly name?: string
  /** How the map is looked at; as it is looked at first unless told. */
  readonly view?: View
  /** Where the lens of the view has its nodes; where the map has them unless told. */
  readonly places?: Positions<ArrayLike<number>>
  /** What a person called nodes. */
  readonly tags?: readonly Tag[]
  /** What a figure is of and how it is drawn; the whole map as it is looked at, and the usual figure, unless told. */
  readonly figure?: {
    readonly of?: Pictured
    readonly options?: Partial<FigureOptions>
    /** It, where it is worked out already. */
    readonly drawn?: FigureDrawing
    /** The picture holds the map that it is of, and opens as it. */
    readonly holdsMap?: boolean
  }
  /** The fonts of figures, by whoever can reach their files. */
  readonly fonts: Fonts
  /**
   * The map as a file of ours, made by whoever has its project and its sources; `sameEverywhere`, packed by what gives the
   * same bytes on every machine, however slow.
   */
  ours(how?: { readonly sameEverywhere: boolean }): AsyncIterable<Uint8Array>
  /** The page that a map is put into to be looked at; rejects, saying what to do, where it is not to be had. */
  viewer(): Promise<string>
}

export type Pieces = Iterable<string> | AsyncIterable<Uint8Array>

/** A format that maps are written in: menus, the terminal and its help know it by this row alone. */
export interface ExportFormat {
  readonly id: string
  readonly label: string
  /** What it is for, in a few words. */
  readonly about: string
  /** What the name of its file ends in; `csl.json` where several formats share the last part. */
  readonly extension: string
  readonly mediaType: string
  readonly carries: ReadonlySet<Carried>
  /** Made of the works alone. */
  readonly ofWorks?: true
  /** A picture, which the dialog of figures offers. */
  readonly ofFigure?: true
  /** What of it is worth pasting elsewhere; absent where a file alone serves. */
  text?(exported: Exported): string
  /** What the file cannot show of the map, in words; absent where it can show all. */
  warning?(exported: Exported): string | undefined
  /** The same bytes for the same map, whoever writes it. */
  write(exported: Exported): Pieces
}

/** The newest day on which some sources were retrieved; none where none says. */
export function retrievalOf(sources: readonly { readonly retrieved?: string }[]): Pick<Exported, 'retrieved'> {
  const days = sources.flatMap(({ retrieved = [] }) => retrieved).sort()
  return days.length === 0 ? {} : { retrieved: days.at(-1)! }
}
