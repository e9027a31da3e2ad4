import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { cause } from '../../src/words/problems.en.ts'
import { anyReading } from './any-reading.ts'

const sources = readFileSync('test/fixtures/cases/38-word-sources.xml')
const document = (parts: Readonly<Record<string, Uint8Array>>) =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document/>'), ...parts })

test('of a Word document what it cites is read, from the part that lists it', async () => {
  const empty = strToU8('<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"/>')
  const cited = document({ 'customXml/item1.xml': empty, 'customXml/item2.xml': sources })
  const { records } = await anyReading('thesis.docx', cited)
  expect(records.map(({ title, place }) => [title, place.file])).toEqual([
    ['Lizards of the coast', 'thesis.docx'],
    ['Report on lizards', 'thesis.docx'],
    ['Snakes', 'thesis.docx'],
  ])
  const { records: none, problems } = await anyReading('letter.docx', document({ 'customXml/item1.xml': empty }))
  expect(none).toEqual([])
  expect(problems.map(cause)).toEqual([expect.stringMatching(/Word document/)])
})
