import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright'
import { build } from 'vite'
import { needBrowser } from '../../../../src/setup/browser.mjs'
import type { ShelfPage } from './page.ts'

declare global {
  interface Window {
    shelf: ShelfPage
  }
}

/** A page that holds the shelf and nothing else, on a server that hears what it says, in browsers that keep what they have on disk. */
export interface Stand {
  readonly port: number
  /** Hears the next word that the page says to the server which begins so. */
  readonly hear: (word: string) => Promise<string>
  /** A browser over the same folder each time, and the page in it. */
  readonly open: (host?: string) => Promise<{ readonly context: BrowserContext; readonly page: Page }>
  readonly tab: (context: BrowserContext, host?: string) => Promise<Page>
  readonly folder: string
  readonly close: () => Promise<void>
}

/** A name that leads to this machine and is not known to: there a page has neither locks nor a hash of its own. */
export const plainHttp = 'coterie.test'

export async function stand(): Promise<Stand> {
  const script = await pageScript()
  const hearing = new Set<{ readonly word: string; readonly heard: (said: string) => void }>()
  const server = createServer(({ url = '/' }, response) => {
    for (const one of [...hearing])
      if (url.startsWith(one.word)) {
        hearing.delete(one)
        one.heard(url)
      }
    // Who stands still is never answered.
    if (url === '/stopped') return
    const isScript = url === '/page.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(
      isScript ? script : '<!doctype html><title>Shelf</title><script type="module" src="/page.js"></script>',
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const folder = await mkdtemp(join(tmpdir(), 'coterie-shelf-'))
  const contexts: BrowserContext[] = []

  async function tab(context: BrowserContext, host = '127.0.0.1'): Promise<Page> {
    const page = await context.newPage()
    await page.goto(`http://${host}:${port}/`)
    await page.waitForFunction(() => 'shelf' in window)
    return page
  }

  return {
    port,
    folder,
    tab,
    hear: (word) => new Promise((heard) => hearing.add({ word, heard })),
    async open(host) {
      const context = await chromium.launchPersistentContext(folder, {
        executablePath: await needBrowser(),
        args: ['--no-sandbox', `--host-resolver-rules=MAP ${plainHttp} 127.0.0.1`],
      })
      contexts.push(context)
      return { context, page: await tab(context, host) }
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()))
      server.closeAllConnections()
      server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function pageScript(): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, minify: false, rolldownOptions: { input: join(import.meta.dirname, 'page.ts') } },
  })
  const [result] = Array.isArray(built) ? built : [built]
  if (result === undefined || !('output' in result)) throw new Error('the page was not built')
  return result.output[0].code
}
