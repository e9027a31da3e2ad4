import { nameKey } from '../../../model/name.ts'
import { surnameFirst } from '../names/initials.ts'
import { namesIn } from '../names/printed.ts'
import { invertedName } from '../source-names.ts'
import { isGap, placed } from './beside.ts'

/** The authors to whom addresses are given: their keys, and their places in the printed list. */
export interface Addressees {
  readonly keys: readonly (readonly string[])[]
  readonly named: readonly { readonly place: number }[]
  readonly places: number
}

/**
 * The addresses of each author, by the name printed with them or by their places; nothing where they cannot be
 * given to anybody. Web of Science: "[Surname, Given; Surname2, Given2] Address; …"; Dimensions: "Surname, Given
 * (Address; Address); …"; Scopus: "Surname I., Address; …"; OpenAlex: dictionaries or texts that `|` parts; else one
 * address an author.
 */
export function addressesOf(cell: string, authors: Addressees): readonly (readonly string[])[] | undefined {
  if (cell.trim() === '') return authors.keys.map(() => [])
  return (
    inPython(cell, authors) ??
    bracketed(cell, authors) ??
    inDictionaries(cell, authors) ??
    inParentheses(cell, authors) ??
    listed(cell, authors)
  )
}

/** "[Surname, Given; Surname2, Given2] Address; [Surname, Given] Address". */
function bracketed(cell: string, authors: Addressees) {
  if (!/^\s*\[[^'"{\]]{2}/u.test(cell)) return undefined
  const found = gathering(authors)
  for (let at = cell.indexOf('['); at !== -1; ) {
    const end = cell.indexOf(']', at)
    if (end === -1) break
    const next = cell.indexOf('[', end)
    const names = namesIn([cell.slice(at + 1, end)], { names: 'several' }).named
    for (const { name } of names) found.add(nameKey(name), cell.slice(end + 1, next === -1 ? cell.length : next))
    at = next
  }
  return found.addresses()
}

/** `{'raw_affiliation_string': 'Univ Almeria', …}|{…}`: a dictionary, or several, for each place. */
function inDictionaries(cell: string, { named, places }: Addressees) {
  if (!/^[\s|[]*\{/u.test(cell) || !cell.includes('affiliation')) return undefined
  const entries = cell
    .split('|')
    .map((entry) => [...entry.matchAll(text)].map((match) => tidy(match[1] ?? match[2] ?? '')))
  return placed(entries, (entry) => entry.length === 0, named, places)?.map((entry) => (entry ?? []).filter(Boolean))
}

const text = /['"](?:raw_)?affiliation(?:_string)?['"]: ?(?:'((?:[^'\\]|\\.|'(?![,}\]]))*)'|"((?:[^"\\]|\\.)*)")/gu

/** `['Univ A', None, ['Univ B', 'Univ C']]`, as Python and JSON write a list: a text, a list or nothing for each place. */
function inPython(cell: string, { named, places }: Addressees) {
  if (!/^\s*\[\s*(?:\[|['"]|None\b|null\b|nan\b)/u.test(cell)) return undefined
  const entries: string[][] = []
  let depth = 0
  for (const [token, single, double] of cell.matchAll(pythonToken)) {
    if (token === '[') depth++
    if (token === ']') depth--
    if ((token === '[' && depth === 2) || (depth === 1 && token !== '[' && token !== ']')) entries.push([])
    const address = tidy((single ?? double ?? '').replace(/\\(?=['"\\])/gu, ''))
    if (address !== '' && !isGap(address)) entries.at(-1)?.push(address)
  }
  return placed(entries, (entry) => entry.length === 0, named, places)?.map((entry) => entry ?? [])
}

const pythonToken = /[[\]]|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|\b(?:None|null|nan)\b/gu

/** "Surname, Given (Address; Address); Surname2, Given2 (Address)"; one without an address has no brackets. */
function inParentheses(cell: string, authors: Addressees) {
  const found = gathering(authors)
  const known = new Set(authors.keys.flat())
  let isNamed = false
  for (const entry of outside(cell)) {
    const open = entry.indexOf('(')
    const close = entry.lastIndexOf(')')
    if (open < 1 || close < open) continue
    const key = nameKey(invertedName(entry.slice(0, open)))
    isNamed ||= known.has(key)
    for (const address of entry.slice(open + 1, close).split(';')) found.add(key, address)
  }
  return isNamed ? found.addresses() : undefined
}

/** The parts between semicolons that stand outside brackets. */
function outside(cell: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i < cell.length; i++) {
    const char = cell[i]
    if (char === '(') depth++
    else if (char === ')') depth = Math.max(0, depth - 1)
    else if (char === ';' && depth === 0) {
      parts.push(cell.slice(from, i))
      from = i + 1
    }
  }
  parts.push(cell.slice(from))
  return parts
}

function listed(cell: string, authors: Addressees) {
  const entries = cell.split(/[;|\n]/u).map((entry) => tidy(entry))
  const byName = gathering(authors)
  let named = 0
  for (const entry of entries) {
    const own = nameBefore(entry, authors)
    if (own === undefined) continue
    named++
    byName.add(own.key, own.address)
  }
  if (named > 0 && named === entries.filter((entry) => entry !== '').length) return byName.addresses()
  if (authors.keys.length === 1) return [entries.filter((entry) => entry !== '').map(withoutName)]
  const found = placed(entries, (entry) => entry === '', authors.named, authors.places)
  return found?.map((entry) => (entry === undefined || entry === '' ? [] : [withoutName(entry)]))
}

/** "Carber J., Univ Coast" and "Carber, J., Univ Coast", where that is one of the authors. */
function nameBefore(
  entry: string,
  { keys }: Addressees,
): { readonly key: string; readonly address: string } | undefined {
  const [first = '', second, ...rest] = entry.slice(0, 400).split(',')
  const isKnown = (key: string) => key !== '' && keys.some((some) => some.includes(key))
  // Scopus prints a name alone where it knows no address.
  const alone = nameKey(surnameFirst(entry) ?? invertedName(entry))
  if (rest.length === 0 && entry.length < 200 && isKnown(alone)) return { key: alone, address: '' }
  if (second === undefined) return undefined
  const short = nameKey(surnameFirst(first.trim()) ?? { literal: first })
  if (isKnown(short)) return { key: short, address: entry.slice(first.length + 1) }
  const inverted = nameKey(invertedName(`${first},${second}`))
  return rest.length > 0 && isKnown(inverted)
    ? { key: inverted, address: entry.slice(first.length + second.length + 2) }
    : undefined
}

/** Without a name that is nobody's among the authors, but looks like one. */
function withoutName(entry: string): string {
  const match =
    /^(?:[^,]{1,80}\s(?:\p{Lu}\.-?){1,4}|[^,]{1,80},\s{0,3}(?:\p{Lu}\.-?\s?){1,4}),\s{0,3}(?:(?:Jr|Sr|I{2,3}|IV)\.?,\s{0,3})?/u.exec(
      entry,
    )
  return match === null ? entry : tidy(entry.slice(match[0].length))
}

function gathering({ keys }: Addressees) {
  const found = new Map<string, string[]>()
  return {
    add(key: string, address: string) {
      const text = tidy(address)
      if (text !== '') found.set(key, [...(found.get(key) ?? []), text])
    },
    addresses: () => keys.map((some) => some.map((key) => found.get(key)).find((list) => list !== undefined) ?? []),
  }
}

/** Without the commas and semicolons around it; empty where it says that nothing is known. */
function tidy(address: string): string {
  let end = address.length
  while (end > 0 && /[;,\s]/u.test(address[end - 1]!)) end--
  const text = address.slice(0, end).trim()
  return isGap(text) ? '' : text
}
