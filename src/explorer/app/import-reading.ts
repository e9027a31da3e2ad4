import { batch } from '@preact/signals-core'
import type { TaskRunner } from '../../tasks/page/runner.ts'
import type { SourceFile } from '../../tasks/shared/protocol.ts'
import { en } from '../../words/en.ts'
import type { Correction } from '../state/imports.ts'
import type { Session } from '../state/session.ts'
import type { MapDrawing } from './map-drawing.ts'
import { type PageWork, reasonOf } from './page-work.ts'

/** Reads files into the import view, where a person looks at what is in them before their map is drawn. */
export class ImportReading {
  readonly #session: Session
  readonly #runner: TaskRunner
  readonly #work: PageWork
  readonly #drawing: MapDrawing
  readonly #today: () => Date

  constructor(session: Session, runner: TaskRunner, work: PageWork, drawing: MapDrawing, today: () => Date) {
    this.#session = session
    this.#runner = runner
    this.#work = work
    this.#drawing = drawing
    this.#today = today
  }

  async add(files: readonly SourceFile[]): Promise<void> {
    this.#session.addFiles(files)
    await this.#read()
  }

  async remove(id: string): Promise<void> {
    this.#session.removeFile(id)
    if (this.#session.importFiles.peek().length === 0) {
      this.#work.stop()
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
    await this.#drawing.explore(files, before.length > 0 ? 'extended' : 'anew')
  }

  async #read(): Promise<void> {
    const signal = this.#work.begin()
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
}
