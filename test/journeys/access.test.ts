import { expect, test } from 'vitest'
import { details, find, heading, openApp, results, useBrowser } from './person.ts'

useBrowser()

test('by keyboard alone: search, walk the results, open, follow a link, go back, use the table, clear', async () => {
  const page = await openApp()
  await page.keyboard.press('/')
  await page.keyboard.type('lee')
  await results(page).first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect.poll(() => heading(page).textContent()).toBe('Wonyeol Lee')

  // The focus is in the details now, so that Tab goes on from there.
  const link = details(page).getByRole('link').first()
  const name = await link.textContent()
  for (let i = 0; i < 10 && !(await link.evaluate((it) => it === document.activeElement)); i++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => heading(page).textContent()).toBe(name)
  await page.keyboard.press('Backspace')
  await expect.poll(() => heading(page).textContent()).toBe('Wonyeol Lee')

  await page.keyboard.press('Escape')
  await expect.poll(() => details(page).count()).toBe(0)
  await page.keyboard.press('t')
  const grid = page.getByRole('grid')
  await grid.focus()
  await page.keyboard.press('End')
  // Rows come into being as they come into sight.
  const rows = Number(await grid.getAttribute('aria-rowcount'))
  await grid.locator(`[aria-rowindex="${rows}"]`).waitFor()
  const last = await page.getByRole('row').last().getByRole('gridcell').first().textContent()
  await page.keyboard.press('Enter')
  await expect.poll(() => heading(page).textContent()).toBe(last)
})

test('a selection is spoken', async () => {
  const page = await openApp()
  await find(page, 'hongsek')
  await expect
    .poll(() => page.locator('[aria-live=polite]').textContent())
    .toMatch(/^Hongseok Yang, author: 2 works here, 3 coauthors\.$/)
})
