import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { details, find, keepLastYear, narrow, openApp, useBrowser, wide } from './person.ts'

useBrowser()

for (const [size, viewport] of Object.entries({ wide, narrow }))
  test(`the map is thinned, told what is hidden, and made whole again, ${size}`, async () => {
    const page = await openApp({ viewport })
    await panel(page, 'Filter')
    await page.getByRole('checkbox', { name: 'Works', exact: true }).check()
    const told = page.getByText('4 of 11 authors hidden: fewer than 2 works')
    await told.waitFor()
    await expect.poll(() => new URL(page.url()).hash).toContain('filter=works:2')
    await page.reload()
    await told.waitFor()

    await find(page, 'hyoungjin')
    await expect.poll(() => details(page).textContent()).toContain('Hyoungjin Lim')
    await page.getByText('3 of 11 authors hidden').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect.poll(() => page.getByText('authors hidden').count()).toBe(0)
    await expect.poll(() => new URL(page.url()).hash).not.toContain('filter')
  })

test('a finer resolution gives more clusters, and the layout runs, undoes, and leaves pinned nodes alone', async () => {
  const page = await openApp()
  await panel(page, 'Arrange')
  const clusters = async () => Number.parseInt((await page.locator('dt:has-text("Clusters") + dd').textContent())!, 10)
  const before = await clusters()
  await page.getByRole('slider', { name: 'Resolution' }).fill('2')
  await expect.poll(clusters).toBeGreaterThan(before)

  await page.getByRole('radio', { name: 'Clusters' }).check({ force: true })
  await page.getByRole('button', { name: 'Run' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)

  await find(page, 'hongsek')
  await details(page).getByRole('button', { name: 'Pin in its place' }).click()
  await page.getByText('1 node is pinned').waitFor()
  await page.getByRole('button', { name: 'Tidy up' }).click()
  await expect.poll(() => page.getByRole('button', { name: 'Undo' }).isEnabled()).toBe(true)
})

/**
 * Tasks by the time their thread had the processor: on a machine that others use too, the clock on the wall
 * counts them as well. A neighbour on the same core can double a task, for which there is room: they take half of this.
 */
test('while 774 papers are read, drawn and seen through each lens, no task of the page holds it up', async () => {
  const page = await openApp({ reducedMotion: 'no-preference' })
  await keepLastYear(page)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  // Looking for something in the page is a task of its own: it is done before.
  await page.getByRole('button', { name: /ACL 2016 to 2022/ }).focus()
  const opening = await tasksDuring(page, async () => {
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.title.includes('acl-2022'), null, { polling: 500 })
    await page.locator('search[aria-busy=false]').waitFor()
    await atRest(page)
  })
  expect(opening.length).toBeGreaterThan(100)
  expect(opening.filter((ms) => ms > 50)).toEqual([])
  await page.getByRole('radio', { name: 'Everything' }).focus()
  const looking = await tasksDuring(page, async () => {
    for (let lens = 0; lens < 3; lens++) {
      await page.keyboard.press('ArrowRight')
      await atRest(page)
    }
  })
  expect(await page.getByRole('radio', { name: 'Everything' }).isChecked()).toBe(false)
  expect(looking.filter((ms) => ms > 50)).toEqual([])
})

/** Waits until the page asks for no further frame, and is idle. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let asked = 0
        const { requestAnimationFrame: ask } = window
        window.requestAnimationFrame = (draw) => {
          asked++
          return ask(draw)
        }
        let quiet = 0
        const look = () => {
          quiet = asked === 0 ? quiet + 1 : 0
          asked = 0
          if (quiet < 5) ask(() => requestIdleCallback(look))
          else {
            window.requestAnimationFrame = ask
            resolve()
          }
        }
        look()
      }),
  )
}

/** Milliseconds of the processor that each task of the page takes meanwhile. */
async function tasksDuring(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  const browser = page.context().browser()!
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] })
  await act()
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: readonly Traced[] }
  const main = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
  const ofMain = traceEvents.filter(({ pid, tid }) => main.some((thread) => thread.pid === pid && thread.tid === tid))
  const tasks = ofMain.filter(({ name, tdur }) => name.endsWith('RunTask') && tdur !== undefined)
  return tasks.map(({ tdur }) => Math.round(tdur! / 1000))
}

/** An entry of a trace of Chromium; times in microseconds, `tdur` those of the thread's own processor time. */
interface Traced {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

async function panel(page: Page, name: string): Promise<void> {
  const button = page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name })
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
}
