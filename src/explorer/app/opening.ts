import { batch } from '@preact/signals-core'
import type { Atlas } from '../../atlas/atlas.ts'
import { drawable, type PartSize } from '../../atlas/excerpt.ts'
import { nodeCount } from '../../atlas/nodes.ts'
import { arranged } from '../../atlas/rearranged.ts'
import { exploredOf } from '../../ingest/decision-history.ts'
import { maybeMap, signature } from '../../ingest/saved-map.ts'
import { emptyProject, type Project } from '../../model/project.ts'
import type { History } from '../../project/history.ts'
import { filesEver, filesOf, named, sourceIn } from '../../project/source-list.ts'
import type { TaskRunner } from '../../tasks/page/runner.ts'
import { type HandedOver, unpacked } from '../../tasks/shared/handing-over.ts'
import type { Reopened, SourceFile } from '../../tasks/shared/protocol.ts'
import { en } from '../../words/en.ts'
import type { Correction } from '../state/imports.ts'
import { type NamedFiles, namedFiles, sourcesOf } from '../state/map-files.ts'
import type { RememberedMap } from '../state/remembered-maps.ts'
import type { Session } from '../state/session.ts'
import { tellOfReading, tellOfSaid, whyNothing } from './reading-report.ts'
import { showProject, showRemembered, tellOfPart } from './showing.ts'
import { SourceFiles } from './source-files.ts'

/**
 * Opens what the person gives: a map saved from here at once, anything else by way of the import view and
 * the worker. The map that was there stays until the new one is ready; a new step cancels the one before.
 */
export class Opening {
  readonly #session: Session
  readonly #runner: TaskRunner
  readonly #today: () => Date
  readonly #files = new SourceFiles()
  /** What is to be done before another project is opened. */
  onLeave: () => Promise<void> = () => Promise.resolve()
  /** A project was made of files, or of a map's file. */
  onNew: () => void = () => {}
  #current: AbortController | undefined
  /** The last map that the worker gave, as it gave it. */
  #given: { readonly number: number; readonly atlas: Atlas } | null = null
  #soon: ReturnType<typeof setTimeout> | undefined
  #begun = 0
  #redrawing = false
  /** The files of the project that is open are on their way. */
  #areAwaited = false

  constructor(session: Session, runner: TaskRunner, today: () => Date) {
    this.#session = session
    this.#runner = runner
    this.#today = today
  }

