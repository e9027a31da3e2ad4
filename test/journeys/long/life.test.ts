import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { details, drop, find, narrow, openApp, saved, showReadMap, useBrowser } from '../person.ts'

useBrowser()

const panel = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name, exact: true })
const steps = (page: Page) => page.getByRole('dialog', { name: 'History' }).getByRole('listitem')
const note = (page: Page) => details(page).getByRole('textbox', { name: 'Note' })

/** Opens the list of what was done, and goes to one of its steps. */
async function goTo(page: Page, step: number): Promise<void> {
  await page.getByRole('button', { name: 'History' }).click()
  await steps(page).nth(step).getByRole('button').click()
  await page.keyboard.press('Escape')
}

const listed = async (page: Page): Promise<readonly string[]> => {
  await page.getByRole('button', { name: 'History' }).click()
  await steps(page).first().waitFor()
  const texts = (await steps(page).allTextContents()).map((text) => text.replace(/\d\d:\d\d$/, ''))
  await page.keyboard.press('Escape')
  return texts
}

/** Five things are done to a map of ten papers. */
async function work(page: Page): Promise<void> {
  await find(page, 'hongseok')
  await details(page).getByRole('button', { name: 'Pin in its place' }).click()
  await note(page).fill('Met in Seoul.')
  await details(page).getByRole('combobox', { name: 'Add a tag' }).fill('to ask')
  await page.keyboard.press('Enter')
  await panel(page, 'Topics').click()
  await page.getByRole('button', { name: 'Change gradient', exact: true }).click()
  await page.getByRole('complementary', { name: 'Topics' }).getByRole('button', { name: 'Hide' }).click()
  await expect.poll(() => hidden(page).count()).toBe(1)
}

const hidden = (page: Page) => page.getByRole('button', { name: 'Take back: “gradient” is hidden' })

async function isAllThere(page: Page): Promise<void> {
  await expect.poll(() => hidden(page).count()).toBe(1)
  await expect.poll(() => note(page).inputValue()).toBe('Met in Seoul.')
  await details(page).getByText('to ask').waitFor()
  await expect
    .poll(() => details(page).getByRole('button', { name: 'Pin in its place' }).getAttribute('aria-pressed'))
    .toBe('true')
}

const done = [
  '“gradient” is hidden',
  'Hongseok Yang is tagged “to ask”',
  'Note on Hongseok Yang',
  'Hongseok Yang is pinned',
  'As it was opened',
]

test('what was done is undone, done again, there after a reload, and beside a second project', async () => {
  const page = await openApp()
  await work(page)
  expect(await listed(page)).toEqual(done)
  await isAllThere(page)

  await goTo(page, done.length - 1)
  await expect.poll(() => hidden(page).count()).toBe(0)
  await expect.poll(() => note(page).inputValue()).toBe('')
  await expect.poll(() => details(page).getByText('to ask').count()).toBe(0)
  await goTo(page, 0)
  await isAllThere(page)

  await saved(page)
  await page.reload()
  await panel(page, 'Topics').click()
  await isAllThere(page)
  expect(await listed(page)).toEqual(done)

  await drop(page, 'other.bib', '@article{a, title={Of Rings}, author={Emmy Noether and Emil Artin}, year=1921}')
  await showReadMap(page)
  await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain('other')
  await expect.poll(() => page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Projects' }).click()
  await page.getByRole('button', { name: 'Open Wonyeol Lee' }).click()
  await page.getByRole('heading', { name: 'Wonyeol Lee', level: 1 }).waitFor()
  await find(page, 'hongseok')
  await isAllThere(page)
})

test('a tab that is loaded again shows what it showed until the map is drawn', async () => {
  const page = await openApp()
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      const image = document.querySelector<HTMLImageElement>('#stage > img')
      if (image !== null) sessionStorage.setItem('seen', image.src.slice(0, 10))
    })
    seen.observe(document, { childList: true, subtree: true })
  })
  await find(page, 'hongseok')
  const seen = async () => {
    // Its picture is taken once the map is at rest.
    await page.waitForFunction(() => performance.getEntriesByName('last-frame').length > 0)
    await page.reload()
    await details(page).waitFor()
    await page.locator('#stage canvas').first().waitFor()
    await expect.poll(() => page.locator('#stage > img').count()).toBe(0)
    return page.evaluate(() => sessionStorage.getItem('seen'))
  }
  await expect.poll(seen).toBe('data:image')
})

