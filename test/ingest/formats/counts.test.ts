import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { read } from '../../../src/ingest/formats/read-source.ts'
import { type Counts, openCounting } from '../../../src/ingest/formats/record-counts.ts'
import { nameKey } from '../../../src/model/name.ts'
import type { SourceRecord } from '../../../src/model/work.ts'

// Real exports, each folder with an EXPECTED.json: what an independent reader counted in each file. A count left
// out there is one on which the two differ: what is a DOI, whether crossref hands down the year, whether “Anonymous”
// and “Xerox Corporation” are persons, and “und” joins two.
const fixtures = 'test/fixtures/formats'

for (const folder of readdirSync(fixtures).sort()) {
  const expectations = join(fixtures, folder, 'EXPECTED.json')
  if (!existsSync(expectations)) continue
  const expected: Readonly<Record<string, Readonly<Record<string, number>>>> = JSON.parse(
    readFileSync(expectations, 'utf8'),
  )
  describe(`${folder} gives the counts of an independent reader`, () => {
    for (const [file, counts] of Object.entries(expected))
      test(file, async () => {
        const { reading } = await read({ name: file, bytes: createReadStream(join(fixtures, folder, file)) }, options)
        const found = countsOf(reading.records)
        expect(Object.fromEntries(Object.keys(counts).map((name) => [name, found[name]]))).toEqual(counts)
      })
  })
}

const options = { yearRetrieved: 2026 }

function countsOf(records: readonly SourceRecord[]): Readonly<Record<string, number>> {
  const counting = openCounting()
  for (const record of records) counting.add(record)
  const counts = counting.counts()
  const sizes = components(records)
  return {
    ...Object.fromEntries(Object.entries(names).map(([theirs, ours]) => [theirs, counts[ours]])),
    components: sizes.length,
    largest_component: Math.max(0, ...sizes),
  }
}

const names: Readonly<Record<string, keyof Counts>> = {
  records: 'records',
  with_authors: 'withAuthors',
  author_mentions: 'bylines',
  corporate_mentions: 'corporate',
  distinct_name_keys: 'names',
  distinct_raw_names: 'printedNames',
  with_abstract: 'abstracts',
  with_title: 'titles',
  with_year: 'years',
  with_doi: 'dois',
  coauthor_edges: 'coauthorPairs',
  edge_weight: 'sharedRecords',
  max_authors: 'longestList',
}

/** Sizes of the groups of name keys that share records, directly or through others. */
function components(records: readonly SourceRecord[]): readonly number[] {
  const root = new Map<string, string>()
  const find = (key: string): string => {
    const up = root.get(key) ?? key
    return up === key ? key : find(up)
  }
  for (const record of records) {
    const keys = record.bylines.filter((byline) => !byline.collective).map((byline) => nameKey(byline.name))
    for (const key of keys) if (!root.has(key)) root.set(key, key)
    for (const key of keys.slice(1)) root.set(find(key), find(keys[0]!))
  }
  const sizes = new Map<string, number>()
  for (const key of root.keys()) sizes.set(find(key), (sizes.get(find(key)) ?? 0) + 1)
  return [...sizes.values()]
}
