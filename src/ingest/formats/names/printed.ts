import type { PersonName } from '../../../model/name.ts'
import type { Byline, PersonIds } from '../../../model/work.ts'
import { byline, displayName, isSuffix, nameOfParts, personName, suffixBehind } from '../source-names.ts'
import { withoutEnd } from '../split-trimmed.ts'
import { isCollective, turnedCollective } from './collective.ts'
import { surnameFirst } from './initials.ts'
import { cellsIn, readable } from './name-cells.ts'
import { familyFirst, type Order, orderOf } from './name-order.ts'
import { isNobody, isOthers, withoutRest } from './nobody.ts'
import { plainList, plainName } from './plain.ts'
import { type Expected, type Printed, separate } from './separate.ts'
import type { NameStyle } from './style.ts'
import { isDegree, withoutDegree, withoutTitles } from './titles.ts'
import { unmarked } from './unmarked.ts'

/** Somebody, or a group, whom a list of authors prints. */
export interface Named {
  readonly name: PersonName
  readonly collective: boolean
  /** The place in the printed list, counted from 0; what stands in a list beside it has the same. */
  readonly place: number
  /** Which of the fields prints it, counted from 0. */
  readonly field: number
  /** The number that stands behind the name in brackets, as Scopus writes it. */
  readonly number?: string
}

export interface Names {
  readonly named: readonly Named[]
  /** The list ends in "et al." or the like. */
  readonly incomplete: boolean
  /** Places in the printed list: those of nobody and empty ones are counted, what stands for the rest is not. */
  readonly places: number
}

/**
 * Everybody whom these fields print, whatever parts them (see {@link cellsIn}, {@link separate}). Names are
 * "Family, Given", "Given Family" or "Family GN": which of the latter two, most of the list tells. Marks, degrees,
 * titles and addresses are no part of a name; "et al." leaves the list incomplete; "NA" and "Anonymous" are nobody.
 */
export function namesIn(fields: readonly string[], style: NameStyle): Names {
  const lists = fields.map((field) => cellsIn(field, style))
  const entries = (cell: string, expected: Expected) =>
    style.commaEndsGroup === true && isGroupByComma(cell) ? [{ parts: [cell], group: true }] : entriesIn(cell, expected)
  const displayed = lists.flat().length > 1 && lists.flat().some(isDisplayed)
  const found: Found[] = []
  let incomplete = false
  let places = 0
  for (const [field, cells] of lists.entries()) {
    const expected: Expected = { names: cells.length > 1 ? 'one' : style.names, displayed }
    for (const entry of cells.flatMap((cell) => entries(cell, expected))) {
      if (entry === 'others') incomplete = true
      else {
        if (entry.parts.length > 0) found.push({ ...entry, place: places, field })
        places++
      }
    }
  }
  const read = found.filter(({ name }) => name === undefined)
  const shown = read.flatMap(({ parts }) => (parts.length === 1 && !isCollective(parts[0]!) ? parts : []))
  const order = orderOf(
    shown,
    style,
    found.filter(({ name, parts }) => name !== undefined && !parts[0]!.includes(',')).length,
  )
  return { named: found.map((entry) => namedBy(entry, order)), incomplete, places }
}

/** Bylines of what one field, or several, print. */
export function bylinesIn(fields: readonly string[], style: NameStyle): Bylines {
  const { named, incomplete } = namesIn(fields, style)
  return { bylines: named.map((one) => bylineOf(one)), incomplete }
}

/** The same where each field has something of its own to say of the one whom it names. */
export function bylinesWith(printed: readonly PrintedWith[], style: NameStyle): Bylines {
  const { named, incomplete } = namesIn(
    printed.map(({ text, name, collective }) => (collective === true || name !== undefined ? '' : (text ?? ''))),
    style,
  )
  const fields: Named[][] = printed.map(() => [])
  for (const one of named) fields[one.field]!.push(one)
  let rest = incomplete || printed.some(({ text, collective }) => collective === true && isOthers(text ?? ''))
  const bylines = printed.flatMap((one, i) => {
    const { text = '', name, collective } = one
    if (collective === true) return isOthers(text) || isNobody(text) ? [] : [byline({ literal: text }, one)]
    if (name !== undefined) {
      const person = personOf(name)
      if (person === 'others') rest = true
      return typeof person === 'string' ? [] : [bylineOf(person, one)]
    }
    const own = fields[i]!
    return own.map((person) => bylineOf(person, own.length === 1 ? one : {}))
  })
  return { bylines, incomplete: rest }
}

export interface PrintedWith {
  readonly text?: string
  /** The name, where the source itself takes it apart. */
  readonly name?: PersonName
  readonly affiliations?: readonly string[]
  readonly ids?: PersonIds
  /** The source itself calls it a group. */
  readonly collective?: boolean
}

export interface Bylines {
  readonly bylines: readonly Byline[]
  readonly incomplete: boolean
}

