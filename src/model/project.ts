import type { Anchor } from './anchor.ts'
import { type Arrangement, emptyArrangement } from './arrangement.ts'
import type { Decision } from './decision.ts'
import { defaultSettings, type Settings } from './settings.ts'
import { firstView, type View } from './view.ts'
import { emptyVocabulary, type Vocabulary } from './vocabulary.ts'

/** What a person adds to the sources of a map. */
export interface Project {
  /** Empty unless given. */
  readonly name: string
  /** What it is drawn from; the files themselves may lie elsewhere. */
  readonly sources: readonly ProjectSource[]
  /** Oldest first. */
  readonly decisions: readonly Decision[]
  readonly vocabulary: Vocabulary
  readonly settings: Settings
  /** How its map looked last; empty where none was drawn. */
  readonly arrangement: Arrangement
  /** What is pinned stands here, by node, until it is attached to what was printed as all else is. */
  readonly view: View
  readonly notes: readonly Note[]
  readonly tags: readonly Tag[]
}

/** A file that a project is drawn from, and how it is to be read where its content does not say so itself. */
export interface ProjectSource {
  readonly name: string
  /** 64 hexadecimal digits. */
  readonly sha256?: string
  /** Day on which it was retrieved, as in 2026-05-27. */
  readonly retrieved?: string
  readonly format?: string
  readonly encoding?: string
  /** For a table whose headers nobody knows: which column holds what. */
  readonly columns?: Readonly<Record<string, string>>
  /** Under which name the project keeps the file that holds it: its own, or a map's that was drawn from it. */
  readonly file?: string
}

export interface Note {
  readonly on: Anchor
  readonly text: string
}

export interface Tag {
  readonly on: Anchor
  readonly label: string
}

export const emptyProject: Project = {
  name: '',
  sources: [],
  decisions: [],
  vocabulary: emptyVocabulary,
  settings: defaultSettings,
  arrangement: emptyArrangement,
  view: firstView,
  notes: [],
  tags: [],
}

/** Something in a project that made no sense: an entry of a list was left out, of all else the default was taken. */
export interface ProjectFault {
  /** `decisions[3]`, `view.lens`. */
  readonly path: string
  readonly code: 'left-out' | 'default-taken'
}
