import type { PersonName } from '../../../model/name.ts'
import type { Byline } from '../../../model/work.ts'
import { byline, displayName, invertedName, isCollective, isOthers } from '../names.ts'

/**
 * Bylines of names printed one a field as "Family, Given" or "Given Family". A name that ends in a comma is a
 * group's (EndNote's convention); "et al." leaves the list incomplete. Semicolons part names that share a field.
 */
export function bylinesOf(names: readonly string[]): {
  readonly bylines: readonly Byline[]
  readonly incomplete: boolean
} {
  const bylines: Byline[] = []
  let incomplete = false
  for (const printed of names.flatMap((name) => name.split(';'))) {
    const name = printed.trim().replace(/,?\s+et\.? al\.?$/iu, '')
    if (name !== printed.trim() || isOthers(name)) incomplete = true
    if (!/[\p{L}\p{N}]/u.test(name) || isOthers(name)) continue
    if (/,$/u.test(name) || isCollective(name)) {
      bylines.push(byline({ literal: name.replace(/[\s,]+$/u, '') }, { collective: true }))
    } else bylines.push(byline(name.includes(',') ? invertedName(name) : initialsLast(name)))
  }
  return { bylines, incomplete }
}

/** "Smith J." and "van Berg AB" print initials after the family name; any other order is "Given Family". */
function initialsLast(name: string): PersonName {
  const match = /^(.*\p{Ll}\S*)\s+((?:\p{Lu}\.?[ -]?){1,4})$/u.exec(name)
  if (match === null) return displayName(name)
  const [, family = '', given = ''] = match
  return invertedName(`${family}, ${given}`)
}

/** "193" and "194" as "193-194"; a whole range in the first is left as it is. */
export function pageRange(from: string | undefined, to: string | undefined): string | undefined {
  if (from === undefined || to === undefined) return from ?? to
  return from === to || /[-–]/u.test(from) ? from : `${from}-${to}`
}

/** Keywords of fields that hold one each, or several between semicolons, or one a line. */
export const keywordsOf = (fields: readonly string[]): readonly string[] => [
  ...new Set(
    fields
      .flatMap((field) => field.split(/\s*;\s*/u))
      .map((keyword) => keyword.trim())
      .filter(Boolean),
  ),
]
