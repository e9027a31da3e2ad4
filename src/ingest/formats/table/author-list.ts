import type { PersonName } from '../../../model/name.ts'
import type { Byline } from '../../../model/work.ts'
import { byline, displayName, invertedName, isCollective, isOthers, isSuffix } from '../names.ts'

/** `given-first`: names are "Given Surname", whatever they end in; `run-together`: nothing stands between two. */
export type NameStyle = 'given-first' | 'run-together'

export interface AuthorList {
  readonly names: readonly PersonName[]
  /** Number that stands behind a name in brackets, as Scopus writes it; beside `names`. */
  readonly ids: readonly (string | undefined)[]
  readonly incomplete: boolean
}

/**
 * The names in one cell, whatever parts them: `;` (`;;`, `|`, " and ", line ends), else commas, where
 * "Surname I., Surname2 I." (Scopus until 2019, PubMed), "Surname, I., Surname2, I." and "Given Surname,
 * Given2 Surname2" are told apart by where the initials stand; never where the table writes given names first.
 */
export function authorList(cell: string, style?: NameStyle): AuthorList {
  const text = cell.trim()
  if (text === '' || /^\[?no author\b|^\[?anonymous\]?$/iu.test(text)) return { names: [], ids: [], incomplete: false }
  const names: PersonName[] = []
  const ids: (string | undefined)[] = []
  let incomplete = false
  const printed = (style === 'run-together' ? runTogether(text) : split(text)).map(withoutNumber)
  const turned = style === undefined && isTurned(printed.map(({ name }) => name).filter((name) => !name.includes(',')))
  for (const { name: whole, id } of printed) {
    const name = whole.replace(/(?:,?\s+et\.?\s+al\.?|\s*…|\s*\.{3})$/iu, '')
    if (name !== whole) incomplete = true
    if (isOthers(name)) incomplete = true
    else if (name !== '') {
      names.push(
        name.includes(',') ? invertedName(name) : ((turned ? surnameFirst(name) : undefined) ?? displayName(name)),
      )
      ids.push(id)
    }
  }
  return { names, ids, incomplete }
}

/** A byline of this name, as a group's where it says so of itself. */
export function bylineOf(name: PersonName, more: { affiliations?: readonly string[]; ids?: Byline['ids'] }): Byline {
  const whole = name.literal ?? (name.given === undefined ? name.family : [name.given, name.family].join(' '))
  const group = whole !== undefined && isCollective(whole) && name.suffix === undefined
  return group ? byline({ literal: whole }, { ...more, collective: true }) : byline(name, more)
}

/** SpringerLink writes "Ada LovelaceCharles Babbage"; "McDonald" and "DeVries" are one name. */
const runTogether = (text: string) =>
  split(text.replace(/(?<=\p{Ll})(?<!\b(?:Mc|Mac|De|Del|Della|Di|Du|La|Le|Van|Von|Fitz|O))(?=\p{Lu})/gu, ';'))

function split(text: string): readonly string[] {
  const listed = /^\[\s*['"](.*)['"]\s*\]$/su.exec(text)
  const parts = listed !== null ? listed[1]!.split(/['"]\s*,\s*['"]/u) : apart(text)
  return parts.map((part) => part.trim()).filter(Boolean)
}

function apart(text: string): readonly string[] {
  if (/[;|\n\r；]/u.test(text)) return text.split(/[;|\n\r；]+/u)
  // One full name with its number, as Scopus writes it.
  if (/\(\d{5,}\)$/u.test(text)) return [text]
  if (/、|，/u.test(text)) return text.split(/[、，]/u)
  if (/\s(?:and|&)\s/u.test(text)) {
    // "A B, C D and E F" beside "Smith, J. and Doe, A."
    const groups = text.split(/,?\s(?:and|&)\s/u)
    return groups.length === 2 ? groups.flatMap((group) => (isInverted(group) ? [group] : byCommas(group))) : groups
  }
  return byCommas(text)
}

const isInverted = (group: string) => /^[^\s,]+(?:\s[^\s,]+)?,\s*(?:\p{Lu}\.?[\s-]?){1,4}$/u.test(group.trim())

function byCommas(text: string): readonly string[] {
  const parts = joinedSuffixes(
    text
      .replace(/\.$/u, isPubMed(text) ? '' : '.')
      .split(/\s*,\s*/u)
      .filter(Boolean),
  )
  if (parts.length < 2) return parts
  if (isTurned(parts)) return parts
  const even = parts.length % 2 === 0
  if (even && parts.every((part, i) => i % 2 === 0 || isInitials(part))) return inPairs(parts)
  const single = parts.filter((part) => !/\s/u.test(part)).length
  if (parts.length === 2) return areTwo(parts[0]!, parts[1]!) ? parts : [parts.join(', ')]
  return even && parts.every((part, i) => i % 2 === 1 || !/\s/u.test(part)) && single > 0 ? inPairs(parts) : parts
}

/** "John Smith, Jane Doe" beside "Smith, John" and "van der Berg, Jan Peter". */
const areTwo = (first: string, second: string) => /\s/u.test(first) && /\s/u.test(second) && !/^\p{Ll}/u.test(first)

/** Most end in initials. One name that ends in capitals ("Koushik MV") does not turn the others around. */
function isTurned(names: readonly string[]): boolean {
  const persons = names.filter((name) => !isOthers(name))
  return persons.filter((name) => surnameFirst(name) !== undefined).length * 2 > persons.length
}

/** PubMed ends its list with a full stop, which belongs to no initial: "Ahuja MK, Gotlieb A." */
const isPubMed = (text: string) => /\s\p{Lu}{1,3}\.$/u.test(text) && !/\p{Lu}\.,/u.test(text)

function joinedSuffixes(parts: readonly string[]): string[] {
  const joined: string[] = []
  for (const part of parts) {
    if (joined.length > 0 && isSuffix(part) && !/^v\.?$/iu.test(part)) joined[joined.length - 1] += ` ${part}`
    else joined.push(part)
  }
  return joined
}

function inPairs(parts: readonly string[]): readonly string[] {
  return parts.filter((_, i) => i % 2 === 0).map((family, i) => `${family}, ${parts[2 * i + 1]}`)
}

const isInitials = (text: string) => /^(?:\p{Lu}\p{Ll}?\.?[\s-]?){1,5}$/u.test(text) && !/\p{Ll}{2}/u.test(text)

/** "Ahuja M.K.", "van der Berg J.-P.", "Gotlieb A", "Smith J. Jr.": the name whose initials stand last. */
export function surnameFirst(text: string): PersonName | undefined {
  if (text.length > 200) return undefined
  const match =
    /^(\S.*?\p{L}\S*|\p{L}\S*)\s+((?:(?!Jr\.|Sr\.)\p{Lu}\p{Ll}{0,2}\.[\s-]?-?)+|\p{Lu}{1,3}(?:-\p{Lu})?)(?:\s+((?:Jr|Sr|I{2,3}|IV|2nd|3rd|4th)\.?))?$/u.exec(
      text,
    )
  // "J. LI" is not "LI J.".
  if (match === null || /^(?:\p{Lu}|(?:\p{Lu}\.[\s-]?)+)$/u.test(match[1]!)) return undefined
  return invertedName([match[1], match[2]!.trim(), match[3]].filter(Boolean).join(', '))
}

function withoutNumber(printed: string): { name: string; id?: string } {
  const match = /^(.*\S)\s*\((\d{5,})\)$/su.exec(printed)
  return match === null ? { name: printed } : { name: match[1]!, id: match[2]! }
}
