import { readFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { fingerprint } from '../../src/atlas/fingerprint.ts'
import { maybeMap, openMap, signature } from '../../src/ingest/saved-map.ts'
import { accessTo } from '../../src/tasks/worker/blobs.ts'
import { cause } from '../../src/words/problems.en.ts'
import { worded } from '../words/worded.ts'
import { anyReading } from './any-reading.ts'

const saved = readFileSync(new URL('../fixtures/saved/seed.json', import.meta.url), 'utf8')
const { options, attributes, nodes, edges } = JSON.parse(saved)
const changed = (change: object) => JSON.stringify({ options, attributes, nodes, edges, ...change })
const opened = (file: BlobPart) => openMap(accessTo(new Blob([file])), { name: 'map.json' })
const begins = (file: string | Uint8Array) =>
  maybeMap((typeof file === 'string' ? new TextEncoder().encode(file) : file).subarray(0, signature))

const mapInFile = async (file: BlobPart): Promise<string> => {
  const map = await opened(file)
  if (map?.ok !== true) throw new Error(JSON.stringify(map))
  return fingerprint(map.atlas)
}

describe('a map that an earlier version saved as JSON', () => {
  test('is the same map however it is packed and laid out, and whatever stands first in it', async () => {
    const map = await mapInFile(saved)
    const twice = gzipSync(gzipSync(saved))
    for (const file of [
      new Uint8Array(gzipSync(saved)),
      new Uint8Array(twice),
      `\uFEFF\n ${saved}`,
      changed({}),
      JSON.stringify(JSON.parse(saved), null, 2),
      JSON.stringify({ edges, nodes, attributes, options }),
    ]) {
      expect(await begins(typeof file === 'string' ? file : new Uint8Array(file))).toBe(true)
      expect(await mapInFile(file)).toBe(map)
    }
  })

  test('is opened wherever it is read, alone or beside others, from a file or a pipe', async () => {
    const { maps, problems, graphs } = await anyReading('map.json', saved)
    expect([maps.length, graphs, problems]).toEqual([1, [], []])
    expect(fingerprint(maps[0]!.atlas)).toBe(await mapInFile(saved))
  })

  test('that is damaged says where, and its works that are whole are read', async () => {
    const harmed = structuredClone(nodes)
    harmed[12].attributes.work.bylines = 'Lee'
    const { maps, records, problems } = await anyReading('map.json', changed({ nodes: harmed }))
    expect(maps).toEqual([])
    expect(records.length).toBe(9)
    expect(worded(problems)).toMatchObject([
      { code: 'damaged', severity: 'error', message: expect.stringContaining('nodes[12].attributes.work.bylines') },
    ])
    expect(cause(problems[0]!)).toContain('9 works')
  })

  test('that is cut short gives its works up to there, packed or not', async () => {
    for (const half of [saved.slice(0, 60_000), new Uint8Array(gzipSync(saved)).subarray(0, 12_000)]) {
      const { maps, records, problems } = await anyReading('map.json', half)
      expect(maps).toEqual([])
      expect(records.length).toBeGreaterThan(0)
      expect(problems[0]).toMatchObject({ code: 'damaged', severity: 'error' })
    }
  })

  test('whose gzip has one flipped byte is not opened', async () => {
    const packed = new Uint8Array(gzipSync(saved))
    packed[packed.length - 6]! ^= 1
    expect(await opened(packed)).toMatchObject({ ok: false, fault: { code: 'damaged' } })
  })

  test('of a newer version is refused, also beside other files', async () => {
    const newer = changed({ attributes: { ...attributes, coterie: 99 } })
    expect(await opened(newer)).toMatchObject({ ok: false, fault: { code: 'newer-version', version: 99 }, records: [] })
    const { maps, records, graphs, problems } = await anyReading('map.json', newer)
    expect([maps, records, graphs]).toEqual([[], [], []])
    expect(problems).toMatchObject([{ code: 'newer-version', severity: 'error' }])
  })
})

test('a graph that was made elsewhere is left to the formats of graphs', async () => {
  const foreign = '{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b"}]}'
  for (const file of [foreign, '{"options":{},"attributes":{},"nodes":[{"key":"a"}],"edges":[]}'])
    expect(await opened(file)).toBeUndefined()
  const { maps, graphs, problems } = await anyReading('d3.json', foreign)
  expect([maps.length, graphs.length, problems]).toEqual([0, 1, []])
  for (const file of ['', '[]', '{', 'null', '{"title":"Sums"}', '@article{x}', gunzipSync(gzipSync('{"meta":1}'))])
    expect(await begins(typeof file === 'string' ? file : new Uint8Array(file))).toBe(false)
})
