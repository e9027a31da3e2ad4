import { nameKey } from '../../../model/name.ts'
import type { Byline } from '../../../model/work.ts'
import { byline, displayName, invertedName, isOthers } from '../names.ts'
import { personIds } from '../person-ids.ts'
import { authorList, bylineOf, type NameStyle } from './author-list.ts'
import type { Cells } from './cells.ts'

/**
 * Bylines of a row. Full names are taken over abbreviated ones where there are as many; identifiers and
 * addresses find their person by the name printed with them, else by their place in the list.
 */
export function bylinesOf(
  cells: Cells,
  style: NameStyle | undefined,
): { bylines: readonly Byline[]; incomplete: boolean } {
  const short = authorList(cells.first('authors') ?? '', style)
  const full = authorList(cells.first('fullNames') ?? '')
  const useFull = full.names.length > 0 && full.names.length >= short.names.length
  const list = useFull ? full : short
  const names = list.names
  const scopus = parts(cells.first('authorIds'))
  const orcids = byName(cells.first('orcids'))
  const researchers = byName(cells.first('researcherIds'))
  const addresses = affiliations(cells.first('affiliations') ?? '', names.length)
  const others = (useFull ? short : full).names
  const own = <T>(found: ReadonlyMap<string, T>, i: number) => {
    if (found.size === 0) return undefined
    const other = others.length === names.length ? found.get(nameKey(others[i]!)) : undefined
    return found.get(nameKey(names[i]!)) ?? other ?? found.get(`#${i}`)
  }

  const bylines = names.map((name, i) => {
    const id = list.ids[i] ?? (scopus.length === names.length ? scopus[i] : undefined)
    const ids = personIds({
      openalex: /^https:\/\/openalex\.org\/(A\d+)$/u.exec(id ?? '')?.[1],
      scopus: /^\d{5,}$/u.test(id ?? '') ? id : undefined,
      orcid: own(orcids, i),
      researcherId: own(researchers, i),
    })
    return bylineOf(name, { affiliations: own(addresses, i) ?? [], ids })
  })
  const groups = parts(cells.first('collective')).map((literal) => byline({ literal }, { collective: true }))
  return { bylines: [...bylines, ...groups], incomplete: list.incomplete }
}

const parts = (cell: string | undefined) => (cell ?? '').split(/\s*[;|]+\s*/u).filter((part) => part && !isOthers(part))

/** "Surname, Given/0000-0002-…; Surname2, Given2/…" by name key; a bare list by place ("#0"). */
function byName(cell: string | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  parts(cell).forEach((part, i) => {
    const match = /^([^/]+?)\s*\/\s*([\w-]+)$/u.exec(part)
    if (match === null) found.set(`#${i}`, part)
    else found.set(nameKey(nameIn(match[1]!)), match[2]!)
  })
  return found
}

/**
 * Addresses by name key or place. Web of Science: "[Surname, Given; Surname2, Given2] Address; …"; Scopus:
 * "Surname I., Address; …" and "Surname, I., Address; …"; Dimensions: "Surname, Given (Address; Address)";
 * else, one address an author.
 */
function affiliations(cell: string, authors: number): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const add = (key: string, address: string) => {
    const text = address.trim().replace(/[;,\s]+$/u, '')
    if (text !== '') found.set(key, [...(found.get(key) ?? []), text])
  }
  if (/^\s*\[[^\]]+\]/u.test(cell)) {
    for (const match of cell.matchAll(/\[([^\]]+)\]\s*([^[]*)/gu)) {
      for (const name of parts(match[1])) add(nameKey(nameIn(name)), match[2]!)
    }
    return found
  }
  const bracketed = [...cell.matchAll(/\s*([^();]{2,200}?)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*(?:;|$)/gu)]
  if (bracketed.length > 0 && bracketed.length === authors) {
    for (const match of bracketed) for (const address of parts(match[2])) add(nameKey(nameIn(match[1]!)), address)
    return found
  }
  const entries = parts(cell)
  if (entries.length !== authors) return found
  entries.forEach((entry, i) => {
    const named =
      /^(?:[^,]{1,80}\s(?:\p{Lu}\.-?){1,4}|[^,]{1,80},\s*(?:\p{Lu}\.-?\s?){1,4}),\s*(?:(?:Jr|Sr|I{2,3}|IV)\.?,\s*)?(.*)$/u.exec(
        entry,
      )
    add(`#${i}`, named?.[1] ?? entry)
  })
  return found
}

const nameIn = (printed: string) => (printed.includes(',') ? invertedName(printed) : displayName(printed))
