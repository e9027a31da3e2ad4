import type { PersonName } from '../../../model/name.ts'
import type { Byline } from '../../../model/work.ts'
import { decodeEntities } from '../entities.ts'
import { isCollective, turnedCollective } from '../names/collective.ts'
import { readable } from '../names/name-cells.ts'
import { familyFirst, type Order, orderOf } from '../names/name-order.ts'
import { isNobody, isOthers, withoutRest } from '../names/nobody.ts'
import { isPersonLike } from '../names/person-like.ts'
import { plainName } from '../names/plain.ts'
import { type Bylines, bylinesIn } from '../names/printed.ts'
import { arranged, type Token } from '../names/separate.ts'
import { withoutDegree, withoutTitles } from '../names/titles.ts'
import { unmarked } from '../names/unmarked.ts'
import { byline, displayName, isOwnScript, isSuffix, isSuffixOf, nameOfParts, personName } from '../source-names.ts'
import { withoutEnd } from '../split-trimmed.ts'
import { withBraces, withoutNotes } from './bibtex-notes.ts'
import { plainLine } from './latex.ts'
import { cut, insideBraces, split } from './split.ts'

/**
 * The names of an author field, still LaTeX: joined by "and", each "First von Last", "von Last, First",
 * "von Last, Jr, First" or BibLaTeX's "given=…, family=…"; wholly in braces it is a group's, unless it is printed as
 * persons are. "and others" leaves the list incomplete. What commas, `;` and `&` join is a list, too.
 */
