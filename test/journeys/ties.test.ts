import { expect, test } from 'vitest'
import { details, find, openApp, useBrowser } from './person.ts'

useBrowser()

test('a line says what it is made of under the pointer, and opens the works behind it', async () => {
  const page = await openApp()
  const tip = page.getByRole('tooltip')
  const { width, height } = page.viewportSize()!
  // Somewhere on the way down through the middle of the map passes a line between two people.
  const passes = async () => {
    for (let y = height * 0.25; y < height * 0.8; y += 4) {
      await page.mouse.move(width * 0.5, y)
      if ((await tip.count()) > 0 && /together/.test((await tip.textContent()) ?? '')) return true
    }
    return false
  }
  await expect.poll(passes).toBe(true)
  const [, one, other, works] = /^(.*) – (.*?)(\d+) works? together/.exec((await tip.textContent())!)!
  await page.mouse.down()
  await page.mouse.up()
  const panel = details(page)
  await panel.getByRole('heading', { name: `${one} and ${other}` }).waitFor()
  const behind = panel.getByRole('heading', { name: `The works behind it ${works}` })
  await behind.waitFor()
  await panel.getByText('adds 1/(n − 1)').waitFor()
  expect(await tip.count()).toBe(0)
  await page.keyboard.press('Escape')
  await expect.poll(() => panel.count()).toBe(0)
})

test('the same opens by keyboard, from the list of coauthors', async () => {
  const page = await openApp()
  await find(page, 'hongseok')
  const button = details(page).getByRole('button', { name: /works? with Wonyeol Lee$/ })
  await button.focus()
  await page.keyboard.press('Enter')
  await details(page)
    .getByRole('heading', { name: /Hongseok Yang and Wonyeol Lee|Wonyeol Lee and Hongseok Yang/ })
    .waitFor()
  await details(page)
    .getByRole('link', { name: 'Wonyeol Lee' })
    .or(details(page).getByRole('button', { name: 'Wonyeol Lee', exact: true }))
    .first()
    .click()
  await details(page).getByRole('heading', { name: 'Wonyeol Lee', level: 2 }).waitFor()
})
