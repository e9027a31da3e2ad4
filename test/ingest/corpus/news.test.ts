import { expect, test } from 'vitest'
import { newsOf } from '../../../src/ingest/corpus/news.ts'
import { bibtex } from '../../../src/ingest/formats/bibtex/bibtex.ts'
import { readAll } from '../../../src/ingest/formats/format.ts'

const file = (name: string, ...letters: readonly string[]) =>
  readAll(
    bibtex,
    letters.map((x) => `@article{${x}, title = {A work that is called ${x}}, doi = {10.1000/${x}}}`).join('\n'),
    name,
    2026,
  ).records

test('a file given twice adds nothing the second time, under its own name or another', () => {
  expect(newsOf([file('a', 'x', 'y'), file('a', 'x', 'y'), file('b', 'y', 'x')])).toEqual([
    { works: 2, known: 0 },
    { works: 0, known: 0 },
    { works: 0, known: 0 },
  ])
})

test('the file given first brings a work, whatever the files are called', () => {
  expect(newsOf([file('z', 'x'), file('a', 'x', 'y')])).toEqual([
    { works: 1, known: 0 },
    { works: 1, known: 0 },
  ])
})

test('works that were there before are new among the files, and known', () => {
  expect(newsOf([file('a', 'x', 'y'), file('b', 'z')], file('a', 'x', 'w'))).toEqual([
    { works: 2, known: 1 },
    { works: 1, known: 0 },
  ])
})

test('a record twice in one file is one work', () => {
  expect(newsOf([file('a', 'x', 'x', 'y')])).toEqual([{ works: 2, known: 0 }])
})
