import { isSuffix } from '../source-names.ts'
import { isCollective, turnedCollective } from './collective.ts'
import { isGivenName } from './given-names.ts'
import { isInitials, surnameFirst } from './initials.ts'
import { isOthers } from './nobody.ts'
import { isDegree, isRole } from './titles.ts'

/** How many names a field prints by its nature, and whether its names are known to stand given name first. */
export interface Expected {
  readonly names: 'one' | 'several'
  readonly displayed?: boolean
}

/** One printed name: the parts that commas part. */
export type Printed = readonly string[]

/** A part between commas as plain text; readers of marked text have more to say of it. */
export interface Token {
  readonly text: string
}

/**
 * The names in a text without stronger separators than commas and "and", each as its parts between commas.
 * "Ahuja M.K., Gotlieb A." are two people, "Doe, J., Roe, J., & Poe, E." three, "Doe, Jane" and "Doe, J., Jr." one;
 * "Jane Doe, John Roe" are two in a list, and one where one name is expected ("García López, María José").
 */
export function separate(text: string, expected: Expected): readonly Printed[] {
  const groups = groupsIn(text, expected).map((group) => group.split(',').map((part) => ({ text: part.trim() })))
  return withoutStop(arranged(groups, expected).map((name) => name.map((part) => part.text)))
}

/** "Carber J, Okafor T." ends with a full stop that is no initial's. */
function withoutStop(names: readonly Printed[]): readonly Printed[] {
  const [last = ''] = names.at(-1) ?? []
  const others = names.slice(0, -1)
  if (others.length === 0 || !/\s\p{Lu}{1,4}\.$/u.test(last) || names.some(({ length }) => length !== 1)) return names
  return others.every(([name = '']) => /\s\p{Lu}{1,4}$/u.test(name)) ? [...others, [last.slice(0, -1)]] : names
}

/** The same of groups that "and" joins already, each as the parts that its commas part. */
export function arranged<T extends Token>(
  printed: readonly (readonly T[])[],
  expected: Expected,
): readonly (readonly T[])[] {
  const groups = printed.map((tokens) => partsOf(tokens, expected)).filter((parts) => parts.length > 0)
  return arrange(groups, expected).map((name) =>
    name.flatMap(({ token, suffix }) => (suffix === undefined ? [token as T] : [token as T, suffix as T])),
  )
}

/** A part between commas; a suffix behind it is no part of its own. */
interface Part extends Token {
  readonly token: Token
  readonly suffix?: Token
}
type Parts = readonly Part[]

function arrange(groups: readonly Parts[], expected: Expected): readonly Parts[] {
  const parts = groups.flat()
  if (parts.length < 2 || turnedCollective(parts.map(({ text }) => text)) !== undefined) return [parts]
  const several = groups.length > 1
  // "Smith, John and Doe, Jane": each has its own comma.
  if (several && groups.every((group) => group.length === 2 && !/^\p{Ll}/u.test(group[1]!.text))) return groups
  const people = parts.filter(isPerson)
  const short = people.filter(({ text }) => surnameFirst(text) !== undefined).length
  const first = people[0]?.text ?? ''
  const second = people[1]?.text ?? ''
  const surnameAlone = short > 0 && people.length > 1 && surnameFirst(first) !== undefined && !isInitials(second)
  if (short * 2 > people.length || surnameAlone) return parts.map((part) => [part])
  if (people.length > 2 && people.length % 2 === 0 && (initialled(people) || families(people))) return inPairs(parts)
  if (people.length === parts.length && isChicago(people)) {
    return [parts.slice(0, 2), ...parts.slice(2).map((part) => [part])]
  }
  return groups.flatMap((group) => oneGroup(group, several ? { ...expected, names: 'several' } : expected))
}

function oneGroup(group: Parts, expected: Expected): readonly Parts[] {
  const parts = group.filter(isPerson)
  // Groups and "others" stay where they stand among the people.
  const apart = () => group.map((part) => [part])
  const together = () => group.flatMap((part) => (part === parts[0] ? [parts] : isPerson(part) ? [] : [[part]]))
  const [first, second] = parts
  if (first === undefined || second === undefined) return together()
  const list = expected.names === 'several'
  if (parts.every(isUnspaced)) return parts.length > 2 || (list && first.text.length > 1) ? apart() : together()
  if (parts.length === 2) {
    if (isInitials(second.text)) return together()
    if ((isShown(first) && isShown(second)) || (isSpoken(first) && isSpoken(second))) return apart()
    return list && isWhole(first) && isWhole(second) && !/^\p{Ll}/u.test(first.text) ? apart() : together()
  }
  if (parts.every(isWhole)) return apart()
  if (parts.length % 2 === 0 && families(parts)) return inPairs(group)
  if (parts.length === 3 && isInitials(first.text) !== isInitials(parts[2]!.text)) return together()
  return list ? apart() : together()
}

