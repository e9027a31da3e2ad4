import type { Byline } from '../../../model/work.ts'
import { byline, displayName, isCollective, isOthers, personName, suffixBehind } from '../names.ts'
import { personIds } from '../person-ids.ts'
import { plainText } from '../plain-text.ts'
import type { Json, JsonObject } from './parse.ts'
import { listOf, objectsOf, textAt, textOf } from './values.ts'

/** Bylines of a CSL or Crossref list of names, and whether the list breaks off in "others". */
export function cslBylines(names: Json | undefined): { bylines: readonly Byline[]; incomplete: boolean } {
  const found: Byline[] = []
  let incomplete = false
  for (const name of listOf(names)) {
    const one = typeof name === 'string' ? fromText(name) : cslByline(name as JsonObject)
    if (one === 'others') incomplete = true
    else if (one !== undefined) found.push(one)
  }
  return { bylines: found, incomplete }
}

function cslByline(name: JsonObject | null): Byline | 'others' | undefined {
  const part = (key: string) => {
    const text = textOf(name?.[key])
    return text === undefined ? undefined : plainText(text)
  }
  const more = {
    affiliations: objectsOf(name?.affiliation)
      .map((one) => textAt(one, 'name'))
      .filter((text) => text !== undefined),
    ids: personIds({ orcid: textOf(name?.ORCID) }),
  }
  const literal = part('literal') ?? part('name')
  const family = part('family')
  const given = part('given')
  if (family === undefined && given === undefined) {
    if (literal === undefined) return undefined
    return isOthers(literal) ? 'others' : byline({ literal }, { ...more, collective: !isUnspacedPerson(literal) })
  }
  if (family !== undefined && given === undefined && isOthers(family)) return 'others'
  const particle = [part('dropping-particle'), part('non-dropping-particle')].filter(Boolean).join(' ')
  const suffix = part('suffix')
  const behind = given === undefined || suffix !== undefined ? { given, suffix } : suffixBehind(given)
  const whole = personName({ particle, family, ...behind })
  // A group in the field for family names.
  if (given === undefined && family !== undefined && isCollective(family)) {
    return byline({ literal: family }, { ...more, collective: true })
  }
  return byline(family === undefined ? { literal: given! } : whole, more)
}

const fromText = (text: string) => (isOthers(text) ? 'others' : text.trim() ? byline(displayName(text)) : undefined)

/** Names in scripts without spaces are often given whole: 王小明, 김철수. */
const isUnspacedPerson = (literal: string) =>
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·]{2,6}$/u.test(literal)
