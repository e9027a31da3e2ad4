import { expect, test } from 'vitest'
import { violations } from '../axe.ts'
import { items, menuByKeys, openLees as openMenuLees } from '../lees-menu.ts'
import { details, find, narrow, useBrowser, wide } from '../person.ts'
import { drawn, openLees } from '../two-files.ts'

useBrowser()

const looks = (['wide', 'narrow'] as const).flatMap((size) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ size, colorScheme })),
)

for (const { size, colorScheme } of looks)
  test(`axe finds nothing under People, ${size} and ${colorScheme}`, async () => {
    const page = await openLees(undefined, { viewport: { wide, narrow }[size], colorScheme })
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

for (const { size, colorScheme } of looks)
  test(`axe finds nothing in the menu and the choice of an author, ${size} and ${colorScheme}`, async () => {
    const page = await openMenuLees({ viewport: { wide, narrow }[size], colorScheme })
    await menuByKeys(page, 'wonyeol')
    expect(await violations(page)).toEqual([])
    await items(page).getByText('Merge with…', { exact: true }).click()
    expect(await violations(page)).toEqual([])
  })
