import { drawable, type PartSize } from '../../atlas/excerpt.ts'
import { arranged } from '../../atlas/rearranged.ts'
import { exploredOf } from '../../ingest/decision-history.ts'
import { maybeMap, signature } from '../../ingest/saved-map.ts'
import type { Project } from '../../model/project.ts'
import type { History } from '../../project/history.ts'
import { filesOf, named, sourceIn } from '../../project/source-list.ts'
import type { TaskRunner } from '../../tasks/page/runner.ts'
import type { Reopened } from '../../tasks/shared/protocol.ts'
import { en } from '../../words/en.ts'
import { type NamedFiles, namedFiles } from '../state/map-files.ts'
import type { Session } from '../state/session.ts'
import type { ImportReading } from './import-reading.ts'
import type { MapDrawing } from './map-drawing.ts'
import { type PageWork, reasonOf } from './page-work.ts'
import { showProject, tellOfPart } from './showing.ts'
import { SourceFiles } from './source-files.ts'

/** Opens what a person gives: a map saved from here at once, anything else by way of the import view. */
export class Opening {
  readonly #session: Session
  readonly #runner: TaskRunner
  readonly #work: PageWork
  readonly #drawing: MapDrawing
  readonly #importing: ImportReading
  readonly #files = new SourceFiles()

  constructor(
    session: Session,
    runner: TaskRunner,
    work: PageWork,
    { drawing, importing }: { readonly drawing: MapDrawing; readonly importing: ImportReading },
  ) {
    this.#session = session
    this.#runner = runner
    this.#work = work
    this.#drawing = drawing
    this.#importing = importing
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
    await this.#importing.add(files.map((file) => this.#files.of(file)))
  }

  /** Shows a saved map; null where something else was opened meanwhile, or an error was told. */
  async reopen(file: File, size: PartSize = drawable): Promise<Reopened | null> {
    const signal = this.#work.begin()
    const what = file.name.slice(0, 120)
    const tell = (share: number) => {
      if (!signal.aborted)
        this.#session.load.value = {
          phase: 'working',
          what,
          step: en.stage('opening'),
          share,
          cancel: () => this.#work.stop(),
        }
    }
    tell(0)
    try {
      const reopened = await this.#runner.run(
        { kind: 'reopen', blob: file, name: file.name, size, has: this.#work.has },
        { signal, progress: ({ share }) => tell(share), map: (map) => this.#work.take(map) },
      )
      this.#session.load.value = { phase: 'idle' }
      if (reopened.ok) {
        const map = this.#work.givenMap
        await this.#work.onLeave()
        this.#session.closeImport()
        this.#work.areFilesAwaited = false
        const files = namedFiles([this.#files.of(file)])
        showProject(this.#session, map, liesIn(reopened.project, file.name, files), {
          files,
          explored: exploredOf(map),
        })
        this.#work.onNew()
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
    const signal = this.#work.begin()
    this.#work.areFilesAwaited = true
    load.value = {
      phase: 'working',
      what: file.name,
      step: en.stage('opening'),
      share: 0,
      cancel: () => this.#work.stop(),
    }
    try {
      const reopened = await this.#runner.run(
        { kind: 'reopen', blob: file, name: file.name, size: drawable, has: this.#work.has },
        { signal, map: (map) => this.#work.take(map) },
      )
      if (!reopened.ok) {
        load.value = { phase: 'failed', what: file.name, reason: en.loading.notOpened(en.fileFault(reopened.fault)) }
        return false
      }
      const atlas = this.#work.givenMap
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

  /** Reads files and makes their map without asking. */
  async openAtOnce(files: readonly File[]): Promise<void> {
    await this.#drawing.explore(
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
    await this.#drawing.explore(list, 'anew', { project, files })
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
}

/** A project that came in a map's file: what it was drawn from lies in there. */
function liesIn(project: Project, name: string, files: NamedFiles): Project {
  const [file] = files.keys()
  const sources = project.sources.length === 0 ? [{ name }] : project.sources
  return { ...project, sources: sources.map((source) => ({ ...source, file: file! })) }
}

/** Whether a file may be a map saved from here, by how it begins. */
async function maySaved(file: File): Promise<boolean> {
  return maybeMap(new Uint8Array(await file.slice(0, signature).arrayBuffer()))
}
