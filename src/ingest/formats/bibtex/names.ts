import type { PersonName } from '../../../model/name.ts'
import type { Byline } from '../../../model/work.ts'
import { byline, isCollective, isOthers, isSuffix, isSuffixOf, personName } from '../names.ts'
import { plainLine } from './latex.ts'

/**
 * The names of an author field, still LaTeX: joined by "and", each "First von Last", "von Last, First",
 * "von Last, Jr, First" or BibLaTeX's "given=…, family=…"; wholly in braces it is a group's. "and others" leaves
 * the list incomplete.
 */
export function authorsIn(field: string): { readonly bylines: readonly Byline[]; readonly incomplete: boolean } {
  const bylines: Byline[] = []
  let incomplete = false
  for (const printed of namesIn(field)) {
    const name = printed.replace(/(?:,|\s)\s*et\.?\s+al\.?$/iu, '')
    if (name !== printed || isOthers(name)) incomplete = true
    if (isOthers(name)) continue
    const found = nameOf(name)
    if (found !== undefined) bylines.push(found)
  }
  return { bylines, incomplete }
}

function namesIn(field: string): readonly string[] {
  const names = split(field, and).map((name) => name.trim().replace(/^and\s+/iu, ''))
  const [only = ''] = names
  if (names.length === 1 && only.includes(';')) return split(only, semicolon).map((name) => name.trim())
  if (names.length === 1) {
    // "John Smith, Jane Doe, Bob Roe, …": nobody has so many parts, and every part is a whole name.
    const parts = split(only, comma).map((part) => part.trim())
    if (parts.length > 3 && parts.every((part) => /\S\s+\S/u.test(part) || isOthers(part))) return parts
  }
  const people = field.includes(',') ? names.flatMap(inPairs) : names
  return people.filter((name) => name !== '' && name.toLowerCase() !== 'and')
}

/** "Miller, D., Firby, J." among names that "and" joins: nobody has four parts, two people have two each. */
function inPairs(name: string): readonly string[] {
  if (name.indexOf(',') === name.lastIndexOf(',')) return [name]
  const parts = name.split(',').map((part) => part.trim())
  const paired = parts.length > 3 && parts.length % 2 === 0 && parts.every((part, i) => i % 2 === 0 || isInitials(part))
  return paired ? parts.filter((_, i) => i % 2 === 0).map((family, i) => `${family}, ${parts[2 * i + 1]}`) : [name]
}

const isInitials = (part: string) => /^(?:\p{Lu}\.?[\s-]?){1,4}$/u.test(part)

function nameOf(printed: string): Byline | undefined {
  if (isWholeGroup(printed)) {
    const literal = plainLine(printed)
    return /[\p{L}\p{N}]/u.test(literal) ? byline({ literal }, { collective: true }) : undefined
  }
  if (/^(?:given|family|prefix|suffix|id)(?:-i)?\s*=/iu.test(printed)) return extended(printed)
  const parts = printed.includes(',')
    ? split(printed, comma)
        .map((part) => part.trim())
        .filter(Boolean)
    : [printed]
  const name = parts.length > 1 ? inverted(parts) : displayed(printed)
  if (!isWord(name.family) && !isWord(name.given)) return undefined
  if (parts.length === 1) {
    const literal = plainLine(printed)
    if (isCollective(literal)) return byline({ literal }, { collective: true })
  }
  return byline(name)
}

/** "First von Last": `von` are the words that begin in lower case; a braced word has no case. */
function displayed(printed: string): PersonName {
  const words = split(printed, blank).filter(Boolean)
  const suffix = words.length > 2 && isSuffix(words.at(-1)!) ? words.pop() : undefined
  const last = words.length - 1
  const lower = words.map((word, i) => i < last && isLower(word))
  const from = lower.indexOf(true, 1) === -1 && !lower[0] ? last : lower.indexOf(true)
  const to = Math.max(from, lower.lastIndexOf(true) + 1)
  const join = (some: readonly string[]) => plainLine(some.join(' '))
  return personName({
    given: join(words.slice(0, from)),
    particle: join(words.slice(from, to)),
    family: join(words.slice(to)),
    suffix: suffix === undefined ? undefined : plainLine(suffix),
  })
}

