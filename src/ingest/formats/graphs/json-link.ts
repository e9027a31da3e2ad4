import type { Json, JsonObject } from '../json/parse.ts'
import { isObject, textOf } from '../json/values.ts'
import { type Attributes, attributesOf, numberOf } from './stated.ts'
import { type TieColumns, tieColumns } from './tie-columns.ts'

/** A tie as JSON states it: its ends as they stand there. */
export interface JsonLink {
  readonly source: Json | undefined
  readonly target: Json | undefined
  readonly weight: unknown
  readonly attributes: Attributes
}

/**
 * A tie written as an object whose keys name its ends (`source` and `target`, `from` and `to`; see
 * {@link tieColumns}), or as a list of two ends and perhaps a weight. `undefined` of anything else.
 */
export function linkOf(value: Json): JsonLink | undefined {
  if (Array.isArray(value)) {
    const [source, target, third, ...more] = value as readonly Json[]
    if (source === undefined || target === undefined || more.length > 1) return undefined
    const own = isObject(third) ? third : {}
    const weight = isObject(third) ? heaviness(third) : third
    return { source, target, weight, attributes: attributesOf(own) }
  }
  if (!isObject(value)) return undefined
  const keys = Object.keys(value)
  const found = columnsOf(keys)
  if (found === undefined) return undefined
  const [source, target] = [keys[found.source]!, keys[found.target]!]
  return {
    source: value[source],
    target: value[target],
    weight: heaviness(value),
    attributes: attributesOf(value, source, target),
  }
}

/** What an object says a tie weighs: `weight` whatever it is, other names where they hold a number. */
export function heaviness(own: JsonObject): unknown {
  if (own.weight !== undefined) return own.weight
  const keys = Object.keys(own)
  const at = columnsOf(keys)?.weight ?? -1
  return at === -1 ? numberOf(own.value) : numberOf(own[keys[at]!])
}

/** The id in an end of a tie: D3 puts the node itself there once it has drawn it. */
export const endOf = (value: Json | undefined): string | undefined =>
  textOf(value) ?? (isObject(value) ? (textOf(value.id) ?? textOf(value.key) ?? textOf(value.name)) : undefined)

/** Links of one file have the same keys. */
const known = new Map<string, TieColumns | undefined>()

function columnsOf(keys: readonly string[]): TieColumns | undefined {
  const signature = keys.join('\n')
  if (known.has(signature)) return known.get(signature)
  const found = tieColumns(keys)
  if (known.size < 1000 && signature.length < 1000) known.set(signature, found)
  return found
}
