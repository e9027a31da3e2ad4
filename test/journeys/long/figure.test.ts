import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { ingest } from '../../../src/cli/ingest.ts'
import { en } from '../../../src/words/en.ts'
import { fakeTerminal } from '../../cli/terminal.ts'
import { violations } from '../axe.ts'
import { openFigure, previewed, saved } from '../figures.ts'
import { blankPage, details, dropTogether, find, mapIsThere, narrow, openApp, useBrowser } from '../person.ts'

useBrowser()

const words = en.figureDialog

test('the figure as it comes is, as SVG and as PDF, what the terminal writes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'coterie-figure-'))
  const at = (name: string) => join(folder, name)
  const outs = ['--out', at('map.svg'), '--out', at('map.pdf')]
  expect(await ingest.run(['data/wonyeol-lee.txt', '--retrieved', '2026-11-24', ...outs], fakeTerminal())).toBe(0)
  const page = await openApp()
  await openFigure(page)
  const [svg, pdf] = [await saved(page, 'SVG'), await saved(page, 'PDF')]
  expect(svg.name).toMatch(/\.svg$/)
  expect(svg.bytes.equals(await readFile(at('map.svg')))).toBe(true)
  expect(pdf.bytes.equals(await readFile(at('map.pdf')))).toBe(true)
  await rm(folder, { recursive: true })
})

test('what is chosen is seen at once and is in the file, and each part can be left out', async () => {
  const page = await openApp()
  await openFigure(page)
  await page.locator('.figure-options select').selectOption('slide')
  await page.getByText('338.7 × 190.5 mm; as pixels 1,920 × 1,080').waitFor()
  await page.getByRole('textbox', { name: words.textOf(words.shown.title), exact: true }).fill('Who <writes> with Lee')
  await page.getByRole('checkbox', { name: words.shown.legend }).uncheck()
  await page.getByRole('radio', { name: words.grounds.dark }).check({ force: true })
  await previewed(page)
  const svg = (await saved(page, 'SVG')).bytes.toString()
  expect(svg).toContain('width="338.67mm"')
  expect(svg).toContain('>Who &lt;writes&gt; with Lee</text>')
  expect(svg).not.toContain('figure-legend')
  expect(svg).toContain('fill="#0e1117"')
  const png = (await saved(page, 'PNG')).bytes
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080])
  expect((await saved(page, 'JPEG')).bytes.subarray(6, 10).toString()).toBe('JFIF')
  expect((await saved(page, 'WebP')).bytes.subarray(8, 12).toString()).toBe('WEBP')
  await page.getByRole('radio', { name: words.grounds.transparent }).check({ force: true })
  await previewed(page)
  expect((await saved(page, 'SVG')).bytes.toString()).not.toMatch(/<desc[^\n]*\n<rect/)
})

test('what the screen shows is a figure of its own', async () => {
  const page = await openApp()
  for (let i = 0; i < 4; i++) await page.keyboard.press('+')
  await openFigure(page)
  const marks = async () => ((await saved(page, 'SVG')).bytes.toString().match(/<circle /g) ?? []).length
  const whole = await marks()
  await page.getByRole('radio', { name: words.parts.seen }).check({ force: true })
  await previewed(page)
  expect(await marks()).toBeLessThan(whole)
})

test('a picture that holds its map opens as it when it is dropped, with what was said in it', async () => {
  const page = await openApp()
  await find(page, 'Hongseok Yang')
  await details(page).getByRole('textbox', { name: en.notes.field }).fill('Met in Seoul.')
  await openFigure(page)
  await page.getByRole('checkbox', { name: words.holdsMap }).check()
  await page.getByText(/ larger: the abstracts, decisions and notes/).waitFor()
  const { name, bytes } = await saved(page, 'PNG')
  await page.close()
  const other = await blankPage()
  await other.route('**/map.coterie', (route) => route.fulfill({ status: 404 }))
  await other.goto(inject('app'))
  await other.getByRole('heading', { name: 'Who writes with whom' }).waitFor()
  await dropTogether(other, { [name]: bytes })
  await mapIsThere(other)
  await find(other, 'Hongseok Yang')
  const note = details(other).getByRole('textbox', { name: en.notes.field })
  await expect.poll(() => note.inputValue()).toBe('Met in Seoul.')
})

test('what is printed is the figure with its legend on one page, and nothing of the interface', async () => {
  const page = await openApp()
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const text = pdf.toString('latin1')
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1)
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text)!
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595])
  expect(await page.locator('.printed').count()).toBe(0)
})

test('on a phone the sheet stands above what is chosen, and nobody is shut out', async () => {
  const page = await openApp({ viewport: narrow })
  await openFigure(page)
  expect(await violations(page)).toEqual([])
  const sheet = await page.locator('.figure-sheet').boundingBox()
  const form = await page.getByRole('form', { name: words.options }).boundingBox()
  expect(sheet!.y + sheet!.height).toBeLessThanOrEqual(form!.y)
  expect(sheet!.width).toBeLessThanOrEqual(narrow.width)
})
