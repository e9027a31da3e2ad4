import fc from 'fast-check'
import { expect, test } from 'vitest'
import { elements } from '../../../src/ingest/topics/chemical-elements.ts'

const cutOut = (text: string) => {
  let kept = ''
  let at = 0
  for (const { start, end } of elements(text)) {
    kept += text.slice(at, start)
    at = end
  }
  return kept + text.slice(at)
}

test('formulas, scripts and comments go with what they hold, up to their own end', () => {
  expect(cutOut('a<math display="block"><mi>x</mi></math>b<!-- <p> -->c<SCRIPT>d</script>e')).toBe('abce')
  expect(cutOut('a<math>b')).toBe('a<math>b')
  expect(cutOut('a</math>b<math>c</math>')).toBe('a</math>b')
})

test('it is what an expression finds that looks for each end anew', () => {
  const both =
    /<(script|style|math|tex-math|inline-formula)\b[^<>]{0,500}>[\s\S]{0,5000}?<\/\1>|<!--[\s\S]{0,5000}?-->/gi
  const token = fc.constantFrom(
    '<math>',
    '<math a="b">',
    '</math>',
    '<style>',
    '</STYLE>',
    '<!--',
    '-->',
    'x',
    '<',
    '>',
  )
  fc.assert(
    fc.property(fc.array(token, { maxLength: 16 }), (tokens) => {
      const text = tokens.join('')
      expect(cutOut(text)).toBe(text.replace(both, ''))
    }),
    { numRuns: 5000 },
  )
})