function inverted(parts: readonly string[]): PersonName {
  const [family = '', second = '', ...rest] = parts
  const words = split(family, blank).filter(Boolean)
  let to = 0
  while (to < words.length - 1 && isLower(words[to]!)) to++
  const own = { particle: plainLine(words.slice(0, to).join(' ')), family: plainLine(words.slice(to).join(' ')) }
  if (rest.length === 0) {
    if (isSuffixOf(family, second)) return { ...displayed(family), suffix: plainLine(second) }
    return personName({ ...own, given: plainLine(second) })
  }
  // "von Last, Jr, First" is BibTeX's order; many write "Last, First, Jr." all the same.
  const third = rest.map(plainLine).join(' ')
  if (isSuffix(third) && !isSuffix(plainLine(second))) {
    return personName({ ...own, given: plainLine(second), suffix: third })
  }
  return personName({ ...own, given: third, suffix: plainLine(second) })
}

function extended(printed: string): Byline | undefined {
  const parts = new Map<string, string>()
  for (const part of split(printed, comma)) {
    const [, name, value] = /^\s*([\w-]+)\s*=\s*([\s\S]*)$/u.exec(part) ?? []
    if (name !== undefined) parts.set(name.toLowerCase(), plainLine(value!.replace(/^"([\s\S]*)"\s*$/u, '$1')))
  }
  // An explicit id tells namesakes apart, as DBLP's numbers do: it is part of what is printed.
  const id = parts.get('id')
  const name = personName({
    given: parts.get('given') ?? parts.get('given-i'),
    particle: parts.get('prefix'),
    family: parts.get('family'),
    suffix: [parts.get('suffix'), id && `(${id})`].filter(Boolean).join(' '),
  })
  return Object.keys(name).length === 0 ? undefined : byline(name)
}

interface Cut {
  readonly anywhere: RegExp
  readonly here: RegExp
  /** Characters that it can begin with. */
  readonly first: string
}

const cut = (source: string, flags: string, first: string): Cut => ({
  anywhere: new RegExp(source, flags),
  here: new RegExp(source, `${flags}y`),
  first,
})
const and = cut('\\s+and(?=\\s|$)', 'i', '\n\r\t ')
const blank = cut('\\s+|(?<!\\\\)~', '', '\n\r\t ~')
const comma = cut(',', '', ',')
const semicolon = cut(';', '', ';')

/** The parts between cuts that stand outside braces; where a brace is never closed, braces mean nothing. */
function split(text: string, cut: Cut): string[] {
  if (!text.includes('{')) return text.split(cut.anywhere)
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    if (char === '{') depth++
    else if (char === '}') depth = Math.max(0, depth - 1)
    else if (depth === 0 && cut.first.includes(char)) {
      cut.here.lastIndex = i
      const match = cut.here.exec(text)
      if (match === null) continue
      parts.push(text.slice(from, i))
      i += match[0].length - 1
      from = i + 1
    }
  }
  if (depth > 0) return text.split(cut.anywhere)
  parts.push(text.slice(from))
  return parts
}

/** One pair of braces around all of it. */
function isWholeGroup(text: string): boolean {
  if (!text.startsWith('{') || !text.endsWith('}')) return false
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') depth++
    else if (text[i] === '}' && --depth === 0) return i === text.length - 1
  }
  return false
}

const isWord = (part: string | undefined) => part !== undefined && /[\p{L}\p{N}]/u.test(part)

const isLower = (word: string) =>
  word.startsWith('{') && word[1] !== '\\' ? false : /^\p{Ll}/u.test(word) || /^\p{Ll}/u.test(plainLine(word))
