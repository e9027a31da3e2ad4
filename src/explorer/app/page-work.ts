import type { Atlas } from '../../atlas/atlas.ts'
import { type HandedOver, unpacked } from '../../tasks/shared/handing-over.ts'
import type { Session } from '../state/session.ts'

/** What a page has under way with files: one thing at a time, which ends when another begins. */
export class PageWork {
  readonly #session: Pick<Session, 'importing' | 'load'>
  /** What is to be done before another project is opened. */
  onLeave: () => Promise<void> = () => Promise.resolve()
  /** A project was made of files, or of a map's file. */
  onNew: () => void = () => {}
  /** The files of the project that is open are on their way: nothing is drawn until they are there. */
  areFilesAwaited = false
  /** How often something was begun so far. */
  begun = 0
  #current: AbortController | undefined
  #soon: ReturnType<typeof setTimeout> | undefined
  /** The last map that the worker gave, as it gave it. */
  #given: { readonly number: number; readonly atlas: Atlas } | null = null

  constructor(session: Pick<Session, 'importing' | 'load'>) {
    this.#session = session
  }

  begin(): AbortSignal {
    this.stop()
    this.begun++
    this.#current = new AbortController()
    return this.#current.signal
  }

  /** Begins something after so many milliseconds, unless something else begins before. */
  beginSoon(doing: () => void, pause: number): void {
    this.stop()
    this.#soon = setTimeout(doing, pause)
  }

  /** Ends what is under way; the map and the import view stay as they are. */
  stop(): void {
    this.stopDrawing()
    if (this.#session.importing.peek().phase === 'reading') this.#session.importing.value = { phase: 'stopped' }
  }

  stopDrawing(): void {
    this.abandonPlan()
    this.#current?.abort()
    if (this.#session.load.peek().phase === 'working') this.#session.load.value = { phase: 'idle' }
  }

  /** What was to begin soon does not. */
  abandonPlan(): void {
    clearTimeout(this.#soon)
  }

  /** Takes a map from the worker, which sends only what differs from the last it gave. */
  take({ number, since, atlas: tree }: HandedOver): void {
    const before = since === this.#given?.number ? this.#given : null
    this.#given = { number, atlas: unpacked(tree, before?.atlas ?? null) }
  }

  /** By which number the worker knows the last map that it gave. */
  get has(): number | null {
    return this.#given?.number ?? null
  }

  get givenMap(): Atlas {
    return this.#given!.atlas
  }
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