export const bylineOf = (
  { name, collective }: Pick<Named, 'name' | 'collective'>,
  { affiliations, ids }: Pick<PrintedWith, 'affiliations' | 'ids'> = {},
): Byline => byline(name, { ...(affiliations && { affiliations }), ...(ids && { ids }), collective })

/** Of a name in parts the same is left out as of others: degrees, marks, who is nobody. */
function personOf({
  given,
  particle,
  family,
  suffix,
  literal,
}: PersonName): Pick<Named, 'name' | 'collective'> | 'others' | 'nobody' {
  const [first, middle, last, behind] = [given, particle, family ?? literal, suffix].map((part) => clean(part ?? ''))
  if (last === '' && first === '') return 'nobody'
  if (first === '' || last === '') {
    const only = `${first}${last}`
    if (isOthers(only)) return 'others'
    if (isNobody(only)) return 'nobody'
    if (isCollective(only)) return { name: { literal: only }, collective: true }
  }
  if (literal !== undefined) return { name: { literal: last! }, collective: false }
  const degree = isDegree(behind!, true)
  const own = behind === '' || degree ? suffixBehind(withoutDegree(first!)) : { given: first, suffix: behind }
  return { name: personName({ ...own, particle: middle, family: withoutTitles(last!) }), collective: false }
}

const clean = (part: string) => unmarked(readable(part))

/** One printed name; no parts where the place is nobody's. */
interface Entry {
  readonly parts: Printed
  readonly number?: string
  readonly group?: boolean
  /** The name, where it was read at one look. */
  readonly name?: PersonName
}

/** Most lists are of plain names: those are read at one look. */
function plainEntries(cell: string, { names }: Expected): readonly Entry[] | undefined {
  const name = plainName(cell)
  if (name !== undefined) return [{ parts: [cell], name }]
  const list = names === 'several' ? plainList(cell) : undefined
  return list?.map((one) => ({ parts: [one], name: plainName(one)! }))
}

/** A name of somebody, and where it stands. */
type Found = Entry & Pick<Named, 'place' | 'field'>

const isGroupByComma = (cell: string) =>
  /^[^,]{2,200},\s{0,9}$/u.test(cell) && !isOthers(cell) && !isNobody(cell.replace(/,\s*$/u, ''))

function entriesIn(cell: string, expected: Expected): readonly (Entry | 'others')[] {
  const plain = plainEntries(cell.trim(), expected)
  if (plain !== undefined) return plain
  const { name, rest } = withoutRest(cell.trim())
  const tail = rest ? (['others'] as const) : []
  if (isOthers(name)) return ['others']
  if (name === '') return rest ? tail : [{ parts: [] }]
  if (isNobody(name)) return [{ parts: [] }, ...tail]
  const [, printed = name, number] = name.length > 300 ? [] : (/^(.*\S)\s*\((\d{5,})\)$/su.exec(name) ?? [])
  if (number !== undefined) return [{ parts: printed.split(','), number }, ...tail]
  return [...separate(unmarked(name), expected).map(entryOf), ...tail]
}

function entryOf(parts: Printed): Entry | 'others' {
  const [only = ''] = parts
  if (parts.length === 1 && isOthers(only)) return 'others'
  const nobody = (parts.length === 1 && isNobody(only)) || !parts.some((part) => /[\p{L}\p{N}]/u.test(part))
  return { parts: nobody ? [] : parts }
}

/** "Jane Doe" and "Jane Doe, PhD", not "Doe, Jane" or "Doe J". */
function isDisplayed(cell: string): boolean {
  if (cell.length > 200) return false
  const [name = '', behind] = cell.split(',').map((part) => part.trim())
  return /\S\s+\S/u.test(name) && surnameFirst(name) === undefined && (behind === undefined || isDegree(behind, false))
}

function namedBy({ parts, place, field, number, group: told, name }: Found, order: Order): Named {
  if (name !== undefined) return { name, collective: false, place, field }
  const more = { place, field, ...(number === undefined ? {} : { number }) }
  const [first = '', second] = parts
  const group = second === undefined ? (told === true || isGroup(first) ? first : undefined) : turnedCollective(parts)
  if (group !== undefined) return { name: { literal: withoutEnd(group, '.,;') }, collective: true, ...more }
  return { name: nameBy(parts, order), collective: false, ...more }
}

/** What "and" joins and was not taken apart is one: "Barnes and Noble". */
const isGroup = (text: string) => isCollective(text) || /\s(?:and|&)\s/u.test(text)

function nameBy(parts: Printed, order: Order): PersonName {
  const [first = '', second, ...rest] = parts
  if (second === undefined) {
    const only = withoutTitles(first)
    return familyFirst(only, order) ?? displayName(only)
  }
  const short = rest.length === 0 && isSuffix(second) ? surnameFirst(first) : undefined
  if (short !== undefined) return { ...short, suffix: second }
  return nameOfParts([withoutTitles(first), withoutDegree(second.trim()), ...rest])
}
