import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { subjectsOf } from '../../../src/explorer/state/subjects.ts'
import { clustersOf, shownClusters } from '../../../src/ingest/clusters.ts'
import { authorPage } from '../../../src/ingest/formats/author-page.ts'
import { readAll } from '../../../src/ingest/formats/format.ts'
import { graphFrom } from '../../../src/ingest/graph/graph.ts'
import { explore } from '../../../src/ingest/pipeline.ts'
import { defaultSettings } from '../../../src/model/settings.ts'

const page = readFileSync('data/wonyeol-lee.txt', 'utf8')
const map = graphFrom(
  (await explore([readAll(authorPage, page, 'wonyeol-lee.txt', 2026)], { settings: defaultSettings })).graph,
)

test('clusters of a finished map are named and described as when it was made', () => {
  const subjects = subjectsOf(map)
  const membership = Uint32Array.from(subjects.keys, (key) => map.getNodeAttribute(key, 'cluster'))
  const clusters = shownClusters(clustersOf(subjects, membership), (author) => subjects.authors[author]!.label)
  expect(clusters).toEqual(map.getAttribute('clusters'))
})
