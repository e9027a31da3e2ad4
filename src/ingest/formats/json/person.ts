import type { PrintedWith } from '../names/printed.ts'
import { personIds } from '../person-ids.ts'
import { isGap } from '../table/beside.ts'
import type { Json, JsonObject } from './parse.ts'
import { isObject, listOf, textOf } from './values.ts'

/**
 * Somebody as an object of any catalogue describes them: the family and given name in parts, or a whole name, under
 * any of the usual keys, also one object deeper ("author", "person"); nothing of one whose role is another's.
 */
export function personIn(object: JsonObject): PrintedWith | undefined {
  const own = byKey(object)
  const text = (keys: readonly string[]) =>
    keys.map((key) => nameIn(own.get(key))).find((found) => found !== undefined && found !== '')
  if (isAnothers(own)) return undefined
  const family = text(families)
  const first = text(givens)
  const middle = text(middles)
  const given = [first, middle].filter(Boolean).join(' ')
  const more = { affiliations: addressesIn(own), ids: personIds({ orcid: orcidIn(own) }) }
  const collective = isGroup(own, text)
  if (family !== undefined && given !== '' && !collective) {
    const suffix = text(suffixes)
    const particle = text(particles)
    return { name: { family, given, ...(suffix && { suffix }), ...(particle && { particle }) }, ...more }
  }
  const whole = text(wholes)
  if (whole !== undefined) return { text: whole, ...more, ...(collective && { collective }) }
  if (family !== undefined || given !== '') return { text: family ?? given, ...more, ...(collective && { collective }) }
  for (const key of inner) {
    const value = own.get(key)
    const found = isObject(value) ? personIn(value) : undefined
    if (found !== undefined) {
      const affiliations = more.affiliations.length > 0 ? more.affiliations : (found.affiliations ?? [])
      return { ...found, affiliations, ids: { ...found.ids, ...more.ids } }
    }
  }
  return undefined
}

/** Whether the role is said to be another's than an author's. */
const isAnothers = (own: ReadonlyMap<string, Json | undefined>): boolean =>
  /edit|translat|advis|supervis|review|fund|contact|sponsor|compil|illustrat|data|curat|manager/iu.test(
    roles.map((key) => textIn(own.get(key))).find(Boolean) ?? '',
  )

