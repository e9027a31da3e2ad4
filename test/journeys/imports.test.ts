import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import {
  details,
  drop,
  dropTogether,
  endReader,
  fileRow,
  find,
  heading,
  openApp,
  showReadMap,
  useBrowser,
} from './person.ts'

useBrowser()

const bib = `@article{good1, title = {Sharing Proofs among Readers}, author = {Ada Byron and Karl Weiss}, year = 2019, doi = {10.1000/1}}
@article{broken, title = {Never Closed, author = {No One}, year = 2020
@article{good2, title = {Reading Messy Files}, author = {Ada Byron and Rosa Neri}, year = {in press}}
`
const ris = `TY  - JOUR
TI  - Sharing Proofs among Readers
AU  - Byron, Ada
AU  - Weiss, Karl
PY  - 2019
DO  - 10.1000/1
ER  -

TY  - JOUR
TI  - Harvesting Archives by Night
AU  - Neri, Rosa
AU  - Okoye, Chidi
PY  - 2021
ER  -
`
const json = JSON.stringify([
  { id: 'x', type: 'book', title: 'Catalogues of Catalogues', author: [{ family: 'Okoye', given: 'Chidi' }] },
])

test('a messy .bib, an RIS and a gzip dropped together: each says how it was taken and what it adds; then the map', async () => {
  const page = await openApp()
  await dropTogether(page, { 'messy.bib': bib, 'export.txt': ris, 'packed.gz': gzipSync(json) })
  const messy = fileRow(page, 'messy.bib')
  await messy.getByText('2 records, 2 new works').waitFor()
  await messy.getByText('BibTeX / BibLaTeX · UTF-8').waitFor()
  await fileRow(page, 'export.txt').getByText('2 records, 1 new work, 1 joined').waitFor()
  await fileRow(page, 'export.txt').getByText('RIS · UTF-8').waitFor()
  await fileRow(page, 'packed.gz').getByText('1 record, 1 new work').waitFor()
  await fileRow(page, 'packed.gz').getByText('CSL-JSON · UTF-8 · gzip').waitFor()

  await messy
    .getByText(/^error: messy\.bib:2 \(broken\)|messy\.bib:2 \(broken\)/)
    .first()
    .waitFor()
  await messy.getByText('The text itself').first().click()
  await expect.poll(() => messy.locator('pre').first().textContent()).toContain('Never Closed')
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    messy.getByRole('button', { name: 'Save what was rejected' }).click(),
  ])
  expect(await readFile(await saved.path(), 'utf8')).toContain('Never Closed')

  await page.getByText('4 works to map').waitFor()
  await showReadMap(page)
  await find(page, 'rosa neri')
  await expect.poll(() => heading(page).textContent()).toBe('Rosa Neri')
  await expect.poll(() => details(page).textContent()).toContain('Harvesting Archives by Night')
})

test('a file dropped twice adds 0 works, and one that the open map holds adds nothing to it', async () => {
  const page = await openApp()
  await dropTogether(page, { 'one.ris': ris, 'copy.ris': ris })
  await fileRow(page, 'one.ris').getByText('2 records, 2 new works').waitFor()
  await fileRow(page, 'copy.ris').getByText('2 records, adds 0 works, 2 joined').waitFor()
  await showReadMap(page)
  await find(page, 'okoye')
  await drop(page, 'again.ris', ris)
  await fileRow(page, 'again.ris').getByText('adds nothing to the map that is open').waitFor()
})

test('format and encoding are what the person says they are', async () => {
  const page = await openApp()
  const text = '@article{a, title = {Über Grenzen}, author = {J\u00fcrgen Groß}, year = 2001}'
  await dropTogether(page, { 'old.bib': Buffer.from(text, 'latin1') })
  const row = fileRow(page, 'old.bib')
  await row.getByText('1 record, 1 new work').waitFor()
  await row.locator('summary').first().click()
  await row.getByRole('combobox', { name: 'Encoding of old.bib' }).selectOption('windows-1251')
  await row.getByText('BibTeX / BibLaTeX · windows-1251').waitFor()
  await row.getByRole('combobox', { name: 'Encoding of old.bib' }).selectOption('windows-1252')
  await row.getByText('BibTeX / BibLaTeX · windows-1252').waitFor()
  await row.getByRole('combobox', { name: 'Format of old.bib' }).selectOption('ris')
  await row.getByText('0 records').first().waitFor()
  await row.getByRole('combobox', { name: 'Format of old.bib' }).selectOption('')
  await row.getByText('1 record, 1 new work').waitFor()
  await showReadMap(page)
  await find(page, 'jurgen')
  await expect.poll(() => heading(page).textContent()).toBe('Jürgen Groß')
})

test('columns that nobody knows are explained by the person, and the table is read again', async () => {
  const page = await openApp()
  const rows = ['Walking on Water;Vera Blum;1999', 'Sleeping in Trees;Vera Blum, Otto Kern;2003']
  await drop(page, 'list.csv', `Zork;Quux;Blip\n${rows.join('\n')}\n`)
  const row = fileRow(page, 'list.csv')
  await row.getByRole('group', { name: 'What does each column hold?' }).waitFor()
  const again = row.getByRole('button', { name: 'Read it again' })
  await expect.poll(() => again.isDisabled()).toBe(true)
  await row.getByRole('combobox', { name: 'Column Zork' }).selectOption('title')
  await row.getByRole('combobox', { name: 'Column Quux' }).selectOption('authors')
  await row.getByRole('combobox', { name: 'Column Blip' }).selectOption('year')
  await again.click()
  await row.getByText('2 records, 2 new works').waitFor()
  await showReadMap(page)
  await find(page, 'otto kern')
  await expect.poll(() => details(page).textContent()).toContain('Sleeping in Trees')
})

