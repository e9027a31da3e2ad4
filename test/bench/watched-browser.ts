import { spawnSync } from 'node:child_process'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright'
import { needBrowser } from '../../src/setup/browser.mjs'

/** What it took to open a map and to pan over it. */
export interface Opened {
  /** Until the first whole frame: the one that has the labels, which are drawn last. */
  readonly seconds: number
  /** Seconds of all processes of the browser until then, its drawing by software included. */
  readonly processor: number
  /** MB of the page's heap after a collection; 0 where it was not asked for. */
  readonly heap: number
  /** Seconds of processor that a pan of sixty moves takes. */
  readonly pan: number
}

/** A browser of its own for one map, whose processor time is told. */
export class WatchedBrowser {
  readonly #browser: Browser
  readonly #session: CDPSession

  private constructor(browser: Browser, session: CDPSession) {
    this.#browser = browser
    this.#session = session
  }

  static async open(): Promise<WatchedBrowser> {
    const browser = await chromium.launch({
      executablePath: await needBrowser(),
      args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-sandbox', '--enable-precise-memory-info'],
    })
    return new WatchedBrowser(browser, await browser.newBrowserCDPSession())
  }

  /** The page with the map that lies beside it; with `further`, its heap and a pan too. */
  async openWith(address: string, further: boolean): Promise<Opened> {
    const { page, drawn } = await this.#page()
    const [start, before] = [performance.now(), await this.#processor()]
    await page.goto(address)
    await drawn
    const seconds = (performance.now() - start) / 1000
    const processor = (await this.#processor()) - before
    if (!further) return { seconds, processor, heap: 0, pan: 0 }
    // Names of clusters, glow and search index are made after the frame; what they hold counts.
    await this.#calm()
    const heap = await heapOf(page)
    const pan = await this.#pan(page)
    return { seconds, processor, heap, pan }
  }

  /** A file chosen in the page, which came without a map. */
  async openFile(
    address: string,
    file: string,
  ): Promise<{ seconds: number; long: readonly number[]; resident: string }> {
    const { page, drawn } = await this.#page()
    await page.goto(address)
    await page.getByRole('button', { name: /^Open/ }).first().click()
    await page.evaluate(watchTasks)
    const start = performance.now()
    await page.locator('input[type=file]').first().setInputFiles(file)
    await drawn
    const seconds = (performance.now() - start) / 1000
    await this.#calm()
    const long = await page.evaluate(() => (window as unknown as { long: number[] }).long)
    return { seconds, long, resident: await this.#resident() }
  }

  close(): Promise<void> {
    return this.#browser.close()
  }

  /** `drawn` settles with the first whole frame: labels are written last. */
  async #page() {
    const page = await this.#browser.newPage({ viewport: { width: 1440, height: 900 } })
    page.on('pageerror', (error) => console.log(`the page complained: ${error}`))
    const drawn = new Promise<void>((resolve) => void page.exposeFunction('frameIsWhole', resolve))
    await page.addInitScript(tellOfWholeFrame)
    return { page, drawn }
  }

  /** Seconds of processor that all processes of the browser have taken. */
  async #processor(): Promise<number> {
    const { processInfo } = await this.#session.send('SystemInfo.getProcessInfo')
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
  }

  /** Until nothing goes on any more. */
  async #calm(): Promise<void> {
    for (let last = await this.#processor(); ; ) {
      await new Promise((resolve) => setTimeout(resolve, 500))
      const now = await this.#processor()
      if (now - last < 0.03) return
      last = now
    }
  }

  async #pan(page: Page): Promise<number> {
    const before = await this.#processor()
    await page.mouse.move(720, 150)
    await page.mouse.down()
    for (let i = 1; i <= 60; i++) await page.mouse.move(720 + 4 * i, 150 + 3 * i)
    await page.mouse.up()
    await this.#calm()
    return (await this.#processor()) - before
  }

  /** Peak of what the system holds for the page's process, its worker within it, in MB; “?” where it does not tell. */
  async #resident(): Promise<string> {
    const { processInfo } = await this.#session.send('SystemInfo.getProcessInfo')
    const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
    const ask = renderers.map((id) => `grep VmHWM /proc/${id}/status`).join('; ')
    const { stdout } = spawnSync('sh', ['-c', ask], { encoding: 'utf8' })
    const peaks = [...stdout.matchAll(/(\d+) kB/g)].map(([, kb]) => Number(kb) / 1024)
    return peaks.length === 0 ? '?' : String(Math.round(Math.max(...peaks)))
  }
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}

/** In the page: calls `frameIsWhole` after the first frame in which labels are written over the map. */
function tellOfWholeFrame(): void {
  const { fillText } = CanvasRenderingContext2D.prototype
  CanvasRenderingContext2D.prototype.fillText = function (...args) {
    if (this.canvas instanceof HTMLCanvasElement && this.canvas.classList.contains('sigma-labels')) {
      CanvasRenderingContext2D.prototype.fillText = fillText
      const { frameIsWhole } = window as unknown as { frameIsWhole: () => void }
      requestAnimationFrame(() => setTimeout(frameIsWhole))
    }
    return fillText.apply(this, args)
  }
}

/** In the page: notes every task of over 50 ms. */
function watchTasks(): void {
  const long: number[] = []
  Object.assign(window, { long })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration)
  }).observe({ type: 'longtask' })
}
