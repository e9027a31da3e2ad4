import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ingest } from '../../src/cli/ingest.ts'
import { viewerPage } from '../../src/setup/viewer.mjs'
import { fakeTerminal } from '../cli/terminal.ts'

let folder: string
let page: string
const title = 'Ends </script><script>alert(1)</script> <!-- &amp; here'

const at = (name: string) => join(folder, name)

async function told(args: readonly string[]): Promise<string> {
  const terminal = fakeTerminal()
  expect(await ingest.run(args, terminal)).toBe(0)
  return terminal.complaints()
}

const printIn = (complaints: string) => /Fingerprint (\w+)/.exec(complaints)?.[1]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coterie-html-'))
  await writeFile(
    at('two.ris'),
    `TY  - JOUR\nTI  - ${title}\nAU  - Noether, Emmy\nAU  - Byron, Ada\nPY  - 1921\nER  - \n`,
  )
  await told([at('two.ris'), '--out', at('map.html')])
  page = await readFile(at('map.html'), 'utf8')
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('without its map a page is no larger than 700 kB', async () => {
  expect((await viewerPage()).length).toBeLessThan(700_000)
})

test('a page runs what its policy names by hash and nothing else, whatever its texts hold', () => {
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)![1]!
  expect(policy).toMatch(/^default-src 'none'; /)
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
  const sum = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const scripts = [...page.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)]
  expect(scripts.map(([, attributes]) => attributes)).toEqual([
    ' type="application/vnd.coterie+base64" id="coterie-map"',
    ' type="text/plain" id="licences"',
    ' type="application/octet-stream" id="coterie-viewer"',
    '',
  ])
  const { code, styles } = JSON.parse(gunzipSync(Buffer.from(scripts[2]![2]!, 'base64')).toString())
  expect(policy).toContain(`script-src ${sum(scripts[3]![2]!)} ${sum(code)};`)
  expect(policy).toContain(`style-src ${sum(styles)};`)
  expect(page).not.toContain('alert(1)')
})

test('a page asks for nothing that does not lie in it', () => {
  expect(page).not.toMatch(/(?:src|href)="(?!data:)/)
})

test('read again, a page is the map that it holds, and so is its project', async () => {
  const made = printIn(await told([at('two.ris'), '--out', at('map.coterie')]))
  expect(made).toBeDefined()
  expect(printIn(await told([at('map.html'), '--out', at('again.json')]))).toBe(made)
  expect(printIn(await told([at('two.ris'), '--project', at('map.html'), '--out', at('again.json')]))).toBe(made)
})

test('the same map is the same page, byte for byte', async () => {
  await told([at('two.ris'), '--out', at('again.html')])
  expect((await readFile(at('again.html'), 'utf8')) === page).toBe(true)
})

test('of a page that breaks off is said that it is damaged', async () => {
  await writeFile(at('half.html'), page.slice(0, page.indexOf('coterie-map">') + 3000))
  const terminal = fakeTerminal()
  await ingest.run([at('half.html')], terminal)
  expect(terminal.complaints()).toMatch(/half\.html.*(damaged|broken|incomplete)/i)
})
