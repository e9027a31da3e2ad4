import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { authorPage } from '../../../src/ingest/formats/author-page.ts'
import { bibtex } from '../../../src/ingest/formats/bibtex/bibtex.ts'
import { medline } from '../../../src/ingest/formats/tagged/medline.ts'
import { ovid } from '../../../src/ingest/formats/tagged/ovid.ts'
import { refer } from '../../../src/ingest/formats/tagged/refer.ts'
import { ris } from '../../../src/ingest/formats/tagged/ris.ts'
import { wos } from '../../../src/ingest/formats/tagged/wos.ts'
import { expectToSurvive, inputs } from './mutations.ts'
import { samples } from './samples.ts'

const fixtures = 'test/fixtures/formats'
const beginningsIn = (folder: string) =>
  readdirSync(join(fixtures, folder))
    .filter((name) => name !== 'EXPECTED.json')
    .sort()
    .map((name) => readFileSync(join(fixtures, folder, name), 'utf8').slice(0, 1500))
const poison = [
  '@string{__proto__ = {polluted}} @article{constructor, __proto__ = {x}, title = "a "b" {c} # \\\'{e} $x$',
  '\0\ufeff\ud800\u202e\r\r\n\u2028ER  - \nEF\nPMID- \n%0 \nTY  - \n10 Papers\n21.0LGMay 27\net al. · and others',
]

describe.each([
  ['author page', authorPage, [readFileSync('data/wonyeol-lee.txt', 'utf8').slice(0, 4000)]],
  ['BibTeX', bibtex, beginningsIn('bibtex')],
  ['RIS', ris, beginningsIn('ris')],
  ['Ovid', ovid, samples.ovid!],
  ['MEDLINE', medline, beginningsIn('medline-nbib')],
  ['Web of Science', wos, beginningsIn('wos-plaintext')],
  ['EndNote', refer, beginningsIn('endnote-enw')],
] as const)('%s', (_, format, files) => {
  test(`survives ${inputs} injured files: nothing thrown or polluted, whole records, cut anywhere the same`, () => {
    expectToSurvive(format, [...files, ...files, ...poison])
  })
})
