import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { details, drop, find, heading, openApp, showMap, useBrowser } from '../person.ts'

useBrowser()

test('a topic is renamed, undone by key, done again, and still called so on the next visit', async () => {
  const page = await openApp()
  await find(page, 'neural networks')
  await details(page).getByRole('button', { name: 'Rename' }).click()
  await page.keyboard.type('Nets')
  await page.keyboard.press('Enter')
  await expect.poll(() => heading(page).textContent()).toBe('Nets')

  await openTopics(page)
  await expect.poll(() => changes(page)).toEqual(['“neural networks” is called “Nets”'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => heading(page).textContent()).toBe('neural networks')
  await expect.poll(() => changes(page)).toEqual([])
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => heading(page).textContent()).toBe('Nets')

  await page.reload({ waitUntil: 'commit' })
  await details(page).getByRole('heading', { name: 'Nets' }).waitFor()
})

test('topics are joined by keyboard and hidden; the vocabulary leaves as text, is taken back, and comes in again', async () => {
  const page = await openApp()
  await openTopics(page)
  await page.getByRole('button', { name: 'Change floating-point numbers' }).click()
  await panel(page).getByRole('button', { name: 'Merge into…' }).click()
  await page.keyboard.type('floating')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Change gradient', exact: true }).click()
  await panel(page).getByRole('button', { name: 'Hide' }).click()
  await expect
    .poll(() => changes(page))
    .toEqual(['“floating-point numbers” counts as “floating-point”', '“gradient” is hidden'])
  const topic = panel(page).getByRole('button', { name: 'Change gradient', exact: true })
  await expect.poll(() => topic.count()).toBe(0)

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    panel(page).getByRole('button', { name: 'Export' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/vocabulary.*\.txt$/)
  const text = await readFile(await file.path(), 'utf8')
  expect(text).toBe('# Coterie vocabulary\nhide: gradient\nfloating-point numbers = floating-point\n')

  for (let left = 2; left > 0; left--)
    await panel(page)
      .getByRole('button', { name: /^Take back/ })
      .first()
      .click()
  await expect.poll(() => topic.count()).toBe(1)
  const given = { name: 'mine.txt', mimeType: 'text/plain', buffer: Buffer.from(`${text}rename: nothing\n`) }
  await panel(page).getByLabel('Import…').setInputFiles(given)
  await page.getByText('Read 2 lines of vocabulary from mine.txt. 1 line could not be read').waitFor()
  await expect.poll(() => topic.count()).toBe(0)
})

test('a cluster is looked at: described, its members in the table, a member opened, and out again by Escape', async () => {
  const page = await openApp()
  const entry = page.getByRole('button', { name: /^floating-point/ })
  await entry.click()
  await expect.poll(() => heading(page).textContent()).toMatch(/^floating-point/)
  await expect.poll(() => details(page).textContent()).toMatch(/Geonho Hwang .* works, \d{4} to \d{4}/)
  await page.keyboard.press('t')
  const rows = page.getByRole('status').filter({ hasText: 'rows' })
  const inside = Number.parseInt((await rows.textContent())!, 10)
  await details(page).getByRole('link', { name: 'Geonho Hwang' }).click()
  await details(page)
    .getByRole('button', { name: /^Back to floating-point/ })
    .click()
  await page.keyboard.press('Escape')
  await expect.poll(() => details(page).count()).toBe(0)
  expect(Number.parseInt((await rows.textContent())!, 10)).toBeGreaterThan(inside)
})

test('a work tells its novelty and what is first in it; an author beside the source’s own figure', async () => {
  const page = await openApp()
  await find(page, 'expressive power arbitrary')
  const novelty = details(page).getByRole('region').filter({ hasText: 'of its words are new in these files' })
  await expect.poll(() => novelty.first().textContent()).toMatch(/\d+%.*TF-IDF mass/)
  await expect
    .poll(() => details(page).getByRole('list', { name: 'First used here' }).getByRole('listitem').count())
    .toBeGreaterThan(0)
  await find(page, 'wonyeol')
  await expect
    .poll(() => details(page).textContent())
    .toMatch(/65%.*in these files, mean of 9 of 10 works|in these files, mean of 9 of 10 works.*65%/)
  await expect
    .poll(() => details(page).textContent())
    .toMatch(/according to data\/wonyeol-lee\.txt56%|56%.*according to/)
})

test('a topic shows its sentences with every form marked, and says what the test of trends found', async () => {
  const page = await openApp()
  await find(page, 'probabilistic programs')
  const marks = async () => (await details(page).locator('mark').allTextContents()).map((text) => text.toLowerCase())
  await expect.poll(marks).toContain('probabilistic program')
  await expect
    .poll(() => details(page).textContent())
    .toMatch(/In too few dated works to show a trend\..*Cochran–Armitage/)
})

test('works of one year: nothing rises, and that is said', async () => {
  const page = await openApp()
  const entry = (n: number) =>
    `@article{k${n}, title={Sorting networks ${n}}, author={Doe, Ada}, year={2020}, abstract={Sorting networks sort.}}`
  await drop(page, 'one.bib', [1, 2, 3].map(entry).join('\n'))
  await showMap(page)
  await openTopics(page)
  await panel(page).getByText('All dated works are from 2020').waitFor()
})

const panel = (page: Page) => page.getByRole('complementary', { name: 'Topics' })

async function openTopics(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Topics' }).click()
}

const changes = (page: Page): Promise<readonly string[]> => panel(page).locator('.term-change bdi').allTextContents()
