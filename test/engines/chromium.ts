import { chromium } from 'playwright'
import { type Browser, screen } from './browser.ts'

/** Chromium by Playwright, without a window. */
export async function openChromium(executablePath: string): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath,
    args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-sandbox'],
  })
  const page = await browser.newPage({ viewport: screen, reducedMotion: 'reduce' })
  return {
    goto: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    run: (inPage, argument) => page.evaluate(inPage as never, argument),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (keys) => page.keyboard.press(keys),
    close: () => browser.close(),
  }
}
