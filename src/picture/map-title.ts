import type { Atlas } from '../atlas/atlas.ts'
import { en } from '../words/en.ts'

/** What a map is called. */
export function titleOn({ about, history }: Pick<Atlas, 'about' | 'history'>): string {
  return en.title(about.title, history.sources.records.length)
}
