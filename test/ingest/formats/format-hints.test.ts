import { describe, expect, test } from 'vitest'
import { openTelling } from '../../../src/ingest/formats/format-hints.ts'

/** How much of a text, in pieces of 64 KiB, is taken until its format is told; and what that is. */
function told(pieces: Iterable<string>) {
  const telling = openTelling()
  let taken = 0
  for (const piece of pieces) {
    taken++
    if (!telling.push(piece)) break
  }
  return { taken, id: telling.detected()?.format.id, held: telling.text.length }
}

const block = 65_536
const filled = (unit: string) => unit.repeat(Math.ceil(block / unit.length))

describe('no more of a file is held than it takes to tell its format', () => {
  test.each([
    ['bibtex', '@article{a, title = {T}, author = {A B}}\n'],
    ['csl-json', '{"id":"a","type":"article-journal","title":"T"}\n'],
    ['openalex', '{"id":"https://openalex.org/W1","authorships":[]}\n'],
    ['edge-list', 'a b 2\n'],
  ])('%s: 64 KiB', (id, line) => {
    expect(told(Array.from({ length: 10 }, () => filled(line)))).toEqual({ taken: 1, id, held: 1 })
  })
  test('a list of works: 64 KiB', () => {
    const items = filled('{"id":"a","type":"article-journal","title":"T"},')
    expect(told([`[${items}`, items, items])).toMatchObject({ taken: 1, id: 'csl-json' })
  })
  test('a graph: until its ties begin', () => {
    const nodes = filled('{"id":"a","name":"Ann"},')
    const ties = filled('{"source":"a","target":"b"},')
    expect(told([`{"nodes":[${nodes}`, nodes, nodes, `{}],"links":[${ties}`, ties, ties])).toMatchObject({
      taken: 4,
      id: 'node-link-json',
    })
  })
  test('comments: until the content begins', () => {
    const comments = filled('% nothing to see here\n')
    expect(told([comments, comments, '*Vertices 2\n*Edges\n1 2\n', filled('2 1\n')])).toMatchObject({ id: 'pajek' })
  })
})

test('what nobody knows stays unknown', () => {
  expect(told(['{"colour": "red"}']).id).toBeUndefined()
  expect(told(['', ' \n']).id).toBeUndefined()
})
