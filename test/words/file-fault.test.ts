import { describe, expect, test } from 'vitest'
import type { FileFault } from '../../src/model/file-fault.ts'
import { en } from '../../src/words/en.ts'

test('what of a project made no sense is said with what became of it', () => {
  expect(en.projectFault({ path: 'decisions[3]', code: 'left-out' })).toBe(
    'decisions[3] in the project is not valid; it was left out',
  )
  expect(en.projectFault({ path: 'view.lens', code: 'default-taken' })).toBe(
    'view.lens in the project is not valid; the default is used',
  )
})

describe('why a file is not opened', () => {
  test.each<[FileFault, string]>([
    [{ code: 'not-ours' }, 'this is not a saved map'],
    [{ code: 'newer-version', version: 7 }, 'this map was saved by a newer Coterie; nothing was changed'],
    [{ code: 'too-large' }, 'this map is too large for a file: it would take more than 4 GB'],
    [
      { code: 'damaged', damage: [{ member: 'atlas/works.parquet', path: 'year[12]', flaw: 'year' }] },
      'this map is damaged: in “atlas/works.parquet”, year[12] is not a year of publication',
    ],
    [
      {
        code: 'damaged',
        damage: [
          { member: '', flaw: 'cut-short' },
          { member: 'atlas/terms.parquet', flaw: 'cut-short' },
        ],
      },
      'this map is damaged: it ends too early (and 1 more place)',
    ],
    [
      { code: 'damaged', damage: [{ member: 'project.json', flaw: 'checksum' }] },
      'this map is damaged: “project.json” is not what was saved',
    ],
  ])('is said in a sentence: %j', (fault, sentence) => {
    expect(en.fileFault(fault)).toBe(sentence)
  })
})
