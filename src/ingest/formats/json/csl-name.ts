import { isPersonLike } from '../names/person-like.ts'
import { type Bylines, bylinesWith, type PrintedWith } from '../names/printed.ts'
import { personIds } from '../person-ids.ts'
import { plainText } from '../plain-text.ts'
import { personName } from '../source-names.ts'
import type { Json, JsonObject } from './parse.ts'
import { isObject, listOf, objectsOf, textAt, textOf } from './values.ts'

/** Bylines of a CSL or Crossref list of names, and whether the list breaks off in "others". */
export const cslBylines = (names: Json | undefined): Bylines =>
  bylinesWith(
    listOf(names).map((name) => (typeof name === 'string' ? { text: name } : isObject(name) ? printedName(name) : {})),
    { names: 'one' },
  )

function printedName(name: JsonObject): PrintedWith {
  const part = (key: string) => {
    const text = textOf(name[key])
    return text === undefined ? undefined : plainText(text)
  }
  const more = {
    affiliations: objectsOf(name.affiliation)
      .map((one) => textAt(one, 'name'))
      .filter((text) => text !== undefined),
    ids: personIds({ orcid: textOf(name.ORCID) }),
  }
  const literal = part('literal')
  const group = part('name')
  const family = part('family')
  const given = part('given')
  if (family === undefined && given === undefined) {
    const whole = literal ?? group
    if (whole === undefined) return more
    // Crossref, which says of each name where it stands, keeps `name` for organisations.
    const person = isUnspacedPerson(whole) || (isPersonLike(whole) && !(literal === undefined && 'sequence' in name))
    return person ? { text: whole, ...more } : { text: whole, collective: true, ...more }
  }
  const particle = [part('dropping-particle'), part('non-dropping-particle')].filter(Boolean).join(' ')
  if (family === undefined) return { name: { literal: given! }, ...more }
  return { name: personName({ particle, family, given, suffix: part('suffix') }), ...more }
}

/** Names in scripts without spaces are often given whole: 王小明, 김철수. */
const isUnspacedPerson = (literal: string) =>
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·]{2,6}$/u.test(literal)
