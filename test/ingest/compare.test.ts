import { expect, test } from 'vitest'
import { jsonPieces } from '../../src/export/json.ts'
import { compare } from '../../src/ingest/compare.ts'
import { bibtex } from '../../src/ingest/formats/bibtex/bibtex.ts'
import { readAll } from '../../src/ingest/formats/format.ts'
import { explore } from '../../src/ingest/pipeline.ts'
import type { Decision } from '../../src/model/decision.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import { written } from '../atlas/file/in-memory.ts'
import { anyReading } from './any-reading.ts'

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
  expect(drawn.people.unsure.length).toBeGreaterThan(0)
  expect(drawn.workMerges).toHaveLength(1)
  // A saved map does not keep the lines of the files.
  const withoutPlaces = drawn.workMerges.map(({ places, ...merge }) => merge)
  const files = {
    'map.json': [...jsonPieces(drawn.graph)].join(''),
    'map.coterie': await written({ atlas: drawn.atlas }),
  }
  for (const [name, file] of Object.entries(files)) {
    const reading = await anyReading(name, file)
    expect(reading.maps, name).toHaveLength(1)
    const told = await compare([reading], decisions)
    expect(told.people, name).toEqual(drawn.people)
    expect(told.workMerges, name).toMatchObject(withoutPlaces)
  }
})
