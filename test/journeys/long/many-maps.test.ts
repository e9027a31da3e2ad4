import type { CDPSession, Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { blankPage, details, drop, find, heading, saved, useBrowser } from '../person.ts'
import { title } from './faults.ts'

useBrowser()

const maps = ['Reeds', 'Looms'].map((name, of) => {
  const node = (i: number) => ({
    id: `${name} ${i}`,
    x: 10 * Math.cos(i + of),
    y: 10 * Math.sin(i),
    label: `${name} ${i}`,
  })
  const nodes = Array.from({ length: 40 }, (_, i) => node(i))
  const links = nodes.slice(1).map(({ id }, i) => ({ source: id, target: nodes[Math.floor(i / 2)]!.id }))
  return { name, text: JSON.stringify({ directed: false, graph: { name }, nodes, links }) }
})

/** Drawing surfaces that were asked for and not given back. */
const countSurfaces = (page: Page) =>
  page.addInitScript(() => {
    const surfaces = new Set<WebGL2RenderingContext>()
    const original = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...how: unknown[]) {
      const context = original.apply(this, how as never)
      if (context instanceof WebGL2RenderingContext) surfaces.add(context)
      return context as never
    }
    Object.assign(window, { surfaces: () => [...surfaces].filter((one) => !one.isContextLost()).length })
  })

/** What the page holds once all that can be given back was given back. */
async function held(page: Page, browser: CDPSession) {
  const objects = await objectsOf(browser)
  const { metrics } = await browser.send('Performance.getMetrics')
  const surfaces = await page.evaluate(() => (window as unknown as { surfaces: () => number }).surfaces())
  return { surfaces, listeners: metrics.find(({ name }) => name === 'JSEventListeners')!.value, objects }
}

/** Bytes of all objects that can be reached; code, which the engine makes of what is called often, is none. */
async function objectsOf(browser: CDPSession): Promise<number> {
  const chunks: string[] = []
  const take = ({ chunk }: { chunk: string }) => chunks.push(chunk)
  browser.on('HeapProfiler.addHeapSnapshotChunk', take)
  await browser.send('HeapProfiler.collectGarbage')
  await browser.send('HeapProfiler.takeHeapSnapshot', {})
  browser.off('HeapProfiler.addHeapSnapshotChunk', take)
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  const counted = ['object', 'closure', 'array', 'string', 'concatenated string', 'regexp', 'number', 'object shape']
  let sum = 0
  for (let at = 0; at < nodes.length; at += fields.length)
    if (counted.includes(types[0][nodes[at + type]!]!)) sum += nodes[at + size]!
  return sum
}

/** What is read of a snapshot of the heap, as Chromium writes it. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] }
  }
  readonly nodes: readonly number[]
}

test('a hundred maps opened in one page: it holds no more of anything than after the tenth', {
  timeout: 900_000,
}, async () => {
  const page = await blankPage()
  await countSurfaces(page)
  await page.route('**/map.coterie', (route) => route.fulfill({ status: 404 }))
  await page.goto(inject('app'))
  const browser = await page.context().newCDPSession(page)
  await browser.send('Performance.enable')
  const open = async (i: number) => {
    const { name, text } = maps[i % 2]!
    await drop(page, `${name}.json`, text)
    await page.getByText('40 nodes to map').waitFor()
    await page.getByRole('button', { name: 'Show the map' }).click()
    await title(page, name).waitFor()
    if (i % 10 === 9) await saved(page)
  }
  for (let i = 0; i < 10; i++) await open(i)
  const tenth = await held(page, browser)
  for (let i = 10; i < 100; i++) await open(i)
  const last = await held(page, browser)
  expect(last.surfaces).toBe(tenth.surfaces)
  // A notice that comes and goes has some; one left by each map would be ninety.
  expect(last.listeners).toBeLessThan(tenth.listeners + 45)
  expect(last.objects).toBeLessThan(1.1 * tenth.objects)
  await find(page, 'Looms 7')
  await expect.poll(() => heading(page).textContent()).toBe('Looms 7')
  expect(await details(page).count()).toBe(1)
})
