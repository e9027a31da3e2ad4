import { expect, test } from 'vitest'
import { writingsOf } from '../../src/cli/export-options.ts'
import { exportFormats } from '../../src/export/export-formats.ts'

const asked = (call: Parameters<typeof writingsOf>[0]) =>
  writingsOf(call, exportFormats, 'json').map(({ out, format }) => [out, format.id])

test('each file is in the format that its name ends in, the longest ending first', () => {
  const out = ['a.gexf', 'b.json', 'c.csl.json', 'd.VOSviewer.json', 'e.csv.zip', 'f.bib', 'g.net']
  expect(asked({ out }).map(([, id]) => id)).toEqual([
    'gexf',
    'json',
    'csl-json',
    'vosviewer',
    'csv',
    'bibtex',
    'pajek',
  ])
})

test('a format that is named holds where a name says nothing, or the last part of its ending', () => {
  expect(asked({ format: 'ris' })).toEqual([[undefined, 'ris']])
  expect(asked({ format: 'csl-json', out: ['works.json'] })).toEqual([['works.json', 'csl-json']])
  expect(asked({ format: 'csv', out: ['-'] })).toEqual([['-', 'csv']])
  expect(asked({})).toEqual([[undefined, 'json']])
})

test('what does not go together is refused before any work', () => {
  expect(() => asked({ format: 'gexf', out: ['map.json'] })).toThrow('--format gexf and a file that ends in .json')
  expect(() => asked({ format: 'gexff' })).toThrow('did you mean “gexf”')
  expect(() => asked({ out: ['map.docx'] })).toThrow('“map.docx” cannot be written')
  expect(asked({ out: ['a.bib', 'a.bib'] })).toHaveLength(1)
})
