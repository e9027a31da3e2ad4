import { en } from '../../words/en.ts'
import type { Session } from '../state/session.ts'
import { addressWith, linkedBy, linkOf, longestLink, mapInAddress } from './map-link.ts'
import type { Opening } from './opening.ts'
import { reasonOf } from './page-work.ts'

/** Copies an address that the map on show is drawn from again, where it is short enough; else offers the map as a file. */
export async function copyLink(session: Session): Promise<void> {
  const { ask, filesHere, hasFiles, mapFiles, notify, project } = session
  const refuse = (text: string) =>
    notify({ tone: 'warning', text, action: { label: en.projects.download, run: () => ask('download') } })
  if (!hasFiles.peek()) return void refuse(en.link.noFiles)
  const wanted = new Set(mapFiles.peek().map(({ id }) => id))
  const files = new Map([...filesHere.peek()].filter(([, { id }]) => wanted.has(id)))
  const bytes = [...files.values()].reduce((sum, { blob }) => sum + blob.size, 0)
  // What packs to less than a tenth is no bibliography.
  if (bytes > 10 * longestLink) return void refuse(en.link.tooLong(undefined, longestLink))
  const map = await linkOf({ project: project.peek(), files })
  const address = addressWith(map, `${location.origin}${location.pathname}`, location.hash)
  if (address.length > longestLink) return void refuse(en.link.tooLong(address.length, longestLink))
  try {
    await navigator.clipboard.writeText(address)
    notify({ tone: 'info', text: en.link.copied(address.length) })
  } catch {
    history.replaceState(null, '', address)
    notify({ tone: 'warning', text: en.link.inAddress })
  }
}

/** Opens the map that the address holds, and takes it out of there; false where it holds none that can be opened, which is told. */
export async function openFromAddress({ load }: Session, opening: Opening): Promise<boolean> {
  const found = mapInAddress(location.hash)
  if (found === null) return false
  history.replaceState(null, '', `${location.pathname}${location.search}${found.rest}`)
  const linked = await linkedBy(found.map)
  if (linked !== null) return opening.openLinked(linked)
  load.value = { phase: 'failed', what: en.link.theLink, reason: en.link.broken }
  return true
}

/** The address that `?open=` names. */
export const openInAddress = (): string | null => new URLSearchParams(location.search).get('open')

/** Opens what lies at an address, from this server or one that allows it. */
export async function openFetched({ load }: Session, opening: Opening, address: string): Promise<void> {
  const what = address.slice(0, 120)
  const fail = (reason: string, retry = false) => {
    load.value = {
      phase: 'failed',
      what,
      reason,
      ...(retry ? { retry: () => void openFetched({ load } as Session, opening, address) } : {}),
    }
  }
  const url = URL.canParse(address, location.href) ? new URL(address, location.href) : null
  const isOwn = url?.origin === location.origin
  if (url === null || !(isOwn || url.protocol === 'https:')) return fail(en.link.noAddress)
  const stopping = new AbortController()
  load.value = { phase: 'working', what, step: en.loading.fetching, share: 0, cancel: () => stopping.abort() }
  try {
    const answer = await fetch(url, {
      credentials: isOwn ? 'same-origin' : 'omit',
      referrerPolicy: 'no-referrer',
      signal: stopping.signal,
    })
    if (!answer.ok) return fail(en.loading.notFetched(en.loading.answered(answer.status)), true)
    const blob = await answer.blob()
    const name = decodeURIComponent(url.pathname.replace(/^.*\//u, '')) || url.host
    await opening.openUnasked(new File([blob], name))
  } catch (error) {
    if (stopping.signal.aborted) load.value = { phase: 'idle' }
    // Browsers do not say which it was: that no network is there, or that the other server does not allow it.
    else fail(isOwn ? en.loading.notFetched(reasonOf(error)) : en.link.notAllowed(url.host), true)
  }
}
