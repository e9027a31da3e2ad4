import type { Atlas } from '../../atlas/atlas.ts'
import { en } from '../../words/en.ts'

/** What a map is called. */
export function titleOn({ about, history }: Pick<Atlas, 'about' | 'history'>): string {
  const files = history.sources.records.length
  return about.title || (files === 0 ? en.untitled : en.files(files))
}
