import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { en } from '../../../src/words/en.ts'
import { drop, find, heading, mapIsThere, openApp, showReadMap, useBrowser } from '../person.ts'

useBrowser()

/** Until all of the page is kept in the browser. */
async function openInstalled(): Promise<Page> {
  const page = await openApp({ serviceWorkers: 'allow' })
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  return page
}

test('after the first load the page opens without a network, reads files, and saves a web page', async () => {
  const page = await openInstalled()
  await page.context().setOffline(true)
  await page.reload()
  await mapIsThere(page)
  await find(page, 'hongsek')
  expect(await heading(page).textContent()).toBe('Hongseok Yang')
  await page.keyboard.press('Escape')
  await drop(page, 'two.ris', 'TY  - JOUR\nTI  - On Rings\nAU  - Noether, Emmy\nAU  - Byron, Ada\nPY  - 1921\nER  - \n')
  await showReadMap(page)
  await find(page, 'noether')
  await page.getByRole('button', { name: en.exportMenu.title }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: new RegExp(`^${en.exports.html.label}`) }).click(),
  ])
  expect((await readFile(await file.path(), 'utf8')).startsWith('<!doctype html>')).toBe(true)
})

test('it can be installed: its manifest names what a browser asks for', async () => {
  const page = await openApp()
  const manifest = await page.evaluate(async () => {
    const address = document.querySelector<HTMLLinkElement>('link[rel=manifest]')!.href
    const manifest = await (await fetch(address)).json()
    const icons = manifest.icons.map(({ src }: { src: string }) => fetch(new URL(src, address)))
    return { ...manifest, found: (await Promise.all<Response>(icons)).map(({ status }) => status) }
  })
  expect(manifest).toMatchObject({ name: 'Coterie', display: 'standalone', start_url: './', scope: './' })
  expect(manifest.found).toEqual([200, 200, 200, 200])
})

test('a newer page is announced, and takes the place of this one when the person says so and not before', async () => {
  const page = await openInstalled()
  await find(page, 'hongsek')
  const program = join(inject('built'), 'service-worker.js')
  const before = await readFile(program, 'utf8')
  await writeFile(program, before.replace(/^const version = '/, "const version = 'newer-"))
  try {
    await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()))
    await page.getByText(en.page.newer).waitFor()
    await page.evaluate(() => Object.assign(window, { isOld: true }))
    expect(await heading(page).textContent()).toBe('Hongseok Yang')
    await page.getByRole('button', { name: en.page.loadNewer }).click()
    await page.waitForFunction(() => !('isOld' in window))
    await expect.poll(() => heading(page).textContent()).toBe('Hongseok Yang')
    expect(await page.evaluate(() => caches.keys())).toContainEqual(expect.stringContaining('newer-'))
  } finally {
    await writeFile(program, before)
  }
})
