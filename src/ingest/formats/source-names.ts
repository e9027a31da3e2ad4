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

/**
 * A name printed as "Given von Family Suffix". One word alone is a family name; unspaced scripts stay whole, and
 * their family names stand first.
 */
export function displayName(text: string): PersonName {
  const words = text.trim().split(/\s+/u).filter(Boolean)
  const last = words.at(-1)
  if (last === undefined) return { literal: '' }
  if (words.length === 1) return hasCase(last) ? { family: last } : { literal: last }
  if (isOwnScript(text)) return ownScript(words[0]!, last)
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
export const invertedName = (text: string): PersonName => nameOfParts(text.split(','))

/** The name whose parts commas part, the family name first. */
export function nameOfParts(printed: readonly string[]): PersonName {
  const parts = printed.map((part) => part.trim()).filter(Boolean)
  const [family, second, ...rest] = parts
  if (family === undefined) return { literal: '' }
  if (second === undefined) return displayName(family)
  // Scopus of 2025: "G.N., Gatto, Gabriel N.".
  if (rest.length === 1 && dotted.test(family) && !dotted.test(second)) return nameOfParts([second, rest[0]!])
  // "King, Jr., Martin Luther" beside "King, Martin Luther, Jr.": the suffix is known by what it says.
  if (rest.length > 0 && isSuffix(second) && !/^v\.?$/iu.test(second)) {
    return personName({ ...splitParticle(family), given: rest.join(' '), suffix: second })
  }
  if (rest.length === 0 && isSuffixOf(family, second)) return { ...displayName(family), suffix: second }
  const suffixes = rest.filter((part) => isSuffix(part) && !/^v\.?$/iu.test(part))
  const given = [second, ...rest.filter((part) => !suffixes.includes(part))].join(' ')
  const within = /^(.*\S) ((?:[JjSs]r|[JS]R|[JjSs]nr)\.?|III?|IV)$/u.exec(family)
  const own = within === null || suffixes.length > 0 ? { family } : { family: within[1]!, suffix: within[2]! }
  const behind = within === null && suffixes.length === 0 ? suffixBehind(given) : { given }
  return personName({ suffix: suffixes.join(' '), ...own, ...splitParticle(own.family), ...behind })
}

/** Initials with their dots. */
const dotted = /^(?:\p{Lu}\p{Ll}{0,2}\.[ -]?){1,5}$/u

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

/** "Jr.", "III", "3rd": told of a word that stands where a suffix can. */
export const isSuffix = (word: string): boolean =>
  /^(?:jr|sr|jnr|snr|esq|i{2,3}|iv|vi{0,3}|2nd|3rd|4th)\.?$/iu.test(word)

/**
 * Is `second` in "first, second" a suffix? "Arnold, VI", "Klema, V." and "Smith, JR" are initials, for a surname
 * alone has no use for capitals; "John Smith, IV" is the fourth of his name.
 */
export function isSuffixOf(first: string, second: string): boolean {
  if (!isSuffix(second) || /^v\.?$/iu.test(second)) return false
  const capitals = /^[JS]R$/u.test(second) || /^(?:ii|iv|vi{1,3})\.?$/iu.test(second)
  return !capitals || first.split(/\s+/u).filter((word) => /\p{Lu}/u.test(word)).length > 1
}

/** A suffix printed behind the given name, "John A., Jr." or "Martin L Jr", as MEDLINE and Zotero do; else nothing. */
export function suffixBehind(given: string): { readonly given: string; readonly suffix?: string } {
  const match = /^(.*[^\s,]),?\s+([JjSs]r\.?|II|III|IV|2nd|3rd|4th)$/u.exec(given)
  return match === null ? { given } : { given: match[1]!, suffix: match[2]! }
}

/** Two words of a script in which the family name stands first. */
export function isOwnScript(text: string): boolean {
  const words = text.trim().split(' ')
  return words.length === 2 && words.every(isUnspaced)
}

/** Words of scripts that set no blanks inside a name. */
const isUnspaced = (word: string) =>
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々]{1,5}$/u.test(word)

/**
 * "홍 길동", "王 小明", "山田 太郎": the family name first. Where only the second word can be one ("길동 홍"; J-STAGE
 * prints "太郎 山田") the order is the other.
 */
function ownScript(first: string, second: string): PersonName {
  const turned = second.length === 1 ? first.length === 2 : surnames.has(second) && !surnames.has(first)
  return turned ? { given: first, family: second } : { given: second, family: first }
}

/** Common surnames of Japan, none of which is a given name. */
const surnames: ReadonlySet<string> = new Set(
  (
    '佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 山口 松本 井上 木村 清水 山崎 中島 池田 阿部 橋本 山下 石川 中川 前田 ' +
    '藤田 小川 後藤 岡田 村上 石井 長谷 近藤 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 藤原 岡本 松田 斎藤 齋藤 渡邉'
  ).split(' '),
)

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
