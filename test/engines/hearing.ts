import { expect } from 'vitest'
import type { Browser } from './browser.ts'

/** What was heard of a page. */
interface Heard {
  readonly complaints: string[]
  /** What it told the person, which goes by itself after a while. */
  readonly told: Set<string>
}

/** From now on what the page tells, throws, or is refused by its own policy is kept. */
export const listen = (browser: Browser): Promise<void> =>
  browser.run(() => {
    const heard: Heard = { complaints: [], told: new Set() }
    Object.assign(window, { heard })
    window.addEventListener('error', ({ message, filename }) => heard.complaints.push(`${message} ${filename}`))
    window.addEventListener('unhandledrejection', ({ reason }) => heard.complaints.push(String(reason)))
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      heard.complaints.push(`${violatedDirective} refuses ${blockedURI}`),
    )
    const hear = () => {
      for (const { textContent } of document.querySelectorAll('[role=status]')) heard.told.add(textContent ?? '')
    }
    new MutationObserver(hear).observe(document.body, { childList: true, characterData: true, subtree: true })
  }, null)

/** What the page told while something was done, until it told what matches. */
export async function tells(browser: Browser, words: RegExp, act: () => Promise<void>): Promise<void> {
  await browser.run(() => (window as unknown as { heard: Heard }).heard.told.clear(), null)
  await act()
  const told = () => browser.run(() => [...(window as unknown as { heard: Heard }).heard.told].join('\n'), null)
  await expect.poll(told).toMatch(words)
}

/** Fails if the page complained of anything. */
export async function noComplaints(browser: Browser): Promise<void> {
  expect(await browser.run(() => (window as unknown as { heard: Heard }).heard.complaints, null)).toEqual([])
}
