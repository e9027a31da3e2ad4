import type { PersonName } from '../../../model/name.ts'
import { nameOfParts } from '../source-names.ts'
import { surnameFirst } from './initials.ts'
import type { NameStyle } from './style.ts'

/** How the names of a list that have no comma stand. */
export interface Order {
  /** Names that end in initials begin with the surname: most of the list does. */
  readonly initialsLast: boolean
  /** The same of names with small letters in them. */
  readonly initialsLastIfSmall: boolean
  /** Initials have no dots: one at the end is the list's ("Ahuja MK, Gotlieb A."). */
  readonly undotted: boolean
  /** "ZHANG San": capitals first, a surname. */
  readonly capitalsFirst: boolean
}

/** The order of these names of persons, each printed without a comma; `displayed` are as many others, given name first. */
export function orderOf(printed: readonly string[], { names, givenFirst }: NameStyle, displayed = 0): Order {
  if (givenFirst === true) {
    return { initialsLast: false, initialsLastIfSmall: false, undotted: false, capitalsFirst: false }
  }
  const short = printed.filter((name) => surnameFirst(name) !== undefined)
  const capitals = printed.filter((name) => /^\p{Lu}[\p{Lu}'’-]+ (?:.* )?\p{Lu}\p{Ll}/u.test(name))
  // "MK Ahuja" has initials in front; a surname of capitals is longer.
  const long = capitals.filter((name) => /^[^ ]{4}/u.test(name)).length
  return {
    initialsLast: short.length * 2 > printed.length + displayed,
    initialsLastIfSmall: names === 'one',
    undotted: names === 'several' && short.some((name) => !name.endsWith('.')),
    capitalsFirst: long * 2 >= capitals.length && long > 0 && capitals.length === printed.length + displayed,
  }
}

/** The name where its surname stands first, else nothing. */
export function familyFirst(printed: string, order: Order): PersonName | undefined {
  const turned =
    order.initialsLast || (order.initialsLastIfSmall && /\p{Ll}/u.test(printed.slice(0, printed.lastIndexOf(' ') + 1)))
  const short = turned ? surnameFirst(printed) : undefined
  if (short !== undefined) {
    const bare = order.undotted ? short.given?.replace(/^(\p{Lu}{1,3})\.$/u, '$1') : undefined
    return bare === undefined ? short : { ...short, given: bare }
  }
  if (!order.capitalsFirst) return undefined
  const words = printed.split(' ')
  const given = words.findIndex((word) => !/^[\p{Lu}'’-]{2,}$/u.test(word))
  return given < 1 ? undefined : nameOfParts([words.slice(0, given).join(' '), words.slice(given).join(' ')])
}
