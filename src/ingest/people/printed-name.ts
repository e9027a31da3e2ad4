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
  /** The family name with the article before it ("Le Goff" as "legoff"), since some print them as one word; else empty. */
  readonly closed: string
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
export const isInitial = (forename: string): boolean =>
  (forename.length === 1 && !inOwnScript.test(forename)) || forename.endsWith('.')

/** As pinyin, Wade-Giles and the usual spellings of Korean and Cantonese write one syllable. */
export const isSyllable = (word: string): boolean => oneSyllable.test(word)

/** Forenames of China and Korea have one or two syllables. */
export const isEastern = (word: string): boolean => twoSyllables.test(word)

const syllable = '(zh|ch|sh|hs|ts|tz|sz|kw|hw|gw|[bcdfghjklmnpqrstwxyz])?[aeiouy]{1,3}(n|ng|h|k|l|m|p|t|r)?'
const oneSyllable = new RegExp(`^${syllable}$`)
const twoSyllables = new RegExp(`^(${syllable}){1,2}$`)

export function printedName(byline: Byline): Printed {
  if (byline.collective) {
    const key = words(fullName(byline.name)).join(' ')
    return { key: `group ${key}`, family: key, forenames: [], closed: '', suffix: '', number: '', collective: true }
  }
  return printedPerson(byline.name)
}

export function printedPerson(name: PersonName): Printed {
  const { given, suffix, ...parts } = apart(name)
  const family = parts.family.trimEnd()
  let tail = words(suffix)
  const number = /(?:^|\s)(\d{4})$/.exec(family)?.[1] ?? tail.find((word) => /^\d{4}$/.test(word)) ?? ''
  tail = tail.filter((word) => word !== number)
  const printed = family
    .replace(/\d{4}$/, '')
    // "García-Márquez" is printed "García Márquez" too.
    .split(/\s+|(?<=\p{L}{3})[-‐‑](?=\p{L}{3})/u)
    .filter((word) => word !== '')
  const last = printed.filter((word) => !particle.test(word))
  while (last.length > 1 && suffixes.has(words(last.at(-1)!).join(''))) tail.unshift(...words(last.pop()!))
  const lastWord = words(last.at(-1) ?? family).join('')
  const forenames = [
    ...split(given, /^\P{Lu}*$/u.test(family) || /\p{Ll}/u.test(family)),
    ...last.slice(0, -1).flatMap((word) => words(word)),
  ]
  const before = printed.length > 1 ? printed.at(-2)! : (given.trim().split(/\s+/).at(-1) ?? '')
  const article = articles.test(before) && forenames.length > 0 ? words(before).join('') : ''
  // "Ming-Yi" and "Mingyi" are often two people; "Jean-Pierre" and "Jean Pierre" are one.
  const parted = isSyllable(lastWord) && forenames.length > 1 && forenames.every(isSyllable)
  const together = forenames
    .map((forename) => (isInitial(forename) ? `${forename.replace('.', '')}.` : forename))
    .join(parted ? '-' : '')
  const end = tail.find((word) => suffixes.has(word)) ?? ''
  return {
    key: `${lastWord} ${together}${end && ` ${end}`}${number && ` ${number}`}`,
    family: lastWord,
    forenames,
    closed: article && article + lastWord,
    suffix: end,
    number,
    collective: false,
  }
}

const suffixes: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'junior', 'senior'])
// Only as printed in lower case: "Van" and "De" may be forenames or whole family names.
const particle =
  /^(von|van|der|den|de|del|della|di|da|dos|das|do|du|la|le|les|ter|ten|zu|zum|zur|af|av|el|al|bin|ibn|y|e|d['’]?|l['’]?)$/u

// Before a surname, apart from it or with it.
const articles = /^(le|la|el|al|de|di|da|du|del|des|van|von|mac|mc|san|st|abu|ben|bin|ibn|o)$/iu

/** The parts as the source gives them, or as a whole name shows them: "Family, Given" or "Given Family". */
function apart(name: PersonName): { given: string; family: string; suffix: string } {
  if (name.family !== undefined && name.family !== '')
    return { given: name.given ?? '', family: name.family, suffix: name.suffix ?? '' }
  const whole = (name.literal ?? name.given ?? '').trim().replace(/\s+/g, ' ')
  if (inOwnScript.test(whole) && !/[\p{Script=Latin},，]/u.test(whole)) return familyFirst(whole)
  const parts = whole.split(/ ?[,，] ?/).filter((part) => part !== '')
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

/** Chinese, Japanese and Korean names in their own script, where the family name leads: of one sign, of four signs two. */
function familyFirst(whole: string): { given: string; family: string; suffix: string } {
  const [first = '', ...rest] = whole.split(/[\s·]+/u)
  if (rest.length > 0) return { family: first, given: rest.join(''), suffix: '' }
  const signs = [...first.normalize('NFC')]
  const family = signs.length > 3 || (signs.length > 2 && compound.test(first)) ? 2 : 1
  return { family: signs.slice(0, family).join(''), given: signs.slice(family).join(''), suffix: '' }
}

const inOwnScript = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u
const compound =
  /^(欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|夏侯|东方|東方|皇甫|尉迟|尉遲|慕容|司徒|令狐|南宫|南宮|남궁|황보|제갈|선우|독고)/u

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
    .replace(twoLetters, '$1\u0001 ')
    .split(/[\s\-.‐‑–·]+/u)
    .filter((word) => word !== '' && !particle.test(word))
    .flatMap((word) => (mixedCase && /^\p{Lu}{2,3}$/u.test(word) ? [...word] : [word]))
    .flatMap((word) => (word.endsWith('\u0001') ? [`${words(word)[0]!}.`] : words(word)))
}

// As Cyrillic, Greek and Hungarian letters are written out: "Yu. Ivanov" is Yuri, "Th. Papas" Theodoros.
const twoLetters = /(?<!\p{L})(Yu|Ya|Ye|Yo|Iu|Ju|Ja|Je|Zh|Th|Ch|Sh|Kh|Ts|Ph|Dz|Gy|Sz|Cs|Zs|Chr)\.(?=\s|-|$|\p{Lu})/gu

/** Words without marks, in lower case, apostrophes deleted. */
function words(text: string): string[] {
  return withoutMarks(text)
    .toLowerCase()
    .replace(/['’‘ʼ`´\-‐‑]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
