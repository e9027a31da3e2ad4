import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { ingest } from '../../src/cli/ingest.ts'
import { exportFormats } from '../../src/export/export-formats.ts'
import { coterie } from '../../src/export/to-coterie.ts'
import { en } from '../../src/words/en.ts'
import { fakeTerminal } from '../cli/terminal.ts'
import { find, openApp, useBrowser } from './person.ts'

useBrowser()

const formats = exportFormats.filter((format) => format !== coterie && !format.ofFigure)

test('the menu saves each format, and what the page writes are the bytes that the terminal writes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'coterie-exports-'))
  const at = (extension: string) => join(folder, `map.${extension}`)
  const outs = formats.flatMap(({ extension }) => ['--out', at(extension)])
  const terminal = fakeTerminal()
  expect(await ingest.run(['data/wonyeol-lee.txt', '--retrieved', '2026-11-24', ...outs], terminal)).toBe(0)

  const page = await openApp()
  for (const { label, about, extension } of formats) {
    const saved = await save(page, `${label}\\s?${about}`)
    expect(saved.name).toMatch(
      new RegExp(`^coterie-wonyeol-lee-\\d{4}-\\d\\d-\\d\\d\\.${extension.replaceAll('.', '\\.')}$`),
    )
    expect([label, saved.bytes.equals(await readFile(at(extension)))]).toEqual([label, true])
  }
  await rm(folder, { recursive: true })
})

test('what is shown and what is selected go out alone, and the menu says how much that is', async () => {
  const page = await openApp()
  await page.getByRole('radio', { name: 'People' }).click()
  await menu(page)
  expect(await page.getByRole('radio', { name: en.exportMenu.parts.selected }).isDisabled()).toBe(true)
  await page.getByText('11 authors, 10 works and 30 topics.').waitFor()
  await page.getByRole('radio', { name: en.exportMenu.parts.shown }).click()
  await page.getByText('11 authors.').waitFor()
  expect(await page.getByRole('button', { name: /^BibTeX/ }).isDisabled()).toBe(true)
  const people = await save(page, 'GEXF', false)
  expect(people.bytes.toString().match(/<node /g)).toHaveLength(11)
  expect(people.bytes.toString()).not.toContain('"authorship"')

  await find(page, 'hongsek')
  await menu(page)
  await page.getByRole('radio', { name: en.exportMenu.parts.selected }).click()
  const bib = await save(page, 'BibTeX', false)
  expect(bib.bytes.toString().match(/^@/gm)!.length).toBeLessThan(10)
  expect(bib.bytes.toString()).toContain('Yang, Hongseok')
})

test('the methods can be pasted into a paper', async () => {
  const page = await openApp()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await menu(page)
  await page.getByRole('button', { name: en.exportMenu.copyAbout(en.exports.methods.label) }).click()
  await page.getByText(en.exportMenu.copied).waitFor()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toMatch(
    /^The map was made with Coterie \d+\.\d+\.\d+ \(fingerprint [\da-f]{12}\) from 10 records in 1 file/,
  )
  expect(text).toContain('(Newman 2001; Perianes-Rodriguez et al. 2016)')
})

const menu = (page: Page) => page.getByRole('button', { name: 'Export' }).click()

async function save(page: Page, label: string, opening = true) {
  if (opening) await menu(page)
  const button = page.getByRole('button', { name: new RegExp(`^${label}`) })
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}
