import { expect, test } from 'vitest'
import { detect, formats } from '../../../../src/ingest/formats/detect-format.ts'
import { inPieces } from '../../../ingest/formats/mutations.ts'

/** Longer than any record that is held. */
const endless = 'lorem ipsum '.repeat(3_600_000)

test.each([
  [
    'bibtex',
    '@article{a, title = {One}, author = {Reed, Ann}}\n@book{b, title = {',
    '\n@article{c, title = {Three}, author = {Low, Una}}\n',
  ],
  [
    'ris',
    'TY  - JOUR\nTI  - One\nAU  - Reed, Ann\nER  - \nTY  - JOUR\nTI  - ',
    '\nER  - \nTY  - JOUR\nTI  - Three\nAU  - Low, Una\nER  - \n',
  ],
  ['table', 'Title,Authors\nOne,"Reed, Ann"\nTwo,"', '\nThree,"Low, Una"\n'],
  ['table', 'Title,Authors\nOne,"Reed, Ann"\nTwo,', '\nThree,"Low, Una"\n'],
  [
    'csl-json',
    '[{"title":"One","type":"book","issued":{}},\n{"title":"',
    '"},\n{"title":"Three","type":"book","issued":{}}]',
  ],
] as const)('what never ends costs itself and is told: %s', (id, before, after) => {
  const text = before + endless + after
  const format = formats.find((one) => one.id === id)!
  expect(detect(text.slice(0, 1000))?.format.id).toBe(id)
  const reading = inPieces(format, text, 1 << 16)
  expect(reading.records.map(({ title }) => title).filter((title) => title.length < 100)).toEqual(['One', 'Three'])
  expect(reading.problems).toHaveLength(1)
  expect(JSON.stringify(inPieces(format, text, 700_001))).toBe(JSON.stringify(reading))
})
