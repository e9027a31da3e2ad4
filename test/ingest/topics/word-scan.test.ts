import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blank } from '../../../src/ingest/topics/blank.ts'
import { phraseEnd, Words } from '../../../src/ingest/topics/word-scan.ts'

const words = (text: string) => {
  const found = new Words().read(text)
  return Array.from({ length: found.length }, (_, i) => text.slice(found.starts[i], found.ends[i]))
}

test('words of any script keep their accents, hyphens part phrases but not prefixes', () => {
  expect(words('Gödel’s floating-point k-means, non-differentiable naïve Ångström')).toEqual([
    'Gödel',
    'floating',
    'point',
    'k-means',
    'non-differentiable',
    'naïve',
    'Ångström',
  ])
})

test('a phrase ends where a blank parts two scripts', () => {
  const found = new Words().read('deep learning для обработки 图像 of β particles')
  const ends = Array.from({ length: found.length }, (_, i) => (found.before[i]! & 3) === phraseEnd)
  expect(ends).toEqual([true, false, true, false, true, true, false, false])
})

test('numbers are no words', () => {
  expect(words('32 of 1,000 in 3.14')).toEqual(['of', 'in'])
})

test('maths, commands, addresses, tags and copyright lines are blanked, what braces hold stays', () => {
  const text =
    'We study $\\mathrm{ReLU}$ and \\emph{deep} nets <b>here</b>, see https://x.org/a?b. © 2019 Elsevier B.V. All rights reserved.'
  expect(words(blank(text))).toEqual(['We', 'study', 'and', 'deep', 'nets', 'here', 'see'])
})

test('blanking keeps every place of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab \\{}$<>&;@:/.wé©中-\'"'), maxLength: 80 }), (text) => {
      expect(blank(text)).toHaveLength(text.length)
    }),
  )
})

test('digits and radicals of scripts without blanks are no words', () => {
  expect(words('\u17e0\u2e80 \u0e52\u0e55')).toEqual([])
})

test('words of any text are in order, apart, and hold a letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const found = new Words().read(text)
      let end = 0
      for (let i = 0; i < found.length; i++) {
        expect(found.starts[i]).toBeGreaterThanOrEqual(end)
        end = found.ends[i]!
        expect(end).toBeGreaterThan(found.starts[i]!)
        expect(text.slice(found.starts[i], end)).toMatch(/[\p{L}\p{M}]/u)
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})

test('numbers and signs that name a thing are part of its word', () => {
  const named =
    'COVID-19 IL-6 PM2.5 C++ C# GPT-4 Na+ Ca2+ H5N1 p53 3D 5G 5-HT Node.js ISO 9001 Web 2.0 type 2 type II vitamin D T cells k-means CoV-2'
  for (const name of named.match(/(?:ISO|Web|type|vitamin|T) \S+|\S+/g)!)
    expect(words(`it was ${name} that`)).toEqual(['it', 'was', name, 'that'])
})

test('numbers that say how much, where or when are no words', () => {
  const text =
    'In Table 2, 25 patients aged 65 (AUC 0.93) of Figure 3; Beijing 2008, A 12 and mid-2020, 10-fold, 2010–2015'
  expect(words(text).join(' ')).toBe('In Table patients aged AUC of Figure Beijing and mid fold')
})

test('what journals add to an abstract is blanked', () => {
  const read = (text: string) => words(blank(text)).join(' ')
  for (const text of [
    'BACKGROUND: Beetles forage. MAIN OUTCOME MEASURES: traps. Results and discussion - They gain. CONCLUSIONS They',
    'Purpose Beetles forage. Design/methodology/approach - traps. Findings They gain. Originality/value They',
    '<jats:title>Abstract</jats:title><jats:p>Beetles forage. Methods: traps. They gain. They</jats:p>',
    'Copyright 2019 Wiley Periodicals, Inc. Beetles forage traps. They gain. They. All Rights Reserved. Springer-Verlag.',
    'Hintergrund: Beetles forage. Méthodes : traps. Выводы: They gain. They. © 2021 Elsevier B.V.',
    'Beetles forage traps. We thank the Lizard Fund. They gain. They. Trial registration: ClinicalTrials.gov, NCT01.',
  ])
    expect(read(text)).toBe('Beetles forage traps They gain They')
  expect(read('The results and methods of this approach: value counts. In results they differ.')).toBe(
    'The results and methods of this approach value counts In results they differ',
  )
})

test('a label before a dash stands before a capital; a word that a hyphen joins to it is none', () => {
  const read = (text: string) => words(blank(text)).join(' ')
  expect(read('Purpose.—Beetles forage. METHODS–Traps. Results-They gain.')).toBe('Beetles forage Traps They gain')
  expect(read('Perceiving the World: Question-guided Games. Methods-based')).toBe(
    'Perceiving the World Question guided Games Methods based',
  )
})

test('an index is part of its word, whatever markup it stands in', () => {
  for (const text of ['CO<sub>2</sub>', 'CO$_2$', 'CO$_{2}$', 'CO/sub 2/', 'CO₂'])
    expect(words(blank(text)).map((word) => word.replace(/\u200d/g, ''))).toHaveLength(1)
})
