// A graph.json of the CLI opened in the built app: time to the map, the longest task of the page, its memory; and
// the same by the version before, where it can be had.
// npm run bench:opening [-- PAPERS | FILE]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { preview } from 'vite'
import { needBrowser } from '../../src/setup/browser.mjs'
import { versionBefore } from './before.ts'
import { writePapers } from './papers.ts'

const given = process.argv[2] ?? '20000'
const folder = mkdtempSync(join(tmpdir(), 'coterie-opening-'))
const papers = existsSync(given) ? undefined : join(folder, 'papers.bib')
if (papers !== undefined) writePapers(papers, Number(given))
const browser = await chromium.launch({
  executablePath: await needBrowser(),
  args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-sandbox', '--enable-precise-memory-info'],
})
await open('now', process.cwd())
const before = versionBefore()
if (before !== undefined) {
  await open('before', before.folder).finally(before.leave)
}
await browser.close()
rmSync(folder, { recursive: true, force: true })

/** Opens the file in the app as the version that lies at `root` builds it. */
async function open(version: string, root: string): Promise<void> {
  const file = papers === undefined ? given : mapOf(papers, version, root)
  const outDir = join(folder, version)
  run(root, ['node_modules/vite/bin/vite.js', 'build', '--outDir', outDir, '--emptyOutDir'])
  const server = await preview({ build: { outDir }, preview: { port: 0, open: false }, logLevel: 'error' })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.on('pageerror', (error) => console.log(`the page complained: ${error}`))
  await page.goto(server.resolvedUrls!.local[0]!)
  await page.waitForTimeout(3000)
  await page.getByRole('button', { name: /^Open/ }).first().click()
  const title = await page.title()
  const start = performance.now()
  await page.locator('input[type=file]').first().setInputFiles(file)
  // From here to the end the page is left alone: looking for something in it is a task of its own.
  await page.evaluate(watchTasks)
  await page.waitForFunction(
    (title) => document.title !== title || document.querySelector('.toast')?.textContent?.includes('could not'),
    title,
    {
      polling: 1000,
      timeout: 300_000,
    },
  )
  const seconds = (performance.now() - start) / 1000
  await page.waitForTimeout(8000)
  const { long, memory } = await page.evaluate(tasksAndMemory)
  const told = await page.locator('.left-out, .toast').allInnerTexts()
  console.log(
    `${version}: graph.json of ${Math.round(statSync(file).size / 1e6)} MB: map after ${seconds.toFixed(1)} s, tasks over 50 ms: ${
      long.length === 0 ? 'none' : long.map((ms) => `${Math.round(ms)} ms`).join(', ')
    }, memory of the page's own heap ${Math.round(memory / 1e6)} MB, of all of the tab's processes ${await residentOf(page)} MB`,
  )
  console.log(told.map((text) => `  “${text.replaceAll('\n', ' ')}”`).join('\n'))
  await page.close()
  await server.close()
}

function mapOf(papers: string, version: string, root: string): string {
  const out = join(folder, `${version}.json`)
  run(root, ['src/cli/coterie.mjs', 'ingest', papers, '--out', out])
  return out
}

function run(root: string, args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' })
  if (status !== 0) throw new Error(`${args.slice(0, 2).join(' ')} ended with ${status}`)
}

/** In the page: notes every task of over 50 ms. */
function watchTasks(): void {
  const long: number[] = []
  Object.assign(window, { long })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration)
  }).observe({ type: 'longtask' })
}

function tasksAndMemory(): { long: number[]; memory: number } {
  const { long } = window as unknown as { long: number[] }
  const { memory } = performance as unknown as { memory: { usedJSHeapSize: number } }
  return { long, memory: memory.usedJSHeapSize }
}

/** Peak of what the system holds for the page's process, its worker within it, in MB; “?” where it does not tell. */
async function residentOf(page: Page): Promise<string> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  void page
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  const run = spawnSync('sh', ['-c', renderers.map((id) => `grep VmHWM /proc/${id}/status`).join('; ')], {
    encoding: 'utf8',
  })
  const peaks = [...run.stdout.matchAll(/(\d+) kB/g)].map(([, kb]) => Number(kb) / 1024)
  return peaks.length === 0 ? '?' : String(Math.round(Math.max(...peaks)))
}
