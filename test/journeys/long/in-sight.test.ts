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

test('a file dropped at the moment in which Escape closes the dialog is read, and the dialog stays', async () => {
  const page = await openApp()
  await dropTogether(page, refs(2))
  await page.getByText('2 works to map').waitFor()
  const more = Buffer.from('@article{b, title={One More}, author={Ek, Bo}}').toString('base64')
  await page.evaluate((more) => {
    document.querySelector<HTMLDialogElement>('dialog[open]')!.requestClose()
    const transfer = new DataTransfer()
    transfer.items.add(new File([atob(more)], 'more.bib'))
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: transfer }))
  }, more)
  await page.getByText('3 works to map').waitFor()
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
