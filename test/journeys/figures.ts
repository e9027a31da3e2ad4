import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'

/** Opens the dialog of figures, and waits until its preview is there. */
export async function openFigure(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('button', { name: 'Figure…' }).click()
  await previewed(page)
}

export const previewed = (page: Page): Promise<void> => page.locator('.figure-sheet[aria-busy=false]').waitFor()

/** Saves the figure as the dialog shows it. */
export async function saved(page: Page, format: 'PDF' | 'SVG' | 'PNG' | 'JPEG' | 'WebP') {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: format, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** Saves the figure as it comes, and leaves the dialog. */
export async function saveFigure(page: Page, format: 'PDF' | 'SVG' | 'PNG') {
  await openFigure(page)
  const file = await saved(page, format)
  await page.keyboard.press('Escape')
  return file
}
