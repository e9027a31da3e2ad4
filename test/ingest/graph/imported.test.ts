import { expect, test } from 'vitest'
import { readAll } from '../../../src/ingest/formats/format.ts'
import { pajek } from '../../../src/ingest/formats/graphs/pajek.ts'
import { foreign } from '../../../src/ingest/graph/imported.ts'
import { defaultSettings } from '../../../src/model/settings.ts'
import { caseText } from '../formats/graphs/cases.ts'

const placesOf = (text: string) => foreign(readAll(pajek, text, 'f', 2026).graphs[0]!, defaultSettings).places

test('places are those of the file, in the order of the authors', () => {
  expect(placesOf(caseText('40-pajek.net'))).toEqual({
    x: Float64Array.of(0.1, 0.5, 0.9, 0.4),
    y: Float64Array.of(0.2, 0.5, 0.1, 0.8),
  })
})

test('places that most nodes share are none, and those that some nodes lack', () => {
  expect(placesOf(caseText('40f-nx.net'))).toBeUndefined()
  expect(placesOf('*Vertices 2\n1 "a" 0.5 0.5\n2 "b"\n*Edges\n1 2\n')).toBeUndefined()
})
