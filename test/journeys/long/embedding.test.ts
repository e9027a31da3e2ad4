import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { ingest } from '../../../src/cli/ingest.ts'
import { en } from '../../../src/words/en.ts'
import { fakeTerminal } from '../../cli/terminal.ts'
import { violations } from '../axe.ts'
import { blankPage, still, useBrowser } from '../person.ts'

useBrowser()

const text = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Two maps</title>
<style>h1 { color: red } #narrow { width: 400px; height: 640px }</style>
<main><h1>Two maps</h1>
<coterie-map id="wide" src="map.coterie" lens="people"></coterie-map>
<coterie-map id="narrow" src="figure.svg" theme="dark" selected="a:hongseok-yang"></coterie-map></main>
<script type="module" src="coterie-map.js"></script></html>`

async function openTwo(): Promise<{ page: Page; wide: Locator; narrow: Locator }> {
  const page = await blankPage({ viewport: { width: 1440, height: 1400 } })
  await page.addInitScript(() => {
    const told: unknown[] = []
    for (const type of ['coterie-ready', 'coterie-select', 'coterie-fail'])
      addEventListener(type, (event) => {
        const { target, detail } = event as CustomEvent
        told.push([type, (target as Element).id, detail.title ?? detail.label ?? detail.reason])
      })
    Object.assign(window, { told })
  })
  await page.route('**/figure.svg', async (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: await pictured() }),
  )
  await page.route('**/two.html', (route) => route.fulfill({ contentType: 'text/html', body: text }))
  await page.goto(`${inject('app')}two.html`)
  const [wide, narrow] = [page.locator('#wide'), page.locator('#narrow')]
  for (const map of [wide, narrow]) await map.getByRole('navigation', { name: en.page.panels }).waitFor()
  await expect.poll(() => told(page)).toHaveLength(2)
  await still(page)
  return { page, wide, narrow }
}

/** A picture that holds the map of the page. */
async function pictured(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'coterie-embedded-'))
  const out = join(folder, 'figure.svg')
  const words = ['data/wonyeol-lee.txt', '--retrieved', '2026-11-24', '--with-map', '--out', out]
  expect(await ingest.run(words, fakeTerminal())).toBe(0)
  const bytes = await readFile(out)
  await rm(folder, { recursive: true })
  return bytes
}

const told = (page: Page) => page.evaluate(() => (window as unknown as { told: unknown[][] }).told)
const details = (map: Locator) => map.getByRole('complementary', { name: en.details.title })
const heading = (map: Locator) => details(map).getByRole('heading', { level: 2 })

test('two maps in a page of others, one out of a picture: each as its attributes say, each by itself, and both tell what is chosen', async () => {
  const { page, wide, narrow } = await openTwo()
  expect((await told(page)).map(([type]) => type)).toEqual(['coterie-ready', 'coterie-ready'])
  expect(await wide.getByRole('radio', { name: 'People' }).isChecked()).toBe(true)
  expect(await heading(narrow).textContent()).toBe('Hongseok Yang')
  expect(await details(wide).count()).toBe(0)

  await wide.getByRole('combobox', { name: /Search/ }).fill('rival')
  await wide.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => heading(wide).textContent()).toBe('Xavier Rival')
  expect(await heading(narrow).textContent()).toBe('Hongseok Yang')
  expect((await told(page)).at(-1)).toEqual(['coterie-select', 'wide', 'Xavier Rival'])

  // Keys belong to the map that has the focus.
  await heading(wide).focus()
  await page.keyboard.press('t')
  await wide.getByRole('grid').waitFor()
  expect(await narrow.getByRole('grid').count()).toBe(0)
})

test('each has its own theme, fits into its own place, and is usable by everybody', async () => {
  const { page, wide, narrow } = await openTwo()
  const ground = (map: Locator) => map.locator('.frame').evaluate((frame) => getComputedStyle(frame).colorScheme)
  expect(await ground(narrow)).toBe('dark')
  for (const map of [wide, narrow]) {
    const around = (await map.boundingBox())!
    for (const panel of await map.locator('[data-covers]').all()) {
      const box = await panel.boundingBox()
      if (box === null) continue
      expect(box.x).toBeGreaterThanOrEqual(around.x - 1)
      expect(box.y).toBeGreaterThanOrEqual(around.y - 1)
      expect(box.x + box.width).toBeLessThanOrEqual(around.x + around.width + 1)
      expect(box.y + box.height).toBeLessThanOrEqual(around.y + around.height + 1)
    }
  }
  expect(
    await page.getByRole('heading', { level: 1, name: 'Two maps' }).evaluate((it) => getComputedStyle(it).color),
  ).toBe('rgb(255, 0, 0)')
  expect((await violations(page)).filter((found) => !/region|landmark|heading-one/.test(found))).toEqual([])
})

test('a map that is not there is told; one that is taken out gives its place back', async () => {
  const { page, wide, narrow } = await openTwo()
  await narrow.evaluate((map) => map.remove())
  await page.route('**/nothing.coterie', (route) => route.fulfill({ status: 404 }))
  await wide.evaluate((map) => map.setAttribute('src', 'nothing.coterie'))
  await wide.getByRole('alert').waitFor()
  expect((await told(page)).at(-1)![0]).toBe('coterie-fail')
  await wide.evaluate((map) => map.setAttribute('src', 'map.coterie'))
  await wide.getByRole('navigation', { name: en.page.panels }).waitFor()
})
