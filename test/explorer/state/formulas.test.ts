import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mathsIn } from '../../../src/explorer/state/formulas.ts'

test('each pair of marks holds its maths; the signs of money hold none', () => {
  const text = String.raw`Of $x^2$ at $5 and $10, \(y\), $$z$$ and \[w\] of \$3.`
  expect(mathsIn(text).map(({ tex, display }) => [tex, display])).toEqual([
    ['x^2', false],
    ['y', false],
    ['z', true],
    ['w', true],
  ])
})

test('a dollar behind a backslash closes nothing, one behind two does', () => {
  const tex = (text: string) => mathsIn(text).map(({ tex }) => tex)
  expect(tex(String.raw`$a\$b$`)).toEqual([String.raw`a\$b`])
  expect(tex(String.raw`$a\\$b$`)).toEqual([String.raw`a\\`])
})

test('it is what one expression finds that looks at everything again and again', () => {
  const maths =
    /\$\$([^$]{1,2000})\$\$|\\\[(.{1,2000}?)\\\]|\\\((.{1,2000}?)\\\)|\$(?!\s)((?:\\.|[^$\\]){1,2000}?)(?<!\s)\$(?!\d)/gs
  const token = fc.constantFrom('$', '$$', '\\', '\\(', '\\)', '\\[', '\\]', 'x', ' ', '5', '\n')
  fc.assert(
    fc.property(fc.array(token, { maxLength: 25 }), (tokens) => {
      const text = tokens.join('')
      const expected = Array.from(text.matchAll(maths), ({ 0: source, 1: a, 2: b, 3: c, 4: d, index }) => ({
        start: index,
        end: index + source.length,
        tex: a ?? b ?? c ?? d,
        display: a !== undefined || b !== undefined,
      }))
      expect(mathsIn(text)).toEqual(expected)
    }),
    { numRuns: 5000 },
  )
})
