import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Browser } from './browser.ts'
import { openChromium } from './chromium.ts'
import { openFirefox } from './firefox.ts'
import { noComplaints } from './hearing.ts'
import { travel } from './journey.ts'
import { corpora, difference, drawnByNode } from './map.ts'
import { exported, openApp, showMapOf } from './person.ts'
import { openWebKit } from './webkit.ts'

const { chromium, firefox, webkit } = inject('equipment')
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
