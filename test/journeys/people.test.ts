import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { violations } from './axe.ts'
import { details, drop, find, heading, narrow, openApp, showMap, useBrowser, wide } from './person.ts'

useBrowser()

const full = `
@article{a, title={Verifying Bit Manipulations}, author={Wonyeol Lee and Rahul Sharma and Alex Aiken}, year=2016, doi={10.1145/2908080.2908107}}
@article{b, title={Proving Transcendental Functions Correct}, author={Wonyeol Lee and Rahul Sharma and Alex Aiken}, year=2018}
@article{c, title={Stochastic Variational Inference, Verified}, author={Wonyeol Lee and Hangyeol Yu and Hongseok Yang}, year=2020}
@article{d, title={Nursing Outcomes in Rural Hospitals}, author={Woojin Lee and Ann Smith}, year=2011}
`
const short = `
@article{e, title={Gradients of Non-Differentiable Models}, author={W. Lee and H. Yu and H. Yang}, year=2018}
@inproceedings{f, title={Verifying bit manipulations}, author={W. Lee and R. Sharma and A. Aiken}, year=2016, doi={10.1145/2908080.2908107}}
@article{g, title={Crop Rotation in Highland Farming}, author={W. Lee and P. Brown}, year=2005}
@article{h, title={Wards at Night}, author={W. Lee and A. Smith}, year=2012}
`

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
  await expect.poll(() => taken(page).allTextContents()).toEqual([expect.stringContaining('are two persons')])
  await expect
    .poll(() => page.getByRole('status').allTextContents())
    .toContainEqual(expect.stringContaining('are two persons.'))
  await expect.poll(() => toDecide(page)).toBeLessThan(waiting)
  await drawn(page)
  await page.keyboard.press('Control+z')
  await expect.poll(() => taken(page).count()).toBe(0)
  await drawn(page)
  await expect.poll(() => toDecide(page)).toBe(waiting)
  await page.keyboard.press('Control+Shift+Z')
  await expect.poll(() => taken(page).count()).toBe(1)
  await drawn(page)

  await page.keyboard.press('l')
  await expect.poll(() => taken(page).first().textContent()).toContain('put off')
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
  await page.getByRole('option', { name: 'Wonyeol Lee 2 works' }).waitFor()
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

test('decisions are saved, and recalled when the same files are read again', async () => {
  const page = await openLees()
  await page.keyboard.press('d')
  await expect.poll(() => taken(page).count()).toBe(1)
  await expect.poll(() => kept(page)).toBe(1)
  const words = await taken(page).allTextContents()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save decisions' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/decisions.*\.json$/)
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({ decisions: [{ kind: 'different' }] })

  await page.reload()
  await openFiles(page)
  await expect.poll(() => taken(page).allTextContents()).toEqual(words)

  await page.getByRole('button', { name: 'Take back' }).click()
  await expect.poll(() => kept(page)).toBe(0)
  await page.reload()
  await openFiles(page)
  await expect.poll(() => taken(page).count()).toBe(0)
  const thesaurus = { name: 'thesaurus.txt', mimeType: 'text/plain', buffer: Buffer.from('label\treplace by\nWoojin Lee\tWonyeol Lee\n') } // biome-ignore format: one file
  await page.getByLabel('Open decisions or a thesaurus').setInputFiles(thesaurus)
  await expect.poll(() => taken(page).allTextContents()).toEqual(['“Woojin Lee” is “Wonyeol Lee”'])
})

test('the map that the page came with tells at once who was made one, and stays as it is', async () => {
  const page = await openApp()
  await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'People' }).click()
  await page.getByRole('heading', { name: 'To decide' }).waitFor()
  expect(await page.getByRole('heading', { name: 'Made one person' }).count()).toBe(1)
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
  await page.getByText('storage is blocked').waitFor()
  await page.keyboard.press('d')
  await expect.poll(() => taken(page).count()).toBe(1)
  await expect.poll(() => page.getByText('storage is blocked').count()).toBe(1)
})

test('a work met twice says what each source said, and is kept apart on request', async () => {
  const page = await openLees()
  await find(page, 'verifying bit')
  await expect.poll(() => details(page).textContent()).toContain('What each source said')
  await expect.poll(() => details(page).textContent()).toContain('W. Lee, R. Sharma, A. Aiken')
  await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Corpus' }).click()
  const corpus = page.getByRole('complementary', { name: 'Corpus' })
  await corpus.getByText('By DOI').click()
  await corpus.getByRole('button', { name: 'Keep apart' }).click()
  await expect.poll(() => corpus.getByText('The same work met twice').count()).toBe(0)
  await page.keyboard.press('Control+z')
  await corpus.getByText('The same work met twice').waitFor()
})

for (const [size, viewport] of Object.entries({ wide, narrow }))
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing under People, ${size} and ${colorScheme}`, async () => {
      const page = await openLees(undefined, { viewport, colorScheme })
      await page.locator('.ledger-row summary').first().click()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('d')
      await drawn(page)
      expect(await violations(page)).toEqual([])
      await find(page, 'wonyeol')
      await details(page).getByText('Who is this?').click()
      await details(page).getByRole('button', { name: 'Merge with…', exact: true }).click()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await details(page).getByRole('button', { name: 'Split off works…' }).click()
      expect(await violations(page)).toEqual([])
    })

async function openLees(before?: (page: Page) => Promise<unknown>, options: object = {}): Promise<Page> {
  const page = await openApp(options)
  if (before !== undefined) {
    await before(page)
    await page.reload()
    await page.getByRole('navigation', { name: 'Panels' }).waitFor()
  }
  await openFiles(page)
  return page
}

/** Both files, and the panel of people. */
async function openFiles(page: Page): Promise<void> {
  await drop(page, 'full.bib', full)
  await page.getByRole('list', { name: 'Files' }).getByText('4 records').waitFor()
  await drop(page, 'short.bib', short)
  await expect.poll(() => page.getByRole('list', { name: 'Files' }).getByText('4 records').count()).toBe(2)
  await showMap(page)
  await page.getByRole('heading', { name: '2 files' }).waitFor()
  await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'People' }).click()
  await page.getByRole('heading', { name: 'To decide' }).waitFor()
  await countDrawings(page)
}

/** How many decisions the browser keeps. */
const kept = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('coterie')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const counting = opening.result.transaction('decisions').objectStore('decisions').count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
      }),
  )

const taken = (page: Page) => page.locator('.ledger-row.taken')

const toDecide = async (page: Page): Promise<number> =>
  Number(/\d+/.exec((await page.getByRole('heading', { name: 'To decide' }).textContent())!)![0])

/** The page counts, from now on, how often the map was drawn again: the notice of it comes and goes. */
async function countDrawings(page: Page): Promise<void> {
  await page.evaluate(() => {
    const drawings = { done: 0, seen: 0 }
    let underWay = false
    const look = () => {
      const before = underWay
      underWay = document.querySelector('.toast.working')?.textContent?.includes('Drawing again') === true
      if (before && !underWay) drawings.done++
    }
    new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true })
    Object.assign(window, { drawings })
  })
}

/** Waits until the map has been drawn with what was decided since the last time; it begins when the person pauses. */
async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { drawings } = window as unknown as { drawings: { done: number; seen: number } }
    if (drawings.done === drawings.seen) return false
    drawings.seen = drawings.done
    return true
  })
}
