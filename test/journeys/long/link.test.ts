import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { fingerprint } from '../../../src/atlas/fingerprint.ts'
import { openMap } from '../../../src/ingest/saved-map.ts'
import { en } from '../../../src/words/en.ts'
import { blankPage, drop, find, heading, mapIsThere, openApp, showReadMap, useBrowser } from '../person.ts'

useBrowser()

const exportMenu = (page: Page) => page.getByRole('button', { name: en.exportMenu.title, exact: true }).click()

async function copyLink(page: Page): Promise<void> {
  await exportMenu(page)
  await page.getByRole('button', { name: new RegExp(`^${en.link.copy}`) }).click()
}

async function fingerprintOf(page: Page): Promise<string> {
  await exportMenu(page)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: new RegExp(`^${en.exports.coterie.label}`) }).click(),
  ])
  const bytes = await readFile(await file.path())
  const slice = async (from: number, to: number) => bytes.subarray(from, to)
  const opened = await openMap({ size: bytes.length, slice }, { name: 'map' })
  if (!opened?.ok) throw new Error('no map')
  return fingerprint(opened.atlas)
}

test('a link that is copied here opens the same map in another browser, with what is selected, and is then a project there', async () => {
  const page = await openApp({ permissions: ['clipboard-read', 'clipboard-write'] })
  await drop(page, 'wonyeol-lee.txt', await readFile('data/wonyeol-lee.txt', 'utf8'))
  await showReadMap(page)
  await find(page, 'hongsek')
  await copyLink(page)
  await page.getByText(/^The link is on the clipboard/).waitFor()
  const address = await page.evaluate(() => navigator.clipboard.readText())
  expect(address.length).toBeLessThan(10_000)

  const other = await blankPage()
  await other.goto(address)
  await expect.poll(() => heading(other).textContent()).toBe('Hongseok Yang')
  expect(await other.evaluate(() => location.hash)).not.toContain('map=')
  expect(await fingerprintOf(other)).toBe(await fingerprintOf(page))
  await other.waitForFunction(() => /[#&]in=/.test(location.hash))
})

test('a link that was cut off says so', async () => {
  const page = await blankPage()
  await page.goto(`${inject('app')}#map=UEsDBAoAAAAAAAAAIQ`)
  await page.getByText(en.link.broken).waitFor()
})

test('what is too long for a link is offered as a file', async () => {
  const page = await openApp()
  const title = (n: number) =>
    Array.from({ length: 40 }, (_, i) => ((n * 7919 + i * 104_729) % 999_983).toString(36)).join(' ')
  const works = Array.from(
    { length: 400 },
    (_, n) => `TY  - JOUR\nTI  - ${title(n)}\nAU  - Noether, Emmy\nPY  - 1921\nER  - \n`,
  )
  await drop(page, 'long.ris', works.join('\n'))
  await showReadMap(page)
  await copyLink(page)
  await page.getByText(/^A link holds up to 50,000 characters/).waitFor()
  await page.getByRole('button', { name: en.projects.download }).waitFor()
})

test('an address tells to open what lies on the same server, or on one that allows it; of another it is said why not', async () => {
  const page = await blankPage()
  await page.route('**/two.ris', (route) =>
    route.fulfill({ body: 'TY  - JOUR\nTI  - On Rings\nAU  - Noether, Emmy\nAU  - Byron, Ada\nPY  - 1921\nER  - \n' }),
  )
  await page.route('https://allows.example/**', (route) =>
    route.fulfill({
      headers: { 'access-control-allow-origin': '*' },
      body: 'TY  - JOUR\nTI  - On Groups\nAU  - Artin, Emil\nAU  - Byron, Ada\nPY  - 1921\nER  - \n',
    }),
  )
  await page.route('https://forbids.example/**', (route) => route.abort('failed'))
  await page.goto(`${inject('app')}?open=two.ris`)
  await mapIsThere(page)
  await find(page, 'noether')
  await page.goto(`${inject('app')}?open=https://allows.example/more.ris`)
  await mapIsThere(page)
  await find(page, 'artin')
  await page.goto(`${inject('app')}?open=map.coterie`)
  await mapIsThere(page)
  await find(page, 'hongsek')
  await page.goto(`${inject('app')}?open=https://forbids.example/map.coterie`)
  await page.getByText(en.link.notAllowed('forbids.example')).waitFor()
  await page.goto(`${inject('app')}?open=http://plain.example/map.coterie`)
  await page.getByText(en.link.noAddress).waitFor()
})
