import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { details, find, heading, openApp, saved, useBrowser } from '../person.ts'
import { drawn, openFiles, openLees, taken, toDecide } from '../two-files.ts'

useBrowser()

test('a pair is decided by one key, undone and done again; nothing is decided while typing', async () => {
  const page = await openLees()
  const waiting = await toDecide(page)
  expect(waiting).toBeGreaterThan(1)

  await page.keyboard.press('/')
  await page.keyboard.type('sdl')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect.poll(() => taken(page).count()).toBe(0)

  await page.keyboard.press('d')
  await expect.poll(() => taken(page).allTextContents()).toEqual([expect.stringContaining('are two people')])
  await expect
    .poll(() => page.getByRole('status').allTextContents())
    .toContainEqual(expect.stringContaining('are two people.'))
  await expect.poll(() => toDecide(page)).toBeLessThan(waiting)
  await drawn(page)
  // The maps before and after are remembered: neither has to be drawn again.
  await page.keyboard.press('Control+z')
  await expect.poll(() => taken(page).count()).toBe(0)
  await expect.poll(() => toDecide(page)).toBe(waiting)
  await page.keyboard.press('Control+Shift+Z')
  await expect.poll(() => taken(page).count()).toBe(1)

  await page.keyboard.press('l')
  await expect.poll(() => taken(page).first().textContent()).toContain('postponed')
  await drawn(page)
  await page.getByRole('button', { name: 'Take back' }).first().click()
  await expect.poll(() => taken(page).count()).toBe(1)
})

test('who is merged stays selected as the author they became, and can be split off again', async () => {
  const page = await openLees()
  await find(page, 'woojin')
  await expect.poll(() => heading(page).textContent()).toBe('Woojin Lee')
  await details(page).getByText('Who is this?').click()
  await details(page).getByRole('button', { name: 'Merge with…', exact: true }).click()
  await page.keyboard.type('wonyeol')
  await page.getByRole('option', { name: /^Wonyeol Lee \d works$/ }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => heading(page).textContent()).toBe('Wonyeol Lee')
  await expect.poll(() => details(page).textContent()).toContain('Woojin Lee')
  await expect.poll(() => details(page).textContent()).toContain('Nursing Outcomes')

  const more = details(page).getByRole('button', { name: 'Split off works…' })
  if (!(await more.isVisible())) await details(page).getByText('Who is this?').click()
  await more.click()
  await page.getByRole('checkbox', { name: 'Nursing Outcomes' }).check()
  await page.getByRole('button', { name: 'Split off 1 work' }).click()
  await expect.poll(() => details(page).textContent()).not.toContain('Nursing Outcomes')
  await expect.poll(() => heading(page).textContent()).toBe('Wonyeol Lee')
})

test('decisions are saved, there after a reload, and offered where the same people are met again', async () => {
  const page = await openLees()
  await page.keyboard.press('d')
  await expect.poll(() => taken(page).count()).toBe(1)
  const words = await taken(page).allTextContents()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save decisions' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/decisions.*\.json$/)
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({ decisions: [{ kind: 'different' }] })

  await drawn(page)
  await saved(page)
  await page.reload()
  await page.getByRole('heading', { name: '2 files' }).waitFor()
  const people = page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'People' })
  await people.click()
  await expect.poll(() => taken(page).allTextContents()).toEqual(words)
  await people.click()

  await openFiles(page)
  await expect.poll(() => taken(page).count()).toBe(0)
  await page.getByText('You decided about the same people in “2 files”: 1 decision.').waitFor()
  await page.getByRole('button', { name: 'Use them here' }).click()
  await expect.poll(() => taken(page).allTextContents()).toEqual(words)
  await drawn(page)
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect.poll(() => taken(page).count()).toBe(0)
  const thesaurus = { name: 'thesaurus.txt', mimeType: 'text/plain', buffer: Buffer.from('label\treplace by\nWoojin Lee\tWonyeol Lee\n') } // biome-ignore format: one file
  await page.getByLabel('Open decisions or a thesaurus').setInputFiles(thesaurus)
  await expect.poll(() => taken(page).allTextContents()).toEqual(['“Woojin Lee” is “Wonyeol Lee”'])
})

test('the map that the page came with tells at once who was made one, and stays as it is', async () => {
  const page = await openApp()
  await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'People' }).click()
  await page.getByRole('heading', { name: 'To decide' }).waitFor()
  expect(await page.getByRole('heading', { name: 'Merged into one person' }).count()).toBe(1)
  expect(await page.getByText('Drawing again').count()).toBe(0)
})

test('storage that is blocked is told once, and the decision stands', async () => {
  const page = await openLees((page) =>
    page.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException('storage is blocked', 'SecurityError')
      }
    }),
  )
  const told = page.getByText('This browser stores nothing for this page.')
  await told.waitFor()
  await page.keyboard.press('d')
  await expect.poll(() => taken(page).count()).toBe(1)
  await drawn(page)
  expect(await told.count()).toBe(1)
})

test('a work met twice says what each source said, and is kept apart on request', async () => {
  const page = await openLees()
  await find(page, 'verifying bit')
  await expect.poll(() => details(page).textContent()).toContain('What each source says')
  await expect.poll(() => details(page).textContent()).toContain('W. Lee, R. Sharma, A. Aiken')
  await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Corpus' }).click()
  const corpus = page.getByRole('complementary', { name: 'Corpus' })
  await corpus.getByText('By DOI').click()
  await corpus.getByRole('button', { name: 'Keep apart' }).click()
  await expect.poll(() => corpus.getByText('The same work found twice').count()).toBe(0)
  await page.keyboard.press('Control+z')
  await corpus.getByText('The same work found twice').waitFor()
})
