import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { violations } from './axe.ts'
import { details, find, heading, narrow, openApp, results, useBrowser, wide } from './person.ts'

useBrowser()

const views: readonly (readonly [name: string, visit: (page: Page) => Promise<unknown>])[] = [
  ['the map at rest', async () => {}],
  ['an author', (page) => find(page, 'wonyeol')],
  ['a work', (page) => find(page, 'expressive power arbitrary')],
  ['a topic', (page) => find(page, 'probabilistic programs')],
  ['the legend', (page) => openPanel(page, 'Legend')],
  ['the legend by year', (page) => page.getByRole('radio', { name: 'Year' }).check({ force: true })],
  ['the people', (page) => openPanel(page, 'People')],
  ['a cluster', (page) => showCluster(page)],
  ['the topics', (page) => openPanel(page, 'Topics')],
  ['changing a topic', (page) => page.getByRole('button', { name: 'Change neural networks' }).click()],
  ['renaming a topic', (page) => page.getByRole('button', { name: 'Rename' }).click()],
  ['joining topics', (page) => page.getByRole('button', { name: 'Join into…' }).click()],
  ['the filter', (page) => openPanel(page, 'Filter')],
  ['what the filter leaves', (page) => page.getByRole('checkbox', { name: 'Works', exact: true }).check()],
  ['the arrangement', (page) => openPanel(page, 'Arrange')],
  ['the corpus', (page) => openPanel(page, 'Corpus')],
  ['the table', (page) => openPanel(page, 'Table')],
  ['search results', (page) => search(page, 'floating')],
  ['search without results', (page) => search(page, 'xylophone')],
  ['the open dialog', (page) => page.getByRole('button', { name: 'Open', exact: true }).click()],
  ['the export menu', (page) => page.getByRole('button', { name: 'Export' }).click()],
  ['the list of keys', (page) => page.keyboard.press('?')],
]

for (const [size, viewport] of Object.entries({ wide, narrow }))
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing on any view, ${size} and ${colorScheme}`, { timeout: 600_000 }, async () => {
      const page = await openApp({ viewport, colorScheme }, '#lens=sideways')
      await page.getByText('Part of the address was left out').waitFor()
      const found = new Map([['a notice', await violations(page)]])
      // On a narrow screen it lies over the panels until it goes, which it may have done by now.
      await page.getByRole('button', { name: 'Dismiss' }).evaluateAll((all) => {
        for (const button of all) (button as HTMLElement).click()
      })
      for (const [name, visit] of views) {
        await visit(page)
        found.set(name, await violations(page))
        // Once for what lies over the view, once for the selection.
        await page.keyboard.press('Escape')
        await page.keyboard.press('Escape')
      }
      expect([...found].filter(([, complaints]) => complaints.length > 0)).toEqual([])
    })

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

async function openPanel(page: Page, name: string): Promise<void> {
  const button = page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name })
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
}

async function showCluster(page: Page): Promise<void> {
  await openPanel(page, 'Legend')
  await page.getByRole('radio', { name: 'Cluster' }).check({ force: true })
  await page.getByRole('button', { name: /^floating-point/ }).click()
}

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(words)
}
