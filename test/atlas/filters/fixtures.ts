import { readFileSync } from 'node:fs'
import type { Atlas } from '../../../src/atlas/atlas.ts'
import { read } from '../../../src/ingest/formats/read-source.ts'
import { explore } from '../../../src/ingest/pipeline.ts'
import { defaultSettings } from '../../../src/model/settings.ts'

/** The map of some files, as the page and the terminal make it. */
export const atlasOfFiles = (...files: readonly string[]): Promise<Atlas> => atlasAtResolution(undefined, ...files)

/** The same in coarser or finer clusters. */
export async function atlasAtResolution(resolution: number | undefined, ...files: readonly string[]): Promise<Atlas> {
  const readings = []
  for (const name of files) {
    const bytes = (async function* () {
      yield new Uint8Array(readFileSync(name))
    })()
    readings.push((await read({ name, bytes }, { yearRetrieved: 2026 })).reading)
  }
  return (
    await explore(readings, { settings: { ...defaultSettings, ...(resolution === undefined ? {} : { resolution }) } })
  ).atlas!
}

export const seed = 'data/wonyeol-lee.txt'
export const acl = 'public/samples/acl-2022.xml.gz'
export const arxiv = 'test/fixtures/formats/arxiv-100/openalex.json.gz'
