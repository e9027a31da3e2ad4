import { readFile } from 'node:fs/promises'
import { expect, inject, test } from 'vitest'
import {
  blankPage,
  details,
  drop,
  find,
  heading,
  openApp,
  results,
  showMap,
  showReadMap,
  still,
  useBrowser,
} from './person.ts'

useBrowser()

const evil = '<img src=x onerror="globalThis.smuggled=1">'

test('markup in titles, names and abstracts is text everywhere', async () => {
  const page = await openApp()
  const work = `LGMay 27, 2024\n${evil} Zyzzyva\n\n${evil} Person, Other Person · ${evil}\n\nAbstract ${evil} of floating things $\\href{javascript:alert(1)}{x}$.\n`
  const text = `Eve ${evil}\n\nLG\n2papers\n\n2 Papers\n\n${work}\n${work.replaceAll('Zyzzyva', 'Second')}`
  await drop(page, `${evil}.txt`, text)
  await showMap(page)
  await expect.poll(() => page.title()).toContain('Eve')
  await find(page, 'person')
  await page.keyboard.press('t')
  await page.keyboard.press('/')
  await page.keyboard.type('zyzzyva')
  await results(page).filter({ hasText: '<img' }).first().click()
  await expect.poll(() => heading(page).textContent()).toContain('<img')
  await expect.poll(() => page.locator('img').count()).toBe(0)
  expect(await page.evaluate(() => 'smuggled' in globalThis)).toBe(false)
  await expect.poll(() => page.locator('a[href^="javascript:"], a[href^="data:"]').count()).toBe(0)
})

test('a file that cannot be read is named with the reason, and the map that was there stays', async () => {
  const page = await openApp()
  for (const [name, content] of [
    ['empty.txt', ''],
    ['login.html', '<!doctype html><html><head><title>Sign in</title></head><body><form></form></body></html>'],
    ['noise.bin', '\0\x01\x02'.repeat(1000)],
  ] as const) {
    await drop(page, name, content)
    await page.getByRole('list', { name: 'Files' }).getByText(name).first().waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Show the map' }).isDisabled()).toBe(true)
  }
  await page.keyboard.press('Escape')
  await find(page, 'hongsek')
  await expect.poll(() => heading(page).textContent()).toBe('Hongseok Yang')
})

test('a saved map that is damaged or of a newer version is refused in words', async () => {
  const page = await openApp()
  await drop(page, 'newer.json', '{"attributes":{"coterie":99},"nodes":[],"edges":[]}')
  await page.getByRole('alert').filter({ hasText: 'newer.json' }).filter({ hasText: 'newer Coterie' }).waitFor()
  await drop(page, 'torn.json', '{"attributes":{"coterie":1},"nodes":[{"key":"a:x","attributes":{}}],"edges":[]}')
  await page.getByRole('alert').filter({ hasText: 'torn.json' }).filter({ hasText: 'nodes[0]' }).waitFor()
  await find(page, 'hongsek')
  await expect.poll(() => heading(page).textContent()).toBe('Hongseok Yang')
})

test('of a saved map that is damaged the works that are whole are offered, with the place that is wrong', async () => {
  const page = await openApp()
  const saved = JSON.parse(await readFile('test/fixtures/saved/seed.json', 'utf8'))
  saved.nodes[12].attributes.work.bylines = 'Lee'
  await drop(page, 'torn.json', JSON.stringify(saved))
  const files = page.getByRole('list', { name: 'Files' })
  await files.getByText('9 records').waitFor()
  await files.getByText('nodes[12].attributes.work.bylines').waitFor()
  expect(await page.getByRole('heading', { name: 'Wonyeol Lee' }).count()).toBe(1)
  await showReadMap(page)
  await find(page, 'hongsek')
  await expect.poll(() => heading(page).textContent()).toBe('Hongseok Yang')
})

test('a page dropped on the map replaces it when it is ready', async () => {
  const page = await openApp()
  const text = await readFile('data/wonyeol-lee.txt', 'utf8')
  await drop(page, 'someone.txt', text.replaceAll('Wonyeol Lee', 'Someone Else'))
  await showMap(page)
  await page.getByRole('heading', { name: 'Someone Else' }).waitFor()
  await find(page, 'someone else')
  await expect.poll(() => details(page).textContent()).toContain('citations159')
})

test('a malformed address gives the defaults and a notice', async () => {
  const page = await openApp({}, `#at=a:nobody&colour=sound&size=${'x'.repeat(30)}`)
  await page.getByText('Part of the address was left out').waitFor()
  await expect.poll(() => details(page).count()).toBe(0)
  await expect.poll(() => new URL(page.url()).hash).toBe('')
})

test('without a map the page asks for a file, and a pasted page becomes one', async () => {
  const page = await blankPage()
  await page.route('**/map.coterie', (route) => route.fulfill({ status: 404 }))
  await page.goto(inject('app'))
  await page.getByRole('heading', { name: 'Who writes with whom' }).waitFor()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByText('Paste text instead').click()
  await page.getByRole('textbox').fill(await readFile('data/wonyeol-lee.txt', 'utf8'))
  await page.getByRole('button', { name: 'Read it' }).click()
  await showMap(page)
  await page.getByRole('heading', { name: 'Wonyeol Lee' }).waitFor()
})

test('a file dropped before the page’s own map has come stays, and is the map in its place', async () => {
  const page = await blankPage()
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/map.coterie', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(inject('app'))
  await page.getByText('Opening').first().waitFor()
  await drop(page, 'mine.ris', 'TY  - JOUR\nTI  - Dune lizards\nAU  - Carber, Josefa\nAU  - Okafor, Tunde\nER  - \n')
  await page.getByRole('list', { name: 'Files' }).getByText('1 record').waitFor()
  const come = page.waitForEvent('requestfinished', (request) => request.url().endsWith('map.coterie'))
  release()
  await come
  await still(page)
  await showReadMap(page)
  await page.getByRole('heading', { name: 'mine' }).waitFor()
})

test('a map that cannot be fetched says why and can be tried again', async () => {
  const page = await blankPage()
  await page.route('**/map.coterie', (route) => route.abort(), { times: 1 })
  await page.goto(inject('app'))
  await page.getByRole('alert').filter({ hasText: 'could not be fetched' }).waitFor()
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('heading', { name: 'Wonyeol Lee' }).waitFor()
})
