import type { Atlas } from '../../atlas/atlas.ts'
import type { PartSize } from '../../atlas/excerpt.ts'
import type { SeenMarks } from '../../atlas/facts/astray-marks.ts'
import type { NodeNumber } from '../../atlas/nodes.ts'
import type { History } from '../../ingest/decision-history.ts'
import type { Clustering } from '../../ingest/measures/clusters/leiden.ts'
import type { Arrangement } from '../../model/arrangement.ts'
import type { Decision } from '../../model/decision.ts'
import type { FileFault } from '../../model/file-fault.ts'
import type { Positions } from '../../model/positions.ts'
import type { Problem } from '../../model/problem.ts'
import type { Project } from '../../model/project.ts'
import type { Settings } from '../../model/settings.ts'
import type { Stage } from '../../model/stage.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'
import type { FigureDrawing } from '../../picture/figure-drawing.ts'
import type { FigureOptions, Pictured } from '../../picture/figure-options.ts'
import type { ClusterInput, LensInput, MapQuality, Placed, PlaceInput, QualityInput } from './arrange-jobs.ts'
import type { HandedOver } from './handing-over.ts'
import type { Findings, IndexInput, SearchInput } from './search-jobs.ts'

/** A file the person gave, with what they corrected about it. `id` stays the same while the file does. */
export interface SourceFile {
  readonly id: string
  readonly name: string
  readonly blob: Blob
  readonly format?: string
  readonly encoding?: string
  /** For a table whose headers nobody knows: which column holds what. */
  readonly columns?: Readonly<Record<string, string>>
  /** Day on which it was retrieved, as in 2026-05-27: dates without a year mean its year. */
  readonly retrieved?: string
}

/** How one file was read; told to the person before and after the map is drawn. */
export interface FileReport {
  readonly id: string
  readonly name: string
  readonly format?: string
  /** The format is that of the table in a spreadsheet. */
  readonly isSheet?: true
  /** Of a zip, the format of each file in it, where it has one. */
  readonly inside?: readonly (string | undefined)[]
  readonly encoding?: string
  readonly gzip: boolean
  readonly bytes: number
  readonly records: number
  /** Works that no file before it holds; the other records were joined with works already there. */
  readonly newWorks: number
  /** Of those, works that the map that is open holds already. */
  readonly onMap: number
  /** Nodes of a ready-made graph, which has no works. */
  readonly nodes: number
  readonly problems: readonly Problem[]
  /** Headers of a table that could not be matched to fields. */
  readonly unmapped?: readonly string[]
  /** What a column of such a table can hold. */
  readonly columns: readonly string[]
  /** Every format that can be read, for the person to choose from. */
  readonly formats: readonly string[]
}

interface Jobs {
  /** Reads files and reports, without drawing a map. */
  readonly read: {
    readonly input: ReadInput
    readonly result: readonly FileReport[]
  }
  /** Reads files and makes the map; its atlas arrives before the result. */
  readonly explore: { readonly input: ExploreInput; readonly result: ExploreResult }
  /** A saved map as it was; its atlas arrives before the result. */
  readonly reopen: { readonly input: ReopenInput; readonly result: Reopened }
  readonly cluster: { readonly input: ClusterInput; readonly result: Clustering }
  /** Places come on the way; a job that is held stops where it stands until it may go on. */
  readonly place: { readonly input: PlaceInput; readonly result: Placed }
  /** Where a lens has the nodes of a map. */
  readonly lens: { readonly input: LensInput; readonly result: Positions<Float32Array> }
  readonly quality: { readonly input: QualityInput; readonly result: MapQuality }
  /** The marks out of place. */
  readonly astray: { readonly input: { readonly seen: SeenMarks }; readonly result: readonly NodeNumber[] }
  /** Makes the index that searches ask from then on. */
  readonly index: { readonly input: IndexInput; readonly result: undefined }
  /** A map and what was said about it as a file. */
  readonly save: { readonly input: SaveInput; readonly result: Blob }
  /** A figure, worked out but not painted. */
  readonly figure: { readonly input: FigureInput; readonly result: FigureDrawing }
  readonly search: { readonly input: SearchInput; readonly result: Findings }
}

export interface ReadInput {
  readonly files: readonly SourceFile[]
  readonly yearRetrieved: number
  /** The files of the map that is open. */
  readonly map: readonly SourceFile[]
}

export interface ReopenInput {
  readonly blob: Blob
  readonly name: string
  readonly size: PartSize
  readonly has: number | null
}

export interface SaveInput {
  readonly atlas: Atlas
  /** What is said of the project, as JSON has it; how the map looks is put into it. */
  readonly project: object
  /** Packed by what gives the same bytes on every machine. */
  readonly sameEverywhere?: boolean
}

export interface FigureInput {
  readonly of: Pictured
  readonly options: FigureOptions
}

/** What a map was drawn with, besides its files. */
export interface DrawnWith {
  readonly decisions: readonly Decision[]
  readonly vocabulary: Vocabulary
}

export type Reopened =
  /** All that the file has of its project; the arrangement is that of the map where it has none. */
  | { readonly ok: true; readonly project: Project }
  /**
   * A file that is not ours is no saved map at all and may be something else; `saved` works of a damaged one are whole,
   * and can be read as any file's.
   */
  | { readonly ok: false; readonly fault: FileFault; readonly saved: number }

export interface ExploreInput {
  readonly files: readonly SourceFile[]
  readonly yearRetrieved: number
  readonly settings: Settings
  readonly decisions: readonly Decision[]
  readonly vocabulary: Vocabulary
  /** Saved maps among the files whose decisions and vocabulary are among those given already. */
  readonly settled: readonly string[]
  /** How the map looked: empty unless told. */
  readonly arrangement?: Arrangement
  /** Saved maps among the files are drawn again from the works they hold. */
  readonly redraw?: boolean
  /** How much of a large map the page takes. */
  readonly size: PartSize
  /** Number of the map that the page has: its columns are not sent again. */
  readonly has: number | null
}

/** What a saved map brought with it of what a person said, in numbers. */
export interface SaidInMap {
  readonly file: string
  readonly decisions: number
  readonly terms: number
}

export interface ExploreResult extends History {
  readonly drawnWith: DrawnWith
  /** Of the saved maps among the files whose decisions and vocabulary were taken up. */
  readonly said: readonly SaidInMap[]
  readonly files: readonly FileReport[]
  /** How the map looks, the whole of it where the page has a part. */
  readonly arrangement: Arrangement
}

export interface Progress {
  readonly step: Stage
  /** The file that is read. */
  readonly file?: string
  /** 0 to 1 of the whole job. */
  readonly share: number
}

export type JobKind = keyof Jobs
export type Job = { readonly [K in JobKind]: { readonly kind: K } & Jobs[K]['input'] }[JobKind]
export type ResultOf<K extends JobKind> = Jobs[K]['result']

export type Question =
  | { readonly id: number; readonly job: Job }
  | { readonly cancel: number }
  | { readonly hold: number; readonly held: boolean }
  /** Fetches what later files may ask for, so that it is there when the network is not. */
  | { readonly equip: true }

export type Reply = { readonly id: number } & (
  | ({ readonly type: 'progress' } & Progress)
  | ({ readonly type: 'map' } & HandedOver)
  | { readonly type: 'places'; readonly places: Positions }
  | { readonly type: 'done'; readonly result: unknown }
  /** `unfetched`: a part of the worker's program was not to be had; engines may never ask for it again in that worker. */
  | { readonly type: 'failed'; readonly reason: string; readonly unfetched?: boolean }
)
