import axe from 'axe-core'
import type { Page } from 'playwright'
import { still } from './person.ts'

/** What axe finds wrong with what is seen, once it stands still: rule and elements. */
export async function violations(page: Page): Promise<readonly string[]> {
  await still(page)
  await page.evaluate(axe.source)
  const found = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run())
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
