import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { deflateRawSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type Atlas, orderOf } from '../../../src/atlas/atlas.ts'
import { excerptOf } from '../../../src/atlas/excerpt.ts'
import { read } from '../../../src/atlas/file/read-container.ts'
import { TooLarge } from '../../../src/atlas/file/write-container.ts'
import { fingerprint } from '../../../src/atlas/fingerprint.ts'
import { read as readFormat } from '../../../src/ingest/formats/read-source.ts'
import { explore } from '../../../src/ingest/pipeline.ts'
import { defaultSettings } from '../../../src/model/settings.ts'
import { anyCorpus, atlasFrom, corpusOf } from '../../corpus.ts'
import { inMemory, opened, written } from './in-memory.ts'

async function atlasOf(path: string): Promise<Atlas> {
  const bytes = readFileSync(path)
  const stream = (async function* () {
    yield new Uint8Array(bytes)
  })()
  const { reading } = await readFormat({ name: path, size: bytes.length, bytes: stream }, { yearRetrieved: 2026 })
  return (await explore([reading], { settings: defaultSettings })).atlas!
}

async function reread(atlas: Atlas): Promise<Atlas> {
  const file = await opened(await written({ atlas }))
  if (!file.ok) throw new Error(JSON.stringify(file.fault))
  expect(file.damage).toEqual([])
  return file.atlas!
}

const sketch = atlasFrom(
  corpusOf([
    { title: 'One', authors: ['Ada', 'Bo'], topics: ['graph', 'proof'], year: 2020, abstract: 'Of graphs.' },
    { title: 'Two', authors: ['Bo', 'Cy'], topics: ['graph'], year: 2021 },
  ]),
)

describe('a map in a file', () => {
  test('read back is the map that was written: the same columns, history and sayings, one fingerprint', async () => {
    await fc.assert(
      fc.asyncProperty(anyCorpus, async (corpus) => {
        const atlas = atlasFrom(corpus)
        const back = await reread(atlas)
        expect(isDeepStrictEqual(back, atlas)).toBe(true)
        expect(fingerprint(back)).toBe(fingerprint(atlas))
      }),
      { numRuns: 30 },
    )
  })

  test.each([
    'data/wonyeol-lee.txt',
    'test/fixtures/formats/arxiv-100/arxiv.xml',
    'public/samples/acl-2022.xml.gz',
    'test/fixtures/graphs/netscience.gml',
  ])('read back is the map that was written: %s', async (path) => {
    const atlas = await atlasOf(path)
    const back = await reread(atlas)
    expect(isDeepStrictEqual(back, atlas)).toBe(true)
    expect(fingerprint(back)).toBe(fingerprint(atlas))
  })

  test('is a zip that says first what it is, and last what it holds', async () => {
    const bytes = await written({ atlas: sketch })
    expect(Buffer.from(bytes.subarray(30, 65)).toString('latin1')).toBe('mimetypeapplication/vnd.coterie+zip')
    const members = unzipSync(bytes)
    const manifest = JSON.parse(Buffer.from(members['manifest.json']!).toString('utf8'))
    expect(Object.keys(members).at(-1)).toBe('manifest.json')
    expect(manifest).toMatchObject({
      coterie: 2,
      counts: { author: 3, work: 2, topic: 2 },
      fingerprint: fingerprint(sketch),
    })
    const listed = manifest.members.map(({ name, size }: { name: string; size: number }) => [name, size])
    expect(listed).toEqual(
      Object.entries(members)
        .slice(0, -1)
        .map(([name, { length }]) => [name, length]),
    )
  })

  test('is the same bytes each time, and the same map however it is deflated', async () => {
    const deflate = async (bytes: Uint8Array) => new Uint8Array(deflateRawSync(bytes, { level: 1 }))
    const [once, again] = [await written({ atlas: sketch }), await written({ atlas: sketch })]
    const other = await written({ atlas: sketch }, { deflate })
    expect(again).toEqual(once)
    expect(other).not.toEqual(once)
    expect(await opened(other)).toEqual(await opened(once))
  })

  test('too large to be drawn has an excerpt before it, of which alone can be read', async () => {
    const size = { whole: 5, most: 4 }
    const bytes = await written({ atlas: sketch }, { size })
    const taken: number[] = []
    const { size: length, slice } = inMemory(bytes)
    const counting = {
      size: length,
      slice: (from: number, to: number) => {
        taken.push(from)
        return slice(from, to)
      },
    }
    const file = await read(counting, { name: 'x', parts: ['excerpt'] })
    expect(file).toMatchObject({ ok: true, damage: [] })
    expect(file.ok && file.atlas).toBeUndefined()
    expect(isDeepStrictEqual(file.ok && file.excerpt, excerptOf(sketch, size))).toBe(true)
    const map = Buffer.from(bytes).indexOf('atlas/works.parquet')
    const manifest = Buffer.from(bytes).indexOf('manifest.json')
    expect(taken.filter((at) => at > map && at < manifest - 40)).toEqual([])
  })

  test('of more bytes than a file may have is not written', async () => {
    const { length } = await written({ atlas: sketch })
    await expect(written({ atlas: sketch }, { most: length - 1 })).rejects.toThrow(TooLarge)
    expect(await written({ atlas: sketch }, { most: length })).toHaveLength(length)
  })
})

describe('a project in a file', () => {
  const sources = [
    { name: '../x.bib', bytes: Buffer.from('@article{x}') },
    { name: 'CON', bytes: Buffer.from('') },
    { name: 'CON', bytes: gzipSync('@article{y}') },
    { name: '文献 (1).ris', bytes: Buffer.from('TY  - JOUR\n'.repeat(50)) },
  ].map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) }))

  test('comes back with its sources, byte for byte and under their names', async () => {
    const file = await opened(await written({ project: { coterieProject: 1, decisions: [] }, sources }))
    expect(file).toMatchObject({ ok: true, project: { coterieProject: 1, decisions: [] }, damage: [] })
    expect(file.ok && file.sources).toEqual(sources)
    expect(file.ok && file.atlas).toBeUndefined()
  })

  test('lays its sources down under names that every system takes', async () => {
    const members = Object.keys(unzipSync(await written({ sources })))
    expect(members.filter((name) => name.startsWith('sources/'))).toEqual([
      'sources/1-..-x.bib',
      'sources/2-CON',
      'sources/3-CON',
      'sources/4-文献-1-.ris',
    ])
  })

  test('may hold nothing at all', async () => {
    const file = await opened(await written({}))
    expect(file).toMatchObject({ ok: true, sources: [], damage: [] })
  })
})

test('what is counted in the manifest is what the map holds', async () => {
  const file = await opened(await written({ atlas: sketch }))
  expect(file.ok && file.manifest!.counts).toEqual(orderOf(sketch))
})
