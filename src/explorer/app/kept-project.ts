import type { Atlas } from '../../atlas/atlas.ts'
import type { NamedFiles } from '../state/map-files.ts'
import { sourceMember } from './kept-sources.ts'

/** What of the project that is open lies in the shelf. */
export class KeptProject {
  /** The steps as they were saved last. */
  steps: unknown = null
  map: MapKept | null = null
  /** Of which map the card has a picture. */
  pictured: MapKept | null = null
  /** The pieces of the map as it was drawn last; where its nodes stand is the document's. */
  pieces: readonly string[] = []
  /** The sources of the project that was opened are on their way. */
  fetching: Promise<void> = Promise.resolve()
  #sources: ReadonlyMap<Blob, string> = new Map()

  /** Takes sources to be in the shelf, under their names there. */
  keepSources(files: NamedFiles): void {
    this.#sources = new Map([...files].map(([file, { blob }]) => [blob, sourceMember(file)]))
  }

  hasSource(file: string, blob: Blob): boolean {
    return this.#sources.get(blob) === sourceMember(file)
  }
}

/** What is asked of a map before it is written again: other ties, or other clusters. */
export interface MapKept {
  readonly networks: Atlas['networks']
  readonly membership: Uint32Array
}

export const keptOf = ({ networks, findings: [{ membership }] }: Atlas): MapKept => ({ networks, membership })

export const isSameDrawing = (kept: MapKept | null, { networks, findings: [{ membership }] }: Atlas): boolean =>
  kept?.networks === networks && kept.membership === membership
