import { type Bylines, bylinesIn } from '../names/printed.ts'
import { splitTrimmed } from '../split-trimmed.ts'

/** Bylines of names printed one a field, or several in one all the same. */
export const bylinesOf = (names: readonly string[]): Bylines => bylinesIn(names, { names: 'one', commaEndsGroup: true })

/** "193" and "194" as "193-194"; a whole range in the first is left as it is. */
export function pageRange(from: string | undefined, to: string | undefined): string | undefined {
  if (from === undefined || to === undefined) return from ?? to
  return from === to || /[-–]/u.test(from) ? from : `${from}-${to}`
}

/** Keywords of fields that hold one each, or several between semicolons, or one a line. */
export const keywordsOf = (fields: readonly string[]): readonly string[] => [
  ...new Set(fields.flatMap((field) => splitTrimmed(field, ';'))),
]
