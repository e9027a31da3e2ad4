import { batch } from '@preact/signals-core'
import type { Atlas } from '../../atlas/atlas.ts'
import { drawable, type PartSize } from '../../atlas/excerpt.ts'
import { nodeCount } from '../../atlas/nodes.ts'
import { maybeMap, signature } from '../../ingest/saved-map.ts'
import type { Decision } from '../../model/decision.ts'
import { describe } from '../../model/problem.ts'
import { defaultSettings } from '../../model/settings.ts'
import type { TaskRunner } from '../../tasks/page/runner.ts'
import { type HandedOver, unpacked } from '../../tasks/shared/handing-over.ts'
import type { FileReport, Reopened, SaidInMap, SourceFile } from '../../tasks/shared/protocol.ts'
import { en } from '../../words/en.ts'
import { comparing } from '../state/explored.ts'
import { formerOf } from '../state/former.ts'
import {
  addFiles,
  type Correction,
  closeImport,
  correct,
  importFiles,
  importing,
  importReports,
  mapFiles,
  removeFile,
} from '../state/imports.ts'
import { ledger } from '../state/ledger.ts'
import { atlas, load, notify } from '../state/session.ts'
import { vocabulary } from '../state/terms.ts'
import type { Memory } from './memory.ts'
import { union, withoutOthers } from './recalled.ts'
import { showMap, tellOfPart } from './showing.ts'

/**
 * Opens what the person gives: a map saved from here at once, anything else by way of the import view and
 * the worker. The map that was there stays until the new one is ready; a new step cancels the one before.
 */
export class Opening {
  readonly #runner: TaskRunner
  readonly #today: () => Date
  readonly #memory: Memory
  #current: AbortController | undefined
  /** The last map that the worker gave, as it gave it. */
  #given: { readonly number: number; readonly atlas: Atlas } | null = null
  #soon: ReturnType<typeof setTimeout> | undefined
  #begun = 0

  constructor(runner: TaskRunner, today: () => Date, memory: Memory) {
    this.#runner = runner
    this.#today = today
    this.#memory = memory
  }

  /** Takes files into the import view and reads them there. */
  async open(files: readonly File[]): Promise<void> {
    const [file] = files
    if (files.length === 1 && importFiles.peek().length === 0 && (await maySaved(file!))) {
      const reopened = await this.reopen(file!)
      if (reopened === null || reopened.ok) return
      // What is whole of a damaged map is read as a file beside others, where it is said what is wrong.
      if (reopened.ours && reopened.saved === 0) {
        load.value = { phase: 'failed', what: file!.name, reason: `could not be opened: ${reopened.reason}.` }
        return
      }
    }
    addFiles(files.map(sourceFile))
    await this.#read()
  }

