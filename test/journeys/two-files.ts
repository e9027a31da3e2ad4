import type { Page } from 'playwright'
import { expect } from 'vitest'
import { drop, openApp, showMap } from './person.ts'

/** Lees in full names, and Lees in initials. */
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

export async function openLees(before?: (page: Page) => Promise<unknown>, options: object = {}): Promise<Page> {
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
export async function openFiles(page: Page): Promise<void> {
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

export const taken = (page: Page) => page.locator('.ledger-row.taken')

export const toDecide = async (page: Page): Promise<number> =>
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
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { drawings } = window as unknown as { drawings: { done: number; seen: number } }
    if (drawings.done === drawings.seen) return false
    drawings.seen = drawings.done
    return true
  })
}
