import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

/** What is made into a map everywhere. */
export const corpora = [
  { name: 'the seed', file: 'data/wonyeol-lee.txt' },
  { name: 'arxiv-100', file: 'test/fixtures/formats/arxiv-100/arxiv.xml' },
  { name: 'ACL 2022', file: 'public/samples/acl-2022.xml.gz' },
] as const

/** The map of a file, as JSON, that `coterie ingest` makes in the Node at `path`. */
export async function mapByNode(path: string, file: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'coterie-map-'))
  try {
    const out = join(folder, 'map.json')
    // From its own folder, so that the map says the name that a browser gives a dropped file.
    const args = [resolve('src/cli/coterie.mjs'), 'ingest', basename(file), '--out', out]
    await promisify(execFile)(path, args, { cwd: dirname(resolve(file)) })
    return await readFile(out, 'utf8')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Two maps that are the same have the same one. */
export const fingerprint = (map: string): string => createHash('sha256').update(map).digest('hex')
