import { expect, test } from 'vitest'
import { read } from '../../../../src/ingest/formats/read-source.ts'

/** What stands between two works: no entry of BibTeX, but text that has to be looked through. */
const between = new TextEncoder().encode('This line is none of anybody’s works, and says so.\n'.repeat(20_000))
const work = (title: string) => new TextEncoder().encode(`@book{${title}, title = {${title}}, author = {Ek, Bo}}\n`)

test('a file of over two gigabytes is read as it comes: its first work and its last, in little memory', async () => {
  const pieces = Math.ceil(2 ** 31 / between.length) + 1
  let peak = 0
  async function* bytes() {
    yield work('First')
    for (let i = 0; i < pieces; i++) {
      yield between
      if (i % 100 === 0) peak = Math.max(peak, process.memoryUsage().rss)
    }
    yield work('Last')
  }
  const before = process.memoryUsage().rss
  const { reading } = await read({ name: 'all.bib', bytes: bytes() }, { yearRetrieved: 2026 })
  expect(reading.records.map(({ title }) => title)).toEqual(['First', 'Last'])
  expect(reading.problems).toEqual([])
  expect(peak - before).toBeLessThan(400e6)
})
