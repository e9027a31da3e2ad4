import { createReadStream } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { read } from '../../../src/ingest/formats/read-source.ts'
import { nameKey } from '../../../src/model/name.ts'
import { byCodeUnits } from '../../../src/model/order.ts'
import type { SourceRecord } from '../../../src/model/work.ts'

// The same hundred arXiv records (CC0), rendered as 19 services export them.
const folder = 'test/fixtures/formats/arxiv-100'

const files = [
  ...['records.bib', 'records.ris', 'records.nbib', 'records.enw', 'pubmed.xml.gz', 'arxiv.xml', 'dblp.xml', 'acl.xml'],
  ...['savedrecs.txt', 'savedrecs_tab_utf8bom.txt', 'savedrecs_tab_utf16le.txt.gz'],
  ...['scopus_2023style.csv', 'scopus_2019style.csv', 'lens-export.csv', 'Dimensions-Publication.csv'],
  ...['openalex.json.gz', 'crossref.json', 'semanticscholar.json', 'csl.json'],
]

describe('a hundred works are the same works in every rendering', () => {
  const reference = worksIn('csl.json')
  for (const file of files)
    test(file, async () => {
      const works = await worksIn(file)
      const expected = await reference
      expect(works.map(title)).toEqual(expected.map(title))
      expect(works.map(names(file))).toEqual(expected.map(names(file)))
      expect(works.map((work) => work.date?.year)).toEqual(expected.map((work) => work.date?.year))
      if (file !== 'dblp.xml') {
        expect(works.map(abstract)).toEqual(expected.map(abstract))
        expect(works.map(doi(file))).toEqual(expected.map(doi(file)))
      }
    })
})

async function worksIn(file: string): Promise<readonly SourceRecord[]> {
  const { reading } = await read({ name: file, bytes: createReadStream(`${folder}/${file}`) }, { yearRetrieved: 2026 })
  return reading.records.toSorted((a, b) => byCodeUnits(a.title, b.title))
}

/** Scopus printed initials alone until 2019; the first initial and the family name must still be right. */
const names = (file: string) => (work: SourceRecord) =>
  work.bylines.map(({ name }) => {
    if (!file.startsWith('scopus_2019')) return nameKey(name)
    const family = nameKey({ literal: [name.particle, name.family].filter(Boolean).join(' ') })
    return `${nameKey({ literal: name.given ?? '' }).slice(0, 1)} ${family}`
  })

/** LaTeX writes a dash as two hyphens. */
const title = (work: SourceRecord) => work.title.replaceAll('–', '--')

/** Of the formulas only the letters: what BibTeX braces and spaces there is LaTeX's own. */
const abstract = (work: SourceRecord) => work.abstract?.replace(/[\W_]+/gu, '')

/** Crossref knows no work without a DOI, so the rendering gives one to each. */
const doi = (file: string) => (work: SourceRecord) =>
  file === 'crossref.json' && work.ids.doi?.startsWith('10.5555/') ? undefined : work.ids.doi
