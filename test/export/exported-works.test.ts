import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bibtex } from '../../src/export/to-bibtex.ts'
import { csl } from '../../src/export/to-csl.ts'
import { ris } from '../../src/export/to-ris.ts'
import { sourceRecord } from '../../src/ingest/formats/source-record.ts'
import { explore } from '../../src/ingest/pipeline.ts'
import { fullName } from '../../src/model/name.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import type { SourceRecord } from '../../src/model/work.ts'
import { anyReading } from '../ingest/any-reading.ts'
import { bytesOf } from './written.ts'

/** Text of letters and of what formats take for commands, without blanks at its ends. */
const text = fc
  .array(
    fc.constantFrom(
      'a',
      'Zz',
      'é',
      '李',
      ' ',
      '{',
      '}',
      '\\',
      '$',
      '%',
      '&',
      '#',
      '_',
      '^',
      '~',
      '"',
      "'",
      '<',
      '>',
      '--',
      "''",
      '``',
      '-',
      '@',
      '=',
      ',',
      ';',
      ':',
      'and',
      'x2',
      '\\alpha',
      'ER  - ',
      '\n',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `w${parts.join('')}w`)
  // What looks like markup is markup to whoever reads it.
  .filter((text) => !/<\/?[a-z]/i.test(text))
const word = fc.stringMatching(/^[A-ZÉÖ][a-zäøñ]{1,8}$/)
const works = fc
  .array(
    fc.record({
      title: text,
      abstract: fc.option(text, { nil: undefined }),
      venue: fc.option(text, { nil: undefined }),
      date: fc.option(fc.record({ year: fc.integer({ min: 1900, max: 2030 }) }), { nil: undefined }),
      names: fc.array(fc.record({ family: word, given: word }), { maxLength: 4 }),
      doi: fc.option(
        fc.nat(9999).map((n) => `10.1000/x_${n}`),
        { nil: undefined },
      ),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) => list.map((work, i) => ({ ...work, title: `${i} ${work.title}` })))

interface Drafted {
  readonly title: string
  readonly names: readonly { readonly family: string; readonly given: string }[]
  readonly doi?: string | undefined
}

async function atlasOf(list: readonly Drafted[]) {
  const records = list.map(({ names, doi, ...work }, i) =>
    sourceRecord(
      { file: 'a.bib', format: 'bibtex', record: i + 1, line: i + 1 },
      {
        key: `k${i}`,
        ids: doi === undefined ? {} : { doi: `${doi}${i}` },
        bylines: names.map((name) => ({ name, affiliations: [], ids: {}, collective: false })),
        ...work,
      },
    ),
  )
  return (await explore([{ records, problems: [], pages: [], graphs: [] }], { settings: defaultSettings })).atlas
}

/** What a record says, blanks and the shape of quotes and dashes aside: BibTeX has one way for each. */
const told = (records: readonly Pick<SourceRecord, 'title' | 'abstract' | 'venue' | 'date' | 'ids' | 'bylines'>[]) =>
  records
    .map(({ title, abstract, venue, date, ids, bylines }) => ({
      title: plain(title),
      abstract: plain(abstract ?? ''),
      venue: plain(venue ?? ''),
      year: date?.year,
      doi: ids.doi,
      names: bylines.map(({ name }) => fullName(name)),
    }))
    .sort((a, b) => (a.title < b.title ? -1 : 1))
const plain = (text: string) => text.replace(/\s+/gu, '')

describe.each([
  ['BibTeX', bibtex],
  ['RIS', ris],
  ['CSL-JSON', csl],
] as const)('%s read back', (_, format) => {
  test('is the works: titles, names, years, venues, DOIs and abstracts, whatever stands in them', async () => {
    await fc.assert(
      fc.asyncProperty(works, async (list) => {
        const atlas = await atlasOf(list)
        const { records, problems } = await anyReading(`works.${format.extension}`, await bytesOf(format, atlas))
        const meant = list.map(({ names, doi, ...work }) => ({
          ...work,
          ids: doi === undefined ? {} : { doi: `${doi}${list.findIndex(({ title }) => title === work.title)}` },
          bylines: names.map((name) => ({ name, affiliations: [], ids: {}, collective: false })),
        }))
        expect(told(records)).toEqual(told(meant as never))
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
      }),
    )
  })
})
