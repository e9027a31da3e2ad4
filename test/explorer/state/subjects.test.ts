import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { subjectsOf } from '../../../src/explorer/state/subjects.ts'
import { clusterTable } from '../../../src/ingest/atlas-of.ts'
import { clustersOf } from '../../../src/ingest/clusters.ts'
import { authorPage } from '../../../src/ingest/formats/author-page.ts'
import { readAll } from '../../../src/ingest/formats/format.ts'
import { explore } from '../../../src/ingest/pipeline.ts'
import { defaultSettings } from '../../../src/model/settings.ts'

const page = readFileSync('data/wonyeol-lee.txt', 'utf8')
const map = (await explore([readAll(authorPage, page, 'wonyeol-lee.txt', 2026)], { settings: defaultSettings })).atlas!

test('clusters of a finished map are named and described as when it was made', () => {
  const [{ membership, clusters }] = map.findings
  expect(clusters.size.length).toBeGreaterThan(1)
  expect(clusterTable(clustersOf(subjectsOf(map), membership))).toEqual(clusters)
})
