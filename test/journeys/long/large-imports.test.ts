import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { details, fileRow, find, heading, keepLastYear, openApp, useBrowser } from '../person.ts'

useBrowser()

test('cancelled half-way through a large file: the page answers at once and the map is as it was', async () => {
  const page = await openApp()
  const folder = await mkdtemp(join(tmpdir(), 'coterie-large-'))
  try {
    const file = join(folder, 'large.bib')
    await writeFile(file, manyRecords(20_000))
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page.locator('input[type=file]').first().setInputFiles(file)
    const progress = page.getByRole('progressbar', { name: 'Reading' })
    await expect.poll(() => progress.getAttribute('value').then(Number), { interval: 5 }).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('Reading was cancelled.').waitFor()
    await expect.poll(() => fileRow(page, 'large.bib').getByText('records').count()).toBe(0)
    await page.keyboard.press('Escape')
    await find(page, 'hongsek')
    await expect.poll(() => heading(page).textContent()).toBe('Hongseok Yang')

    // What a job cancelled still answers is dropped; the same file can be read after all.
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page.getByRole('button', { name: 'Try again' }).click()
    await fileRow(page, 'large.bib').getByText('20,000 records').waitFor()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('years of ACL are one click away', async () => {
  const page = await openApp()
  await keepLastYear(page)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('button', { name: /ACL 2016 to 2022/ }).click()
  await page.getByText('774 works read').waitFor()
  await find(page, 'question answering')
  await expect.poll(() => details(page).count()).toBe(1)
})

/** About 1.4 kB each. */
function manyRecords(count: number): string {
  const abstract = 'Readers of large files wait for what a worker does while the page stays theirs. '.repeat(15)
  const record = (i: number) =>
    `@article{r${i}, title = {On Matter Number ${i}}, author = {Person${i % 997} Able and Person${i % 499} Baker}, year = ${1990 + (i % 30)}, abstract = {${abstract}}}`
  return Array.from({ length: count }, (_, i) => record(i)).join('\n')
}
