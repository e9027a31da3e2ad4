import type { Locator } from 'playwright'
import { expect, test } from 'vitest'
import { dropTogether, find, narrow, openApp, still, useBrowser, wide } from '../person.ts'

useBrowser()

const refs = (n: number) =>
  Object.fromEntries(
    Array.from({ length: n }, (_, i) => [`refs-${i}.bib`, `@article{a${i}, title={Work ${i}}, author={Ek, Bo}}`]),
  )
const box = async (locator: Locator) => (await locator.boundingBox())!

test.each([
  ['a wide screen', wide],
  ['a narrow one', narrow],
])('however many files are listed, on %s the button for the map stands in the dialog whole', async (_, viewport) => {
  const page = await openApp({ viewport })
  await dropTogether(page, refs(14))
  await page.getByText('14 works to map').waitFor()
  await still(page)
  const dialog = await box(page.getByRole('dialog', { name: 'Open a bibliography' }))
  const { y, height } = await box(page.getByRole('button', { name: 'Show the map' }))
  expect(y + height).toBeLessThanOrEqual(dialog.y + dialog.height - 8)
  expect(dialog.y + dialog.height).toBeLessThan(viewport.height)
})

test('nothing in the open dialog is wider than a narrow screen', async () => {
  const page = await openApp({ viewport: narrow })
  await dropTogether(page, {
    [`${'a-very-long-name-'.repeat(6)}.csv`]: `Werkbenennung;Wer;${'Langwort'.repeat(12)}\nNetze;Ek, Bo;1\n`,
    'bad.bib': `@article{${'key'.repeat(40)}, title={One}, year={${'soon'.repeat(30)}}}`,
  })
  await page.getByText('What does each column hold?').waitFor()
  await page.getByText('1 work to map').waitFor()
  const dialog = page.getByRole('dialog', { name: 'Open a bibliography' })
  await dialog.locator('summary', { hasText: 'table (CSV, TSV)' }).first().click()
  await still(page)
  expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
})

test.each([
  ['a wide screen', wide, false],
  ['a wide screen with details', wide, true],
  ['a narrow screen', narrow, false],
])('on %s no notice covers the buttons that zoom', async (_, viewport, detailed) => {
  const page = await openApp({ viewport })
  if (detailed) await find(page, 'wonyeol')
  await dropTogether(page, { 'long.json': '{ "coterie": 1, "nodes": 3 }'.padEnd(400, ' ') })
  await page.keyboard.press('Escape')
  await dropTogether(page, refs(1))
  await page.getByRole('button', { name: 'Show the map' }).click()
  // At one moment: a notice goes by itself after a while.
  const boxes = await page.waitForFunction(() => {
    const notice = document.querySelector('.toast')
    const zoom = document.querySelector('[aria-label=Zoom]')
    return (
      notice !== null && zoom !== null && [notice, zoom].map((it) => it.getBoundingClientRect().toJSON() as DOMRect)
    )
  })
  const [a, b] = (await boxes.jsonValue()) as [DOMRect, DOMRect]
  expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true)
})

test('what was searched for in vain is gone once Escape is pressed, in the field and beside it', async () => {
  const page = await openApp()
  const field = page.getByRole('combobox', { name: /Search/ })
  await field.fill('wonyeoool qqq')
  await page.locator('#stage').click({ position: { x: 700, y: 140 } })
  await page.keyboard.press('Escape')
  await expect.poll(() => field.inputValue()).toBe('')
  await find(page, 'wonyeol')
  await expect.poll(() => field.inputValue()).toBe('')
})
