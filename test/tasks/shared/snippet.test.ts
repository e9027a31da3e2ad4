import { expect, test } from 'vitest'
import { snippet } from '../../../src/tasks/shared/snippet.ts'

test('a snippet keeps to its width and says where it cuts', () => {
  const text = `${'before '.repeat(30)}needle ${'after '.repeat(30)}`
  const whole = snippet(text, new Set(['needle']), 90)!
    .pieces.map((piece) => piece.text)
    .join('')
  expect(whole).toMatch(/^… .*needle.* …$/)
  expect(whole.length).toBeLessThan(110)
})
