import { expect, test } from 'vitest'
import { csrFromTies } from '../../../src/atlas/counting/csr-from-ties.ts'
import { rowsOfMap, wholeMap } from '../../../src/ingest/graph/rows-of-map.ts'
import { subjectTies } from '../../../src/ingest/graph/subject-ties.ts'
import { subjectsOfMap } from '../../../src/ingest/graph/subjects-of-map.ts'
import { hasSubjects, mapClusters } from '../../../src/ingest/measures/clusters/map-clusters.ts'
import { defaultSettings } from '../../../src/model/settings.ts'
import { groupsOf } from '../../atlas/counting/groups.ts'
import { arxiv, atlasOfFiles } from '../../atlas/filters/fixtures.ts'

test('likeness counts twice where it is mutual, and each shared author adds to it', () => {
  // 0 is the nearest of both others; its own nearest is 1.
  const alike = csrFromTies(3, [0, 0], [1, 2], [0.5, 0.25])
  const { offsets, targets, weights } = subjectTies(alike, 1, groupsOf([[0], [0], [1]]), 2)
  const row = (v: number) =>
    Object.fromEntries([...targets.subarray(offsets[v], offsets[v + 1])].map((u, i) => [u, weights[offsets[v]! + i]]))
  expect(row(0)).toEqual({ 1: 2 * 0.5 + 0.3, 2: 0.25 })
})

test('clusters by subject found again on a finished map are those that it was made with', async () => {
  const map = await atlasOfFiles(arxiv)
  const [finding] = map.findings
  const subjects = subjectsOfMap(map)
  expect(hasSubjects(subjects)).toBe(true)
  const { csr } = rowsOfMap(map, wholeMap)
  const { membership } = mapClusters(csr, subjects, { resolution: finding.resolution, seed: defaultSettings.seed })
  expect(membership).toEqual(finding.membership)
})
