import type { Problem } from '../../model/problem.ts'
import type { SourceRecord } from '../../model/work.ts'
import { looksLikeNames } from './names/looks-like-names.ts'

/** Finds, among the records of one file that name nobody, what looks like names and was not used. */
export interface UnusedNames {
  see(record: SourceRecord): void
  /** One for each field or column that holds such text. */
  problems(): readonly Problem[]
  /** Their names. */
  fields(): readonly string[]
}

export function openUnusedNames(file: string): UnusedNames {
  const found = new Map<string, { records: number; readonly line: number; readonly text: string }>()
  return {
    see({ bylines, extra, place }) {
      if (bylines.length > 0) return
      for (const key of Object.keys(extra)) {
        const text = extra[key]!.join('; ')
        if (!looksLikeNames(text, key)) continue
        const known = found.get(key)
        if (known === undefined) found.set(key, { records: 1, line: place.line, text })
        else known.records++
      }
    },
    fields: () => [...found.keys()],
    problems: () =>
      [...found].map(([key, { records, line, text }]) => ({
        file,
        line,
        severity: 'warning',
        code: 'unused-names',
        key,
        text: text.slice(0, 100),
        records,
      })),
  }
}
