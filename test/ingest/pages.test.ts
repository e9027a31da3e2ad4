import { expect, test } from 'vitest'
import { titleOf } from '../../src/ingest/pages.ts'

test('a map of one file is called as the file; of several that differ in a number, by their range', () => {
  expect(titleOf([], ['/home/me/my_library.bib.gz'])).toBe('my library')
  expect(titleOf([], ['acl-2016.xml.gz', 'acl-2022.xml.gz', 'acl-2019.xml.gz'])).toBe('acl 2016–2022')
  expect(titleOf([], ['savedrecs 2.txt', 'savedrecs 1.txt'])).toBe('savedrecs 1–2')
  for (const files of [[], ['a.bib', 'b.bib'], ['a/x1.bib', 'b/x1.bib'], ['x1.bib', 'y2.bib'], ['x1.bib', 'x.bib']])
    expect(titleOf([], files)).toBe('')
})
