import { readFile } from 'node:fs/promises'
import type { BrowserContextOptions, Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { blankPage, dropTogether, find, saved, showReadMap, useBrowser } from '../person.ts'
import { atRest, beforeWorkers, fingerprintOnShow, papers, title } from './faults.ts'

useBrowser()

/** Letters that Turkish has of its own, a decimal comma, dates of all kinds. */
const files = {
  'mills.bib': papers(40, 'elsewhere'),
  'istanbul.ris':
    'TY  - JOUR\nTI  - IŞIK ve ışık: İSTANBUL Işıkları\nAU  - Işık, İlker\nAU  - ILGIN, Irmak\nPY  - 1998\nKW  - MILITARY; INDIGO; IRIS\nAB  - Istanbul is illuminated in indigo; INDIGO illuminates Istanbul.\nER  - \nTY  - JOUR\nTI  - Indigo in Istanbul\nAU  - Isik, Ilker\nY1  - 1999/12/31/\nAB  - Indigo dyes of Istanbul are illuminated in military indigo.\nER  - \n',
  'table.csv':
    'Title;Authors;Year;Cited by\nIRIS AND INDIGO;"Işık, İlker; Lind, Per";1999;1,5\nLate lights;"Ilgın, I.";2001;12\n',
}

/** In 1999, on the page and in its workers; what it asks for the time by is left alone. */
const in1999 = `{
  const Now = Date
  const at = Now.UTC(1999, 11, 31, 23, 30)
  globalThis.Date = class extends Now {
    constructor(...parts) {
      if (parts.length === 0) super(at)
      else super(...parts)
    }
    static now() {
      return at
    }
  }
}`

async function pageIn(options: BrowserContextOptions, year1999: boolean): Promise<Page> {
  const page = await blankPage(options)
  if (year1999) await goBack(page)
  await page.route('**/map.coterie', (route) => route.fulfill({ status: 404 }))
  await page.goto(inject('app'))
  return page
}

async function goBack(page: Page): Promise<void> {
  await page.addInitScript(in1999)
  await beforeWorkers(page, in1999)
}

async function drawnFrom(page: Page, given: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  await dropTogether(page, given)
  await showReadMap(page)
  return fingerprintOnShow(page)
}

test('in 1999, in Turkish and in another time zone the map of the same files is the same', async () => {
  const here = await drawnFrom(await pageIn({ locale: 'en-GB', timezoneId: 'UTC' }, false), files)
  for (const [locale, timezoneId] of [
    ['tr-TR', 'Europe/Istanbul'],
    ['th-TH', 'Pacific/Kiritimati'],
    ['ar-EG', 'Pacific/Pago_Pago'],
  ] as const) {
    const page = await pageIn({ locale, timezoneId }, true)
    const there = await page.evaluate(() => {
      const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions()
      return [new Date().getUTCFullYear(), locale, timeZone]
    })
    expect(there).toEqual([1999, locale, timezoneId])
    expect(await drawnFrom(page, files)).toBe(here)
  }
})

test('drawn again from its files in 1999, in Turkish, a project is what it was: it keeps the day of its first reading', async () => {
  // One of its dates is printed without a year.
  const text = await readFile('data/wonyeol-lee.txt', 'utf8')
  const page = await pageIn({ locale: 'tr-TR', timezoneId: 'Europe/Istanbul' }, false)
  const drawn = await drawnFrom(page, { 'lee.txt': text })
  await saved(page)
  const address = page.url()
  await goBack(page)
  await page.goto('about:blank')
  await page.goto(address)
  await title(page, 'Wonyeol Lee').waitFor()
  expect(await page.evaluate(() => new Date().getUTCFullYear())).toBe(1999)
  // Another map, and back again, drawn by a worker that knows nothing of the first.
  const topics = page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Topics', exact: true })
  await topics.click()
  await page.getByRole('button', { name: 'Change gradient', exact: true }).click()
  await page.getByRole('complementary', { name: 'Topics' }).getByRole('button', { name: 'Hide' }).click()
  await expect.poll(() => page.getByRole('button', { name: 'Take back: “gradient” is hidden' }).count()).toBe(1)
  await expect.poll(() => fingerprintOnShow(page)).not.toBe(drawn)
  await page.getByRole('button', { name: 'Undo' }).click()
  await atRest(page)
  await expect.poll(() => fingerprintOnShow(page)).toBe(drawn)
  await find(page, 'hongseok')
})
