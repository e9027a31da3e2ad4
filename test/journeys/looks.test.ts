import type { Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { violations } from './axe.ts'
import { find, narrow, openApp, useBrowser, wide } from './person.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Which of the sizes and themes are looked at: every size and every theme at once, or the other pairs of them. */
    readonly looks: readonly { readonly size: 'wide' | 'narrow'; readonly colorScheme: 'light' | 'dark' }[]
  }
}

useBrowser()

const views: readonly (readonly [name: string, visit: (page: Page) => Promise<unknown>])[] = [
  ['the map at rest', async () => {}],
  ['an author', (page) => find(page, 'wonyeol')],
  ['a work', (page) => find(page, 'expressive power arbitrary')],
  ['a topic', (page) => find(page, 'probabilistic programs')],
  ['the legend', (page) => openPanel(page, 'Legend')],
  ['the legend by year', (page) => page.getByLabel('Colour by').selectOption('year')],
  ['the legend by a measure', (page) => page.getByLabel('Colour by').selectOption('measure.works')],
  ['the people', (page) => openPanel(page, 'People')],
  ['a cluster', (page) => showCluster(page)],
  ['the topics', (page) => openPanel(page, 'Topics')],
  ['changing a topic', (page) => page.getByRole('button', { name: 'Change neural networks' }).click()],
  ['renaming a topic', (page) => page.getByRole('button', { name: 'Rename' }).click()],
  ['joining topics', (page) => page.getByRole('button', { name: 'Merge into…' }).click()],
  ['the filter', (page) => openPanel(page, 'Filter')],
  ['what the filter leaves', (page) => page.getByRole('checkbox', { name: 'Works', exact: true }).check()],
  ['the arrangement', (page) => openPanel(page, 'Arrange')],
  ['the corpus', (page) => openPanel(page, 'Corpus')],
  ['the table', (page) => openPanel(page, 'Table')],
  ['the columns of its clusters', (page) => showColumns(page)],
  ['search results', (page) => search(page, 'floating')],
  ['search without results', (page) => search(page, 'xylophone')],
  ['the open dialog', (page) => page.getByRole('button', { name: 'Open', exact: true }).click()],
  ['the export menu', (page) => page.getByRole('button', { name: 'Export' }).click()],
  ['the list of keys', (page) => page.keyboard.press('?')],
]

for (const { size, colorScheme } of inject('looks'))
  test(`axe finds nothing on any view, ${size} and ${colorScheme}`, { timeout: 600_000 }, async () => {
    const page = await openApp({ viewport: { wide, narrow }[size], colorScheme }, '#lens=sideways')
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

async function openPanel(page: Page, name: string): Promise<void> {
  const button = page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name })
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
}

async function showColumns(page: Page): Promise<void> {
  await openPanel(page, 'Table')
  await page.getByRole('tab', { name: /^Clusters/ }).click()
  await page.locator('summary[title=Columns]').click()
}

async function showCluster(page: Page): Promise<void> {
  await openPanel(page, 'Legend')
  await page.getByLabel('Colour by').selectOption('cluster')
  await page.getByRole('button', { name: /^floating-point/ }).click()
}

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(words)
}
