import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { expect } from 'vitest'
import { lengthOf } from '../../src/atlas/column.ts'
import { mapOfPage } from '../../src/atlas/file/map-page.ts'
import type { Browser } from './browser.ts'
import { atlasOf } from './map.ts'
import { exported, exportsOffered, find, openApp, reloadApp, showMapOf } from './person.ts'
import { click, look, read, see } from './sight.ts'

/** What someone does who sees the app for the first time. Stops at the first thing that is not as it should be. */
export async function travel(browser: Browser, address: string): Promise<void> {
  await openApp(browser, address)
  await see(browser, { role: 'heading', name: 'Wonyeol Lee' })
  await findClickAndRead(browser)
  await bringTwoFiles(browser)
  await changeLens(browser)
  await readTable(browser)
  await takeEverythingAlong(browser)
  await comeBack(browser)
}

const details = { role: 'complementary', name: 'Details' } as const
const heading = { role: 'heading', within: details } as const
const person = 'Hongseok Yang'
const work = 'Smoothness Analysis for Probabilistic Programs'

async function findClickAndRead(browser: Browser): Promise<void> {
  await find(browser, 'hongsek')
  await expect.poll(() => read(browser, heading)).toMatch(person)
  const { x, y } = await placeOfSelected(browser)
  await click(browser, { role: 'link', name: work, within: details })
  await expect.poll(() => read(browser, heading)).toMatch(work)
  await expect
    .poll(() => read(browser, details))
    .toContain('We present a static analysis for discovering differentiable')
  await browser.click(x, y)
  await expect.poll(() => read(browser, heading)).toMatch(person)
}

async function bringTwoFiles(browser: Browser): Promise<void> {
  await showMapOf(browser, { 'mine.bib': bibliography, 'theirs.txt': citations })
  await see(browser, { role: 'heading', name: '2 files' })
  await find(browser, 'okoye')
  await expect.poll(() => read(browser, heading)).toMatch('Chidi Okoye')
  await expect.poll(() => read(browser, details)).toContain('Harvesting Archives by Night')
}

async function changeLens(browser: Browser): Promise<void> {
  const people = { role: 'radio', name: 'People' } as const
  await click(browser, people)
  await expect.poll(async () => (await see(browser, people)).on).toBe(true)
  await expect.poll(() => addressOf(browser)).toContain('lens=people')
}

async function readTable(browser: Browser): Promise<void> {
  await click(browser, { role: 'button', name: 'Table' })
  const cells = { role: 'cell', within: { role: 'grid' } } as const
  // Of four people: works and topics are not in this lens.
  await expect.poll(() => read(browser, { role: 'status', name: '4 rows' })).toBe('4 rows')
  await expect.poll(() => read(browser, cells)).toMatch(/Ada Byron/)
  await click(browser, { role: 'cell', name: 'Ada Byron', within: { role: 'grid' } })
  await expect.poll(() => read(browser, heading)).toMatch('Ada Byron')
}

async function takeEverythingAlong(browser: Browser): Promise<void> {
  // The formats come a moment after the menu.
  await expect.poll(async () => (await exportsOffered(browser)).length).toBeGreaterThan(3)
  const offered = await exportsOffered(browser)
  for (const name of offered) {
    const file = await exported(browser, name)
    const ending = /\.(\w+)$/.exec(file.name)?.[1] ?? ''
    expect(checks, `how to check ${file.name}`).toHaveProperty(ending)
    await checks[ending]!(file.bytes)
  }
}

async function comeBack(browser: Browser): Promise<void> {
  await browser.press('Escape')
  await expect.poll(() => look(browser, heading)).toEqual([])
  // The project that the two files became is kept by now: its address names it.
  await expect
    .poll(() => browser.run(() => document.querySelector('.brand')?.getAttribute('aria-busy'), null))
    .toBe('false')
  await expect.poll(() => addressOf(browser)).toContain('in=')
  await reloadApp(browser)
  await see(browser, { role: 'heading', name: '2 files' })
  await expect.poll(async () => (await see(browser, { role: 'radio', name: 'People' })).on).toBe(true)
  await find(browser, 'okoye')
  await expect.poll(() => read(browser, heading)).toMatch('Chidi Okoye')
}

