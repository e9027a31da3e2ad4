import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Browser } from './browser.ts'
import { openChromium } from './chromium.ts'
import { openFirefox } from './firefox.ts'
import { noComplaints } from './hearing.ts'
import { travel } from './journey.ts'
import { corpora, difference, drawnByNode } from './map.ts'
import { exported, find, openApp, showMapOf } from './person.ts'
import { click, read } from './sight.ts'
import { openWebKit } from './webkit.ts'

const { chromium, firefox, webkit } = inject('equipment')
const seed = 'data/wonyeol-lee.txt'
const details = { role: 'complementary', name: 'Details' } as const
const kinds = {
  Chromium: chromium === undefined ? null : () => openChromium(chromium),
  Firefox: firefox === undefined ? null : () => openFirefox(firefox),
  WebKit: webkit === undefined ? null : () => openWebKit(webkit),
}

for (const [name, open] of Object.entries(kinds))
  describe.skipIf(open === null)(`in ${name}`, () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await open!()
    })
    afterAll(() => browser?.close())

    test('a newcomer looks around, brings two bibliographies, takes everything along, and comes back', async () => {
      await travel(browser, inject('app'))
      await noComplaints(browser)
    })

    test('a map that was saved as a web page opens from the disk, and is searched and read there', async () => {
      await openApp(browser, inject('app'))
      // Whatever was open here before is open again.
      await showMapOf(browser, { [basename(seed)]: await readFile(seed) })
      const folder = await mkdtemp(join(tmpdir(), 'coterie-page-'))
      const file = join(folder, 'map.html')
      await writeFile(file, (await exported(browser, 'Web page')).bytes)
      await openApp(browser, pathToFileURL(file).href)
      await find(browser, 'hongsek')
      await click(browser, { role: 'link', name: 'Smoothness Analysis for Probabilistic Programs', within: details })
      await expect.poll(() => read(browser, details)).toContain('We present a static analysis for discovering')
      await noComplaints(browser)
      await rm(folder, { recursive: true })
    })

    test.for(corpora)('the map of $name is the one that Node draws', async ({ file }) => {
      await openApp(browser, inject('app'))
      await showMapOf(browser, { [basename(file)]: await readFile(file) })
      const here = {
        map: (await exported(browser, 'Map file')).bytes,
        json: (await exported(browser, 'JSON')).bytes.toString(),
      }
      await noComplaints(browser)
      expect(await difference(await drawnByNode(process.execPath, file), here)).toBe('')
    })
  })
