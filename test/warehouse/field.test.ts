import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Atlas, orderOf } from '../../src/atlas/atlas.ts'
import { csrFromTies } from '../../src/atlas/counting/csr-from-ties.ts'
import { read } from '../../src/atlas/file/read-container.ts'
import { write } from '../../src/atlas/file/write-container.ts'
import { fingerprint } from '../../src/atlas/fingerprint.ts'
import { bibtex } from '../../src/ingest/formats/bibtex/bibtex.ts'
import { readAll } from '../../src/ingest/formats/format.ts'
import type { StepTold } from '../../src/warehouse/make-field.ts'
import { inBackbone, wholeMeasureIds } from '../../src/warehouse/whole-network.ts'
import { openalexLines, writeSnapshot } from './catalogue.ts'
import { inStore } from './store.ts'

const snapshot = (count: number) => (source: string) => writeSnapshot(source, count, 1)
const lines = (works: readonly object[]) => (source: string) =>
  writeFileSync(join(source, 'works.jsonl'), works.map((work) => `${JSON.stringify(work)}\n`).join(''))

test('same data, same map, on one thread and on eight; it reads back as it was written', async () => {
  const field = (threads: number) => inStore(snapshot(300), (store) => store.draw({ years: [2000, 2020] }), { threads })
  const [one, eight] = [await field(1), await field(8)]
  expect(fingerprint(eight)).toBe(fingerprint(one))
  expect(orderOf(one)).toMatchObject({ author: 50, work: 44 })
  const pieces: Uint8Array[] = []
  for await (const piece of write({ atlas: one })) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  const slice = async (from: number, to: number) => new Uint8Array(bytes.subarray(from, to))
  const opened = await read({ size: bytes.length, slice }, { name: 'field.coterie' })
  expect(opened.ok && fingerprint(opened.atlas!)).toBe(fingerprint(one))
})

test('pairs and people are those that counting one by one gives, to the row', async () => {
  const works = [...openalexLines(200, 3)].map((line) => JSON.parse(line) as CatalogueWork)
  const shared = new Map<string, number>()
  const parts = new Map<string, bigint>()
  for (const { authorships } of works) {
    const team = authorships.map(({ author }) => `openalex:${author.id.split('/').at(-1)}`).sort()
    for (const one of team)
      for (const other of team) {
        if (one >= other) continue
        const pair = `${one} ${other}`
        shared.set(pair, (shared.get(pair) ?? 0) + 1)
        parts.set(pair, (parts.get(pair) ?? 0n) + 10n ** 12n / BigInt(team.length - 1))
      }
  }
  await inStore(lines(works), async (store) => {
    const people = await store.rows({}, 'people', 'author, person, works')
    const falling = people.map(([, , count]) => Number(count))
    expect(falling).toEqual(falling.toSorted((a, b) => b - a))
    expect(people.map(([author]) => author)).toEqual(people.map((_, i) => i))
    const name = new Map(people.map(([author, person]) => [author, String(person)]))
    const pairs = await store.rows({}, 'pairs', 'one, other, works, parts')
    expect(
      pairs
        .map(([one, other, count, sum]) => `${[name.get(one!)!, name.get(other!)!].sort().join(' ')} ${count} ${sum}`)
        .sort(),
    ).toEqual([...shared].map(([pair, count]) => `${pair} ${count} ${parts.get(pair)}`).sort())
  })
})

test('measures of the whole stand beside those of the part, each under its own name, and the part says of what it is one', async () => {
  await inStore(snapshot(200), async (store) => {
    const atlas = await store.draw({})
    const measure = (id: string) => atlas.findings[0].measures.find((one) => one.id === id)!.values
    const { author, work, topic } = orderOf(atlas)
    for (const id of wholeMeasureIds) expect(measure(id), id).toHaveLength(author + work + topic)
    const people = await store.rows({}, 'people', 'author, works')
    const [here, whole] = ['works', 'wholeWorks'].map((id) => [...measure(id)].slice(0, author))
    expect(whole!.toSorted((a, b) => b - a)).toEqual(people.slice(0, author).map(([, works]) => works))
    expect(here!.every((works, a) => works <= whole![a]!)).toBe(true)
    // Every shared work adds 1 to each of its authors.
    const strengths = measure('wholeStrength')
    const pairs = await store.rows({}, 'pairs', 'one, parts')
    const total = pairs.reduce((sum, [, parts]) => sum + Number(parts) / 1e12, 0)
    expect(Math.max(...strengths.slice(0, author))).toBeLessThanOrEqual(total)
    for (let t = 0; t < topic; t++) {
      const df = atlas.topics.documentFrequency[t]!
      expect(measure('wholeWorks')[author + work + t]).toBeGreaterThanOrEqual(Math.min(1, df))
    }
    expect(atlas.about.excerpt).toMatchObject({ of: { author: people.length, work: 200 } })
  })
})

test('a backbone has the ties that are heavier in the whole than chance makes them, and no others', async () => {
  const path = csrFromTies(5, [0, 0, 0, 1, 1], [1, 2, 3, 2, 4], [9, 1, 1, 1, 1])
  const stands = inBackbone(path, 0.2)
  const kept = [0, 1, 2, 3, 4].flatMap((one) =>
    [0, 1, 2, 3, 4].filter((other) => stands(one, other)).map((other) => [one, other]),
  )
  expect(kept).toEqual([
    [0, 1],
    [1, 0],
  ])
  await inStore(snapshot(200), async (store) => {
    const ties = (atlas: Atlas) => atlas.networks.coauthorship.targets.length
    const [all, some] = [await store.draw({}), await store.draw({}, undefined, {}, 0.3)]
    expect(ties(some)).toBeLessThan(ties(all))
    expect(orderOf(some)).toEqual(orderOf(all))
  })
})

