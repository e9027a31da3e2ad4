import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { asking, items, menu, menuByKeys, openLees } from '../lees-menu.ts'
import { details, find, heading, useBrowser } from '../person.ts'

useBrowser()

test('the menu of a node opens by keys, is walked with arrows, and gives the focus back', async () => {
  const page = await openLees()
  await menuByKeys(page, 'wonyeol')
  expect(await items(page).allTextContents()).toEqual([
    'Centre the map here',
    'Pin in its place',
    'Merge with…choose on the map',
    'Never merge with…choose on the map',
    'Split off works…',
  ])
  expect(await focused(page)).toBe('Centre the map here')
  await page.keyboard.press('ArrowUp')
  expect(await focused(page)).toBe('Split off works…')
  await page.keyboard.press('Escape')
  expect(await menu(page).count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('stage')
  expect(await heading(page).textContent()).toBe('Wonyeol Lee')

  await page.keyboard.press('Shift+F10')
  await items(page).getByText('Pin in its place').click()
  await page.keyboard.press('Shift+F10')
  expect(await items(page).allTextContents()).toContain('Unpin')
})

test('the right button on a second author offers to merge it with the selected one; undo parts them', async () => {
  const page = await openLees()
  const { x, y } = await selectedAndPlace(page)
  await page.mouse.click(x, y, { button: 'right' })
  await items(page).getByText('Merge with Wonyeol Lee', { exact: true }).click()
  await expect.poll(() => details(page).textContent()).toContain('Nursing Outcomes')
  await page.keyboard.press('Control+z')
  await expect.poll(() => details(page).textContent()).not.toContain('Nursing Outcomes')
})

test('“merge with” waits for another author chosen on the map; Escape gives it up', async () => {
  const page = await openLees()
  const { x, y } = await selectedAndPlace(page)
  await page.keyboard.press('Shift+F10')
  await items(page).getByText('Merge with…', { exact: true }).click()
  await page.getByText('On the map, choose the author to merge with Wonyeol Lee.').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => asking(page).count()).toBe(0)
  expect(await heading(page).textContent()).toBe('Wonyeol Lee')

  await page.keyboard.press('Shift+F10')
  await items(page).getByText('Merge with…', { exact: true }).click()
  await page.mouse.click(x, y)
  await expect.poll(() => asking(page).count()).toBe(0)
  await expect.poll(() => details(page).textContent()).toContain('Nursing Outcomes')
})

test('asked from the menu of another author, nothing opens under the aim, and a miss is told', async () => {
  const page = await openLees()
  const { x, y } = await selectedAndPlace(page)
  await page.mouse.click(x, y, { button: 'right' })
  await items(page).getByText('Merge with…', { exact: true }).click()
  await page.getByText('On the map, choose the author to merge with Woojin Lee.').waitFor()
  expect(await heading(page).textContent()).toBe('Wonyeol Lee')
  const { x: left, y: top, height } = (await page.locator('#stage').boundingBox())!
  await page.mouse.click(left + 420, top + height - 12)
  await page.getByText('There is nobody there. Choose an author, or cancel (Escape).').waitFor()
  expect(await asking(page).count()).toBe(1)
})

test('one row is chosen, whether the keys or the pointer did', async () => {
  const page = await openLees()
  await menuByKeys(page, 'wonyeol')
  await items(page).getByText('Pin in its place').hover()
  expect(await focused(page)).toBe('Pin in its place')
  await page.keyboard.press('ArrowUp')
  expect(await focused(page)).toBe('Centre the map here')
})

test('works are split off from the map', async () => {
  const page = await openLees()
  await menuByKeys(page, 'wonyeol')
  await items(page).getByText('Split off works…').click()
  await page.getByRole('checkbox', { name: 'Proving Functions' }).check()
  await page.getByRole('button', { name: 'Split off 1 work' }).click()
  await expect.poll(() => details(page).textContent()).not.toContain('Proving Functions')
})

test('a finger that rests on an author opens the menu', async () => {
  const page = await openLees({ hasTouch: true })
  await find(page, 'woojin')
  await page.getByRole('button', { name: 'Details', exact: true }).tap()
  const { x, y } = await placeOf(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
  await menu(page).waitFor()
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  expect(await menu(page).getAttribute('aria-label')).toBe('Woojin Lee')
  await items(page).getByText('Merge with…', { exact: true }).tap()
  await asking(page).getByRole('button', { name: 'By name…' }).tap()
  await page.getByRole('option', { name: 'Wonyeol Lee' }).tap()
  await expect.poll(() => details(page).textContent()).toContain('Nursing Outcomes')
})

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

/** Selects Wonyeol Lee and says where Woojin Lee stands then: details that stay open leave the map where it is. */
async function selectedAndPlace(page: Page): Promise<{ x: number; y: number }> {
  const place = await placeOf(page, 'woojin')
  await find(page, 'wonyeol')
  await expect.poll(() => heading(page).textContent()).toBe('Wonyeol Lee')
  await page.locator('#stage').focus()
  return place
}

/** Where a node, else the selected one, stands once the map rests around it: its menu opens beside it. */
async function placeOf(page: Page, name?: string): Promise<{ x: number; y: number }> {
  await menuByKeys(page, name)
  await items(page).getByText('Centre the map here').click()
  // Farther out, all of the map is clear of the panels, and menus have room on every side.
  await page.locator('#stage').focus()
  for (let i = 0; i < 2; i++) await page.keyboard.press('-')
  let before = ''
  for (;;) {
    await menuByKeys(page)
    const { x, y } = (await page.locator('.node-menu').boundingBox())!
    await page.keyboard.press('Escape')
    if (`${x} ${y}` === before) return { x: x - 6, y: y - 10 }
    before = `${x} ${y}`
  }
}
