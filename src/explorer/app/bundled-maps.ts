import type { Reopened } from '../../tasks/shared/protocol.ts'
import { en } from '../../words/en.ts'
import type { Session } from '../state/session.ts'
import type { Opening } from './opening.ts'
import type { PageWork } from './page-work.ts'
import { warmUp } from './warming.ts'

const years = [2016, 2017, 2018, 2019, 2020, 2021, 2022]

/** Maps that lie beside the page. */
export class BundledMaps {
  readonly #session: Pick<Session, 'atlas' | 'bundled' | 'load'>
  readonly #opening: Opening
  readonly #work: PageWork
  readonly #ownOf: (digest: string) => Promise<boolean>

  /** `ownOf` opens the project that was made of a map with this digest; false where there is none. */
  constructor(
    session: Pick<Session, 'atlas' | 'bundled' | 'load'>,
    { opening, work }: { readonly opening: Opening; readonly work: PageWork },
    ownOf: (digest: string) => Promise<boolean>,
  ) {
    this.#session = session
    this.#opening = opening
    this.#work = work
    this.#ownOf = ownOf
  }

  /** The map that the page was built with; without one the page asks for a file. */
  async openFirst(): Promise<void> {
    const { atlas, load } = this.#session
    const what = en.loading.theMap
    const fail = (reason: string) => {
      load.value = { phase: 'failed', what, reason, retry: () => void this.openFirst() }
    }
    const { begun } = this.#work
    load.value = { phase: 'working', what, step: en.stage('opening'), share: 0, cancel: () => this.#goIdle() }
    try {
      const answer = await fetch('map.coterie')
      const saved = answer.ok ? await answer.blob() : new Blob()
      // A person may have begun to open something else meanwhile.
      if (this.#work.begun !== begun) return
      const isPage = answer.headers.get('content-type')?.includes('text/html') === true
      if (answer.status === 404 || isPage) load.value = { phase: 'idle' }
      else if (!answer.ok) fail(en.loading.notFetched(en.loading.answered(answer.status)))
      else {
        const reopened = await this.#show(new File([saved], 'map.coterie'))
        if (reopened === null) return
        if (reopened.ok) warmUp(atlas.peek()!)
        else fail(en.loading.notOpened(en.fileFault(reopened.fault)))
      }
    } catch (error) {
      fail(en.loading.notFetched((error as Error).message))
    }
  }

  /** Seven years of one conference: as the map that was built with the page, else drawn from their bibliographies. */
  async openSample(): Promise<void> {
    const { load } = this.#session
    const opening = this.#opening
    const what = en.loading.theSample
    load.value = { phase: 'working', what, step: en.loading.fetching, share: 0, cancel: () => this.#goIdle() }
    try {
      const map = await fetched('samples/acl-2016-2022.coterie')
      if (load.peek().phase !== 'working') return
      if (map !== null) {
        const opened = await this.#show(map)
        if (opened !== null && !opened.ok) throw new Error(en.fileFault(opened.fault))
        return
      }
      const files = await Promise.all(years.map((year) => fetched(`samples/acl-${year}.xml.gz`)))
      if (load.peek().phase === 'working') await opening.openAtOnce(files.filter((file) => file !== null))
    } catch (error) {
      const reason = en.loading.notFetched((error as Error).message)
      load.value = { phase: 'failed', what, reason, retry: () => void this.openSample() }
    }
  }

  /** What was done to this map before goes on; else it is nobody's yet. Null where something else is shown. */
  async #show(file: File): Promise<Reopened | null> {
    const { begun } = this.#work
    const digest = await digestOf(file)
    if (this.#work.begun !== begun) return null
    if (digest !== undefined && (await this.#ownOf(digest))) return null
    const reopened = await this.#opening.reopen(file)
    if (reopened?.ok) this.#session.bundled.value = digest === undefined ? {} : { digest }
    return reopened
  }

  #goIdle(): void {
    this.#session.load.value = { phase: 'idle' }
  }
}

/** A file that lies beside the page; null where there is none, for which some servers answer with the page itself. */
async function fetched(path: string): Promise<File | null> {
  const answer = await fetch(path)
  const isPage = answer.headers.get('content-type')?.includes('text/html') === true
  if (answer.status === 404 || isPage) return null
  if (!answer.ok) throw new Error(en.loading.answered(answer.status))
  return new File([await answer.blob()], path.replace(/^.*\//, ''))
}

/** Undefined on plain http, where browsers have no digests. */
async function digestOf(file: File): Promise<string | undefined> {
  if (!isSecureContext) return undefined
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
