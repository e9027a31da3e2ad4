import { batch } from '@preact/signals-core'
import type { Atlas } from '../../atlas/atlas.ts'
import { drawable, type PartSize } from '../../atlas/excerpt.ts'
import { nodeCount } from '../../atlas/nodes.ts'
import { maybeMap, signature } from '../../ingest/saved-map.ts'
import type { Decision } from '../../model/decision.ts'
import { emptyProject, type Project } from '../../model/project.ts'
import { defaultSettings } from '../../model/settings.ts'
import { firstView } from '../../model/view.ts'
import type { TaskRunner } from '../../tasks/page/runner.ts'
import { type HandedOver, unpacked } from '../../tasks/shared/handing-over.ts'
import type { Reopened, SourceFile } from '../../tasks/shared/protocol.ts'
import type { Correction } from '../state/imports.ts'
import type { Session } from '../state/session.ts'
import type { Memory } from './memory.ts'
import { tellOfReading, tellOfSaid, whyNothing } from './reading-report.ts'
import { union, withoutOthers } from './recalled.ts'
import { showLook, showProject, tellOfPart } from './showing.ts'
import { SourceFiles } from './source-files.ts'

/**
 * Opens what the person gives: a map saved from here at once, anything else by way of the import view and
 * the worker. The map that was there stays until the new one is ready; a new step cancels the one before.
 */
export class Opening {
  readonly #session: Session
  readonly #runner: TaskRunner
  readonly #today: () => Date
  readonly #memory: Memory
  readonly #files = new SourceFiles()
  #current: AbortController | undefined
  /** The last map that the worker gave, as it gave it. */
  #given: { readonly number: number; readonly atlas: Atlas } | null = null
  #soon: ReturnType<typeof setTimeout> | undefined
  #begun = 0
  #redrawing = false

  constructor(session: Session, runner: TaskRunner, today: () => Date, memory: Memory) {
    this.#session = session
    this.#runner = runner
    this.#today = today
    this.#memory = memory
  }

