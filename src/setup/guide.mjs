// npm run guide: takes the pictures of public/guide anew, of the page that npm start built.
import { join } from 'node:path'
import { browser } from './browser.mjs'
import { root } from './install.mjs'

process.chdir(root)
const { preview } = await import('vite')
const { chromium } = await import('playwright')
const server = await preview({ preview: { open: false } })
const [address] = server.resolvedUrls?.local ?? []
const driven = await chromium.launch({
  executablePath: await browser(),
  args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-sandbox'],
})
const page = await driven.newPage({ viewport: { width: 1200, height: 750 }, colorScheme: 'light' })
/** The map has come to rest, and nothing is pointed at. */
const take = async (name) => {
  await page.mouse.move(2, 2)
  await page.waitForTimeout(2500)
  await page.screenshot({ path: join('public/guide', `${name}.jpg`), type: 'jpeg', quality: 84 })
}

await page.goto(address)
await page.locator('#stage canvas').first().waitFor()
await take('map')
await page.getByRole('combobox', { name: /Search/ }).fill('Wonyeol')
await page.getByRole('listbox', { name: 'Results' }).getByRole('option').first().waitFor()
await page.keyboard.press('Enter')
await page.getByRole('button', { name: /works? with Xavier Rival$/ }).click()
await take('tie')
await page.keyboard.press('Escape')
await page.getByRole('button', { name: 'Export' }).click()
await take('export')
await driven.close()
await new Promise((closed) => server.httpServer.close(closed))
process.exit(0)
