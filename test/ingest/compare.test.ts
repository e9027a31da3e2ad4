import { expect, test } from 'vitest'
import { jsonPieces } from '../../src/export/json.ts'
import { compare } from '../../src/ingest/compare.ts'
import { bibtex } from '../../src/ingest/formats/bibtex/bibtex.ts'
import { readAll } from '../../src/ingest/formats/format.ts'
import { graphology } from '../../src/ingest/formats/graphs/graphology-json.ts'
import { graphFrom, streamOf } from '../../src/ingest/graph/graph.ts'
import { explore } from '../../src/ingest/pipeline.ts'
import type { Decision } from '../../src/model/decision.ts'
import { defaultSettings } from '../../src/model/settings.ts'

const bib = `
@article{a, title={Bits}, author={Wonyeol Lee and Rahul Sharma}, year=2016, doi={10.1145/2908080}}
@article{b, title={Bits}, author={W. Lee and R. Sharma}, year=2016, doi={10.1145/2908080}}
@article{c, title={Crops}, author={W. Lee and P. Brown}, year=2005}
@article{d, title={Wards}, author={Woojin Lee and A. Smith}, year=2012}
`

test.each([
  ['nothing decided', []],
  ['a decision', [{ kind: 'thesaurus', label: 'Woojin Lee', by: 'Wonyeol Lee' }]],
] as const)('a saved map tells of its people and works what was told when it was drawn: %s', async (_, decided) => {
  const decisions: readonly Decision[] = decided
  const drawn = await explore([readAll(bibtex, bib, 'lees.bib', 2026)], { settings: defaultSettings, decisions })
  const saved = [...jsonPieces(streamOf(graphFrom(drawn.graph)))].join('')
  const told = await compare([readAll(graphology, saved, 'map.json', 2026)], decisions)
  expect(drawn.people.unsure.length).toBeGreaterThan(0)
  expect(drawn.workMerges).toHaveLength(1)
  expect(told.people).toEqual(drawn.people)
  // A saved map does not keep the lines of the files.
  const withoutPlaces = drawn.workMerges.map(({ places, ...merge }) => merge)
  expect(told.workMerges).toMatchObject(withoutPlaces)
})
