import { en } from '../../words/en.ts'
import type { Session } from '../state/session.ts'

/** Milliseconds after which a tab that is looked at again asks for a newer page. */
const pause = 3_600_000

/**
 * Keeps the page in the browser, so that it opens without a network, and says when a newer one is there: it takes the
 * place of this one when the person says so, and then only. Browsers that cannot do so go without.
 */
export async function keepInstalled(session: Session, beforeReload: () => Promise<unknown>): Promise<void> {
  const workers = navigator.serviceWorker
  // None on plain http.
  if (workers === undefined) return
  const registration = await workers.register('service-worker.js').catch(() => undefined)
  if (registration === undefined) return
  let isAsked = false
  let asked = Date.now()

  const announce = () => {
    // The first one replaces nothing.
    if (registration.waiting === null || workers.controller === null) return
    session.notify({
      tone: 'info',
      text: en.page.newer,
      action: {
        label: en.page.loadNewer,
        run: () => {
          isAsked = true
          void beforeReload().finally(() => registration.waiting?.postMessage('take over'))
        },
      },
    })
  }
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed') announce()
    })
  })
  workers.addEventListener('controllerchange', () => {
    if (isAsked) location.reload()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < pause) return
    asked = Date.now()
    void registration.update().catch(() => {})
  })
  announce()
}
