import type { Page } from 'playwright'
import { details, drop, find, openApp, showReadMap, still } from './person.ts'

const lees = `
@article{a, title={Verifying Bit Manipulations}, author={Wonyeol Lee and Rahul Sharma}, year=2016}
@article{b, title={Proving Functions Correct}, author={Wonyeol Lee and Hongseok Yang}, year=2018}
@article{c, title={Nursing Outcomes in Rural Hospitals}, author={Woojin Lee and Ann Smith}, year=2011}
`

export const menu = (page: Page) => page.getByRole('menu')
export const items = (page: Page) => page.getByRole('menuitem')
export const asking = (page: Page) => page.getByRole('region', { name: 'Choosing an author' })

export async function openLees(options: object = {}): Promise<Page> {
  const page = await openApp(options)
  await drop(page, 'lees.bib', lees)
  await showReadMap(page)
  return page
}

export async function menuByKeys(page: Page, name?: string): Promise<void> {
  if (name !== undefined) await find(page, name)
  await details(page).waitFor()
  // The map comes to rest where the node is clear of the details.
  await still(page)
  await page.locator('#stage').focus()
  await page.keyboard.press('Shift+F10')
  await menu(page).waitFor()
}
