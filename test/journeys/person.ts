import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { needBrowser } from '../../src/setup/browser.mjs'

export const wide = { width: 1440, height: 900 } as const
export const narrow = { width: 390, height: 844 } as const

let browser: Browser
let complaints: string[] = []
const pages: Page[] = []

/** Starts a browser for a file of journeys, and fails any journey in which the page complained. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: await needBrowser(),
      args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-sandbox'],
    })
  })
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.context().close()))
    const heard = complaints
    complaints = []
    expect(heard).toEqual([])
  })
  afterAll(() => browser.close())
}

/** Opens the built app and waits for its map. */
export async function openApp(options: BrowserContextOptions = {}, hash = ''): Promise<Page> {
  const page = await blankPage(options)
  await page.goto(inject('app') + hash)
  await page.getByRole('navigation', { name: 'Panels' }).waitFor()
  return page
}

export async function blankPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: wide,
    reducedMotion: 'reduce',
    // What it fetches passes by what a test answers.
    serviceWorkers: 'block',
    ...options,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    // The browser asks for the icon again at every step; what a test refuses on purpose is no complaint.
    const expected = /404|ERR_FAILED/.test(message.text()) || message.location().url.endsWith('favicon.svg')
    if (message.type() === 'error' && !expected) complaints.push(`${message.text()} ${message.location().url}`)
  })
  pages.push(page)
  return page
}

/** Waits until the page has drawn what it was asked for, and nothing in it moves any more. */
export const still = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    // One frame draws; what panels find out about their size then moves the map in the next.
    for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame)
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })

/** Drops a file on the window, as from a file manager. */
export const drop = (page: Page, name: string, content: string): Promise<void> =>
  dropTogether(page, { [name]: content })

/** Drops several files at once; bytes as they are. */
export async function dropTogether(page: Page, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  const given = Object.entries(files).map(([name, content]) => [name, Buffer.from(content).toString('base64')] as const)
  const transfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer()
    for (const [name, base64] of given)
      transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name))
    return transfer
  }, given)
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', type, { dataTransfer: transfer })
}

/** Of the sample only its last year is there, 774 papers of it: software draws no thousands of marks in time. */
export async function keepLastYear(page: Page): Promise<void> {
  await page.route(/\/samples\/acl-20(?!22\.xml)/, (route) => route.fulfill({ status: 404 }))
}

/** Waits until the browser keeps all that was done. */
export const saved = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => /[#&]in=/.test(location.hash) && document.querySelector('.brand[aria-busy=false]') !== null,
  )

/** The worker that reads files ends when it is next asked to: with an error, or without a word. */
export async function endReader(page: Page, how: 'error' | 'silence'): Promise<void> {
  for (const worker of page.workers().filter((worker) => /\/worker-[^/]*\.js$/.test(worker.url())))
    await worker.evaluate((how) => {
      const answer = self.onmessage
      self.onmessage = (event) => {
        if (event.data.job?.kind !== 'read') answer?.call(self as never, event)
        else if (how === 'silence') self.close()
        else throw new Error('out of memory')
      }
    }, how)
}

export const details = (page: Page) => page.getByRole('complementary', { name: 'Details' })
export const heading = (page: Page) => details(page).getByRole('heading', { level: 2 })

export const results = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option')

/** Types into the search field, takes the first result with Enter, and waits until its details stand there. */
export async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(words)
  await page.locator('search[aria-busy=false]').waitFor()
  const first = results(page).first()
  await first.waitFor()
  const label = await first.locator('.option-label').textContent()
  await page.keyboard.press('Enter')
  await results(page).first().waitFor({ state: 'detached' })
  await expect.poll(async () => shortened(label, await heading(page).textContent())).toBe(true)
}

/** Whether what a result is called may be the start of what the details are headed: results cut long titles. */
function shortened(label: string | null, whole: string | null): boolean {
  const words = (text: string | null) => (text ?? '').replace(/[^\p{L}\p{N}]+/gu, '').slice(0, 12)
  return words(whole).startsWith(words(label))
}

/** In the import view: the row of a file, once it was read. */
export const fileRow = (page: Page, name: string) => page.locator('.import-files > li').filter({ hasText: name })

/** In the import view: asks for the map of the files there, and waits for it. */
export async function showReadMap(page: Page): Promise<void> {
  await showMap(page)
  await page.getByText(/\b(?:works?|nodes) read\./).waitFor()
}

/** In the import view: waits until the files are read, then asks for their map. */
export const showMap = (page: Page): Promise<void> => page.getByRole('button', { name: 'Show the map' }).click()