/** What a file of each kind has to be. */
const checks: Readonly<Record<string, (file: Buffer) => void | Promise<void>>> = {
  async coterie(file) {
    expect(lengthOf((await atlasOf(file)).works.title)).toBe(3)
  },
  async html(file) {
    const map = await mapOfPage({ size: file.length, slice: async (from, to) => file.subarray(from, to) })
    expect(lengthOf((await atlasOf(await map.slice(0, map.size))).works.title)).toBe(3)
  },
  json: (file) => expect(JSON.stringify(JSON.parse(file.toString()))).toContain('Harvesting Archives by Night'),
  gexf(file) {
    const parser = new SaxesParser()
    let nodes = 0
    parser.on('opentag', ({ name }) => {
      if (name === 'node') nodes++
    })
    parser.on('error', (error) => {
      throw error
    })
    parser.write(file.toString()).close()
    expect(nodes).toBeGreaterThan(6)
  },
  graphml: (file) => expect(file.toString().match(/<node /g)!.length).toBeGreaterThan(6),
  net: (file) => expect(file.toString()).toMatch(/^\*Network/),
  // Tables as CSV and as Parquet, VOSviewer's two files, two thesauri.
  zip: (file) => expect(Object.keys(unzipSync(new Uint8Array(file))).length).toBeGreaterThan(1),
  xlsx: (file) => expect(unzipSync(new Uint8Array(file))).toHaveProperty(['xl/workbook.xml']),
  cx2: (file) => expect(JSON.parse(file.toString())[0]).toHaveProperty('CXVersion'),
  md: (file) => expect(file.toString()).toContain('Coterie'),
  bib: (file) => expect(file.toString().match(/^@(?!comment)/gim)).toHaveLength(3),
  ris: (file) => expect(file.toString().match(/^TY {2}- /gm)).toHaveLength(3),
}

/** Where the selected node stands once the map rests around it: its menu opens beside it. */
async function placeOfSelected(browser: Browser): Promise<{ readonly x: number; readonly y: number }> {
  const menu = { role: 'menu' } as const
  const openMenu = async () => {
    await focusMap(browser)
    await browser.press('Shift+F10')
    await see(browser, menu)
  }
  await openMenu()
  await click(browser, { role: 'menuitem', name: 'Centre the map here' })
  // Farther out, all of the map is clear of the panels, and menus have room on every side.
  await focusMap(browser)
  for (let i = 0; i < 2; i++) await browser.press('-')
  let before = ''
  for (;;) {
    await openMenu()
    const { x, y } = await browser.run(
      () => document.querySelector('.node-menu')!.getBoundingClientRect().toJSON() as DOMRect,
      null,
    )
    await browser.press('Escape')
    await expect.poll(() => look(browser, menu)).toEqual([])
    if (`${x} ${y}` === before) return { x: x - 6, y: y - 10 }
    before = `${x} ${y}`
    await drawnAgain(browser)
  }
}

const focusMap = (browser: Browser): Promise<void> => browser.run(() => document.getElementById('stage')!.focus(), null)

/** Waits until the page has drawn what was asked of it, and once more for what follows from that. */
const drawnAgain = (browser: Browser): Promise<void> =>
  browser.run(
    () =>
      new Promise((drawn) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))),
      ),
    null,
  )

const addressOf = (browser: Browser): Promise<string> => browser.run(() => location.href, null)

const bibliography = `
@article{a, title = {Sharing Proofs among Readers}, author = {Ada Byron and Karl Weiss}, year = 2019}
@article{b, title = {Reading Messy Files}, author = {Ada Byron and Rosa Neri}, year = 2020}
`
const citations = `TY  - JOUR
TI  - Harvesting Archives by Night
AU  - Neri, Rosa
AU  - Okoye, Chidi
PY  - 2021
ER  -
`