test('a step that is finished is not done again, nor is one that another question shares', async () => {
  await inStore(snapshot(40), async (store) => {
    const made: string[] = []
    const step = ({ name, state }: StepTold) => state === 'made' && made.push(name)
    await store.rows({ years: [1990, 2024] }, 'chosen', 'work', { step })
    expect(made).toContain('pairs')
    made.length = 0
    await store.rows({ years: [1990, 2024] }, 'chosen', 'work', { step })
    expect(made).toEqual([])
    await store.rows({ years: [2000, 2010] }, 'chosen', 'work', { step })
    expect(made).toContain('selected')
  })
})

test('works are selected by what stands in them, by who signed them and from where', async () => {
  const work = (n: number, more: object) => ({ id: `https://openalex.org/W${n}`, authorships: [], ...more })
  const by = (...people: number[]) => ({
    authorships: people.map((n) => ({ author: { id: `https://openalex.org/A${n}`, display_name: `Ada B${n}` } })),
  })
  const from = (display_name: string, country_code: string) => ({
    authorships: [{ author: { display_name: 'Kim, S.' }, institutions: [{ display_name, country_code }] }],
  })
  const works = [
    work(1, { display_name: 'On Graph-Theory', publication_year: 2001, ...by(1, 2) }),
    work(2, { display_name: 'Graphs', abstract_inverted_index: { graph: [1], a: [0], theory: [2] }, ...by(2, 3) }),
    work(3, { display_name: 'Rings', keywords: [{ display_name: 'Graph theory' }], ...by(3, 4) }),
    work(4, { display_name: 'Graph', abstract_inverted_index: { theory: [0] }, ...from('École Polytechnique', 'FR') }),
    work(5, { display_name: 'Dice', primary_location: { source: { display_name: 'Annals of Dice' } }, ...by(5) }),
  ]
  await inStore(lines(works), async (store) => {
    const selected = async (question: Parameters<typeof store.rows>[0]) =>
      (await store.rows(question, 'selected', 'work')).map(([n]) => n)
    expect(await selected({})).toEqual([1, 2, 3, 4, 5])
    expect(await selected({ topic: ['graph theory'] })).toEqual([1, 2, 3, 4])
    expect(await selected({ topic: ['rings', 'dice'] })).toEqual([3, 5])
    expect(await selected({ years: [2000, 2001] })).toEqual([1])
    expect(await selected({ country: 'fr' })).toEqual([4])
    expect(await selected({ institution: 'ecole polytechnique' })).toEqual([4])
    expect(await selected({ venue: 'annals' })).toEqual([5])
    expect(await selected({ author: ['A1'] })).toEqual([1])
    expect(await selected({ author: ['A1'], steps: 1 })).toEqual([1, 2])
    expect(await selected({ author: ['A1'], steps: 2 })).toEqual([1, 2, 3])
    expect(await selected({ author: ["'; DROP TABLE works; --"] })).toEqual([])
  })
})

test('one work under two numbers is one, by its DOI, by its title, and by both in a row', async () => {
  const signed = { authorships: [{ author: { id: 'https://openalex.org/A1', display_name: 'Ada Byron' } }] }
  const work = (n: number, doi: string | null, display_name: string) => ({
    id: `https://openalex.org/W${n}`,
    doi,
    display_name,
    publication_year: 1843,
    ...signed,
  })
  const works = [
    work(7, 'https://doi.org/10.1/A', 'Notes on the analytical engine'),
    work(3, 'https://doi.org/10.1/a', 'Notes by the translator'),
    work(5, null, 'Notes on the Analytical Engine!'),
    work(9, null, 'Notes'),
    work(8, null, 'Notes'),
  ]
  await inStore(lines(works), async (store) => {
    expect(await store.rows({}, 'doubles', 'work, same')).toEqual([
      [5, 3],
      [7, 3],
    ])
    expect(await store.rows({}, 'people', 'person, works')).toEqual([['openalex:A1', 3]])
  })
})

test('names without ids are told apart inside their block, by the rules of the map; files of any format are read', async () => {
  const refs = `
@article{a, title = {On rings and ideals}, author = {Noether, Emmy and Artin, Emil}, year = 1921}
@article{b, title = {On rings and fields}, author = {Noether, E. and Artin, Emil}, year = 1930}
@article{c, title = {On dice}, author = {Byron, Ada and Noether, Fritz}, year = 1843}
`
  const { records } = readAll(bibtex, refs, 'refs.bib', 2026)
  await inStore(
    () => {},
    async (store) => {
      const people = await store.rows({}, 'people', 'person, works')
      expect(people.map(([, works]) => works).sort()).toEqual([1, 1, 2, 2])
      const atlas = await store.draw({})
      expect(orderOf(atlas)).toMatchObject({ author: 4, work: 3 })
      const noether = [...people].find(([person]) => String(person).startsWith('m:'))
      expect(noether).toEqual([expect.stringMatching(/^m:\d+\/0$/u), 2])
    },
    { records },
  )
})

test('the steps are read in the order of their numbers, and every file of SQL is one of them', async () => {
  const contents = readFileSync('src/warehouse/field-steps.ts', 'utf8')
  const files = [...contents.matchAll(/'\.\/sql\/(\d\d-[\w-]+\.sql)\?raw'/gu)].map(([, name]) => name)
  expect(files).toEqual(files.toSorted())
  const topicWorks = '11-topic-works.sql'
  expect([...files, topicWorks]).toEqual(readdirSync('src/warehouse/sql').toSorted())
  expect(readFileSync('src/warehouse/make-field.ts', 'utf8')).toContain(topicWorks)
})

interface CatalogueWork {
  readonly authorships: readonly { readonly author: { readonly id: string } }[]
}
