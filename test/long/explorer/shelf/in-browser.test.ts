import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Role } from '../../../../src/explorer/shelf/tabs.ts'
import { plainHttp, type Stand, stand } from './stand.ts'

let at: Stand
beforeEach(async () => {
  at = await stand()
})
afterEach(() => at.close())

// Chromium killed while it writes takes its database for damaged now and then, and clears it: 2 of 500 times it did.
test('a browser killed in mid-save, ten times, finds the old or the new, whole, or says that it has cleared it', async () => {
  let before = 0
  for (let i = 0; i < 10; i++) {
    const { context, page } = await at.open()
    const found = await page.evaluate(() => window.shelf.found())
    const isLost = await page.evaluate(() => window.shelf.isLost())
    expect(found).toBeGreaterThanOrEqual(isLost ? 0 : before)
    const begun = at.hear(`/begun/${found + 3 + i}`)
    await page.evaluate((found) => window.shelf.saveOnAndOn(found), found)
    await begun
    const browser = await processOf(context)
    process.kill(browser, 'SIGKILL')
    // Two browsers over one folder would be another matter.
    await expect.poll(() => isAlive(browser)).toBe(false)
    before = found + 2 + i
  }
})

describe.each([
  ['with Web Locks', '127.0.0.1'],
  ['on plain http', plainHttp],
])('%s', (_, host) => {
  test('one tab writes, the other follows, takes over, and is left what is closed', async () => {
    const { context, page: one } = await at.open(host)
    try {
      expect(await one.evaluate(() => 'locks' in navigator)).toBe(host !== plainHttp)
      await takePart(one)
      const other = await at.tab(context, host)
      await takePart(other)
      const roles = async () => [await roleIn(one), await roleIn(other)]
      expect(await roles()).toEqual(['writing', 'reading'])

      await one.evaluate(() => window.part.save())
      await expect.poll(() => other.evaluate(() => window.part.heard())).toBe(1)
      await other.evaluate(() => window.part.held.takeOver())
      await expect.poll(roles).toEqual(['reading', 'writing'])
      // The last save of the first.
      await expect.poll(() => other.evaluate(() => window.part.heard())).toBe(2)
      await other.goto('about:blank')
      await expect.poll(() => roleIn(one)).toBe('writing')
    } finally {
      await context.close()
    }
  })
})

test('where the browser has no room, the save says so and the old stands', async () => {
  const { context, page } = await at.open()
  try {
    const session = await context.newCDPSession(page)
    // Before anything is saved: a browser remembers for a while how much room there is.
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: `http://127.0.0.1:${at.port}`,
      quotaSize: 10_000_000,
    })
    await page.evaluate(() => window.shelf.save(0))
    const answer = await page.evaluate(async () => {
      const shelf = window.shelf.openShelf({ documentVersion: 1 })
      const listed = await shelf.list()
      if (!listed.ok) return listed
      const much = new Uint8Array(30_000_000)
      for (let i = 0; i < much.length; i += 50_000) crypto.getRandomValues(much.subarray(i, i + 50_000))
      return shelf.save(listed.projects[0]!.id, { revision: 1, members: new Map([['atlas/much', much]]) })
    })
    expect(answer).toEqual({ ok: false, fault: { code: 'full', wanted: 30_000_000 } })
    expect(await page.evaluate(() => window.shelf.found())).toBe(1)
  } finally {
    await context.close()
  }
})

test('of members whose files the browser has lost, each is named and the rest is given', async () => {
  const opened = await at.open()
  await opened.page.evaluate(() => window.shelf.save(0))
  await opened.context.close()
  // Chromium keeps what is large in files of their own.
  const folder = join(at.folder, 'Default', 'IndexedDB')
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(
    (entry) => entry.isFile() && entry.parentPath.includes('.blob'),
  )
  for (const { parentPath, name } of files) await rm(join(parentPath, name), { recursive: true })
  const { context, page } = await at.open()
  try {
    const answer = await page.evaluate(async () => {
      const shelf = window.shelf.openShelf({ documentVersion: 1 })
      const listed = await shelf.list()
      if (!listed.ok) return listed
      const read = await shelf.read(listed.projects[0]!.id)
      if (!read.ok) return read
      const members = await shelf.members(read.card.id, read.members)
      if (!members.ok) return members
      return { revision: read.card.revision, names: [...members.contents.keys()], faults: members.faults }
    })
    expect(answer).toEqual({
      revision: 1,
      names: ['atlas/authors.parquet', 'atlas/topics.parquet'],
      faults: ['atlas/works.parquet', 'excerpt/odd.parquet', 'sources/1-same.bib'].map((member) => ({
        code: 'evicted',
        member,
      })),
    })
  } finally {
    await context.close()
  }
})

interface Part {
  readonly held: { readonly role: () => Role; readonly takeOver: () => Promise<void> }
  readonly save: () => Promise<unknown>
  /** How many saves of other tabs were heard of. */
  readonly heard: () => number
}

declare global {
  interface Window {
    part: Part
  }
}

/** Takes part in one project, which the first tab to do so makes. */
const takePart = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const shelf = window.shelf.openShelf({ documentVersion: 1 })
    const document = { project: '{}', history: '[]' }
    const listed = await shelf.list()
    if (!listed.ok) throw new Error(JSON.stringify(listed))
    const there = listed.projects.find(({ name }) => name === 'Tabs')
    const made =
      there === undefined ? await shelf.create({ name: 'Tabs', document }) : { ok: true as const, card: there }
    if (!made.ok) throw new Error(JSON.stringify(made))
    const { id } = made.card
    let heard = 0
    shelf.watch(() => heard++)
    const save = async () => {
      const read = await shelf.read(id)
      return read.ok && shelf.save(id, { revision: read.card.revision, document })
    }
    const held = await window.shelf.hold(id, { lastSave: save, onRole: () => undefined })
    window.addEventListener('pagehide', held.release)
    window.part = { held, save, heard: () => heard }
  })

const roleIn = (page: Page): Promise<Role> => page.evaluate(() => window.part.held.role())

async function processOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()!.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return processInfo.find(({ type }) => type === 'browser')!.id
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}
