import { oneLine } from '../source-record.ts'
import type { Json, JsonObject } from './parse.ts'

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text on one line, or a number as text; `undefined` of anything else, and of an empty text. */
export function textOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return oneLine(value) || undefined
  return typeof value === 'number' ? String(value) : undefined
}

/** A whole number, also one printed as text; `undefined` of anything else. */
export function countOf(value: Json | undefined): number | undefined {
  const number = typeof value === 'string' && /^\s*\d{1,15}\s*$/u.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined
}

export const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])

export const objectsOf = (value: Json | undefined): readonly JsonObject[] => listOf(value).filter(isObject)

/** The texts in a list, or the one text that stands where a list could. */
export const textsOf = (value: Json | undefined): readonly string[] =>
  (Array.isArray(value) ? value : [value as Json | undefined]).map(textOf).filter((text) => text !== undefined)

/** The value at a path of keys; `undefined` as soon as one is missing. */
export function at(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  let found = value
  for (const key of path) {
    if (!isObject(found) || !Object.hasOwn(found, key)) return undefined
    found = found[key]
  }
  return found
}

export const textAt = (value: Json | undefined, ...path: readonly string[]) => textOf(at(value, ...path))

/** What no reader asked for, under its own keys; what is no text stands as JSON. Empty values are left out. */
export function leftovers(object: JsonObject, known: ReadonlySet<string>): Readonly<Record<string, readonly string[]>> {
  const found: [string, readonly string[]][] = []
  for (const key of Object.keys(object)) {
    if (known.has(key)) continue
    const value = object[key]
    const texts = Array.isArray(value) ? value.map(printed).filter(Boolean) : [printed(value)].filter(Boolean)
    if (texts.length > 0) found.push([key, texts])
  }
  // Not by assignment: a key may be called __proto__.
  return Object.fromEntries(found)
}

function printed(value: Json | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  return Object.keys(value).length === 0 ? '' : JSON.stringify(value)
}
