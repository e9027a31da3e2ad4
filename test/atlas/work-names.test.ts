import { expect, test } from 'vitest'
import { firstOf, labelAt } from '../../src/atlas/nodes.ts'
import { atlasFrom, corpusOf, type Sketch } from '../corpus.ts'

function called(work: Sketch): string {
  const atlas = atlasFrom(corpusOf([work]))
  return labelAt(atlas, firstOf(atlas, 'work'))
}

test('a work is called by its title', () => {
  expect(called({ title: 'On Dice', authors: ['Ada'], year: 1990 })).toBe('On Dice')
})

test('a work without a title is called as it would be cited', () => {
  expect(called({ title: '', authors: ['Ada'], year: 1990 })).toBe('Ada 1990')
  expect(called({ title: '', authors: ['Ada', 'Bo'], year: 1990 })).toBe('Ada & Bo 1990')
  expect(called({ title: ' ', authors: ['Ada', 'Bo', 'Cy'] })).toBe('Ada et al.')
  expect(called({ title: '', authors: [], year: 1990 })).toBe('w:0')
})
