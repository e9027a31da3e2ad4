import { isPersonLike } from '../names/person-like.ts'
import { type Bylines, bylinesWith, type PrintedWith } from '../names/printed.ts'
import { personName } from '../names.ts'
import { personIds } from '../person-ids.ts'
import { plainText } from '../plain-text.ts'
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
    if (group !== undefined && literal === undefined) return { text: group, collective: true, ...more }
    if (literal === undefined) return more
    return isUnspacedPerson(literal) || isPersonLike(literal)
      ? { text: literal, ...more }
      : { text: literal, collective: true, ...more }
  }
  const particle = [part('dropping-particle'), part('non-dropping-particle')].filter(Boolean).join(' ')
  if (family === undefined) return { name: { literal: given! }, ...more }
  return { name: personName({ particle, family, given, suffix: part('suffix') }), ...more }
}

/** Names in scripts without spaces are often given whole: 王小明, 김철수. */
const isUnspacedPerson = (literal: string) =>
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·]{2,6}$/u.test(literal)
