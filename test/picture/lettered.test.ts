import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { letterTable } from '../../src/export/letter-table.ts'
import { textWidth } from '../../src/picture/lettered.ts'

test('the widths are those of the fonts that are shipped', () => {
  const made = letterTable((file) => readFileSync(`node_modules/@fontsource/inter/files/${file}`))
  expect(readFileSync('src/picture/letter-widths.ts', 'utf8')).toBe(made)
})

test('a bold text is wider, an accent adds nothing, and Chinese is square', () => {
  expect(textWidth('Ada', 600)).toBeGreaterThan(textWidth('Ada', 400))
  expect(textWidth('e\u0301', 400)).toBe(textWidth('é', 400))
  expect(textWidth('王小明', 400)).toBe(3)
  expect(textWidth('', 400)).toBe(0)
})
