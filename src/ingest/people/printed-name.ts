import { fullName, type PersonName, withoutMarks } from '../../model/name.ts'
import type { Byline } from '../../model/work.ts'

/**
 * A printed name made comparable. The family name is its last word; all words before it are forenames, in order,
 * since sources disagree where a family name begins ("Carmen García Mateo") and whether a hyphen stands in it.
 */
export interface Printed {
  /** Equal for names that differ in case, marks, punctuation, particles or closed-up forenames only. */
  readonly key: string
  readonly family: string
  /** An initial is a single letter. */
  readonly forenames: readonly string[]
  /** "jr", "iii". */
  readonly suffix: string
  /** DBLP's "0001", which tells homonyms apart. */
  readonly number: string
  readonly collective: boolean
}

/** Whether at least one forename is printed in full, or the name has no forenames at all. */
export const isFull = (name: Printed): boolean =>
  name.collective || name.forenames.length === 0 || name.forenames.some((forename) => !isInitial(forename))

/** A single letter, or what stands with a point for a forename ("Yu." for "Yuri"). */
export const isInitial = (forename: string): boolean => forename.length === 1 || forename.endsWith('.')

/** As pinyin, Wade-Giles and the usual spellings of Korean and Cantonese write one syllable. */
export const isSyllable = (word: string): boolean => oneSyllable.test(word)

const oneSyllable = /^(zh|ch|sh|hs|ts|tz|sz|kw|hw|gw|[bcdfghjklmnpqrstwxyz])?[aeiouy]{1,3}(n|ng|h|k|l|m|p|t|r)?$/

export function printedName(byline: Byline): Printed {
  if (byline.collective) {
    const key = words(fullName(byline.name)).join(' ')
    return { key: `group ${key}`, family: key, forenames: [], suffix: '', number: '', collective: true }
  }
  return printedPerson(byline.name)
}

export function printedPerson(name: PersonName): Printed {
  const { given, family, suffix } = apart(name)
  let tail = words(suffix)
  const number = /(?:^|\s)(\d{4})\s*$/.exec(family)?.[1] ?? tail.find((word) => /^\d{4}$/.test(word)) ?? ''
  tail = tail.filter((word) => word !== number)
  const last = family
    .replace(/\s*\d{4}\s*$/, '')
    // "García-Márquez" is printed "García Márquez" too.
    .split(/\s+|(?<=\p{L}{3})[-‐‑](?=\p{L}{3})/u)
    .filter((word) => word !== '' && !particle.test(word))
  while (last.length > 1 && suffixes.has(words(last.at(-1)!).join(''))) tail.unshift(...words(last.pop()!))
  const lastWord = words(last.at(-1) ?? family).join('')
  const forenames = [
    ...split(given, /^\P{Lu}*$/u.test(family) || /\p{Ll}/u.test(family)),
    ...last.slice(0, -1).flatMap((word) => words(word)),
  ]
  const closed = forenames.map((forename) => (forename.length > 1 ? forename : `${forename}.`)).join('')
  const end = tail.find((word) => suffixes.has(word)) ?? ''
  return {
    key: `${lastWord} ${closed}${end && ` ${end}`}${number && ` ${number}`}`,
    family: lastWord,
    forenames,
    suffix: end,
    number,
    collective: false,
  }
}

const suffixes: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'junior', 'senior'])
// Only as printed in lower case: "Van" and "De" may be forenames or whole family names.
const particle =
  /^(von|van|der|den|de|del|della|di|da|dos|das|do|du|la|le|les|ter|ten|zu|zum|zur|af|av|el|al|bin|ibn|y|e|d['’]?|l['’]?)$/u

/** The parts as the source gives them, or as a whole name shows them: "Family, Given" or "Given Family". */
function apart(name: PersonName): { given: string; family: string; suffix: string } {
  if (name.family !== undefined && name.family !== '')
    return { given: name.given ?? '', family: name.family, suffix: name.suffix ?? '' }
  const whole = (name.literal ?? name.given ?? '').trim().replace(/\s+/g, ' ')
  const parts = whole.split(/\s*[,，]\s*/).filter((part) => part !== '')
  if (parts.length > 1) {
    const isSuffix = (part: string) => suffixes.has(words(part).join(''))
    if (parts.length === 2 && isSuffix(parts[1]!)) return { ...inOrder(parts[0]!), suffix: parts[1]! }
    const suffix = parts.slice(1).find(isSuffix) ?? ''
    return {
      family: parts[0]!,
      given: parts
        .slice(1)
        .filter((part) => part !== suffix)
        .join(' '),
      suffix,
    }
  }
  return { ...inOrder(whole), suffix: name.suffix ?? '' }
}

function inOrder(whole: string): { given: string; family: string } {
  const list = whole.split(' ')
  // MEDLINE prints "Lee WY": capitals without a vowel, or one alone, are initials.
  if (
    list.length > 1 &&
    /^\p{Lu}{1,3}$/u.test(list.at(-1)!) &&
    !/[AEIOU]./.test(list.at(-1)!) &&
    !/^.[AEIOU]/.test(list.at(-1)!) &&
    list[0]!.length > 2 &&
    !list[0]!.includes('.')
  )
    return { given: [...list.at(-1)!].join(' '), family: list.slice(0, -1).join(' ') }
  let from = list.length - 1
  while (from > 1 && (/^\d{4}$/.test(list[from]!) || suffixes.has(words(list[from]!).join('')))) from--
  while (from > 1 && particle.test(list[from - 1]!)) from--
  return { given: list.slice(0, from).join(' '), family: list.slice(from).join(' ') }
}

/** Forenames apart; "JP" and "J.-P." are initials when the family name beside them is not in capitals. */
function split(given: string, mixedCase: boolean): string[] {
  return given
    .split(/[\s\-.‐‑–·]+/u)
    .filter((word) => word !== '' && !particle.test(word))
    .flatMap((word) => (mixedCase && /^\p{Lu}{2,3}$/u.test(word) ? [...word] : [word]))
    .flatMap((word) => words(word))
}

/** Words without marks, in lower case, apostrophes deleted. */
function words(text: string): string[] {
  return withoutMarks(text)
    .toLowerCase()
    .replace(/['’‘ʼ`´\-‐‑]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
