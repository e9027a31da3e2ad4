import { expect } from 'vitest'
import type { Browser } from './browser.ts'

interface Heard {
  readonly complaints: string[]
}

/** From now on what the page throws, or is refused by its own policy, is kept. */
export const listen = (browser: Browser): Promise<void> =>
  browser.run(() => {
    const complaints: string[] = []
    Object.assign(window, { complaints })
    window.addEventListener('error', ({ message, filename }) => complaints.push(`${message} ${filename}`))
    window.addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)))
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      complaints.push(`${violatedDirective} refuses ${blockedURI}`),
    )
  }, null)

/** Fails if the page complained of anything since then. */
export async function noComplaints(browser: Browser): Promise<void> {
  expect(await browser.run(() => (window as unknown as Heard).complaints, null)).toEqual([])
}
