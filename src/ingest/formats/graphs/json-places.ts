import type { Json } from '../json/parse.ts'

/** Where a value stands: keys of objects, numbers of list members from 0. */
export type JsonPath = readonly (string | number)[]

export interface OnValues {
  /** A value that stands at one of the places that were asked for, and the line it begins on. */
  value(value: Json, path: JsonPath, line: number): void
  /** A value that cannot be read, and was left out; with what the parser says of it. */
  fault(code: JsonFault, line: number, reason?: string): void
  /** A control character in a text, which JSON does not allow, was taken for a blank. */
  mended(line: number): void
}

/** `cut-short`: a value has no end; `unclosed`: only what stands around the values has none. */
export type JsonFault = 'malformed-json' | 'unclosed-list' | 'too-deep' | 'too-long' | 'cut-short' | 'unclosed'

/** What is asked for below a place: `[]` stands for members of lists alone, `*` for those of objects, too. */
export interface Places {
  readonly taken: boolean
  readonly members: ReadonlyMap<string, Places>
}

/** A list or object around the present place. */
export interface Frame {
  readonly isList: boolean
  readonly places: Places
  index: number
  key: string | undefined
  /** The first keys of the first and of the latest object in here. */
  like: readonly string[]
  /** The latest value, if it was a text. */
  text: string | undefined
}

/** Where the values of a container go on behind a broken one that began with `c`, or where the container ends. */
export function nextPlace(frame: Frame | undefined, outer: Frame | undefined, c: string): RegExp {
  const blanks = '\\s{0,40}'
  const opening = opens(frame, c).source
  if (frame === undefined) return new RegExp(opening, 'gu')
  const own = namesOf(frame)
  const member = own === '' ? `"[^"\\\\]{0,80}"${blanks}:${blanks}${opening}` : `,${blanks}"(?:${own})"${blanks}:`
  const next = frame.isList ? opening : member
  const beyond = namesOf(outer)
  if (beyond === '') return new RegExp(next, 'gu')
  const between = `${blanks}(?:\\}${blanks},${blanks}\\{|,)${blanks}`
  return new RegExp(`${next}|${frame.isList ? '\\]' : '\\}'}${between}"(?:${beyond})"${blanks}:`, 'gu')
}

/** How a value in here begins that begins with `c`; an object, as those before it. */
export function opens(frame: Frame | undefined, c: string, flags = 'gu'): RegExp {
  if (c === '[') return new RegExp('\\[', flags)
  const keys = [...new Set(frame?.like)].map((key) => `${escaped(key)}"`)
  return new RegExp(`\\{\\s{0,40}"${keys.length === 0 ? '' : `(?:${keys.join('|')})`}`, flags)
}

const namesOf = (frame: Frame | undefined) =>
  [...(frame?.places.members.keys() ?? [])].filter((name) => /^\w+$/u.test(name)).join('|')

interface Growing extends Places {
  taken: boolean
  readonly members: Map<string, Growing>
}

/** Places as they are written, `graph.nodes.*`, each a step below the one before. */
export function placesOf(asked: readonly string[]): Places {
  const root: Growing = { taken: false, members: new Map() }
  for (const place of asked) {
    let at = root
    for (const step of place.split('.')) {
      const next = at.members.get(step) ?? { taken: false, members: new Map<string, Growing>() }
      at.members.set(step, next)
      at = next
    }
    at.taken = true
  }
  return root
}

const escaped = (key: string) => key.replace(/[\^$.*+?()[\]{}|/\\]/gu, '\\$&')
