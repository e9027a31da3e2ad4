import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { saveFigure } from './figures.ts'
import { details, drop, dropTogether, find, heading, openApp, useBrowser } from './person.ts'

useBrowser()

const shared = 'Smoothness Analysis for Probabilistic Programs with Application to Optimised Variational Inference'

test('from a misspelt name to a shared paper, its abstract and a topic; out as PNG and JSON; and back again', async () => {
  const page = await openApp()
  await explore(page)

  const png = await saveFigure(page, 'PNG')
  expect(png.name).toMatch(/^coterie-wonyeol-lee(?:-\d{4}-\d\d-\d\d)?\.png$/)
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
  // Two columns of a journal at 600 pixels to the inch.
  expect(png.bytes.readUInt32BE(16)).toBe(Math.round((170 / 25.4) * 600))

  const json = await saveJson(page)
  const moved = JSON.parse(json)
  moved.nodes[0].attributes.x = Math.round(moved.nodes[0].attributes.x) + 5
  await drop(page, 'notes.txt', JSON.stringify(moved))
  await expect.poll(async () => mapIn(await saveJson(page)), { interval: 500 }).toEqual(mapIn(JSON.stringify(moved)))
  await drop(page, 'again.json', json)
  await expect.poll(() => saveJson(page), { interval: 500 }).toBe(json)
})

test('all of it with the network cut after loading', async () => {
  const page = await openApp()
  // What a first click needs is fetched once the page has nothing else to do.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /temml.*\.js$/.test(name)),
  )
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await explore(page)
  const moved = JSON.parse(await saveJson(page))
  moved.nodes[0].attributes.x = Math.round(moved.nodes[0].attributes.x) + 5
  await drop(page, 'map.json', JSON.stringify(moved))
  await expect.poll(async () => mapIn(await saveJson(page)), { interval: 500 }).toEqual(mapIn(JSON.stringify(moved)))
})

async function explore(page: Page): Promise<void> {
  await find(page, 'hongsek')
  await expect.poll(() => heading(page).textContent()).toBe('Hongseok Yang')
  await expect.poll(() => page.title()).toContain('Hongseok Yang')

  await details(page).getByRole('link', { name: shared }).click()
  await expect.poll(() => heading(page).textContent()).toBe(shared)
  await expect
    .poll(() => details(page).textContent())
    .toContain('We present a static analysis for discovering differentiable')
  const authors = details(page).getByRole('list', { name: 'Authors' }).getByRole('link')
  await expect.poll(() => authors.allTextContents()).toEqual(['Wonyeol Lee', 'Xavier Rival', 'Hongseok Yang'])

  await details(page).getByRole('link', { name: 'probabilistic programs', exact: true }).last().click()
  await expect.poll(() => heading(page).textContent()).toBe('probabilistic programs')
  await details(page).getByRole('button', { name: 'Back' }).click()
  await expect.poll(() => heading(page).textContent()).toBe(shared)
  await page.goBack()
  await expect.poll(() => heading(page).textContent()).toBe('Hongseok Yang')
  await page.keyboard.press('Escape')
  await expect.poll(() => details(page).count()).toBe(0)
}

test('a map file is opened as it was left: its lens, and what was pinned', async () => {
  const page = await openApp()
  await find(page, 'hongsek')
  await details(page).getByRole('button', { name: 'Pin in its place' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: 'People' }).click()
  await page.getByRole('button', { name: 'Export' }).click()
  const button = page.getByRole('button', { name: 'Map file' })
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
  expect(file.suggestedFilename()).toMatch(/^coterie-wonyeol-lee(?:-\d{4}-\d\d-\d\d)?\.coterie$/)
  const saved = await readFile(await file.path())
  await page.getByRole('radio', { name: 'Works' }).click()
  await find(page, 'hongsek')
  const pin = details(page).getByRole('button', { name: 'Pin in its place' })
  await pin.click()
  await expect.poll(() => pin.getAttribute('aria-pressed')).toBe('false')
  await dropTogether(page, { 'kept.coterie': saved })
  await expect.poll(() => page.getByRole('radio', { name: 'People' }).isChecked()).toBe(true)
  await expect.poll(() => pin.getAttribute('aria-pressed')).toBe('true')
})

/** What a file says of a map; how it was made, with the fingerprint, is another for another map. */
function mapIn(json: string): unknown {
  const map = JSON.parse(json)
  delete map.attributes.madeWith
  return map
}

async function saveJson(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^JSON/ }).click()])
  expect(file.suggestedFilename()).toMatch(/^coterie-wonyeol-lee(?:-\d{4}-\d\d-\d\d)?\.json$/)
  return readFile(await file.path(), 'utf8')
}
