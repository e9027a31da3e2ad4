import { unzlibSync } from 'fflate'
import { expect, test } from 'vitest'
import { nodeFonts } from '../../src/cli/node-fonts.ts'
import { figurePdf } from '../../src/export/pdf-figure.ts'
import { firstView } from '../../src/model/view.ts'
import { figureOf } from '../../src/picture/figure.ts'
import { usualFigure } from '../../src/picture/figure-options.ts'
import { seedMap } from '../seed.ts'

const seed = await seedMap()
const pdf = async (title: string | null, retrieved = '2026-05-27') => {
  const figure = figureOf(
    { atlas: seed, view: firstView, filtered: null, retrieved },
    { ...usualFigure, paper: 'single', title },
  )
  return Buffer.from(await figurePdf(figure, nodeFonts))
}
const latin = (bytes: Buffer): string => bytes.toString('latin1')

/** What streams of a file hold, unpacked. */
function streams(bytes: Buffer): string[] {
  const text = latin(bytes)
  return [...text.matchAll(/\/Length (\d+) >>\nstream\n/g)].map((found) => {
    const from = found.index + found[0].length
    return latin(Buffer.from(unzlibSync(bytes.subarray(from, from + Number(found[1])))))
  })
}

test('the page has the size of the sheet, and its only date is the day of retrieval', async () => {
  const text = latin(await pdf('Lee'))
  expect(text).toMatch(/\/MediaBox \[0 0 240\.94 \d/)
  expect(text).toContain('/CreationDate (D:20260527000000Z)')
  expect(text.replace('20260527', '')).not.toMatch(/D:20\d\d/)
})

test('the same figure gives the same bytes', async () => {
  expect(await pdf('Lee')).toEqual(await pdf('Lee'))
})

test('every object is where the table of the file says', async () => {
  const text = latin(await pdf('Lee'))
  const at = Number(/startxref\n(\d+)/.exec(text)![1])
  const [, size] = /^xref\n0 (\d+)\n/.exec(text.slice(at))!
  const places = [...text.slice(at).matchAll(/(\d{10}) 00000 n/g)].map(([, place]) => Number(place))
  expect(places).toHaveLength(Number(size) - 1)
  for (const [i, place] of places.entries()) expect(text.slice(place)).toMatch(new RegExp(`^${i + 1} 0 obj\n`))
})

test('the fonts are in it, whole tables that a reader of fonts finds, with what each letter stands for', async () => {
  const parts = streams(await pdf('Ωmega Ćelik Đặng'))
  expect(parts.filter((part) => part.startsWith('\u0000\u0001\u0000\u0000')).length).toBeGreaterThan(3)
  const letters = parts.filter((part) => part.includes('beginbfchar')).join('')
  for (const letter of 'ΩĆĐặ') expect(letters).toContain(`<${letter.charCodeAt(0).toString(16).padStart(4, '0')}>`)
})

test('what the fonts lack is a box that says what it stands for', async () => {
  const [content] = streams(await pdf('王 and Lee'))
  expect(content).toContain('/ActualText <FEFF738b>')
  expect(content!.match(/ re S/g)).toHaveLength(1)
  const [plain] = streams(await pdf('Lee'))
  expect(plain).not.toContain('ActualText')
})
