import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName } from '../../src/export/file-name.ts'

const day = '2026-11-23'

test('a file’s name says what and when', () => {
  expect(fileName('Wonyeol Lee', day, 'png')).toBe('coterie-wonyeol-lee-2026-11-23.png')
  expect(fileName('Kurt Gödel', day, 'json')).toBe('coterie-kurt-godel-2026-11-23.json')
})

test('a file’s name says no day where no source says when it was retrieved, and nothing that is no day', () => {
  expect(fileName('Kurt Gödel', undefined, 'json')).toBe('coterie-kurt-godel.json')
  expect(fileName('Kurt Gödel', '../../x', 'json')).toBe('coterie-kurt-godel.json')
})

test.each(['../x', 'CON', 'a/b\\c', '', '…', '.', 'nul\u0000l', 'x'.repeat(500)])(
  '%j makes a safe file name',
  (title) => {
    expect(fileName(title, day, 'png')).toMatch(/^coterie-[\p{L}\p{N}-]{1,60}-2026-11-23\.png$/u)
  },
)

test('no title makes a path or a hidden character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      expect(fileName(title, day, 'png')).toMatch(/^coterie-[\p{L}\p{N}-]{1,80}-2026-11-23\.png$/u)
    }),
  )
})
