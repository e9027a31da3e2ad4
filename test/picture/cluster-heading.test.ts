import { expect, test } from 'vitest'
import { headingAndTerms, headingOf, sentenceCase } from '../../src/picture/cluster-heading.ts'

test('the most telling topic is the heading, the others are narrower terms', () => {
  const cluster = { label: 'machine translation · speech', terms: ['machine translation', 'speech'] }
  expect(headingAndTerms(cluster)).toEqual(['machine translation', 'speech'])
  expect(headingOf(cluster)).toBe('machine translation')
})

test('what a person calls a cluster stands whole', () => {
  expect(headingAndTerms({ label: 'Logic · and sets', terms: ['logic', 'sets'] })).toEqual(['Logic · and sets'])
})

test('a heading begins with a capital, unless its first word has letters of its own', () => {
  expect(['machine translation', 'mRNA vaccines', 'ReLU', 'éclairs', 'k-means'].map(sentenceCase)).toEqual(['Machine translation', 'mRNA vaccines', 'ReLU', 'Éclairs', 'K-means']) // biome-ignore format: side by side
})
