import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { write } from '../../src/atlas/file/write-container.ts'
import { fingerprint } from '../../src/atlas/fingerprint.ts'
import { nodeFonts } from '../../src/cli/node-fonts.ts'
import { svg } from '../../src/export/to-svg.ts'
import { openMap } from '../../src/ingest/saved-map.ts'
import { projectJson } from '../../src/project/project-file.ts'
import { accessTo } from '../../src/tasks/worker/blobs.ts'
import { anyReading } from '../ingest/any-reading.ts'

const saved = readFileSync(new URL('../fixtures/saved/seed.json', import.meta.url), 'utf8')

async function drawn(holdsMap: boolean) {
  const map = await openMap(accessTo(new Blob([saved])), { name: 'map.json' })
  if (map?.ok !== true) throw new Error('the fixture is a map')
  const { atlas } = map
  const project = projectJson({ name: 'Ends </metadata><script>' })
  const written = svg.write({
    atlas,
    beside: {},
    fonts: nodeFonts,
    figure: { holdsMap },
    ours: () => write({ atlas, project }),
    viewer: async () => '',
  })
  const pieces: Uint8Array[] = []
  for await (const piece of written) pieces.push(Buffer.from(piece))
  return { atlas, picture: Buffer.concat(pieces) }
}

test('an SVG that holds its map opens as that map, from a file or a pipe, with what was said of it', async () => {
  const { atlas, picture } = await drawn(true)
  const { maps, problems } = await anyReading('figure.svg', picture)
  expect(problems).toEqual([])
  expect(maps.map(({ atlas }) => fingerprint(atlas))).toEqual([fingerprint(atlas)])
  expect(maps[0]!.project).toMatchObject({ name: 'Ends </metadata><script>' })
})

test('one that does not hold it is called a picture, and is the same but for that', async () => {
  const [{ picture: bare }, { picture: full }] = [await drawn(false), await drawn(true)]
  const { maps, problems } = await anyReading('figure.svg', bare)
  expect([maps.length, problems]).toEqual([0, [expect.objectContaining({ code: 'binary', kind: 'picture' })]])
  expect(full.toString().replace(/<metadata[^<]*<\/metadata>\n/, '')).toBe(bare.toString())
})

test('one of which the end is lost says what is wrong with the map in it', async () => {
  const { picture } = await drawn(true)
  const half = picture.subarray(0, Math.floor(picture.indexOf('</metadata>') / 2))
  const opened = await openMap(accessTo(new Blob([new Uint8Array(half)])), { name: 'figure.svg' })
  expect(opened).toMatchObject({ ok: false, fault: { code: 'damaged' } })
})
