import { unlatex } from '../bibtex/latex.ts'
import { decodeEntities } from '../entities.ts'
import { repaired } from '../mojibake.ts'
import { withPlainBlanks } from '../odd-blanks.ts'
import type { NameStyle } from './style.ts'

/**
 * The names of a field as far as something stronger than commas parts them: `;` (`;;`), `|`, ` / `, bullets, line
 * ends, the quotes of a list in Python, JSON or R. Two such marks in a row have an empty place between them.
 */
export function cellsIn(field: string, style: NameStyle): readonly string[] {
  // Most fields hold nothing but letters, dots and commas, and semicolons between names.
  if (style.runTogether !== true && isBare.test(field))
    return field.includes(';') ? withoutLast(field.split(field.includes(';;') ? doubled : single)) : [field]
  const text = style.runTogether === true ? apart(readable(field)) : readable(field)
  const items = itemsOf(text)
  if (items !== undefined) return items
  if (!strong.test(text)) return [text]
  return withoutLast(text.split(text.includes(';;') ? doubled : single))
}

/** What ends a list begins no other name. */
function withoutLast(cells: string[]): readonly string[] {
  while (cells.length > 1 && cells.at(-1)!.trim() === '') cells.pop()
  return cells
}

/** Nothing to decode, and no mark that parts names but the semicolon. */
const isBare = /^[A-Za-zØ-öø-ɏḀ-ỿ.,;' -]*$/u

const strong = /[;|；•\n\r]| \/ /u
const doubled = /;;+|[|；•\n\r]+| \/ /u
const single = /[;|；•]|[\n\r]+| \/ /u

/** Entities decoded, also those that were encoded twice; LaTeX and misread UTF-8 as they were meant. */
export function readable(field: string): string {
  let text = withPlainBlanks(field)
  for (let times = 0; times < 3 && text.includes('&'); times++) {
    const decoded = decodeEntities(text)
    if (decoded === text) break
    text = decoded
  }
  if (text.includes('\\')) text = unlatex(text)
  return repaired(text)
}

/** What stands in quotes in `['Doe, J.', "O'Brien, K."]`, `["…"]`, `c("…")`, `{"…"}`, or as `name` in a list of objects. */
function itemsOf(text: string): readonly string[] | undefined {
  if (!/^\s*(?:c?\(|\[|\{)\s*[{'"]/u.test(text)) return undefined
  const items: string[] = []
  let before = ''
  for (let at = text.search(/['"]/u); at !== -1 && at < text.length; ) {
    const quote = text[at]!
    const end = endOfItem(text, at + 1, quote)
    if (end === -1) break
    const item = text.slice(at + 1, end).replace(/\\(['"\\])/gu, '$1')
    let next = end + 1
    while (text[next] === ' ') next++
    const isKey = text[next] === ':'
    if (!isKey && (before === '' || isName.test(before))) items.push(item)
    before = isKey ? item : ''
    const rest = text.slice(next).search(/['"]/u)
    at = rest === -1 ? -1 : next + rest
  }
  return items.length === 0 ? undefined : items
}

const isName = /^(?:name|full_?name|display_?name|author|author_?name)$/iu

/** A quote ends an item where a comma, colon or bracket follows it: not the one in 'O'Brien'. */
function endOfItem(text: string, from: number, quote: string): number {
  for (let at = text.indexOf(quote, from); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (text[at - 1] === '\\') continue
    let next = at + 1
    while (text[next] === ' ') next++
    if (next === text.length || ',:])}'.includes(text[next]!)) return at
  }
  return -1
}

/** SpringerLink writes "Ada LovelaceCharles Babbage"; "McDonald" and "DeVries" are one name. */
const apart = (text: string) =>
  text.replace(/(?<=\p{Ll})(?<!\b(?:Mc|Mac|De|Del|Della|Di|Du|La|Le|Van|Von|Fitz|O))(?=\p{Lu})/gu, ';')