  /** Takes files into the import view and reads them there. */
  async open(files: readonly File[]): Promise<void> {
    const [file] = files
    if (files.length === 1 && this.#session.importFiles.peek().length === 0 && (await maySaved(file!))) {
      const reopened = await this.reopen(file!)
      if (reopened === null || reopened.ok) return
      // What is whole of a damaged map is read as a file beside others, where it is said what is wrong.
      if (reopened.fault.code !== 'not-ours' && reopened.saved === 0) {
        this.#session.load.value = {
          phase: 'failed',
          what: file!.name,
          reason: en.loading.notOpened(en.fileFault(reopened.fault)),
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
        this.#session.load.value = {
          phase: 'working',
          what,
          step: en.stage('opening'),
          share,
          cancel: () => this.stop(),
        }
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
        await this.onLeave()
        this.#session.closeImport()
        this.#areAwaited = false
        const files = namedFiles([this.#files.of(file)])
        showProject(this.#session, map, liesIn(reopened.project, file.name, files), {
          files,
          explored: exploredOf(map),
        })
        this.onNew()
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

  /**
   * Shows a project as this browser kept it: its map as it was drawn last, where its nodes stand now. Without a project,
   * that of the map; false where the map cannot be read, which is told.
   */
  async reopenKept(
    file: File,
    kept: Project | null,
    stepsOf: (project: Project) => Pick<History, 'past' | 'future'>,
  ): Promise<boolean> {
    const { load } = this.#session
    const signal = this.#begin()
    this.awaitSources()
    load.value = { phase: 'working', what: file.name, step: en.stage('opening'), share: 0, cancel: () => this.stop() }
    try {
      const reopened = await this.#runner.run(
        { kind: 'reopen', blob: file, name: file.name, size: drawable, has: this.#given?.number ?? null },
        { signal, map: (map) => this.#take(map) },
      )
      if (!reopened.ok) {
        load.value = { phase: 'failed', what: file.name, reason: en.loading.notOpened(en.fileFault(reopened.fault)) }
        return false
      }
      const { atlas } = this.#given!
      const project = kept ?? reopened.project
      const { sources } = reopened.project
      const stands = arranged(atlas, project.arrangement)
      showProject(this.#session, stands ?? atlas, project, {
        files: new Map(),
        explored: exploredOf(atlas),
        // Maps that were kept before did not say what they were drawn from.
        drawnFrom: { ...reopened.project, sources: sources.length === 0 ? project.sources : named(sources) },
        // It is drawn once its files are there.
        ...(stands === undefined ? { arrangement: reopened.project.arrangement } : {}),
        steps: stepsOf(project),
      })
      tellOfPart(this.#session, atlas)
      return true
    } catch (error) {
      if (!signal.aborted) load.value = { phase: 'failed', what: file.name, reason: reasonOf(error) }
      return false
    }
  }

  /** Nothing is drawn until the files of the project that is open are there. */
  awaitSources(): void {
    this.#areAwaited = true
  }

  /** The files that the project that is open is drawn from are there. */
  foundSources(files: NamedFiles): void {
    const { filesHere, isShown, project } = this.#session
    filesHere.value = new Map([...filesHere.peek(), ...files])
    this.#areAwaited = false
    if (!isShown(project.peek())) this.redraw()
  }

  /** Reads files and makes their map without asking. */
  async openAtOnce(files: readonly File[]): Promise<void> {
    await this.#explore(
      files.map((file) => this.#files.of(file)),
      'anew',
    )
  }

  /** Draws a project that came in an address; false where that failed, which is told. */
  async openLinked({ project, files }: { readonly project: Project; readonly files: NamedFiles }): Promise<boolean> {
    const list = filesOf(project.sources).flatMap((file) => {
      const here = files.get(file)
      const { retrieved } = sourceIn(project.sources, file) ?? {}
      return here === undefined ? [] : [retrieved === undefined ? here : { ...here, retrieved }]
    })
    await this.#explore(list, 'anew', { project, files })
    return true
  }

  /** Opens a file that nobody chose by hand: a saved map as it was, anything else as its map. */
  async openUnasked(file: File): Promise<void> {
    if (await maySaved(file)) {
      const reopened = await this.reopen(file)
      if (reopened === null || reopened.ok) return
    }
    await this.openAtOnce([file])
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
    await this.#explore(files, before.length > 0 ? 'extended' : 'anew')
  }

  /** Ends what is under way; the map and the import view stay as they are. */
  stop(): void {
    clearTimeout(this.#soon)
    this.#current?.abort()
    if (this.#session.importing.peek().phase === 'reading') this.#session.importing.value = { phase: 'stopped' }
    if (this.#session.load.peek().phase === 'working') this.#session.load.value = { phase: 'idle' }
  }

  /** Ends what is under way because the person said so. */
  #cancel(redraw: boolean): void {
    this.stop()
    if (redraw)
      this.#session.notify({
        tone: 'warning',
        text: en.loading.notDrawnYet,
        action: { label: en.loading.drawAgain, run: () => this.redraw() },
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
    tell(en.stage('reading'), 0)
    try {
      const reports = await this.#runner.run(
        {
          kind: 'read',
          files: this.#session.importFiles.peek(),
          yearRetrieved: this.#today().getFullYear(),
          map: this.#session.mapFiles.peek(),
        },
        { signal, progress: ({ step, file, share }) => tell(en.stage(step, file), share) },
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
    const { atlas, hasFiles, notify } = this.#session
    if (atlas.peek() === null || this.#areAwaited) return
    if (!hasFiles.peek()) {
      notify({ tone: 'warning', text: en.projects.filesNotHere })
      return
    }
    this.stop()
    this.#soon = setTimeout(() => {
      void this.#explore(this.#session.mapFiles.peek(), 'again')
    }, pause)
  }

  /** What was to be drawn again need not be: the map on show is the project's. */
  settle(): void {
    clearTimeout(this.#soon)
    if (!this.#redrawing) return
    this.#current?.abort()
    if (this.#session.load.peek().phase === 'working') this.#session.load.value = { phase: 'idle' }
  }

  /** The day on which files are read for the first time: dates without a year mean its year. */
  #day(): string {
    const day = this.#today()
    const two = (n: number) => String(n).padStart(2, '0')
    return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
  }

  /** More files were drawn into the map that is open: a step. */
  #add(files: readonly SourceFile[], remembered: RememberedMap): void {
    const { edit, filesHere, history, mapFiles } = this.#session
    const before = mapFiles.peek()
    const added = files.filter(({ id }) => !before.some((file) => file.id === id))
    const named = namedFiles(added, filesEver(history.peek()))
    const sources = [...remembered.drawnFrom.sources, ...sourcesOf(named, this.#day())]
    const drawnFrom = { ...remembered.drawnFrom, sources }
    batch(() => {
      filesHere.value = new Map([...filesHere.peek(), ...named])
      const deed = { code: 'files-added', files: added.map(({ name }) => name) } as const
      if (edit(deed, (project) => ({ ...project, ...drawnFrom })))
        showRemembered(this.#session, { ...remembered, drawnFrom })
    })
  }

  /** Draws a map of files: of a new project, or of the one that is open, which says what is drawn and how it looked. */
  async #explore(
    files: readonly SourceFile[],
    how: 'anew' | 'again' | 'extended',
    given?: { readonly project: Project; readonly files: NamedFiles },
  ): Promise<void> {
    const session = this.#session
    const signal = this.#begin()
    const again = how === 'again'
    this.#redrawing = again
    const isNew = how === 'anew' || session.atlas.peek() === null
    const start = given?.project ?? (isNew ? emptyProject : session.project.peek())
    const what = again
      ? en.loading.drawingAgain
      : files.length === 1
        ? files[0]!.name.slice(0, 120)
        : en.loading.files(files.length)
    const tell = (step: string, share: number) => {
      if (!signal.aborted)
        session.load.value = { phase: 'working', what, step, share, cancel: () => this.#cancel(again) }
    }
    tell(en.stage('reading'), 0)
    try {
      const { sources, decisions, vocabulary, settings, arrangement } = start
      const {
        files: reports,
        drawnWith,
        said,
        arrangement: looks,
        ...explored
      } = await this.#runner.run(
        {
          kind: 'explore',
          files,
          yearRetrieved: this.#today().getFullYear(),
          settings,
          decisions,
          vocabulary,
          // What these maps say is the project's already.
          settled:
            given !== undefined
              ? files.map(({ name }) => name)
              : how === 'anew'
                ? []
                : session.mapFiles.peek().map(({ name }) => name),
          redraw: how !== 'anew' || given !== undefined,
          size: drawable,
          has: this.#given?.number ?? null,
          arrangement,
        },
        {
          signal,
          progress: ({ step, file, share }) => tell(en.stage(step, file), share),
          map: (map) => this.#take(map),
        },
      )
      const atlas = this.#given!.atlas
      const nodes = nodeCount(atlas)
      if (nodes === 0) session.load.value = { phase: 'failed', what, reason: whyNothing(reports) }
      else if (again) {
        const drawnFrom = { sources, decisions, vocabulary }
        showRemembered(session, { atlas, arrangement: looks, drawnFrom, explored })
      } else {
        if (how === 'anew') {
          await this.onLeave()
          this.#areAwaited = false
          const named = given?.files ?? namedFiles(files)
          const begun = given?.project ?? { ...emptyProject, sources: sourcesOf(named, this.#day()) }
          const project = { ...begun, ...drawnWith, arrangement: looks }
          showProject(session, atlas, project, { files: named, explored })
          this.onNew()
        } else this.#add(files, { atlas, arrangement: looks, drawnFrom: { sources, ...drawnWith }, explored })
        tellOfReading(session, reports, nodes)
        for (const map of said) tellOfSaid(session, map)
        tellOfPart(session, atlas)
      }
    } catch (error) {
      if (signal.aborted) return
      session.load.value = {
        phase: 'failed',
        what,
        reason: reasonOf(error),
        retry: () => (again ? this.redraw() : void this.#explore(files, how, given)),
      }
    }
  }
}

/** A project that came in a map's file: what it was drawn from lies in there. */
function liesIn(project: Project, name: string, files: NamedFiles): Project {
  const [file] = files.keys()
  const sources = project.sources.length === 0 ? [{ name }] : project.sources
  return { ...project, sources: sources.map((source) => ({ ...source, file: file! })) }
}

/** Milliseconds without a further decision before the map is drawn again. */
const pause = 400

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Whether a file may be a map saved from here, by how it begins. */
async function maySaved(file: File): Promise<boolean> {
  return maybeMap(new Uint8Array(await file.slice(0, signature).arrayBuffer()))
}