test('a file that is added is a step: undone, done again, and both after a reload', async () => {
  const page = await openApp()
  const works = () => page.getByRole('complementary', { name: 'Corpus' }).getByRole('definition').nth(1).textContent()
  await panel(page, 'Corpus').click()
  await expect.poll(works).toBe('10')
  await drop(page, 'more.bib', '@article{a, title={Of Rings}, author={Emmy Noether and Hongseok Yang}, year=1921}')
  await page.getByRole('checkbox', { name: 'Add to the map that is open' }).check()
  await showReadMap(page)
  await expect.poll(works).toBe('11')
  expect(await listed(page)).toEqual(['Added more.bib', 'As it was opened'])
  const taken = page.getByRole('button', { name: 'Remove more.bib from the map' })
  await taken.waitFor()

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(works).toBe('10')
  await expect.poll(() => taken.count()).toBe(0)
  await saved(page)
  await page.reload()
  await panel(page, 'Corpus').click()
  await expect.poll(works).toBe('10')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect.poll(works).toBe('11')
  await taken.click()
  await expect.poll(works).toBe('10')
})

test('a second tab follows what the first one does, and can take over', async () => {
  const page = await openApp()
  await find(page, 'hongseok')
  await note(page).fill('Met in Seoul.')
  await panel(page, 'Topics').click()
  await saved(page)
  const second = await page.context().newPage()
  second.setDefaultTimeout(120_000)
  await second.goto(page.url())
  await second.getByText('This project is open in another tab').waitFor()
  await expect.poll(() => note(second).inputValue()).toBe('Met in Seoul.')

  await note(page).fill('Met in Daejeon.')
  await panel(page, 'Legend').click()
  await expect.poll(() => note(second).inputValue()).toBe('Met in Daejeon.')
  // What is not kept cannot be done.
  await details(second).getByRole('button', { name: 'Pin in its place' }).click()
  await expect.poll(() => second.getByText('This project is open in another tab').count()).toBe(2)
  expect(await details(second).getByRole('button', { name: 'Pin in its place' }).getAttribute('aria-pressed')).toBe(
    'false',
  )

  await second.getByRole('button', { name: 'Change it here' }).click()
  await page.getByText('This project is open in another tab').waitFor()
  await expect.poll(() => second.getByRole('button', { name: 'Change it here' }).count()).toBe(0)
  await details(second).getByRole('combobox', { name: 'Add a tag' }).fill('to ask')
  await second.keyboard.press('Enter')
  await details(page).getByText('to ask').waitFor()
})

test('a link to a project that this browser does not have says so, and the page is usable', async () => {
  const page = await openApp({}, '#lens=people&in=0123456789abcdef01234567')
  await page.getByText('This link leads to a project that is not in this browser.').waitFor()
  await expect.poll(() => page.getByRole('radio', { name: 'People' }).isChecked()).toBe(true)
})

test('a deleted project can be had back', async () => {
  const page = await openApp()
  await find(page, 'hongseok')
  await note(page).fill('Met in Seoul.')
  await page.keyboard.press('Tab')
  await saved(page)
  await page.getByRole('button', { name: 'Projects' }).click()
  await page.getByRole('button', { name: 'Duplicate' }).click()
  await page.getByRole('button', { name: 'Delete Wonyeol Lee (copy)' }).click()
  await page.keyboard.press('Escape')
  const toast = page.getByText('“Wonyeol Lee (copy)” was deleted.')
  await toast.waitFor()
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Projects' }).click()
  await page.getByRole('button', { name: 'Open Wonyeol Lee (copy)' }).waitFor()
})

test('on a phone, by touch: what was done is undone, done again, and there after a reload', async () => {
  const page = await openApp({ viewport: narrow, hasTouch: true, isMobile: true })
  await find(page, 'hongseok')
  await details(page).getByRole('button', { name: 'Pin in its place' }).tap()
  await note(page).fill('Met in Seoul.')
  await details(page).getByRole('button', { name: 'Close details' }).tap()
  await panel(page, 'Legend').tap()
  await page.getByLabel('Colour by').selectOption('year')
  const undo = page.getByRole('button', { name: 'Undo' })
  for (let left = 3; left > 0; left--) await undo.tap()
  // What cannot be pressed leaves its room to the title.
  await undo.waitFor({ state: 'hidden' })
  // Undo selected what it changed: its details stand there.
  await expect.poll(() => note(page).inputValue()).toBe('')
  const redo = page.getByRole('button', { name: 'Redo' })
  for (let left = 3; left > 0; left--) await redo.tap()
  await redo.waitFor({ state: 'hidden' })
  await saved(page)
  await page.reload()
  await details(page).waitFor()
  await expect.poll(() => note(page).inputValue()).toBe('Met in Seoul.')
  await expect
    .poll(() => details(page).getByRole('button', { name: 'Pin in its place' }).getAttribute('aria-pressed'))
    .toBe('true')
  await page.getByRole('button', { name: 'Projects' }).tap()
  await page.getByRole('dialog', { name: 'Projects' }).getByText('11 authors, 10 works').waitFor()
})
