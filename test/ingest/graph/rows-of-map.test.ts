import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { authorPage } from '../../../src/ingest/formats/author-page.ts'
import { readAll } from '../../../src/ingest/formats/format.ts'
import { graphFrom } from '../../../src/ingest/graph/graph.ts'
import { rowsOfMap, wholeMap } from '../../../src/ingest/graph/rows-of-map.ts'
import { leiden } from '../../../src/ingest/measures/clusters/leiden.ts'
import { explore } from '../../../src/ingest/pipeline.ts'
import { defaultSettings } from '../../../src/model/settings.ts'

const page = readFileSync('data/wonyeol-lee.txt', 'utf8')
const map = graphFrom(
  (await explore([readAll(authorPage, page, 'wonyeol-lee.txt', 2026)], { settings: defaultSettings })).graph,
)

test('clusters found again on a finished map are those that it was made with', () => {
  const { keys, csr } = rowsOfMap(map, wholeMap)
  const { membership } = leiden(csr, { resolution: map.getAttribute('resolution'), seed: defaultSettings.seed })
  expect([...membership]).toEqual(keys.map((key) => map.getNodeAttribute(key, 'cluster')))
})

test('a part holds its kinds, its ties and those nodes that it is told, and no others', () => {
  const authors = map.filterNodes((_, { kind }) => kind === 'author')
  const part = { kinds: new Set(['author'] as const), ties: new Set(['coauthorship'] as const) }
  const { keys, csr } = rowsOfMap(map, part)
  expect(keys).toEqual(authors)
  expect(csr.targets.length / 2).toBe(map.filterEdges((_, { kind }) => kind === 'coauthorship').length)
  expect(rowsOfMap(map, { ...part, has: (key) => key === authors[0] })).toMatchObject({ keys: [authors[0]] })
})
