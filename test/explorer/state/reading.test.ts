import fc from 'fast-check'
import { expect, test } from 'vitest'
import { line, paragraphs, passages } from '../../../src/explorer/state/reading.ts'
import { topicKey } from '../map.ts'

const networks = {
  id: topicKey('neural networks'),
  label: 'neural networks',
  forms: ['neural networks', 'neural network'],
}
const floats = { id: topicKey('floating-point'), label: 'floating-point', forms: ['floating-point'] }
const terms = (text: string) =>
  paragraphs(text, [networks, floats])
    .flat()
    .flatMap((piece) => (piece.kind === 'term' ? [piece.text] : []))

test('terms are marked in every form, with hyphen or space, at line ends, in capitals', () => {
  expect(terms('Neural\nnetworks on floating point and Floating-Point; a neural network.')).toEqual([
    'Neural\nnetworks',
    'floating point',
    'Floating-Point',
    'neural network',
  ])
})
test('a part of a longer word is not a term', () => {
  expect(terms('microneural networksque')).toEqual([])
})
test('maths stands apart from text; money does not become maths', () => {
  expect(line('Let $x^2$ cost $5 and $10.')).toEqual([
    { kind: 'text', text: 'Let ', lit: false },
    { kind: 'maths', tex: 'x^2', source: '$x^2$', display: false, lit: false },
    { kind: 'text', text: ' cost $5 and $10.', lit: false },
  ])
})
test('terms inside maths are left alone', () => {
  expect(terms('$\\mathrm{neural networks}$')).toEqual([])
})
test('nothing of the text is lost', () => {
  const token = fc.constantFrom('neural networks', ' ', '$', 'x', '\\(', '\\)', '$$', 'a', '5', '\\$', '\\[', '\\]')
  fc.assert(
    fc.property(fc.array(token), (tokens) => {
      const text = tokens.join('').trim()
      const pieces = paragraphs(text, [networks]).flat()
      expect(pieces.map((piece) => (piece.kind === 'maths' ? piece.source : piece.text)).join('')).toBe(text)
    }),
  )
})
test('the sentences that speak of the topic in question are lit, maths and terms included', () => {
  const text = 'We begin. A neural network of size $n$ is large. We end.'
  const lit = paragraphs(text, [networks, floats], networks.id)
    .flat()
    .filter((piece) => piece.lit)
  const source = lit.map((piece) => (piece.kind === 'maths' ? piece.source : piece.text)).join('')
  expect(source.trim()).toBe('A neural network of size $n$ is large.')
  expect(
    paragraphs(text, [networks])
      .flat()
      .some((piece) => piece.lit),
  ).toBe(false)
})
test('a topic comes with the sentences that hold it, each a line with its occurrences marked', () => {
  const text = 'We begin. A neural network of size $n$ is large.\n\nNothing here. Two neural networks end.'
  const found = passages(text, networks)
  expect(
    found.map((pieces) => pieces.map((piece) => (piece.kind === 'maths' ? piece.source : piece.text)).join('')),
  ).toEqual(['A neural network of size $n$ is large.', 'Two neural networks end.'])
  expect(found.flat().flatMap((piece) => (piece.kind === 'term' ? piece.text : []))).toEqual([
    'neural network',
    'neural networks',
  ])
})
test('ten thousand dollars are read at once', () => {
  expect(line('$a '.repeat(10_000)).length).toBeGreaterThan(0)
})
