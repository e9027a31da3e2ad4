import { nameKey } from '../../../model/name.ts'
import type { Byline } from '../../../model/work.ts'
import { isNobody, isOthers } from '../names/nobody.ts'
import { bylineOf, type Names, namesIn } from '../names/printed.ts'
import type { NameStyle } from '../names/style.ts'
import { personIds } from '../person-ids.ts'
import { byline } from '../source-names.ts'
import { addressesOf } from './affiliations.ts'
import { entriesIn, placed } from './beside.ts'
import type { Cell, Cells } from './cells.ts'
import type { Column } from './table-columns.ts'

export interface RowBylines {
  readonly bylines: readonly Byline[]
  readonly incomplete: boolean
  /** Cells whose entries could not be given to anybody: they are more or fewer than the authors. */
  readonly unplaced: readonly Cell[]
}

/**
 * Bylines of a row. Full names are taken over abbreviated ones where there are as many; identifiers and addresses
 * find their person by the name printed with them, else by their place in the list, else nobody.
 */
export function bylinesOf(cells: Cells, style: NameStyle): RowBylines {
  const short = namesIn(fieldOf(cells, 'authors'), style)
  const full = namesIn(fieldOf(cells, 'fullNames'), { names: 'several' })
  const useFull = full.named.length > 0 && full.named.length >= short.named.length
  const { named, places, incomplete } = useFull ? full : short
  const others = (useFull ? short : full).named
  const keys = named.map((one, i) => {
    const other = others.length === named.length ? [nameKey(others[i]!.name)] : []
    return [nameKey(one.name), ...other]
  })
  const unplaced: Cell[] = []
  /** Of several columns the first whose entries find their persons. */
  const beside = <T>(
    column: Column,
    entriesOf: (cell: string) => readonly T[] | undefined,
  ): readonly (T | undefined)[] => {
    const all = named.length === 0 ? [] : cells.all(column)
    const found = all.map(({ value }) => entriesOf(value)).find((entries) => entries !== undefined)
    if (found === undefined && all[0] !== undefined) unplaced.push(all[0])
    return found ?? []
  }
  const list = (column: Column) => beside(column, (cell) => idsOf(cell, keys, { named, places }))
  const numbers = list('authorIds')
  const orcids = list('orcids')
  const researchers = list('researcherIds')
  const addresses = beside('affiliations', (cell) => addressesOf(cell, { keys, named, places }))

  const bylines = named.map((one, i) => {
    const id = one.number ?? numbers[i] ?? ''
    const ids = personIds({
      openalex: /^(?:https?:\/\/openalex\.org\/)?(A\d+)$/iu.exec(id)?.[1]?.toUpperCase(),
      scopus: /^\d{5,}$/u.test(id) ? id : undefined,
      orcid: orcids[i],
      researcherId: researchers[i],
    })
    return bylineOf(one, { affiliations: addresses[i] ?? [], ids })
  })
  const groups = groupsIn(cells.first('collective'))
  // In proceedings the group of the book is the sponsor ("IEEE").
  const sponsors = bylines.length + groups.length === 0 ? groupsIn(cells.first('bookGroup')) : []
  return { bylines: [...bylines, ...groups, ...sponsors], incomplete, unplaced }
}

const fieldOf = (cells: Cells, column: Column) => {
  const cell = cells.first(column)
  return cell === undefined ? [] : [cell]
}

const groupsIn = (cell: string | undefined): readonly Byline[] =>
  (cell ?? '')
    .split(/[;|]/u)
    .map((part) => part.trim())
    .filter((literal) => literal !== '' && !isOthers(literal) && !isNobody(literal))
    .map((literal) => byline({ literal }, { collective: true }))

/** "Surname, Given/0000-0002-…; Surname2, Given2/…" by name; a bare list by place. */
function idsOf(cell: string, keys: readonly (readonly string[])[], { named, places }: Pick<Names, 'named' | 'places'>) {
  const entries = entriesIn(cell)
  if (entries.every((entry) => entry === '')) return []
  const byName = entries.map((entry) => {
    const slash = /:\/\//u.test(entry) ? -1 : entry.lastIndexOf('/')
    return slash < 1 ? undefined : { key: nameKey(nameOf(entry.slice(0, slash))), id: entry.slice(slash + 1).trim() }
  })
  if (byName.some((entry) => entry !== undefined)) {
    return keys.map((some) => byName.find((entry) => entry !== undefined && some.includes(entry.key))?.id)
  }
  return placed(entries, (entry) => entry === '', named, places)
}

const nameOf = (printed: string) => namesIn([printed], { names: 'one' }).named[0]?.name ?? { literal: printed }
