import { expect } from 'vitest'
import { en } from '../../src/words/en.ts'
import type { Browser } from './browser.ts'
import { listen, noComplaints, tells } from './hearing.ts'
import { type Saved, savedBy } from './saving.ts'
import { click, look, see } from './sight.ts'

/** Opens the app, waits for its map, and listens to what the page complains of from then on. */
export async function openApp(browser: Browser, address: string): Promise<void> {
  await browser.goto(address)
  await begin(browser)
}

export async function reloadApp(browser: Browser): Promise<void> {
  await noComplaints(browser)
  await browser.reload()
  await begin(browser)
}

async function begin(browser: Browser): Promise<void> {
  await see(browser, { role: 'navigation', name: 'Panels' })
  await listen(browser)
}

/** Types into the search field and takes the first result. */
export async function find(browser: Browser, words: string): Promise<void> {
  await browser.press('/')
  await browser.type(words)
  await expect
    .poll(() => browser.run(() => document.querySelector('search')?.getAttribute('aria-busy'), null))
    .toBe('false')
  await see(browser, { role: 'option' })
  await browser.press('Enter')
  await expect.poll(() => look(browser, { role: 'option' })).toEqual([])
}

/** Drops files on the window, as from a file manager. */
export function drop(browser: Browser, files: Readonly<Record<string, Uint8Array | string>>): Promise<void> {
  const given = Object.entries(files).map(([name, content]) => [name, Buffer.from(content).toString('base64')] as const)
  return browser.run((given) => {
    const dataTransfer = new DataTransfer()
    for (const [name, base64] of given)
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name))
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
  }, given)
}

/** Drops files, asks for their map once they are read, and waits for it. */
export async function showMapOf(browser: Browser, files: Readonly<Record<string, Uint8Array | string>>): Promise<void> {
  await drop(browser, files)
  const dialog = { role: 'dialog', name: 'Open a bibliography' } as const
  await see(browser, { role: 'list', name: 'Files', within: dialog })
  await tells(browser, /\d works? read\./, () =>
    click(browser, { role: 'button', name: 'Show the map', within: dialog }),
  )
}

/** Chooses an entry of the export menu, and takes the file that it offers. */
export const exported = (browser: Browser, name: string): Promise<Saved> =>
  savedBy(browser, async () => {
    await openExports(browser)
    await click(browser, { role: 'button', name, within: exportMenu })
  })

/** What the export menu offers to save at once, by name: a figure has a dialog of its own, and some is copied. */
export async function exportsOffered(browser: Browser): Promise<readonly string[]> {
  await openExports(browser)
  const names = (await look(browser, { role: 'button', within: exportMenu }))
    .map(({ name }) => name)
    .filter((name) => ![en.exportMenu.figure, en.exportMenu.copy, en.link.copy].some((other) => name.startsWith(other)))
  await browser.press('Escape')
  await expect.poll(() => look(browser, exportMenu)).toEqual([])
  return names
}

const exportMenu = { role: 'dialog', name: 'Export' } as const

async function openExports(browser: Browser): Promise<void> {
  await click(browser, { role: 'button', name: 'Export' })
  await see(browser, exportMenu)
}
