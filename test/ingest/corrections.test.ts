import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { anchored, anchorOf } from '../../src/atlas/anchors.ts'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { fingerprint } from '../../src/atlas/fingerprint.ts'
import { labelAt, mapWorkOf, nodeCount, nodeOf, rowAt } from '../../src/atlas/nodes.ts'
import { recordsOf } from '../../src/atlas/records.ts'
import { subAtlas } from '../../src/atlas/subatlas.ts'
import { jsonPieces } from '../../src/export/to-json.ts'
import { exploredOf } from '../../src/ingest/decision-history.ts'
import { bibtex } from '../../src/ingest/formats/bibtex/bibtex.ts'
import { readAll } from '../../src/ingest/formats/format.ts'
import { explore, type NamedReading } from '../../src/ingest/pipeline.ts'
import { type Decision, recordKey } from '../../src/model/decision.ts'
import { adding, leavingOut, makingOne, mending } from '../../src/model/ledger.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import { written } from '../atlas/file/in-memory.ts'
import { anyReading } from './any-reading.ts'

const entries = readFileSync('test/fixtures/formats/arxiv-100/records.bib', 'utf8').split(/(?=^@)/mu)
const reading = readAll(bibtex, entries.slice(0, 25).join(''), 'some.bib', 2026)
const others = readAll(bibtex, entries.slice(25, 40).join(''), 'others.bib', 2026)
const [first, second, third, fourth] = reading.records

const name = { family: 'Kim', given: 'Ada' }
const decisions: readonly Decision[] = [
  mending(first!, 'title', 'Another Title Altogether'),
  mending(first!, 'abstract', null),
  mending(second!, 'bylines', [{ name, affiliations: [], ids: {}, collective: false }]),
  leavingOut([third!], third!.title, 'not about this'),
  makingOne(second!, fourth!),
  adding({ title: 'On Paper Only', bylines: second!.bylines, date: { year: 1999 }, keywords: ['paper'] }),
]

const drawn = (readings: readonly NamedReading[], decided: readonly Decision[] = decisions) =>
  explore(readings, { settings: defaultSettings, decisions: decided, redraw: true })
const printOf = async (...of: Parameters<typeof drawn>) => fingerprint((await drawn(...of)).atlas)
const titles = (atlas: Atlas) => Array.from({ length: nodeCount(atlas) }, (_, node) => labelAt(atlas, node))

test('corrections are made, one after another undone, and the map is each time what it was before', async () => {
  const prints: string[] = []
  for (let n = 0; n <= decisions.length; n++) prints.push(await printOf([reading], decisions.slice(0, n)))
  expect(new Set(prints).size).toBe(prints.length)
  for (let n = decisions.length; n >= 0; n--) expect(await printOf([reading], decisions.slice(0, n))).toBe(prints[n])
})

test('they are made again when the files come again, in any order and among others', async () => {
  const { atlas, corrections } = await drawn([others, reading])
  expect(corrections).toMatchObject({ applied: 6, refused: [], leftOut: [{ title: third!.title }] })
  expect(titles(atlas)).toEqual(expect.arrayContaining(['Another Title Altogether', 'On Paper Only']))
  expect(titles(atlas)).not.toContain(third!.title)
  expect(await printOf([reading, others])).toBe(fingerprint(atlas))
})

test('where the files do not come, it is told why nothing was made of them', async () => {
  const { atlas, corrections } = await drawn([others])
  expect(corrections.applied).toBe(1)
  expect(corrections.refused.map(({ decision, reason }) => [decision.kind, reason.code])).toEqual([
    ['mended', 'record-not-here'],
    ['mended', 'record-not-here'],
    ['mended', 'record-not-here'],
    ['one-work', 'records-not-here'],
    ['left-out', 'work-not-here'],
  ])
  expect(exploredOf(atlas).corrections.refused).toEqual(corrections.refused)
})

test('a map saved with its corrections is drawn again with them and without them', async () => {
  const { atlas, graph } = await drawn([reading])
  const file = await anyReading('map.coterie', await written({ atlas }))
  expect(await printOf([file])).toBe(fingerprint(atlas))
  expect(await printOf([file], [])).toBe(await printOf([reading], []))
  // What was left out is not in the JSON of a graph.
  const rest = decisions.filter(({ kind }) => kind !== 'left-out')
  const json = await anyReading('map.json', [...jsonPieces(graph)].join(''))
  const { atlas: again, corrections } = await drawn([json])
  expect(titles(again)).toEqual(titles(atlas))
  expect(corrections.refused.map(({ reason }) => reason.code)).toEqual(['work-not-here'])
  expect((await drawn([json], rest)).corrections.refused).toEqual([])
})

test('a part of a map keeps what was left out', async () => {
  const { atlas } = await drawn([reading])
  const part = subAtlas(atlas, {
    authors: Uint32Array.of(0, 1),
    works: Uint32Array.of(0, 1),
    topics: Uint32Array.of(),
  })
  const keys = recordsOf(part, 'map.coterie', 'coterie').map(recordKey)
  expect(keys).toContain(recordKey(third!))
  expect(keys.length).toBeGreaterThan(2)
})

test('what is attached to a work stays with it when it is mended and when that is undone', async () => {
  const [before, after] = await Promise.all([drawn([reading], []), drawn([reading], decisions.slice(0, 1))])
  const nodeCalled = (atlas: Atlas, title: string) => titles(atlas).indexOf(title)
  const there = nodeCalled(after.atlas, 'Another Title Altogether')
  const here = nodeCalled(before.atlas, first!.title)
  expect(anchored(after.atlas, anchorOf(before.atlas, here)!)).toBe(there)
  expect(anchored(before.atlas, anchorOf(after.atlas, there)!)).toBe(here)
})

test('the map says of each mended record what stood there, and of a work given by hand that it was', async () => {
  const { atlas } = await drawn([reading])
  const work = (title: string) => mapWorkOf(atlas, rowAt(atlas, titles(atlas).indexOf(title)))
  expect(work('Another Title Altogether').records).toMatchObject([
    { key: first!.key, asRead: { title: first!.title, abstract: first!.abstract } },
  ])
  expect(work('On Paper Only').records).toMatchObject([{ place: { format: 'by-hand' } }])
  expect(nodeOf(atlas, work('On Paper Only').id)).toBeDefined()
})
