import { type Member, membersOf } from './flat-json.ts'
import { authorsIn, authorsOf, isAuthorKey } from './json-authors.ts'
import type { Json, JsonObject } from './parse.ts'
import { oddPartsOf } from './person.ts'
import type { Misfit } from './stated-types.ts'
import { isObject, listOf } from './values.ts'

/** What stands, in an object of any shape, where its authors should, and names nobody. */
export function oddAuthorsOf(object: JsonObject): readonly Misfit[] {
  return membersOf(object)
    .filter(({ key }) => isAuthorKey(key))
    .flatMap((member) => oddIn(member, object))
}

function oddIn({ path, key, value }: Member, object: JsonObject): readonly Misfit[] {
  if (Array.isArray(value)) return listOf(value).flatMap((entry, i) => oddEntry(entry, `${path}[${i}]`))
  const nobody = isObject(value) ? authorsIn(value).bylines.length === 0 : typeof value !== 'string'
  // A number, or whether there are any, says nothing wrong where others are named.
  return nobody && (/^authors?$/iu.test(key) || authorsOf(object).bylines.length === 0)
    ? [{ path, wanted: 'list', value, read: false }]
    : []
}

function oddEntry(value: Json, path: string): readonly Misfit[] {
  if (value === null || typeof value === 'string') return []
  if (isObject(value)) {
    const odd = oddPartsOf(value)
    if (odd !== undefined)
      return odd.map((key) => ({ path: `${path}.${key}`, wanted: 'text', value: value[key] ?? null, read: false }))
  } else if (Array.isArray(value) && listOf(value).every((part) => part === null || typeof part === 'string')) return []
  return [{ path, wanted: 'text', value, read: false }]
}