  /** Takes files into the import view and reads them there. */
  async open(files: readonly File[]): Promise<void> {
    const [file] = files
    if (files.length === 1 && this.#session.importFiles.peek().length === 0 && (await maySaved(file!))) {
      const reopened = await this.reopen(file!)
      if (reopened === null || reopened.ok) return
      // What is whole of a damaged map is read as a file beside others, where it is said what is wrong.
      if (reopened.ours && reopened.saved === 0) {
        this.#session.load.value = {
          phase: 'failed',
          what: file!.name,
          reason: `could not be opened: ${reopened.reason}.`,
        }
        return
      }
    }
    this.#session.addFiles(files.map((file) => this.#files.of(file)))
    await this.#read()
  }

  /** Shows a saved map; null where something else was opened meanwhile, or an error was told. */
  async reopen(file: File, size: PartSize = drawable): Promise<Reopened | null> {
    const signal = this.#begin()
    const what = file.name.slice(0, 120)
    const tell = (share: number) => {
      if (!signal.aborted)
        this.#session.load.value = { phase: 'working', what, step: 'Opening', share, cancel: () => this.stop() }
    }
    tell(0)
    try {
      const reopened = await this.#runner.run(
        { kind: 'reopen', blob: file, name: file.name, size, has: this.#given?.number ?? null },
        { signal, progress: ({ share }) => tell(share), map: (map) => this.#take(map) },
      )
      this.#session.load.value = { phase: 'idle' }
      if (reopened.ok) {
        const map = this.#given!.atlas
        this.#session.closeImport()
        showProject(this.#session, map, reopened.project, [this.#files.of(file)], null)
        const more = { whole: size.whole, most: size.whole }
        tellOfPart(this.#session, map, size.most < more.most ? () => void this.reopen(file, more) : undefined)
      }
      return reopened
    } catch (error) {
      if (!signal.aborted)
        this.#session.load.value = {
          phase: 'failed',
          what,
          reason: reasonOf(error),
          retry: () => void this.reopen(file, size),
        }
      return null
    }
  }

  /** Reads files and makes their map without asking. */
  async openAtOnce(files: readonly File[]): Promise<void> {
    await this.#explore(files.map((file) => this.#files.of(file)))
  }

  async remove(id: string): Promise<void> {
    this.#session.removeFile(id)
    if (this.#session.importFiles.peek().length === 0) {
      this.stop()
      this.#session.importing.value = { phase: 'choosing' }
    } else await this.#read()
  }

  async correct(id: string, correction: Correction): Promise<void> {
    this.#session.correct(id, correction)
    await this.#read()
  }

  /** After a failure or a cancel: what was read already is not read again. */
  readAgain(): Promise<void> {
    return this.#read()
  }

  async show(adding: boolean): Promise<void> {
    const before = adding ? this.#session.mapFiles.peek() : []
    const files = [
      ...before,
      ...this.#session.importFiles.peek().filter(({ id }) => !before.some((file) => file.id === id)),
    ]
    this.#session.closeImport()
    const known = before.map(({ name }) => name)
    await this.#explore(files, {
      decisions: before.length > 0 ? this.#session.decisions.peek() : [],
      settled: known,
    })
  }

  /** Ends what is under way; the map and the import view stay as they are. */
  stop(): void {
    clearTimeout(this.#soon)
    this.#current?.abort()
    this.#session.comparing.peek()?.cancel()
    if (this.#session.importing.peek().phase === 'reading') this.#session.importing.value = { phase: 'stopped' }
    if (this.#session.load.peek().phase === 'working') this.#session.load.value = { phase: 'idle' }
  }

  /** Ends what is under way because the person said so. */
  #cancel(redraw: boolean): void {
    this.stop()
    if (redraw)
      this.#session.notify({
        tone: 'warning',
        text: 'The map does not show the last decisions yet.',
        action: { label: 'Draw it again', run: () => this.redraw() },
      })
  }

  #take({ number, since, atlas: tree }: HandedOver): void {
    const before = since === this.#given?.number ? this.#given : null
    this.#given = { number, atlas: unpacked(tree, before?.atlas ?? null) }
  }

  /** How often something was begun so far. */
  get begun(): number {
    return this.#begun
  }

  #begin(): AbortSignal {
    this.stop()
    this.#redrawing = false
    this.#begun++
    this.#current = new AbortController()
    return this.#current.signal
  }

  async #read(): Promise<void> {
    const signal = this.#begin()
    const tell = (step: string, share: number) => {
      if (!signal.aborted) this.#session.importing.value = { phase: 'reading', step, share }
    }
    tell('Reading', 0)
    try {
      const reports = await this.#runner.run(
        {
          kind: 'read',
          files: this.#session.importFiles.peek(),
          yearRetrieved: this.#today().getFullYear(),
          map: this.#session.mapFiles.peek(),
        },
        { signal, progress: ({ step, share }) => tell(step, share) },
      )
      batch(() => {
        this.#session.importReports.value = new Map(reports.map((report) => [report.id, report]))
        if (this.#session.importing.peek().phase === 'reading') this.#session.importing.value = { phase: 'read' }
      })
    } catch (error) {
      if (!signal.aborted) this.#session.importing.value = { phase: 'failed', reason: reasonOf(error) }
    }
  }

  /**
   * Draws the map that is open again, as its project is then: when the person pauses, so that a quick row of decisions
   * is one drawing.
   */
  redraw(): void {
    if (this.#session.atlas.peek() === null || this.#session.mapFiles.peek().length === 0) return
    this.stop()
    this.#soon = setTimeout(() => {
      const files = this.#session.mapFiles.peek()
      const settled = files.map(({ name }) => name)
      void this.#explore(files, { decisions: this.#session.decisions.peek(), settled, redraw: true })
    }, pause)
  }

  /** What was to be drawn again need not be: the map on show is the project's. */
  settle(): void {
    clearTimeout(this.#soon)
    if (!this.#redrawing) return
    this.#current?.abort()
    if (this.#session.load.peek().phase === 'working') this.#session.load.value = { phase: 'idle' }
  }

  async #explore(
    files: readonly SourceFile[],
    { decisions = [], settled = [], redraw = false }: Exploring = {},
  ): Promise<void> {
    const signal = this.#begin()
    this.#redrawing = redraw
    const map = this.#session.atlas.peek()
    const vocabulary = this.#session.vocabulary.peek()
    const what = redraw ? 'Drawing again' : files.length === 1 ? files[0]!.name.slice(0, 120) : `${files.length} files`
    const follows = redraw && map !== null
    const tell = (step: string, share: number) => {
      if (!signal.aborted)
        this.#session.load.value = { phase: 'working', what, step, share, cancel: () => this.#cancel(redraw) }
    }
    tell('Reading', 0)
    try {
      const known = redraw ? [] : await this.#memory.all()
      signal.throwIfAborted()
      const {
        files: reports,
        drawnWith,
        said,
        arrangement: looks,
        ...how
      } = await this.#runner.run(
        {
          kind: 'explore',
          files,
          yearRetrieved: this.#today().getFullYear(),
          settings: follows ? this.#session.project.peek().settings : defaultSettings,
          decisions: union(known, decisions),
          vocabulary,
          settled,
          redraw,
          size: drawable,
          has: this.#given?.number ?? null,
          ...(follows ? { arrangement: this.#session.project.peek().arrangement } : {}),
        },
        { signal, progress: ({ step, share }) => tell(step, share), map: (map) => this.#take(map) },
      )
      const drawn = this.#given!.atlas
      const nodes = nodeCount(drawn)
      if (nodes === 0) this.#session.load.value = { phase: 'failed', what, reason: whyNothing(reports) }
      else {
        if (redraw) {
          const asked = { decisions, vocabulary }
          showLook(this.#session, { atlas: drawn, arrangement: looks, drawnWith: asked, explored: how })
          return
        }
        const { view } = this.#session.project.peek()
        const project: Project = {
          ...emptyProject,
          ...drawnWith,
          decisions: withoutOthers(drawn, drawnWith.decisions, decisions),
          arrangement: looks,
          view: { ...view, filters: firstView.filters },
        }
        showProject(this.#session, drawn, project, files, how)
        tellOfReading(this.#session, reports, nodes)
        for (const map of said) tellOfSaid(this.#session, map)
        tellOfPart(this.#session, drawn)
      }
    } catch (error) {
      if (signal.aborted) return
      this.#session.load.value = {
        phase: 'failed',
        what,
        reason: reasonOf(error),
        retry: () => (redraw ? this.redraw() : void this.#explore(files, { decisions, settled })),
      }
    }
  }
}

interface Exploring {
  /** What the person decided so far. */
  readonly decisions?: readonly Decision[]
  /** Files of saved maps whose decisions are among those. */
  readonly settled?: readonly string[]
  readonly redraw?: boolean
}

/** Milliseconds without a further decision before the map is drawn again. */
const pause = 400

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Whether a file may be a map saved from here, by how it begins. */
async function maySaved(file: File): Promise<boolean> {
  return maybeMap(new Uint8Array(await file.slice(0, signature).arrayBuffer()))
}
