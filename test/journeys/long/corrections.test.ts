import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { details, drop, fileRow, find, heading, openApp, showMap, showReadMap, useBrowser } from '../person.ts'

useBrowser()

const entry = (key: string, title: string, authors: string, more = '') =>
  `@article{${key}, title={${title}}, author={${authors}}, year={2020}, abstract={Sorting networks sort numbers.}${more}}\n`
const bib = [
  entry('sort', 'Sorting Netwroks of Small Depth', 'Doe, Ada and Roe, Ben'),
  entry('count', 'Counting Networks and Their Uses', 'Doe, Ada and Poe, Cid'),
  entry('front', 'Front Matter of the Proceedings', 'Poe, Cid'),
].join('')

test('a title is corrected and a work left out, both undone by key, done again, and there when the file comes again', async () => {
  const page = await openFile('refs.bib', bib)
  await find(page, 'netwroks')
  await correct(page, 'Correct the record…')
  await field(page, 'Title').fill('Sorting Networks of Small Depth')
  await sheet(page).getByRole('button', { name: 'Save' }).click()
  await expect.poll(() => heading(page).textContent()).toBe('Sorting Networks of Small Depth')

  await find(page, 'front matter')
  await correct(page, 'Leave this work out…')
  await sheet(page).getByLabel('Why?').fill('Front matter')
  await page.keyboard.press('Enter')
  await expect.poll(() => details(page).count()).toBe(0)
  await openCorpus(page)
  await expect.poll(() => corrected(page)).toEqual(['“Front Matter of the Proceedings” is left out: Front matter'])
  await expect.poll(() => works(page)).toBe('2')

  await page.keyboard.press('Control+z')
  await expect.poll(() => works(page)).toBe('3')
  await page.keyboard.press('Control+z')
  await find(page, 'netwroks')
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => works(page)).toBe('2')

  await drop(page, 'more.bib', bib + entry('new', 'Merging Networks', 'Roe, Ben'))
  await fileRow(page, 'more.bib').waitFor()
  await page.getByRole('checkbox', { name: 'Add to the map that is open' }).check()
  await showMap(page)
  await page.getByText('4 works read.').waitFor()
  await expect.poll(() => works(page)).toBe('3')
  await find(page, 'sorting networks of small')
  await page.keyboard.press('/')
  await page.keyboard.type('front matter')
  await page.getByText('Nothing on this map matches').waitFor()
})

async function openFile(name: string, content: string): Promise<Page> {
  const page = await openApp()
  await drop(page, name, content)
  await showReadMap(page)
  return page
}

const sheet = (page: Page) => page.getByRole('dialog')
const field = (page: Page, name: string) => sheet(page).getByLabel(name, { exact: true })

async function correct(page: Page, how: string): Promise<void> {
  await details(page).getByText('Correct this work').click()
  await details(page).getByRole('button', { name: how }).click()
}

const corpus = (page: Page) => page.getByRole('complementary', { name: 'Corpus' })
const openCorpus = (page: Page) =>
  page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Corpus' }).click()
const corrected = (page: Page) => corpus(page).locator('.ledger-row.taken bdi').allTextContents()
const works = (page: Page) => corpus(page).locator('.tally div').filter({ hasText: 'work' }).locator('dd').textContent()
