import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { details, find, narrow, openApp, useBrowser, wide } from './person.ts'

useBrowser()

for (const [size, viewport] of Object.entries({ wide, narrow }))
  test(`the map is thinned, told what is hidden, and made whole again, ${size}`, async () => {
    const page = await openApp({ viewport })
    await panel(page, 'Filter')
    await page.getByRole('checkbox', { name: 'Works', exact: true }).check()
    const told = page.getByText('4 of 11 authors hidden: fewer than 2 works')
    await told.waitFor()
    await expect.poll(() => new URL(page.url()).hash).toContain('filter=works:2')
    await page.reload()
    await told.waitFor()

    await find(page, 'hyoungjin')
    await expect.poll(() => details(page).textContent()).toContain('Hyoungjin Lim')
    await page.getByText('3 of 11 authors hidden').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect.poll(() => page.getByText('authors hidden').count()).toBe(0)
    await expect.poll(() => new URL(page.url()).hash).not.toContain('filter')
  })

test('a finer resolution gives more clusters, and the layout runs, undoes, and leaves pinned nodes alone', async () => {
  const page = await openApp()
  await panel(page, 'Arrange')
  const clusters = async () => Number.parseInt((await page.locator('dt:has-text("Clusters") + dd').textContent())!, 10)
  const before = await clusters()
  await page.getByRole('slider', { name: 'Resolution' }).fill('2')
  await expect.poll(clusters).toBeGreaterThan(before)
  // What the scale does not have is taken for its nearest end, and shown so.
  const field = page.getByRole('spinbutton', { name: 'Resolution' })
  for (const [typed, taken] of [
    ['999999', '3'],
    ['-3', '0.1'],
    ['', '0.1'],
    ['2', '2'],
  ] as const) {
    await field.fill(typed)
    await field.blur()
    await expect.poll(() => field.inputValue()).toBe(taken)
  }
  await expect.poll(clusters).toBeGreaterThan(before)

  await page.getByRole('radio', { name: 'Clusters' }).check({ force: true })
  await page.getByRole('button', { name: 'Run' }).click()
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect.poll(() => undo.getAttribute('title')).toBe('Undo: Layout (Ctrl+Z)')
  await undo.click()
  await expect.poll(() => page.getByRole('button', { name: 'Redo' }).getAttribute('title')).toContain('Redo: Layout')
  await expect.poll(() => undo.getAttribute('title')).toContain('Clusters at resolution 2')

  await find(page, 'hongsek')
  await details(page).getByRole('button', { name: 'Pin in its place' }).click()
  await page.getByText('1 node is pinned').waitFor()
  await page.getByRole('button', { name: 'Tidy up' }).click()
  await expect.poll(() => undo.getAttribute('title')).toBe('Undo: Layout (Ctrl+Z)')
})

async function panel(page: Page, name: string): Promise<void> {
  const button = page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name })
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
}
