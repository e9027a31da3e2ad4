import { fullName, nameKey } from '../../model/name.ts'
import type { SourceRecord } from '../../model/work.ts'

/** Records in numbers, before anything is joined. Persons and groups are counted apart. */
export interface Counts {
  readonly records: number
  /** Records that name at least one person. */
  readonly withAuthors: number
  readonly abstracts: number
  readonly titles: number
  readonly years: number
  readonly dois: number
  /** Printed names of persons. */
  readonly bylines: number
  /** Printed names of groups. */
  readonly corporate: number
  /** Distinct name keys of persons (see `nameKey`). */
  readonly names: number
  /** Distinct names of persons as printed. */
  readonly printedNames: number
  /** Distinct unordered pairs of different name keys that share a record. */
  readonly coauthorPairs: number
  /** The same pairs, each counted as often as records share them. */
  readonly sharedRecords: number
  /** Persons on the longest list. */
  readonly longestList: number
}

export interface Counting {
  add(record: SourceRecord): void
  counts(): Counts
}

export function openCounting(): Counting {
  const numbers = new Map<string, number>()
  const printed = new Set<string>()
  // Neighbours with a higher number, by number: a thousand collaborations overflow one set of pairs.
  const neighbours: Set<number>[] = []
  const sums = { records: 0, withAuthors: 0, abstracts: 0, titles: 0, years: 0, dois: 0, bylines: 0, corporate: 0 }
  let sharedRecords = 0
  let longestList = 0

  const numberOf = (key: string) => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    neighbours.push(new Set())
    return numbers.size - 1
  }

  return {
    add(record) {
      const persons = record.bylines.filter((byline) => !byline.collective)
      sums.records++
      sums.withAuthors += Number(persons.length > 0)
      sums.abstracts += Number(record.abstract !== undefined)
      sums.titles += Number(record.title !== '')
      sums.years += Number(record.date !== undefined)
      sums.dois += Number(record.ids.doi !== undefined)
      sums.bylines += persons.length
      sums.corporate += record.bylines.length - persons.length
      longestList = Math.max(longestList, persons.length)
      for (const { name } of persons) printed.add(fullName(name))
      const keys = new Set(persons.map(({ name }) => nameKey(name)).filter(Boolean))
      const sorted = Float64Array.from(keys, numberOf).sort()
      for (let i = 0; i < sorted.length; i++) {
        const own = neighbours[sorted[i]!]!
        for (let j = i + 1; j < sorted.length; j++) own.add(sorted[j]!)
      }
      sharedRecords += (sorted.length * (sorted.length - 1)) / 2
    },
    counts: () => ({
      ...sums,
      names: numbers.size,
      printedNames: printed.size,
      coauthorPairs: neighbours.reduce((sum, own) => sum + own.size, 0),
      sharedRecords,
      longestList,
    }),
  }
}
