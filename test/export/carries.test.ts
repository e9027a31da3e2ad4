import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { parquetReadObjects } from 'hyparquet'
import { beforeAll, expect, test } from 'vitest'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { mapInPage } from '../../src/atlas/file/map-page.ts'
import { carriedThings } from '../../src/export/export-format.ts'
import { exportFormats } from '../../src/export/export-formats.ts'
import { explore } from '../../src/ingest/pipeline.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import { written } from '../atlas/file/in-memory.ts'
import { anyReading } from '../ingest/any-reading.ts'
import { carriedIn } from './carried.ts'
import { bytesOf } from './written.ts'

let atlas: Atlas
beforeAll(async () => {
  const seed = await anyReading('wonyeol-lee.txt', readFileSync('data/wonyeol-lee.txt'))
  atlas = (await explore([seed], { settings: defaultSettings })).atlas
}, 60_000)

const readBack = async (id: string, extension: string): Promise<ReadonlySet<string>> => {
  const format = exportFormats.find((format) => format.id === id)!
  const bytes = await bytesOf(format, atlas, { ours: await written({ atlas }), viewer: page })
  return carriedIn(id === 'parquet' ? await tablesIn(bytes) : await anyReading(`map.${extension}`, bytes), atlas)
}

/** A page with room for a map, and nothing else. */
const page = `<!doctype html><title>Coterie</title>${mapInPage.open}</script>`

/** Nodes of a zip of Parquet, by a reader that is not ours. */
async function tablesIn(bytes: Uint8Array) {
  const file = unzipSync(bytes)['nodes.parquet']!
  const rows = await parquetReadObjects({ file: new Uint8Array(file).buffer })
  const nodes = rows.map((attributes) => ({ id: String(attributes.id), label: String(attributes.label), attributes }))
  return {
    records: [],
    pages: [],
    problems: [],
    maps: [],
    graphs: [{ file: '', format: '', attributes: {}, nodes, ties: [] }],
  }
}

test.each(exportFormats.filter(({ carries }) => carries.size > 0).map((format) => [format.id, format] as const))(
  '%s, read back, gives just what its row says that it carries',
  async (id, { extension, carries }) => {
    expect([...(await readBack(id, extension))].sort()).toEqual([...carries].sort())
  },
)

test.each(['coterie', 'json', 'gexf', 'graphml'])('%s carries everything', (id) => {
  expect([...exportFormats.find((format) => format.id === id)!.carries].sort()).toEqual([...carriedThings].sort())
})
