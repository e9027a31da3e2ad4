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

/** What the page complained of since then. */
export const complaints = (browser: Browser): Promise<readonly string[]> =>
  browser.run(() => (window as unknown as Heard).complaints, null)
