import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { arrangementOf } from '../../src/atlas/arrangement-of.ts'
import { nodeOf } from '../../src/atlas/nodes.ts'
import { ingest } from '../../src/cli/ingest.ts'
import { viewOf } from '../../src/cli/view-options.ts'
import { placesThrough } from '../../src/ingest/lens-layout.ts'
import { lenses } from '../../src/model/lenses.ts'
import { seedMap } from '../seed.ts'
import { fakeTerminal } from './terminal.ts'

test('all of the map is written unless something is said', () => {
  expect(viewOf({})).toBeUndefined()
  expect(viewOf({ years: '2018-2022' })).toMatchObject({ lens: { id: 'everything' }, years: [2018, 2022], minWorks: 1 })
  expect(viewOf({ lens: 'people', 'min-works': '2' })).toMatchObject({
    lens: { id: 'people' },
    years: null,
    minWorks: 2,
  })
})

test.each([
  [{ lens: 'persons' }, 'there is no lens “persons”; there are everything, people, works, topics.'],
  [{ years: '2018-' }, 'is no span of years'],
  [{ years: '2022-2018' }, 'is no span of years'],
  [{ 'min-works': '0' }, '--min-works takes a number from 1'],
  [{ 'min-works': 'many' }, '--min-works takes a number from 1'],
])('%j is refused before any work', (flags, why) => {
  expect(() => viewOf(flags)).toThrow(why)
})

interface Written {
  readonly nodes: readonly {
    readonly key: string
    readonly attributes: { readonly year?: number; readonly x?: number }
  }[]
  readonly edges: readonly { readonly attributes: { readonly kind: string } }[]
}

async function wrote(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly said: string; readonly map: Written | undefined }> {
  const folder = await mkdtemp(join(tmpdir(), 'coterie-view-'))
  const out = join(folder, 'map.json')
  const terminal = fakeTerminal()
  const code = await ingest.run(['data/wonyeol-lee.txt', '--retrieved', '2026-11-24', ...args, '--out', out], terminal)
  const text = await readFile(out, 'utf8').catch(() => undefined)
  await rm(folder, { recursive: true })
  return { code, said: terminal.complaints(), map: text === undefined ? undefined : JSON.parse(text) }
}

test('a lens writes its kinds and ties alone; years and works leave out the rest, and say what is left', async () => {
  const people = await wrote('--lens', 'people')
  expect(people.map!.nodes.map(({ key }) => key.slice(0, 2)).every((kind) => kind === 'a:')).toBe(true)
  expect(new Set(people.map!.edges.map(({ attributes }) => attributes.kind))).toEqual(new Set(['coauthorship']))
  expect(people.said).toMatch(/Written to .*: 11 authors;/u)

  const often = await wrote('--lens', 'people', '--min-works', '2')
  expect(often.map!.nodes.length).toBeLessThan(11)
  expect(often.map!.nodes.map(({ key }) => key)).toContain('a:hongseok-yang')

  const recent = await wrote('--years', '2023-2026')
  const works = recent.map!.nodes.filter(({ key }) => key.startsWith('w:'))
  expect(works).toHaveLength(5)
  expect(works.every(({ attributes }) => attributes.year! >= 2023)).toBe(true)
})

test('a lens writes its nodes where it has them, as the page does', async () => {
  const { map } = await wrote('--lens', 'topics')
  const seed = await seedMap()
  const { x } = placesThrough(seed, lenses[3], arrangementOf(seed))
  for (const { key, attributes } of map!.nodes) expect(attributes.x).toBeCloseTo(x[nodeOf(seed, key)!]!, 3)
})

test('where nothing is left nothing is written', async () => {
  const { code, said, map } = await wrote('--years', '1950', '--min-works', '9')
  expect([code, map]).toEqual([1, undefined])
  expect(said).toContain('nothing is left by --lens, --years and --min-works.')
})
