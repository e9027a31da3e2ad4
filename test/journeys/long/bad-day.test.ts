import { createHash } from 'node:crypto'
import type { Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { seeded } from '../../../src/model/random.ts'
import { en } from '../../../src/words/en.ts'
import { blankPage, drop, find, heading, openApp, results, showMap, still, useBrowser } from '../person.ts'
import { atRest, beforeWorkers, dropAndShow, fingerprintOnShow, papers, title, workerProgram } from './faults.ts'

useBrowser()

/** As workers call them, less the last. */
const stages = ['joining', 'people', 'topics', 'ties', 'clusters', 'measures', 'layout']

/** Ends its worker, without a word, where it would say that it does this, or hand over a map. */
const endIn = (step: string) => `{
  const tell = self.postMessage
  self.postMessage = (answer, buffers) => {
    if (answer.step !== ${JSON.stringify(step)} && answer.type !== ${JSON.stringify(step)}) return tell.call(self, answer, buffers)
    self.close()
    self.postMessage = () => {}
  }
}`

/** Ends its worker when it is asked for a map, while it reads: as soon as the page can hear of its end. */
const endAtOnce = `{
  let [isWatched, isAsked] = [false, false]
  const end = () => isWatched && isAsked && self.close()
  const tell = MessagePort.prototype.postMessage
  MessagePort.prototype.postMessage = function (...said) {
    tell.apply(this, said)
    isWatched = true
    end()
  }
  self.addEventListener('message', (event) => {
    if (event.data.job?.kind !== 'explore') return
    event.stopImmediatePropagation()
    isAsked = true
    end()
  })
}`

test('a worker that ends in any stage is told, and tried again the map is the one that it would have been', async () => {
  const [calm, page] = [await openApp(), await blankPage()]
  await dropAndShow(calm, 'mills.bib', papers(60, 'mills'))
  await title(calm, 'mills').waitFor()
  const undisturbed = await fingerprintOnShow(calm)

  const failed = page.getByRole('alert').filter({ hasText: en.workerFault.ended })
  const again = failed.getByRole('button', { name: 'Try again' })
  await beforeWorkers(page, endIn('map'))
  await page.goto(inject('app'))
  await failed.waitFor()
  await beforeWorkers(page, '')
  // One that took the place of the first may have begun before its program was given back.
  const isTried = async () => {
    if (await again.isVisible()) await again.click()
    return title(page, 'Wonyeol Lee').isVisible()
  }
  await expect.poll(isTried).toBe(true)

  await drop(page, 'mills.bib', papers(60, 'mills'))
  await page.getByText('60 works to map').waitFor()
  // The first is told while it waits; those that come after it find it written before their program.
  for (const worker of page.workers()) await worker.evaluate(endIn('finishing'))
  await showMap(page)
  for (const end of [endAtOnce, ...stages.map(endIn), '']) {
    await failed.waitFor()
    await title(page, 'Wonyeol Lee').waitFor()
    await beforeWorkers(page, end)
    // By the time another one begins the alert is gone, and comes again where that one ends, too.
    const begun = page.waitForEvent('worker', (worker) => workerProgram.test(worker.url()))
    await again.click()
    await begun
  }
  await title(page, 'mills').waitFor()
  expect(await fingerprintOnShow(page)).toBe(undisturbed)
})

/** The page presses what cancels as soon as it has heard so many words of what is under way. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Plain = Worker
    window.Worker = class extends Plain {
      constructor(...how: ConstructorParameters<typeof Plain>) {
        super(...how)
        this.addEventListener('message', ({ data }) => {
          const { hearing } = window as unknown as Hearing
          if (data?.type !== 'progress' || hearing === undefined || --hearing.left > 0) return
          const button = document.querySelector<HTMLElement>(hearing.button)
          if (button === null) return
          delete (window as unknown as Partial<Hearing>).hearing
          button.click()
        })
      }
    }
  })
}

interface Hearing {
  hearing: { left: number; readonly button: string }
}

/** Cancels, with this button, at the n-th word from now on, or once the button is there. */
const cancelAt = (page: Page, left: number, button: string): Promise<void> =>
  page.evaluate((hearing) => void Object.assign(window, { hearing }), { left, button })

test('of 50 jobs cancelled at random moments nothing is left: the map stays, and what was cancelled is drawn after all', {
  timeout: 900_000,
}, async () => {
  const page = await blankPage()
  await listen(page)
  await page.goto(inject('app'))
  await title(page, 'Wonyeol Lee').waitFor()
  const before = await fingerprintOnShow(page)
  const random = seeded('cancels')
  const text = papers(80, 'cancels')
  const dialog = page.getByRole('dialog', { name: 'Open a bibliography' })
  for (let i = 0; i < 25; i++) {
    // In the dialog, while it is read; then, read after all, while its map is drawn.
    await cancelAt(
      page,
      1 + Math.floor(random() * 2),
      '.import-finish progress ~ button, .import-finish .button:last-child:not(.primary)',
    )
    await drop(page, 'cancels.bib', `${text}\n% ${i}`)
    await dialog.getByText('Reading was cancelled.').waitFor()
    await dialog.getByRole('button', { name: 'Try again' }).click()
    await dialog.getByText('80 works to map').waitFor()
    await cancelAt(page, 1 + Math.floor(random() * 40), '.toast.working .button')
    await showMap(page)
    await page.waitForFunction(() => !('hearing' in window))
    await atRest(page)
  }
  await title(page, 'Wonyeol Lee').waitFor()
  expect(await fingerprintOnShow(page)).toBe(before)
  await find(page, 'hongsek')
  await expect.poll(() => heading(page).textContent()).toBe('Hongseok Yang')

  await dropAndShow(page, 'cancels.bib', text)
  await title(page, 'cancels').waitFor()
  const calm = await openApp()
  await dropAndShow(calm, 'cancels.bib', text)
  await title(calm, 'cancels').waitFor()
  expect(await fingerprintOnShow(page)).toBe(await fingerprintOnShow(calm))
  // One that reads, one that is asked, and those that measure, of the one that reads.
  const perCore = await page.evaluate(() => navigator.hardwareConcurrency)
  expect(page.workers().length).toBeLessThanOrEqual(2 + perCore)
})

test('the drawing surface lost ten times: the map is back each time, with its selection and where it was looked at', async () => {
  const page = await openApp()
  await find(page, 'hongsek')
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await still(page)
  const told = page.getByText('took the map’s drawing surface away')
  const lose = async () => {
    const lost = (await page.locator('.sigma-nodes').elementHandle())!
    await lost.evaluate((canvas) => {
      const context = (canvas as HTMLCanvasElement).getContext('webgl2')!
      context.getExtension('WEBGL_lose_context')!.loseContext()
    })
    await expect.poll(() => lost.evaluate((canvas) => canvas.isConnected)).toBe(false)
    await page.locator('.sigma-nodes').waitFor()
    await told.waitFor({ state: 'detached' })
    await still(page)
  }
  // On which side of its mark a label stands depends on where it stood before: nowhere, the first time.
  await lose()
  const first = await picture(page)
  for (let i = 1; i < 10; i++) await lose()
  await expect.poll(() => picture(page)).toBe(first)
  await expect.poll(() => heading(page).textContent()).toBe('Hongseok Yang')
})

/** What the screen shows of the map. */
async function picture(page: Page): Promise<string> {
  return createHash('sha256')
    .update(await page.locator('#stage').screenshot())
    .digest('hex')
}

test('a title of 10,000 characters takes one line of a list, and is whole in its details', async () => {
  const page = await openApp()
  const long = `Endless ${'and much longer than anybody reads '.repeat(290)}end`
  await dropAndShow(page, 'long.ris', `TY  - JOUR\nTI  - ${long}\nAU  - Lind, Per\nER  - \n`)
  await title(page, 'long').waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('endless')
  await page.locator('search[aria-busy=false]').waitFor()
  expect((await results(page).first().boundingBox())!.height).toBeLessThan(80)
  await page.keyboard.press('Enter')
  await expect.poll(() => heading(page).textContent()).toBe(long)
})
