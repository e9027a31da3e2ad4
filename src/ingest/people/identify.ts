import type { Author } from '../../model/author.ts'
import type { Decision } from '../../model/decision.ts'
import type { Effort } from '../../model/effort.ts'
import type { Work } from '../../model/work.ts'
import { authorOf, named, type Signed } from './author-of.ts'
import { printedName } from './printed-name.ts'

export interface People {
  /** By id. */
  readonly authors: readonly Author[]
}

export function identify(
  works: readonly Work[],
  _decisions: readonly Decision[] = [],
  { progress }: Effort = {},
): People {
  const groups = new Map<string, Signed[]>()
  for (const work of works)
    for (const [position, byline] of work.bylines.entries()) {
      const { key } = printedName(byline)
      // Two bylines of one work are never one person.
      let name = key
      for (let n = 2; groups.get(name)?.at(-1)?.work === work; n++) name = `${key}~${n}`
      const group = groups.get(name)
      if (group === undefined) groups.set(name, [{ work, position }])
      else group.push({ work, position })
    }
  progress?.(1)
  return { authors: named([...groups.values()].map((group) => authorOf(group))) }
}
