import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { read } from '../../src/atlas/file/read-container.ts'
import { fingerprint } from '../../src/atlas/fingerprint.ts'
import { tellDifferences } from './differences.ts'

/** What is made into a map everywhere. */
export const corpora = [
  { name: 'the seed', file: 'data/wonyeol-lee.txt' },
  { name: 'arxiv-100', file: 'test/fixtures/formats/arxiv-100/arxiv.xml' },
  { name: 'ACL 2022', file: 'public/samples/acl-2022.xml.gz' },
] as const

/** A map as it was saved: as a file of ours, and as JSON. */
export interface Drawn {
  readonly map: Uint8Array
  readonly json: string
}

/** The map of a file that `coterie ingest` makes in the Node at `path`. */
export async function drawnByNode(path: string, file: string): Promise<Drawn> {
  const folder = await mkdtemp(join(tmpdir(), 'coterie-map-'))
  const make = async (name: string) => {
    const out = join(folder, name)
    // From its own folder, so that the map says the name that a browser gives a dropped file.
    const args = [resolve('src/cli/coterie.mjs'), 'ingest', basename(file), '--out', out]
    await promisify(execFile)(path, args, { cwd: dirname(resolve(file)) })
    return readFile(out)
  }
  try {
    return { map: await make('map.coterie'), json: (await make('map.json')).toString() }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** In what two maps differ, in words; nothing where they are one map, to the byte of their JSON. */
export async function difference(there: Drawn, here: Drawn): Promise<string> {
  if (there.json !== here.json) return tellDifferences(there.json, here.json)
  const [a, b] = [fingerprint(await atlasOf(there.map)), fingerprint(await atlasOf(here.map))]
  return a === b ? '' : `the same JSON, but the fingerprints ${a} and ${b}`
}

/** The atlas in a file of ours, which must be whole. */
export async function atlasOf(file: Uint8Array): Promise<Atlas> {
  const slice = async (from: number, to: number) => file.subarray(from, to)
  const opened = await read({ size: file.length, slice }, { name: 'map' })
  if (!opened.ok) throw new Error(`not a whole map file: ${JSON.stringify(opened.fault)}`)
  if (opened.damage.length > 0) throw new Error(`a damaged map file: ${JSON.stringify(opened.damage)}`)
  if (opened.atlas === undefined) throw new Error('a map file without a map')
  return opened.atlas
}