/** Keys without case, hyphens, underscores and the like. */
export function byKey(object: JsonObject): ReadonlyMap<string, Json | undefined> {
  const found = new Map<string, Json | undefined>()
  for (const key of Object.keys(object)) {
    const bare = key.toLowerCase().replace(/[^\p{L}\p{N}#]+/gu, '')
    if (!found.has(bare)) found.set(bare, object[key])
  }
  return found
}

/** A text, also where an object wraps it: `{"value": …}`, `{"#text": …}`, `{"$": …}`. */
export function textIn(value: Json | undefined, is: (value: Json | undefined) => boolean = () => true) {
  if (!isObject(value)) return is(value) ? textOf(value) : undefined
  for (const key of ['value', '@value', '#text', '$', '_', 'text', 'content']) {
    const text = Object.hasOwn(value, key) && is(value[key]) ? textOf(value[key]) : undefined
    if (text !== undefined) return text
  }
  return undefined
}

/** As {@link textIn}; but no number is a name. */
export const nameIn = (value: Json | undefined): string | undefined => textIn(value, (one) => typeof one === 'string')

/** Keys of a person whose value can be no part of a name; undefined where somebody should be and nobody is. */
export function oddPartsOf(object: JsonObject): readonly string[] | undefined {
  const odd = Object.keys(object).filter((key) => {
    const value = object[key]
    if (value === null || value === undefined || nameIn(value) !== undefined || value === '') return false
    return parts.has(key.toLowerCase().replace(/[^\p{L}\p{N}#]+/gu, ''))
  })
  return odd.length === 0 && personIn(object) === undefined && !isAnothers(byKey(object)) ? undefined : odd
}

const families = ['family', 'familyname', 'familynames', 'lastname', 'last', 'surname', 'lname', 'sn']
const givens = [
  'given',
  'givenname',
  'givennames',
  'firstname',
  'firstnames',
  'first',
  'forename',
  'forenames',
  'fname',
  'initials',
  'firstinitial',
]
const middles = ['middle', 'middlename', 'middlenames', 'middleinitial', 'mname']
const suffixes = ['suffix', 'suffixname']
const particles = ['particle', 'prefix', 'nondroppingparticle', 'droppingparticle']
const wholes = [
  ...[
    'fullname',
    'displayname',
    'name',
    'authorname',
    'authname',
    'creatorname',
    'personname',
    'preferredname',
    'creditname',
  ],
  ...[
    'rawauthorname',
    'rawname',
    'authfull',
    'author',
    'literal',
    'label',
    'text',
    '#text',
    'value',
    'creator',
    'title',
  ],
]
const parts = new Set([...families, ...givens, ...wholes.slice(0, wholes.indexOf('author'))])
const inner =
  'author person personororg name creator contributor user users profile agent data attributes embeds'.split(' ')
const roles = ['role', 'creatortype', 'contributortype', 'authortype', 'relator', 'roletype']

function isGroup(
  own: ReadonlyMap<string, Json | undefined>,
  text: (keys: readonly string[]) => string | undefined,
): boolean {
  if (own.get('isorganization') === true || own.get('isgroup') === true || own.has('collectivename')) return true
  return /^(?:organi[sz]ation(?:al)?|group|collaboration|corporate|institution|consortium)$/iu.test(
    text(['nametype', 'type', '@type', 'kind']) ?? '',
  )
}

/** An ORCID iD under its own key, or among identifiers that say what they are. */
function orcidIn(own: ReadonlyMap<string, Json | undefined>): string | undefined {
  for (const [key, value] of own) {
    if (key.includes('orcid')) {
      const own = (Array.isArray(value) ? listOf(value) : [value]).map(textOf).find((text) => text !== undefined)
      if (own !== undefined) return own
    }
    if (!/^(?:id|ids|identifiers?|nameidentifiers?|authorid|externalids?|pids?)$/u.test(key)) continue
    const found = (Array.isArray(value) ? listOf(value) : [value])
      .map((one) => textOrcid(one))
      .find((id) => id !== undefined)
    if (found !== undefined) return found
  }
  return undefined
}

function textOrcid(value: Json | undefined): string | undefined {
  const texts = isObject(value) ? Object.values(value).map((one) => textOf(one) ?? '') : [textOf(value) ?? '']
  const isOrcid =
    texts.some((text) => /orcid/iu.test(text)) ||
    (isObject(value) && Object.keys(value).some((key) => /orcid/iu.test(key)))
  return isOrcid ? texts.find((text) => /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/u.test(text)) : undefined
}

function addressesIn(own: ReadonlyMap<string, Json | undefined>): readonly string[] {
  for (const key of [
    'affiliations',
    'affiliation',
    'aff',
    'affs',
    'rawaffiliations',
    'rawaffiliation',
    'institutions',
    'institution',
    'organizations',
    'organization',
    'org',
    'orgs',
    'authorinstitution',
  ]) {
    const value = own.get(key)
    const list = (Array.isArray(value) ? listOf(value) : [value])
      .map(addressIn)
      .filter((text) => text !== undefined)
      .filter((text) => !isGap(text))
    if (list.length > 0) return list
  }
  return []
}

function addressIn(value: Json | undefined): string | undefined {
  if (!isObject(value)) return textOf(value)
  const own = byKey(value)
  for (const key of [
    'name',
    'displayname',
    'value',
    'rawname',
    'label',
    'affiliation',
    'institution',
    'text',
    '#text',
  ]) {
    const text = textIn(own.get(key))
    if (text !== undefined) return text
  }
  return undefined
}
