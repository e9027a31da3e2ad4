import { batch } from '@preact/signals-core'
import { drawable } from '../../atlas/excerpt.ts'
import { nodeCount } from '../../atlas/nodes.ts'
import { emptyProject, type Project } from '../../model/project.ts'
import { filesEver } from '../../project/source-list.ts'
import type { TaskRunner } from '../../tasks/page/runner.ts'
import type { SourceFile } from '../../tasks/shared/protocol.ts'
import { en } from '../../words/en.ts'
import { type NamedFiles, namedFiles, sourcesOf } from '../state/map-files.ts'
import type { RememberedMap } from '../state/remembered-maps.ts'
import type { Session } from '../state/session.ts'
import { type PageWork, reasonOf } from './page-work.ts'
import { tellOfReading, tellOfSaid, whyNothing } from './reading-report.ts'
import { showProject, showRemembered, tellOfPart } from './showing.ts'

/** Milliseconds without a further decision before the map is drawn again. */
const pause = 400

/** Draws maps of files in the worker; the map that was there stays until the new one is ready. */
export class MapDrawing {
  readonly #session: Session
  readonly #runner: TaskRunner
  readonly #work: PageWork
  readonly #today: () => Date
  /** Of the map that is open being drawn again. */
  #redrawing: AbortSignal | null = null

  constructor(session: Session, runner: TaskRunner, work: PageWork, today: () => Date) {
    this.#session = session
    this.#runner = runner
    this.#work = work
    this.#today = today
  }

  /** Draws a map of files: of a new project, or of the one that is open, which says what is drawn and how it looked. */
  async explore(
    files: readonly SourceFile[],
    how: 'anew' | 'again' | 'extended',
    given?: { readonly project: Project; readonly files: NamedFiles },
  ): Promise<void> {
    const session = this.#session
    const signal = this.#work.begin()
    const again = how === 'again'
    this.#redrawing = again ? signal : null
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
          has: this.#work.has,
          arrangement,
        },
        {
          signal,
          progress: ({ step, file, share }) => tell(en.stage(step, file), share),
          map: (map) => this.#work.take(map),
        },
      )
      const atlas = this.#work.givenMap
      const nodes = nodeCount(atlas)
      if (nodes === 0) session.load.value = { phase: 'failed', what, reason: whyNothing(reports) }
      else if (again) {
        const drawnFrom = { sources, decisions, vocabulary }
        showRemembered(session, { atlas, arrangement: looks, drawnFrom, explored })
      } else {
        if (how === 'anew') {
          await this.#work.onLeave()
          this.#work.areFilesAwaited = false
          const named = given?.files ?? namedFiles(files)
          const begun = given?.project ?? { ...emptyProject, sources: sourcesOf(named, this.#day()) }
          const project = { ...begun, ...drawnWith, arrangement: looks }
          showProject(session, atlas, project, { files: named, explored })
          this.#work.onNew()
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
        retry: () => (again ? this.redraw() : void this.explore(files, how, given)),
      }
    }
  }
  /**
   * Draws the map that is open again, as its project is then: when the person pauses, so that a quick row of decisions
   * is one drawing.
   */
  redraw(): void {
    const { atlas, hasFiles, notify } = this.#session
    if (atlas.peek() === null || this.#work.areFilesAwaited) return
    if (!hasFiles.peek()) {
      notify({ tone: 'warning', text: en.projects.filesNotHere })
      return
    }
    this.#work.beginSoon(() => void this.explore(this.#session.mapFiles.peek(), 'again'), pause)
  }

  /** What was to be drawn again need not be: the map on show is the project's. */
  settle(): void {
    this.#work.abandonPlan()
    if (this.#redrawing?.aborted === false) this.#work.stopDrawing()
  }

  /** The files that the project that is open is drawn from are there. */
  foundSources(files: NamedFiles): void {
    const { filesHere, isShown, project } = this.#session
    filesHere.value = new Map([...filesHere.peek(), ...files])
    this.#work.areFilesAwaited = false
    if (!isShown(project.peek())) this.redraw()
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

  /** The day on which files are read for the first time: dates without a year mean its year. */
  #day(): string {
    const day = this.#today()
    const two = (n: number) => String(n).padStart(2, '0')
    return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
  }

  /** Ends what is under way because the person said so. */
  #cancel(redraw: boolean): void {
    this.#work.stop()
    if (redraw)
      this.#session.notify({
        tone: 'warning',
        text: en.loading.notDrawnYet,
        action: { label: en.loading.drawAgain, run: () => this.redraw() },
      })
  }
}