  /** Shows a saved map; null where something else was opened meanwhile, or an error was told. */
  async reopen(file: File, size: PartSize = drawable): Promise<Reopened | null> {
    const signal = this.#begin()
    const what = file.name.slice(0, 120)
    const tell = (share: number) => {
      if (!signal.aborted) load.value = { phase: 'working', what, step: 'Opening', share, cancel: () => this.stop() }
    }
    tell(0)
    try {
      const reopened = await this.#runner.run(
        { kind: 'reopen', blob: file, name: file.name, size, has: this.#given?.number ?? null },
        { signal, progress: ({ share }) => tell(share), map: (map) => this.#take(map) },
      )
      load.value = { phase: 'idle' }
      if (reopened.ok) {
        const map = this.#given!.atlas
        closeImport()
        showMap(map, reopened.project, [sourceFile(file)], null, false, reopened.project.view)
        const more = { whole: size.whole, most: size.whole }
        tellOfPart(map, size.most < more.most ? () => void this.reopen(file, more) : undefined)
      }
      return reopened
    } catch (error) {
      if (!signal.aborted)
        load.value = { phase: 'failed', what, reason: reasonOf(error), retry: () => void this.reopen(file, size) }
      return null
    }
  }

  /** Reads files and makes their map without asking. */
  async openAtOnce(files: readonly File[]): Promise<void> {
    await this.#explore(files.map(sourceFile))
  }

  async remove(id: string): Promise<void> {
    removeFile(id)
    if (importFiles.peek().length === 0) {
      this.stop()
      importing.value = { phase: 'choosing' }
    } else await this.#read()
  }

  async correct(id: string, correction: Correction): Promise<void> {
    correct(id, correction)
    await this.#read()
  }

  /** After a failure or a cancel: what was read already is not read again. */
  readAgain(): Promise<void> {
    return this.#read()
  }

  async show(adding: boolean): Promise<void> {
    const before = adding ? mapFiles.peek() : []
    const files = [...before, ...importFiles.peek().filter(({ id }) => !before.some((file) => file.id === id))]
    closeImport()
    const known = before.map(({ name }) => name)
    await this.#explore(files, { decisions: before.length > 0 ? ledger.peek().decisions : [], settled: known })
  }

  /** Ends what is under way; the map and the import view stay as they are. */
  stop(): void {
    clearTimeout(this.#soon)
    this.#current?.abort()
    comparing.peek()?.cancel()
    if (importing.peek().phase === 'reading') importing.value = { phase: 'stopped' }
    if (load.peek().phase === 'working') load.value = { phase: 'idle' }
  }

  /** Ends what is under way because the person said so. */
  #cancel(redraw: boolean): void {
    this.stop()
    if (redraw)
      notify({
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
    this.#begun++
    this.#current = new AbortController()
    return this.#current.signal
  }

  async #read(): Promise<void> {
    const signal = this.#begin()
    const tell = (step: string, share: number) => {
      if (!signal.aborted) importing.value = { phase: 'reading', step, share }
    }
    tell('Reading', 0)
    try {
      const reports = await this.#runner.run(
        {
          kind: 'read',
          files: importFiles.peek(),
          yearRetrieved: this.#today().getFullYear(),
          map: mapFiles.peek(),
        },
        { signal, progress: ({ step, share }) => tell(step, share) },
      )
      batch(() => {
        importReports.value = new Map(reports.map((report) => [report.id, report]))
        if (importing.peek().phase === 'reading') importing.value = { phase: 'read' }
      })
    } catch (error) {
      if (!signal.aborted) importing.value = { phase: 'failed', reason: reasonOf(error) }
    }
  }

  /**
   * Draws the map that is open again, with the decisions and the vocabulary as they are then: when the person
   * pauses, so that a quick row of decisions is one drawing.
   */
  redraw(): void {
    if (atlas.peek() === null || mapFiles.peek().length === 0) return
    this.stop()
    this.#soon = setTimeout(() => {
      const settled = mapFiles.peek().map(({ name }) => name)
      void this.#explore(mapFiles.peek(), { decisions: ledger.peek().decisions, settled, redraw: true })
    }, pause)
  }

  async #explore(
    files: readonly SourceFile[],
    { decisions = [], settled = [], redraw = false }: Exploring = {},
  ): Promise<void> {
    const signal = this.#begin()
    const map = atlas.peek()
    const what = redraw ? 'Drawing again' : files.length === 1 ? files[0]!.name.slice(0, 120) : `${files.length} files`
    const follows = redraw && map !== null
    const tell = (step: string, share: number) => {
      if (!signal.aborted) load.value = { phase: 'working', what, step, share, cancel: () => this.#cancel(redraw) }
    }
    tell('Reading', 0)
    try {
      const known = redraw ? [] : await this.#memory.all()
      signal.throwIfAborted()
      const {
        files: reports,
        drawnWith,
        said,
        ...how
      } = await this.#runner.run(
        {
          kind: 'explore',
          files,
          yearRetrieved: this.#today().getFullYear(),
          settings: follows ? map.about.settings : defaultSettings,
          decisions: union(known, decisions),
          vocabulary: vocabulary.peek().present,
          settled,
          redraw,
          size: drawable,
          has: this.#given?.number ?? null,
          ...(follows ? { arrangement: formerOf(map) } : {}),
        },
        { signal, progress: ({ step, share }) => tell(step, share), map: (map) => this.#take(map) },
      )
      const drawn = this.#given!.atlas
      const nodes = nodeCount(drawn)
      if (nodes === 0) load.value = { phase: 'failed', what, reason: whyNothing(reports) }
      else {
        const kept = redraw ? drawnWith.decisions : withoutOthers(drawn, drawnWith.decisions, decisions)
        showMap(drawn, { ...drawnWith, decisions: kept }, files, how, redraw)
        if (redraw) return
        report(reports, nodes)
        for (const map of said) tellOfSaid(map)
        tellOfPart(drawn)
      }
    } catch (error) {
      if (signal.aborted) return
      load.value = {
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

const ids = new WeakMap<File, string>()
let lastId = 0

/** The same id for the same file, however often it is given, so that it is not read again. */
export function sourceFile(file: File): SourceFile {
  const id = ids.get(file) ?? (file.lastModified > 0 && file.name !== pastedName ? nameOf(file) : `file ${++lastId}`)
  ids.set(file, id)
  return { id, name: file.webkitRelativePath || file.name, blob: file }
}

const nameOf = (file: File): string =>
  JSON.stringify([file.webkitRelativePath || file.name, file.size, file.lastModified])

export const pastedName = 'pasted text'

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Whether a file may be a map saved from here, by how it begins. */
async function maySaved(file: File): Promise<boolean> {
  return maybeMap(new Uint8Array(await file.slice(0, signature).arrayBuffer()))
}

function whyNothing(files: readonly FileReport[]): string {
  const problems = files.flatMap((file) => file.problems)
  if (problems.length === 0) return 'holds no records.'
  const most = 3
  const words = problems.slice(0, most).map(describe)
  if (problems.length > most) words.push(`… and ${problems.length - most} more`)
  return `nothing could be read. ${words.join(' · ').slice(0, 600)}`
}

/** Says what a saved map brought with it, where there is something. */
function tellOfSaid({ file, decisions, terms }: SaidInMap): void {
  if (decisions + terms > 0) notify({ tone: 'info', text: en.saidInMap(file, decisions, terms) })
}

function report(files: readonly FileReport[], nodes: number): void {
  const lost = files.flatMap((file) => file.problems).filter(({ severity }) => severity === 'error').length
  const works = files.reduce((sum, file) => sum + file.newWorks, 0)
  const read = works === 0 ? `${nodes} nodes read.` : `${works} ${works === 1 ? 'work' : 'works'} read.`
  if (lost === 0) notify({ tone: 'info', text: read })
  else notify({ tone: 'warning', text: `${read} ${lost} could not be understood: see Corpus.` })
}