export function authorsIn(field: string): Bylines {
  const text = withBraces(
    withoutNotes(field.includes('&') ? decodeEntities(field) : field)
      .replace(/\s+/gu, ' ')
      .trim(),
  )
  if (/^\[ ?['"]/u.test(text)) return bylinesIn([plainLine(text)], { names: 'several' })
  const found = piecesIn(text).flatMap(read)
  const names = separated(found.filter((one) => one !== 'others'))
  const isRest = (name: Parts) => name.length === 1 && isOthers(name[0]!.text)
  const isSomebody = (name: Byline | Parts) =>
    !isParts(name) || (!isRest(name) && name.some(({ text }) => isWord(text)))
  const shown = names.flatMap((name) => (isParts(name) && name.length === 1 ? [name[0]!.text] : []))
  const order = orderOf(
    shown.filter((text) => !isCollective(text)),
    { names: 'several' },
  )
  return {
    bylines: names.filter(isSomebody).map((name) => (isParts(name) ? bylineOf(name, order) : name)),
    incomplete: found.includes('others') || names.some((name) => isParts(name) && isRest(name)),
  }
}

/** A part between commas; its LaTeX counts where braces and commands say more than the text does. */
interface Part extends Token {
  readonly latex: string
}
type Parts = readonly Part[]

const isParts = (name: Byline | Parts): name is Parts => Array.isArray(name)

/** What "and" joins, or `;` and `&` in its place. */
function piecesIn(text: string): readonly string[] {
  const pieces = split(text, and).flatMap((piece) => (piece.includes(';') ? split(piece, semicolon) : [piece]))
  return pieces.flatMap((piece) => {
    if (!/&| (?:und|et) /u.test(piece)) return [piece.trim().replace(/^and /iu, '')]
    const some = split(piece, otherAnd)
    // "Johnson & Johnson" is one.
    const stands = (one: string) => isOthers(one) || (/\S,? \S/u.test(one.trim()) && !isCollective(plainLine(one)))
    return some.every(stands) ? some : [piece]
  })
}

/** A piece as a byline where it is whole in itself, else as its parts between commas. */
function read(piece: string): readonly (Byline | Parts | 'others')[] {
  const known = plainName(piece)
  // A name without a comma is told by the list that it stands in.
  if (known !== undefined && piece.includes(',')) return [byline(known)]
  const { name, rest } = withoutRest(piece)
  const tail = rest ? (['others'] as const) : []
  const printed = name.replace(/,\s*$/u, '')
  const plain = plainLine(printed)
  if (isOthers(plain)) return ['others']
  if (isNobody(plain) || plain.toLowerCase() === 'and' || /^xdata\s*=/iu.test(printed)) return tail
  const inside = insideBraces(printed)
  if (inside !== undefined) {
    const people = plain.split(/ and /iu)
    const some: readonly (Byline | Parts)[] = people.every(isPersonLike)
      ? people.map(partsOf)
      : [byline({ literal: plain }, { collective: true })]
    return [...some, ...tail]
  }
  if (/^(?:given|family|prefix|suffix|id)(?:-i)?\s*=/iu.test(printed)) return [...extended(printed), ...tail]
  return [partsOf(printed), ...tail]
}

const partsOf = (printed: string): Parts =>
  split(printed, comma)
    .map((latex) => {
      const plain = plainLine(latex)
      const text = unmarked(readable(plain))
      return { text, latex: text === plain ? latex.trim() : text }
    })
    .filter(({ text }) => text !== '')

/** Each name by itself, except where commas make a list that "and" only ends: "Jane Doe, John Roe and Edgar Poe". */
function separated(found: readonly (Byline | Parts)[]): readonly (Byline | Parts)[] {
  const [first, last] = found
  const isList =
    found.length === 2 &&
    isParts(first!) &&
    isParts(last!) &&
    first.length === 2 &&
    last.length === 1 &&
    [...first, ...last].every(({ text }) => /\S \S/u.test(text))
  if (isList) return arranged([first as Parts, last as Parts], { names: 'several' })
  return found.flatMap((name): readonly (Byline | Parts)[] =>
    isParts(name) ? arranged([name], { names: 'one' }) : [name],
  )
}

function bylineOf(parts: Parts, order: Order): Byline {
  const texts = parts.map(({ text }) => text)
  const only = parts.length === 1 ? texts[0]! : undefined
  const group = only === undefined ? turnedCollective(texts) : isCollective(only) ? only : undefined
  if (group !== undefined) return byline({ literal: withoutEnd(group, '.,;') }, { collective: true })
  const marked = parts.some(({ latex }) => latex.includes('{') || latex.includes('\\'))
  if (only !== undefined) {
    const first = withoutTitles(only)
    if (isOwnScript(first)) return byline(displayName(first))
    return byline(familyFirst(first, order) ?? displayed(marked ? parts[0]!.latex : first))
  }
  if (marked) return byline(inverted(parts))
  const [family = '', given = '', ...rest] = texts
  return byline(nameOfParts([withoutTitles(family), withoutDegree(given), ...rest]))
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

/** The family name by its LaTeX, where braces hide what is in lower case; the rest as text. */
function inverted(parts: Parts): PersonName {
  const [family, ...rest] = parts
  const [second = '', ...others] = rest.map(({ text }) => text)
  const words = split(family!.latex, blank).filter(Boolean)
  let to = 0
  while (to < words.length - 1 && isLower(words[to]!)) to++
  if (others.length === 0 && isSuffixOf(family!.text, second)) return { ...displayed(family!.latex), suffix: second }
  const name = nameOfParts(['x', withoutDegree(second), ...others])
  return personName({
    ...name,
    particle: plainLine(words.slice(0, to).join(' ')),
    family: plainLine(words.slice(to).join(' ')),
  })
}

function extended(printed: string): readonly Byline[] {
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
  return Object.keys(name).length === 0 ? [] : [byline(name)]
}

const and = cut(' and(?= |$)', 'i', ' ')
const blank = cut(' +|(?<!\\\\)~', '', ' ~')
const comma = cut(' ?,', '', ' ,')
const semicolon = cut(';', '', ';')
const otherAnd = cut(',? (?:\\\\?&|und|et) ', '', ' ,')

const isWord = (part: string) => /[\p{L}\p{N}]/u.test(part)

const isLower = (word: string) =>
  word.startsWith('{') && word[1] !== '\\' ? false : /^\p{Ll}/u.test(word) || /^\p{Ll}/u.test(plainLine(word))
