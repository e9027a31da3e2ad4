import { readFileSync } from 'node:fs'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { hasNode } from '../../src/atlas/nodes.ts'
import { exploredOf } from '../../src/ingest/decision-history.ts'
import { bibtex } from '../../src/ingest/formats/bibtex/bibtex.ts'
import { readAll } from '../../src/ingest/formats/format.ts'
import { type Explored, explore } from '../../src/ingest/pipeline.ts'
import type { Decision } from '../../src/model/decision.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import { opened, written } from '../atlas/file/in-memory.ts'
import { anyReading } from './any-reading.ts'

const howOf = ({ workMerges, people: { merges, unsure, refused }, corrections }: Explored) => ({
  workMerges,
  people: { merges, unsure, refused },
  corrections: { refused: corrections.refused },
})

const of = async (files: readonly string[]): Promise<Explored> =>
  explore(await Promise.all(files.map((file) => anyReading(file, readFileSync(file)))), { settings: defaultSettings })

const lees = `
@article{a, title={Bits}, author={Wonyeol Lee and Rahul Sharma}, year=2016, doi={10.1145/2908080}}
@article{b, title={Bits}, author={W. Lee and R. Sharma}, year=2016, doi={10.1145/2908080}}
@article{c, title={Crops}, author={W. Lee and P. Brown}, year=2005}
@article{d, title={Wards}, author={Woojin Lee and A. Smith}, year=2012}
`
const decisions: readonly Decision[] = [
  { kind: 'thesaurus', label: 'Woojin Lee', by: 'Wonyeol Lee' },
  { kind: 'thesaurus', label: 'Nobody Here', by: 'Wonyeol Lee' },
  {
    kind: 'same',
    one: { works: ['doi:10.1145/2908080'], position: 0, name: 'Wonyeol Lee' },
    other: { works: ['doi:10.1145/2908080'], position: 1, name: 'Rahul Sharma' },
  },
  {
    kind: 'same',
    one: { works: ['doi:10.1/gone'], position: 0, name: 'Wonyeol Lee' },
    other: { works: ['doi:10.1145/2908080'], position: 1, name: 'Rahul Sharma' },
  },
  { kind: 'left-out', records: [], works: ['doi:10.1/gone'], title: 'Gone', reason: 'not here' },
]
const decidedMap = () => explore([readAll(bibtex, lees, 'lees.bib', 2026)], { settings: defaultSettings, decisions })

const acl = 'public/samples/acl-2022.xml.gz'
let aclDrawn: Promise<Explored> | undefined
const drawnOf = (files: readonly string[]): Promise<Explored> => {
  if (!files.includes(acl)) return of(files)
  aclDrawn ??= of(files)
  return aclDrawn
}

describe('how a map came about is told by its file as it was told when it was drawn', () => {
  test.each([
    ['the seed', ['data/wonyeol-lee.txt'], { merges: 0, unsure: 0, works: 0 }],
    ['a hundred papers of arXiv', ['test/fixtures/formats/arxiv-100/openalex.json.gz', 'test/fixtures/formats/arxiv-100/records.bib'], { merges: 1, unsure: 0, works: 1 }], // biome-ignore format: one row
    ['ACL 2022', [acl], { merges: 1, unsure: 1, works: 0 }],
  ])('%s', async (_, files, least) => {
    const drawn = await drawnOf(files)
    expect(drawn.people.merges.length).toBeGreaterThanOrEqual(least.merges)
    expect(drawn.people.unsure.length).toBeGreaterThanOrEqual(least.unsure)
    expect(drawn.workMerges.length).toBeGreaterThanOrEqual(least.works)
    expect(exploredOf(drawn.atlas)).toEqual(howOf(drawn))
    const reopened = await opened(await written({ atlas: drawn.atlas }))
    if (!reopened.ok) throw new Error(JSON.stringify(reopened.fault))
    expect(exploredOf(reopened.atlas!)).toEqual(howOf(drawn))
  })

  test('with what was decided, and what of it could not be carried out', async () => {
    const drawn = await decidedMap()
    expect(drawn.workMerges).toHaveLength(1)
    expect(drawn.people.merges.filter(({ by }) => by === 'decision')).toHaveLength(1)
    expect(drawn.people.refused.map(({ reason }) => reason)).toEqual([
      { code: 'not-printed-here', name: 'Nobody Here' },
      { code: 'signed-together', title: 'Bits' },
      { code: 'works-not-here' },
    ])
    // As whoever opens it alone is told.
    const again = await explore([await anyReading('map.coterie', await written({ atlas: drawn.atlas }))], {
      settings: defaultSettings,
    })
    expect(howOf(again)).toEqual(howOf(drawn))
  })
})

test('a file of before decisions that could not be carried out stood in it says nothing of them', async () => {
  const drawn = await decidedMap()
  const members = membersOf(await written({ atlas: drawn.atlas }))
  const { 'atlas/history/refused.parquet': gone, ...others } = members
  expect(gone).toBeDefined()
  const manifest = JSON.parse(Buffer.from(others['manifest.json']!).toString())
  manifest.members = manifest.members.filter(({ name }: { name: string }) => name in others)
  const before = { ...others, 'manifest.json': Buffer.from(JSON.stringify(manifest)) }
  const file = await opened(zipSync(before, { level: 0 }))
  if (!file.ok) throw new Error(JSON.stringify(file.fault))
  const { people, workMerges } = howOf(drawn)
  const corrections = { refused: [] }
  expect(exploredOf(file.atlas!)).toEqual({ workMerges, corrections, people: { ...people, refused: [] } })
  // Lost from a file that should hold it, it is missing.
  const lost = await opened(zipSync({ ...others }, { level: 0 }))
  expect(lost).toMatchObject({
    ok: false,
    fault: { damage: [{ member: 'atlas/history/refused.parquet', flaw: 'missing' }] },
  })
})

test('the most important part of a map tells of those who are on it, and is opened again', async () => {
  const drawn = await drawnOf([acl])
  const size = { whole: 100, most: 1000 }
  const file = await opened(await written({ atlas: drawn.atlas }, { size }), { parts: ['excerpt'] })
  if (!file.ok) throw new Error(JSON.stringify(file.fault))
  const part = file.excerpt!
  const { workMerges, people } = exploredOf(part)
  const isOn = (id: string) => hasNode(part, id)
  expect(people.unsure).toEqual(drawn.people.unsure.filter(({ one, other }) => isOn(one) && isOn(other)))
  const told = drawn.people.merges.filter((m) => isOn(m.author) && isOn(m.one.work) && isOn(m.other.work))
  expect(told.length).toBeGreaterThan(0)
  expect(told.length).toBeLessThan(drawn.people.merges.length)
  expect(people.merges).toEqual(told)
  expect(workMerges).toEqual(drawn.workMerges.filter(({ work }) => isOn(work)))
})

/** Every member of a file by its name, unpacked. */
function membersOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes)
}
