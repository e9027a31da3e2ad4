import { fullName } from '../../../model/name.ts'
import { authorsIn, isAuthorKey } from './json-authors.ts'
import type { Json, JsonObject } from './parse.ts'
import { isObject } from './values.ts'

/** A value of another type than its key has, and what was made of it. */
export interface Misfit {
  /** `authorships[0].author.display_name` */
  readonly path: string
  readonly wanted: 'text' | 'list' | 'object'
  readonly value: Json
  /** Names stand there in another form, and are read. */
  readonly read: boolean
}

/** What may stand in one place; a type that is not named may not. */
interface Stated {
  text?: 'text' | 'number'
  members?: Map<string, Stated>
  entries?: Stated
  /** One entry may stand there without the list around it. */
  alone?: boolean
}

/** Gives an object without what has the wrong type, and says what that was; the object itself where all of it fits. */
export type Fitting = (object: JsonObject) => { readonly object: JsonObject; readonly misfits: readonly Misfit[] }

/**
 * The types of members, one path each: `title` is a text, `year#` may be a number, `authors[]` is a list, `title[?]` a
 * list or what stands in one, `authors[].name` a text in the objects of a list. Members without a path may be anything,
 * and null may stand anywhere.
 */
export function fitting(paths: readonly string[]): Fitting {
  const root: Stated = { members: new Map() }
  for (const path of paths) state(root, path)
  return (object) => {
    const misfits: Misfit[] = []
    const fitted = typed(object, root, '', '', misfits)
    return { object: isObject(fitted) ? fitted : object, misfits }
  }
}

function state(root: Stated, path: string) {
  let stated = root
  for (const segment of path.split('.')) {
    const [, key = '', lists = '', number] = /^([^[#]*)((?:\[\??\])*)(#?)$/u.exec(segment) ?? []
    stated.members ??= new Map()
    stated = memberOf(stated.members, key)
    for (const list of lists.match(/\[\??\]/gu) ?? []) {
      stated.alone = list === '[?]'
      stated.entries ??= {}
      stated = stated.entries
    }
    if (number === '#') stated.text = 'number'
  }
  stated.text ??= 'text'
}

function memberOf(members: Map<string, Stated>, key: string): Stated {
  const known = members.get(key)
  if (known !== undefined) return known
  const member: Stated = {}
  members.set(key, member)
  return member
}

/** The value as it may stand there; undefined where it may not. */
function typed(
  value: Json | undefined,
  stated: Stated,
  path: string,
  key: string,
  misfits: Misfit[],
): Json | undefined {
  if (value === undefined || value === null) return value
  const text = stated.entries !== undefined && stated.alone === true ? stated.entries.text : stated.text
  if (typeof value === 'string' && text !== undefined) return value
  if (typeof value === 'number' && text === 'number') return value
  if (Array.isArray(value) && stated.entries !== undefined) {
    return fitList(value as readonly Json[], stated.entries, path, key, misfits)
  }
  const alone = stated.alone === true ? stated.entries?.members : undefined
  const members = stated.members ?? (alone && isObject(value) && hasAny(value, alone) ? alone : undefined)
  if (isObject(value) && members !== undefined) return fitObject(value, members, path, misfits)
  const read = isAuthorKey(key) && namesSomebody(path.endsWith(']') ? [value] : value)
  const wanted =
    stated.entries !== undefined && (stated.alone !== true || text === undefined)
      ? 'list'
      : text === undefined
        ? 'object'
        : 'text'
  misfits.push({ path, wanted, value, read })
  return read ? value : undefined
}

function fitList(list: readonly Json[], entry: Stated, path: string, key: string, misfits: Misfit[]): Json {
  let changed: Json[] | undefined
  for (let i = 0; i < list.length; i++) {
    const value = list[i]!
    const fitted = asEntry(typed(value, entry, `${path}[${i}]`, key, misfits), entry)
    if (fitted !== value && changed === undefined) changed = list.slice(0, i)
    // What stands in a list beside it keeps its place.
    changed?.push(fitted ?? null)
  }
  return changed ?? (list as Json)
}

/** A name in a list of objects, where the first of their texts stands. */
function asEntry(value: Json | undefined, { text, members }: Stated): Json | undefined {
  if (value === undefined || value === null || isObject(value) || text !== undefined || members === undefined)
    return value
  const [key] = [...members].find(([, stated]) => stated.text !== undefined) ?? []
  const [somebody] = authorsIn([value]).bylines
  return key === undefined || somebody === undefined ? undefined : { [key]: fullName(somebody.name) }
}

function fitObject(object: JsonObject, members: Map<string, Stated>, path: string, misfits: Misfit[]): JsonObject {
  let changed: Record<string, Json | undefined> | undefined
  for (const [key, stated] of members) {
    if (!Object.hasOwn(object, key)) continue
    const fitted = typed(object[key], stated, path === '' ? key : `${path}.${key}`, key, misfits)
    if (fitted === object[key]) continue
    changed ??= { ...object }
    changed[key] = fitted
  }
  return changed ?? object
}

const hasAny = (object: JsonObject, members: ReadonlyMap<string, Stated>) =>
  [...members.keys()].some((key) => Object.hasOwn(object, key))

/** Whole names in a form that is not this service's. */
function namesSomebody(value: Json): boolean {
  const { bylines } = authorsIn(value)
  return bylines.length > 0 && bylines.every(({ name }) => name.given !== undefined && name.family !== undefined)
}
