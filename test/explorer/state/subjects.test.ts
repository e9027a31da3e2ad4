import { expect, test } from 'vitest'
import { subjectsOf } from '../../../src/explorer/state/subjects.ts'
import { clusterTable } from '../../../src/ingest/atlas-of.ts'
import { clustersOf } from '../../../src/ingest/clusters.ts'
import { seedMap } from '../../seed.ts'

const map = await seedMap()

test('clusters of a finished map are named and described as when it was made', () => {
  const [{ membership, clusters }] = map.findings
  expect(clusters.size.length).toBeGreaterThan(1)
  expect(clusterTable(clustersOf(subjectsOf(map), membership))).toEqual(clusters)
})
