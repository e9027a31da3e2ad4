// Finds the Chromium that the browser tests and journeys drive, and gets one where there is none.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { root } from './install.mjs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Where a Chromium is: COTERIE_BROWSER, else Playwright's own, else the system's; undefined if none. */
export async function browser() {
  const { chromium } = await import('playwright')
  return [process.env.COTERIE_BROWSER, chromium.executablePath(), ...places].find((path) => path && existsSync(path))
}

const ways = [
  { name: 'Playwright', steps: [['npx', 'playwright', 'install', 'chromium']] },
  {
    name: 'apt-get',
    steps: [
      ['apt-get', 'update', '-qq'],
      ['apt-get', 'install', '-y', '-qq', 'chromium'],
    ],
  },
  { name: 'dnf', steps: [['dnf', 'install', '-y', '-q', 'chromium']] },
  { name: 'apk', steps: [['apk', 'add', '--quiet', 'chromium']] },
  { name: 'Homebrew', steps: [['brew', 'install', '--cask', '--quiet', 'google-chrome']] },
]

/** Tries each way to a browser in turn; says in one line what to do when none works. */
export async function needBrowser() {
  for (const { name, steps } of ways) {
    const found = await browser()
    if (found !== undefined) return found
    console.error(`No browser for the tests yet; asking ${name} for one …`)
    try {
      // A download that hangs is given up: the next way may be quick.
      for (const [command, ...args] of steps) {
        execFileSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'ignore'], timeout: 300_000 })
      }
    } catch {
      // The way is not there or did not work; the next one is tried.
    }
  }
  const found = await browser()
  if (found === undefined) {
    console.error('The tests need a Chromium: install one, or set COTERIE_BROWSER to its path, and run npm test again.')
    process.exit(1)
  }
  return found
}
