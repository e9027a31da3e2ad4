import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { fingerprint, shortFingerprint } from '../../../src/atlas/fingerprint.ts'
import { openMap } from '../../../src/ingest/saved-map.ts'
import { en } from '../../../src/words/en.ts'
import { violations } from '../axe.ts'
import { blankPage, details, dropTogether, find, mapIsThere, narrow, openApp, still, useBrowser } from '../person.ts'

useBrowser()

let folder: string
let file: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coterie-page-'))
  file = join(folder, 'map.html')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const panel = (page: Page, name: string) =>
  page.getByRole('navigation', { name: en.page.panels }).getByRole('button', { name })

/** Opens the page from the disk, where no network is. */
async function openFromDisk(options = {}): Promise<Page> {
  const page = await blankPage({ offline: true, ...options })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(pathToFileURL(file).href)
  await panel(page, en.page.tabs.map).waitFor()
  await still(page)
  expect(asked.filter((url) => !/^(?:file|data|blob):/.test(url))).toEqual([])
  return page
}

test('a map saved as a web page opens from the disk without a network, is explored there, and comes back whole', async () => {
  const app = await openApp()
  await app.getByRole('button', { name: en.exportMenu.title }).click()
  const [saved] = await Promise.all([
    app.waitForEvent('download'),
    app.getByRole('button', { name: new RegExp(`^${en.exports.html.label}`) }).click(),
  ])
  expect(saved.suggestedFilename()).toMatch(/\.html$/)
  await writeFile(file, await readFile(await saved.path()))

  const page = await openFromDisk()
  expect(await page.title()).toBe('Wonyeol Lee · Coterie')
  await find(page, 'hongsek')
  await details(page)
    .getByRole('link', { name: /Smoothness Analysis/ })
    .first()
    .click()
  await details(page)
    .getByText(/differentiable or more generally smooth/)
    .first()
    .waitFor()
  expect(await details(page).getByRole('heading', { name: en.details.abstract }).count()).toBe(1)
  expect(await details(page).getByRole('heading', { name: en.notes.title }).count()).toBe(0)

  await page.keyboard.press('Escape')
  await panel(page, en.page.tabs.filter).click()
  await page.getByRole('slider', { name: en.filter.lastYear }).fill('2020')
  await page.getByRole('button', { name: en.hidden.showAll }).waitFor()
  await panel(page, en.page.tabs.table).click()
  await page.getByRole('grid').waitFor()
  await page.getByRole('button', { name: en.hidden.showAll }).click()

  await panel(page, en.page.tabs.corpus).click()
  const print = /[0-9a-f]{12}/.exec((await page.getByText(/^Fingerprint/).textContent()) ?? '')?.[0]
  const [map] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('complementary').getByRole('button', { name: en.viewer.save }).click(),
  ])
  expect(map.suggestedFilename()).toMatch(/\.coterie$/)
  const bytes = await readFile(await map.path())
  expect(bytes.includes(Buffer.from('mimetypeapplication/vnd.coterie+zip'))).toBe(true)
  expect(await fingerprintOf(bytes)).toBe(print)
  expect(await fingerprintOf(await readFile(file))).toBe(print)

  const empty = await blankPage()
  await empty.route('**/map.coterie', (route) => route.fulfill({ status: 404 }))
  await empty.goto(inject('app'))
  await empty.getByRole('heading', { name: en.opening.welcome }).waitFor()
  await dropTogether(empty, { 'map.html': await readFile(file) })
  await mapIsThere(empty)
  await find(empty, 'hongsek')
})

/** As the terminal prints it. */
async function fingerprintOf(bytes: Uint8Array): Promise<string> {
  const file = { size: bytes.length, slice: async (from: number, to: number) => bytes.subarray(from, to) }
  const opened = await openMap(file, { name: 'map' })
  if (!opened?.ok) throw new Error('no map')
  return shortFingerprint(fingerprint(opened.atlas))
}

test.each([
  ['wide and light', {}],
  ['narrow and dark', { viewport: narrow, colorScheme: 'dark' }],
] as const)('the page is usable by everybody: %s', async (_look, options) => {
  const page = await openFromDisk(options)
  expect(await violations(page)).toEqual([])
  await find(page, 'hongsek')
  await still(page)
  expect(await violations(page)).toEqual([])
})
