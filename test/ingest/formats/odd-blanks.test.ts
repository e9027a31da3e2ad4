import { describe, expect, test } from 'vitest'
import { detect } from '../../../src/ingest/formats/detect-format.ts'
import { readAll } from '../../../src/ingest/formats/format.ts'
import { read } from '../../../src/ingest/formats/read-source.ts'
import { people } from './people.ts'
import { fileOf } from './pieces.ts'

const odd = {
  'vertical tab': '\v',
  'form feed': '\f',
  'next line': '\u0085',
  'line separator': '\u2028',
  'paragraph separator': '\u2029',
}
const title = (blank: string) => `Lizards${blank}of the coast`
const name = (blank: string) => `Carber,${blank}Josefa`

/** One record with an odd blank in its title and one in its author. */
const records: Readonly<Record<string, (blank: string) => string>> = {
  ris: (b) => `TY  - JOUR\nTI  - ${title(b)}\nAU  - ${name(b)}\nPY  - 2021\nER  - \n`,
  medline: (b) => `PMID- 1\nTI  - ${title(b)}\nFAU - ${name(b)}\nDP  - 2021\n`,
  refer: (b) => `%0 Journal Article\n%T ${title(b)}\n%A ${name(b)}\n%D 2021\n`,
  wos: (b) => `FN X\nVR 1.0\nPT J\nAU ${name(b)}\nTI ${title(b)}\nPY 2021\nER\n\nEF\n`,
  ovid: (b) => `<1. >\nVN  - Ovid Technologies\nTI  - ${title(b)}\nAU  - ${name(b)}\nYR  - 2021\n`,
  bibtex: (b) => `@article{a, title = {${title(b)}}, author = {${name(b)}}, year = 2021}\n`,
  table: (b) => `Title,Authors,Year\n${title(b)},"${name(b)}",2021\n`,
  'csl-json': (b) =>
    `[{"type":"article","title":"${title(b)}","author":[{"family":"Carber","given":"Josefa${b}"}],"issued":{"date-parts":[[2021]]}}]`,
  'endnote-xml': (b) =>
    `<xml><records><record><ref-type name="x">1</ref-type><contributors><authors><author>${name(b)}</author></authors></contributors><titles><title>${title(b)}</title></titles><dates><year>2021</year></dates></record></records></xml>`,
}

describe.each(Object.entries(odd))('a %s inside a line is a blank', (_, blank) => {
  test.each(Object.keys(records))('%s', async (id) => {
    // JSON allows none of the control characters in a string.
    if (id === 'csl-json' && blank < ' ') return
    const text = records[id]!(blank)
    const format = detect(text)!.format
    expect(format.id).toBe(id)
    for (const found of [
      readAll(format, text, 'f', 2026).records,
      (await read(fileOf(text), { yearRetrieved: 2026 })).reading.records,
    ]) {
      expect(found.map((record) => record.title)).toEqual(['Lizards of the coast'])
      expect(found.map(({ bylines }) => people(bylines))).toEqual(['Carber/Josefa'])
    }
  })
})

test('a form feed before a tag, as printers set it between pages, hides no record', () => {
  const text = `TY  - JOUR\nTI  - One\nER  - \n\fTY  - JOUR\nTI  - Two\nER  - \n`
  expect(readAll(detect(text)!.format, text, 'f', 2026).records.map((record) => record.title)).toEqual(['One', 'Two'])
  const medline = 'PMID- 1\nTI  - One\n\n\fPMID- 2\nTI  - Two\n'
  expect(readAll(detect(medline)!.format, medline, 'f', 2026).records).toHaveLength(2)
})
