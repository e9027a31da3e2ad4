import type { Atlas } from '../../../src/atlas/atlas.ts'
import { workEntry } from '../../../src/atlas/facts/years.ts'
import { mapOf } from '../../explorer/map.ts'

/** Three works by four people on two topics. */
export const fewWorks = mapOf([
  {
    title: 'Sums',
    authors: ['Ada', 'Bo', 'Cy'],
    topics: { numbers: 0.9, proof: 0.2 },
    date: { year: 2020 },
    citations: 5,
  },
  { title: 'Products', authors: ['Bo', 'Ada'], topics: { numbers: 0.5 }, date: { year: 2022, month: 3 }, citations: 1 },
  { title: 'Roots', authors: ['Ada', 'Di'], topics: { proof: 0.8 }, date: { year: 2022, month: 7 }, incomplete: true },
])

/** Those of 2022 alone: 1 for each. */
export const of2022 = Uint8Array.from(fewWorks.works.year, (year) => Number(year === 2022))

/** Titles of the works of some rows. */
export const titles = (map: Atlas, rows: readonly number[]): readonly string[] =>
  rows.map((row) => workEntry(map, row).title)
