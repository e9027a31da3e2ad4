import type { Decision } from './decision.ts'
import { defaultSettings, type Settings } from './settings.ts'
import { firstView, type View } from './view.ts'
import { emptyVocabulary, type Vocabulary } from './vocabulary.ts'

/** What a person adds to the sources of a map. */
export interface Project {
  /** Oldest first. */
  readonly decisions: readonly Decision[]
  readonly vocabulary: Vocabulary
  readonly settings: Settings
  readonly view: View
}

export const emptyProject: Project = {
  decisions: [],
  vocabulary: emptyVocabulary,
  settings: defaultSettings,
  view: firstView,
}

/** Something in a project that made no sense: a decision or term was left out, of all else the default was taken. */
export interface ProjectFault {
  /** `decisions[3]`, `view.lens`. */
  readonly path: string
  readonly code: 'left-out' | 'default-taken'
}