/** Every other part is initials: "Smith, J., Doe, A. B.". */
const initialled = (parts: Parts) => parts.every(({ text }, i) => i % 2 === 0 || isInitials(text))

/** Every other part can be a family name alone: "Doe, Jane, van der Meer, Wim". */
const families = (parts: Parts) =>
  parts.every(({ text }, i) => i % 2 === 1 || !/\s/u.test(text) || /^\p{Ll}/u.test(text)) && !parts.every(isUnspaced)

function inPairs(parts: Parts): readonly Parts[] {
  const names: Parts[] = []
  for (let i = 0; i < parts.length; ) {
    const length = isPerson(parts[i]!) && i + 1 < parts.length && isPerson(parts[i + 1]!) ? 2 : 1
    names.push(parts.slice(i, i + length))
    i += length
  }
  return names
}

/** "Carber, Josefa, Tunde Okafor, and Wim van der Meer": the first name alone is turned round. */
function isChicago([first, second, ...rest]: Parts): boolean {
  if (first === undefined || second === undefined || rest.length === 0) return false
  return !/\s/u.test(first.text) && !isInitials(first.text) && !isWhole(second) && rest.every(isWhole)
}

const isPerson = ({ text }: Token) => !isOthers(text) && !isCollective(text)

/** A given and a family name: two words, not initials alone. */
const isWhole = ({ text }: Token) => /\S\s+\S/u.test(text) && !isInitials(text)

/** "J. Doe": initials with dots, and a family name after them. */
const isShown = ({ text }: Token) => /^(?:\p{Lu}\p{Ll}?\.[ -]?){1,4}\s?\p{L}{2}/u.test(text)

/** A common given name in front, and none at the end: "Jane Doe". */
function isSpoken({ text }: Token): boolean {
  const words = text.split(/\s+/u)
  return words.length > 1 && words.length < 5 && isGivenName(words[0]!) && !isGivenName(words.at(-1)!)
}

const isUnspaced = ({ text }: Token) =>
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·]{1,6}$/u.test(text)

/** Parts without degrees and roles; a suffix goes with the part before it. */
function partsOf(tokens: readonly Token[], expected: Expected): Parts {
  const kept: Part[] = []
  for (const token of tokens) {
    const { text } = token
    if (text === '') continue
    const before = kept.at(-1)
    if (before === undefined) kept.push({ text, token })
    else if (
      isDegree(text, kept.length % 2 === 0 || (isWhole(before) && (expected.displayed === true || isTitled(before))))
    )
      continue
    else if (isRole(text)) continue
    else if (isSuffixBehind(before.text, text)) kept[kept.length - 1] = { ...before, suffix: token }
    else kept.push({ text, token })
  }
  return kept
}

/** "Arnold, VI" and "Smith, JR" are initials; behind a whole name or initials they are none. */
function isSuffixBehind(before: string, text: string): boolean {
  if (!isSuffix(text) || /^v\.?$/iu.test(text)) return false
  const sure = /^(?:[JS]r|[js]r|[JS]nr|Esq|III|2nd|3rd|4th)\.?$/u.test(text) || /\.$/u.test(text)
  return sure || /\s/u.test(before) || isInitials(before)
}

/** "Dr. Jane Doe": what stands behind it is no given name. */
const isTitled = ({ text }: Token) => /^(?:Dr|Prof|Professor|Sir|Dame|Mr|Mrs|Ms)\b\.?\s/u.test(text)

/** The groups that "and" joins; an organisation keeps its own ("Food and Agriculture Organization"). */
function groupsIn(text: string, { names }: Expected): readonly string[] {
  if (!joint.test(text)) return [text]
  const groups = text.split(/,?\s(?:and|&|und|et|и)\s/iu)
  const some = groups.length > 1 ? groups : text.split(/,?\s[ye]\s/u)
  if (some.length === 1) return [text]
  const strict = names === 'one' || some !== groups
  const organised = isCollective(text)
  const stands = (group: string, i: number) => {
    const whole =
      group.includes(',') || isWhole({ text: group }) || isOthers(group) || surnameFirst(group) !== undefined
    if (!organised) return whole || !strict
    const before = some[i - 1]
    return whole && (isCollective(group) || before === undefined || !/\s(?:of|for)\s/u.test(before))
  }
  return some.every(stands) ? some : [text]
}

const joint = /\s(?:and|&|und|et|и|y|e)\s/iu
