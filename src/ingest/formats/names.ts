import type { PersonName } from '../../model/name.ts'
import type { Byline, PersonIds } from '../../model/work.ts'

/** A byline of a person or, where `collective`, of a group that signs as one. */
export function byline(
  name: PersonName,
  more: { readonly affiliations?: readonly string[]; readonly ids?: PersonIds; readonly collective?: boolean } = {},
): Byline {
  return {
    name,
    affiliations: more.affiliations ?? none,
    ids: more.ids ?? noIds,
    collective: more.collective ?? false,
  }
}

const none: readonly string[] = []
const noIds: PersonIds = {}

/** A name printed as "Given von Family Suffix". One word alone is a family name; unspaced scripts stay whole. */
export function displayName(text: string): PersonName {
  const words = text.trim().split(/\s+/u).filter(Boolean)
  const last = words.at(-1)
  if (last === undefined) return { literal: '' }
  if (words.length === 1) return hasCase(last) ? { family: last } : { literal: last }
  const suffix = words.length > 2 && isSuffix(last) ? words.pop()! : undefined
  const family = firstOfFamily(words)
  const given = words.slice(0, family.from)
  const particle = words.slice(family.from, family.name)
  return personName({
    given: given.join(' '),
    particle: particle.join(' '),
    family: words.slice(family.name).join(' ').replace(/,$/u, ''),
    suffix,
  })
}

/** A name printed as "von Family, Given" or "Family, Given, Suffix"; without a comma as {@link displayName}. */
export function invertedName(text: string): PersonName {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  const [family, second, third] = parts
  if (family === undefined) return { literal: '' }
  if (second === undefined) return displayName(family)
  // "King, Jr., Martin Luther" beside "King, Martin Luther, Jr.": the suffix is known by what it says.
  if (third !== undefined && isSuffix(second)) {
    return personName({ ...splitParticle(family), given: parts.slice(2).join(' '), suffix: second })
  }
  if (third === undefined && isSuffixOf(family, second)) return { ...displayName(family), suffix: second }
  return personName({ ...splitParticle(family), given: second, suffix: parts.slice(2).join(' ') })
}

/** Without the parts that are absent or empty. */
export function personName(parts: {
  readonly given?: string | undefined
  readonly particle?: string | undefined
  readonly family?: string | undefined
  readonly suffix?: string | undefined
}): PersonName {
  const name: { -readonly [K in keyof PersonName]: PersonName[K] } = {}
  if (parts.given) name.given = parts.given
  if (parts.particle) name.particle = parts.particle
  if (parts.family) name.family = parts.family
  if (parts.suffix) name.suffix = parts.suffix
  return name
}

export const isSuffix = (word: string): boolean => /^(?:jr|sr|jnr|snr|esq|i{2,3}|iv|vi{0,3}|2nd|3rd)\.?$/iu.test(word)

/**
 * Is `second` in "first, second" a suffix? "Arnold, VI" and "Klema, V." are initials, for a surname alone has no
 * use for a numeral; "John Smith, IV" is the fourth of his name.
 */
export function isSuffixOf(first: string, second: string): boolean {
  if (!isSuffix(second) || /^v\.?$/iu.test(second)) return false
  return !/^(?:ii|iv|vi{1,3})\.?$/iu.test(second) || /\p{Lu}\S*\s+\p{Lu}/u.test(first)
}

/** A suffix printed behind the given name, "John A., Jr." or "Martin L Jr", as MEDLINE and Zotero do; else nothing. */
export function suffixBehind(given: string): { readonly given: string; readonly suffix?: string } {
  const match = /^(.*[^\s,]),?\s+([JjSs]r\.?|II|III|IV|2nd|3rd|4th)$/u.exec(given)
  return match === null ? { given } : { given: match[1]!, suffix: match[2]! }
}

/** "et al.", "and others" and the like: the list goes on, and nobody is called so. */
export const isOthers = (text: string): boolean =>
  /^(?:(?:and|und|et|&)\s+)?(?:others?|al+\.?|et\.?\s*al+\.?|andere|autres|…|\.{3})$/iu.test(text.trim())

/** Says of a name, printed where persons are printed, that it is a group's. */
export function isCollective(text: string): boolean {
  const name = text.trim().replace(/[\s.,;:]+$/u, '')
  const last = name.slice(name.lastIndexOf(' ') + 1).toLowerCase()
  if (groups.has(last)) return true
  const the = /^the\s/iu.test(name)
  return /^(?:group|team|project|force)$/u.test(last) && (the || /(?:study|working) group$|task force$/iu.test(name))
}

const groups = new Set('collaboration collaborations consortium committee investigators initiative network'.split(' '))

const hasCase = (word: string) => /[\p{Lu}\p{Ll}\p{Lt}]/u.test(word)

function splitParticle(family: string): { particle?: string; family: string } {
  const match = /^((?:\p{Ll}[\p{L}'’.-]*\s+)+)(\S.*)$/u.exec(family)
  if (match === null) return { family }
  return { particle: match[1]!.trim(), family: match[2]! }
}

/** Where the particle and where the family name proper begin: particles are the lower-case words in between. */
function firstOfFamily(words: readonly string[]): { from: number; name: number } {
  const last = words.length - 1
  let from = last
  for (let i = 1; i < last; i++) {
    if (/^\p{Ll}/u.test(words[i]!)) {
      from = i
      break
    }
  }
  let name = last
  while (name > from && !/^\p{Ll}/u.test(words[name - 1]!)) name--
  return { from, name }
}
