import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const system = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Where a Chromium is: COTERIE_BROWSER, else Playwright's own, else the system's; undefined if none. */
export function browserExecutable(): string | undefined {
  return [process.env.COTERIE_BROWSER, chromium.executablePath(), ...system].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  )
}