test('a pasted list of DOIs waits for its metadata, and a pasted export is read', async () => {
  const page = await openApp()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByText('Paste text instead').click()
  const box = page.getByRole('textbox', { name: 'BibTeX or any other export' })
  await box.fill('https://doi.org/10.1000/1\n10.1000/2, 10.1000/3')
  await page.getByRole('button', { name: 'Read it' }).click()
  const row = fileRow(page, 'pasted text').first()
  await row.getByText('3 records, 3 new works').waitFor()
  await row.getByText('1 remark').click()
  await row.getByText('3 DOIs without metadata, to be resolved later').waitFor()
  await box.fill(ris)
  await page.getByRole('button', { name: 'Read it' }).click()
  await fileRow(page, 'pasted text').nth(1).getByText('2 records, 1 new work, 1 joined').waitFor()
  await page.getByText('4 works to map').waitFor()
})

test('a folder is all the files in it', async () => {
  const page = await openApp()
  await withFolder(async (folder) => {
    await mkdir(join(folder, 'refs', 'deeper'), { recursive: true })
    await writeFile(join(folder, 'refs', 'a.bib'), bib)
    await writeFile(join(folder, 'refs', 'deeper', 'b.ris'), ris)
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page.locator('input[webkitdirectory]').setInputFiles(join(folder, 'refs'))
    await fileRow(page, 'refs/a.bib').getByText('2 records').waitFor()
    await fileRow(page, 'refs/deeper/b.ris').getByText('2 records').waitFor()
  })
})

test('VOSviewer’s map and network dropped together are one ready-made graph', async () => {
  const page = await openApp()
  await dropTogether(page, {
    'map.txt': 'id\tlabel\tx\ty\tcluster\n1\tabbasi, a\t0\t0\t1\n2\tzorn, max\t1\t1\t1\n3\tkern, o\t0\t1\t2\n',
    'network.txt': '1\t2\t5\n2\t3\t1\n1\t3\t1\n',
  })
  await fileRow(page, 'map.txt').getByText('a ready-made graph of 3 nodes').waitFor()
  await page.getByText('3 nodes to map').waitFor()
  await showReadMap(page)
  await find(page, 'zorn')
  await expect.poll(() => details(page).textContent()).toContain('abbasi, a')
})

test('files are added to the map that is open', async () => {
  const page = await openApp()
  await drop(page, 'more.ris', ris)
  await page.getByRole('checkbox', { name: 'Add to the map that is open' }).check()
  await showReadMap(page)
  await find(page, 'chidi okoye')
  await expect.poll(() => heading(page).textContent()).toBe('Chidi Okoye')
  await find(page, 'hongsek')
  await expect.poll(() => heading(page).textContent()).toBe('Hongseok Yang')
})

test('what holds no records says why', async () => {
  const page = await openApp()
  await dropTogether(page, {
    'login.bib': '<!doctype html><html><head><title>Sign in</title></head><body><form></form></body></html>',
    'nothing.ris': ' \n\n',
    'settings.json': '{"colour": "red", "sizes": [1, 2]}',
  })
  await fileRow(page, 'login.bib').getByText('no records: this looks like a web page').waitFor()
  await fileRow(page, 'nothing.ris').getByText('0 records: the file is empty').waitFor()
  await fileRow(page, 'settings.json').getByText('no records: this is JSON of a kind not known here').waitFor()
  await expect.poll(() => page.getByRole('button', { name: 'Show the map' }).isDisabled()).toBe(true)
})

test('of thousands of problems a hundred are listed, and all can be saved', async () => {
  const page = await openApp()
  const lines = Array.from({ length: 3000 }, (_, i) => `10.1000/${i}\nnonsense`)
  await drop(page, 'dois.txt', lines.join('\n').replaceAll('nonsense', '10.1000/x'))
  const row = fileRow(page, 'dois.txt')
  await row.getByText('6,000 records').waitFor()
  await row.locator('summary').first().click()
  await drop(page, 'broken.bib', `${'@article{a, title = {never closed\n'.repeat(3000)}${bib}`)
  await fileRow(page, 'broken.bib')
    .getByText(/\d,\d{3} problems/)
    .click()
  await expect.poll(() => fileRow(page, 'broken.bib').locator('.problems > li').count()).toBe(100)
})

test('a worker that dies is named, and the step can be tried again', async () => {
  const page = await openApp()
  await endReader(page, 'error')
  await drop(page, 'refs.ris', ris)
  await page.getByText(/Reading failed: .*out of memory/).waitFor()
  await page.getByRole('button', { name: 'Try again' }).click()
  await fileRow(page, 'refs.ris').getByText('2 records, 2 new works').waitFor()
  await showReadMap(page)
  await find(page, 'okoye')
  await expect.poll(() => heading(page).textContent()).toBe('Chidi Okoye')
})

async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'coterie-imports-'))
  try {
    await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
