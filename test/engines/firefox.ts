import { type KeyInput, launch } from 'puppeteer-core'
import { type Browser, screen } from './browser.ts'

/** Where Firefox is, and the screen for its window. */
export interface FirefoxAt {
  readonly path: string
  readonly environment: Readonly<Record<string, string>>
}

/** Firefox over WebDriver BiDi, in a window: without one it has no WebGL 2. */
export async function openFirefox({ path, environment }: FirefoxAt): Promise<Browser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: path,
    headless: false,
    env: { ...process.env, ...environment },
    args: [`--width=${screen.width}`, `--height=${screen.height}`],
    defaultViewport: null,
    extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 },
    // The machine may have much else to do.
    timeout: 120_000,
    protocolTimeout: 300_000,
  })
  const page = await browser.newPage()
  page.setDefaultTimeout(120_000)
  return {
    goto: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    run: (inPage, argument) => page.evaluate(inPage as never, argument as never),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    async press(keys) {
      const names = keys.split('+') as KeyInput[]
      for (const key of names) await page.keyboard.down(key)
      for (const key of names.reverse()) await page.keyboard.up(key)
    },
    close: () => browser.close(),
  }
}
