import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { PictureOptions } from '../state/commands.ts'

/** What panels may ask of the outside world; the app answers. */
export interface Effects {
  open(files: readonly File[]): void
  openText(text: string): void
  savePng(picture: PictureOptions): void
  saveJson(): void
  saveGexf(): void
  /** `what` becomes part of the file's name. */
  saveText(what: string, text: string): void
}

const EffectsContext = createContext<Effects | null>(null)
export const EffectsProvider = EffectsContext.Provider

export function useEffects(): Effects {
  const effects = useContext(EffectsContext)
  if (effects === null) throw new Error('Panels stand inside an EffectsProvider.')
  return effects
}
