import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { blankPage, details, drop, find, heading, openApp, saved, showReadMap, useBrowser } from '../person.ts'
import { papers, title } from './faults.ts'

useBrowser()

const note = (page: Page) => details(page).getByRole('textbox', { name: 'Note' })
const tags = (page: Page) => details(page).locator('.tag-pill')

async function tag(page: Page, words: string): Promise<void> {
  await details(page).getByRole('combobox', { name: 'Add a tag' }).fill(words)
  await page.keyboard.press('Enter')
}

/** A project with a note, that the browser keeps. */
async function project(): Promise<Page> {
  const page = await openApp()
  await find(page, 'hongseok')
  await note(page).fill('Met in Seoul.')
  await page.keyboard.press('Tab')
  await saved(page)
  return page
}

async function secondTab(page: Page): Promise<Page> {
  const second = await page.context().newPage()
  second.setDefaultTimeout(120_000)
  await second.goto(page.url())
  await second.getByText('This project is open in another tab').first().waitFor()
  await expect.poll(() => note(second).inputValue()).toBe('Met in Seoul.')
  return second
}

test('two tabs that decide at once: what either was let do is there in both, and after a reload', async () => {
  const page = await project()
  const second = await secondTab(page)
  for (let i = 0; i < 5; i++) {
    const [writer, taker] = i % 2 === 0 ? [page, second] : [second, page]
    // The one decides while the other takes over, and the other as soon as it may.
    await Promise.all([
      tag(writer, `first ${i}`),
      (async () => {
        await taker.getByRole('button', { name: 'Change it here' }).first().click()
        await expect.poll(() => taker.getByRole('button', { name: 'Change it here' }).count()).toBe(0)
        await tag(taker, `second ${i}`)
      })(),
    ])
    await writer.getByText('This project is open in another tab').first().waitFor()
    await expect.poll(async () => (await tags(taker).allTextContents()).join()).toContain(`second ${i}`)
    await saved(taker)
    await expect
      .poll(async () => (await tags(writer).allTextContents()).join())
      .toBe((await tags(taker).allTextContents()).join())
  }
  const all = await tags(page).allTextContents()
  expect(await note(page).inputValue()).toBe('Met in Seoul.')
  await second.close()
  await page.reload()
  await expect.poll(() => tags(page).allTextContents()).toEqual(all)
  await expect.poll(() => note(page).inputValue()).toBe('Met in Seoul.')
})

test('where the browser has no room left that is said once, with the map to download; what was kept before stays', async () => {
  const page = await blankPage()
  const browser = await page.context().newCDPSession(page)
  // Before anything is saved: a browser remembers for a while how much room there is.
  await browser.send('Storage.overrideQuotaForOrigin', { origin: new URL(inject('app')).origin, quotaSize: 5_000_000 })
  await page.goto(inject('app'))
  await title(page, 'Wonyeol Lee').waitFor()
  await find(page, 'hongseok')
  await note(page).fill('Met in Seoul.')
  await page.keyboard.press('Tab')
  await saved(page)
  const told = page.getByText('This browser has no room left for the map.')
  // Nothing that could be packed.
  const large = `% ${randomBytes(12_000_000).toString('base64')}\n${papers(20, 'room')}`
  await drop(page, 'mills.bib', large)
  await showReadMap(page)
  await title(page, 'mills').waitFor()
  await told.waitFor()
  await find(page, 'okafor')
  await note(page).fill('Asked in Lagos.')
  await page.keyboard.press('Tab')
  await expect.poll(() => page.getByRole('button', { name: 'Undo' }).isEnabled()).toBe(true)
  expect(await told.count()).toBe(1)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Download' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.coterie$/)
  await page.getByRole('button', { name: 'Projects' }).click()
  await page.getByRole('button', { name: 'Open Wonyeol Lee' }).click()
  await title(page, 'Wonyeol Lee').waitFor()
  await find(page, 'hongseok')
  await expect.poll(() => note(page).inputValue()).toBe('Met in Seoul.')
})

/** Changes every row that a store of the browser holds. */
const harm = (page: Page, store: string, how: 'flip' | 'empty'): Promise<void> =>
  page.evaluate(
    ({ store, how }) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('coterie-projects')
        opening.onerror = () => failed(opening.error)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(store, 'readwrite')
          const rows = transaction.objectStore(store).openCursor()
          rows.onsuccess = () => {
            const cursor = rows.result
            if (cursor === null) return
            const { value } = cursor
            if (how === 'flip') value.bytes[value.bytes.length >> 1] ^= 1
            cursor.update(how === 'flip' ? value : { nothing: true })
            cursor.continue()
          }
          transaction.oncomplete = () => {
            opening.result.close()
            done()
          }
        }
      }),
    { store, how },
  )

test.each([
  ['the map', 'members', 'flip', 'damaged in this browser'],
  ['what was done', 'documents', 'empty', 'damaged in this browser'],
] as const)(
  'where what the browser kept of %s is damaged that is told, and the page is usable',
  async (_, store, how, words) => {
    const page = await project()
    await harm(page, store, how)
    await page.reload()
    await page.getByText(words).first().waitFor()
    await title(page, 'Wonyeol Lee').waitFor()
    await find(page, 'hongsek')
    await expect.poll(() => heading(page).textContent()).toBe('Hongseok Yang')
    await tag(page, 'to ask')
    await expect.poll(() => tags(page).count()).toBe(1)
  },
)

test('what a newer version keeps is left alone, and that is said', async () => {
  const page = await project()
  await page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('coterie-projects', 2)
        opening.onerror = () => failed(opening.error)
        opening.onsuccess = () => {
          opening.result.close()
          done()
        }
      }),
  )
  await page.reload()
  await title(page, 'Wonyeol Lee').waitFor()
  await find(page, 'hongseok')
  await tag(page, 'to ask')
  await page.getByText('A newer Coterie saved this map').waitFor()
  await expect.poll(() => tags(page).count()).toBe(1)
})
