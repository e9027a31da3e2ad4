import { batch } from '@preact/signals-core'
import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import { newHistory } from '../../ingest/topics/vocabulary.ts'
import type { Decision } from '../../model/decision.ts'
import { emptyLedger } from '../../model/ledger.ts'
import { describe } from '../../model/problem.ts'
import { defaultSettings } from '../../model/settings.ts'
import { GraphBuilder } from '../../tasks/pieces.ts'
import type { FileReport, SourceFile } from '../../tasks/protocol.ts'
import type { TaskRunner } from '../../tasks/runner.ts'
import { forgetArrangement } from '../state/arranging.ts'
import { explored } from '../state/explored.ts'
import { clearFilters, filters, isFiltering, openingFilters, revealed } from '../state/filters.ts'
import { formerOf, whereIn } from '../state/former.ts'
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
import { measuresOn } from '../state/measures.ts'
import { reopen } from '../state/reopen.ts'
import { followSelection } from '../state/selection.ts'
import { graph, load, notify } from '../state/session.ts'
import { vocabulary } from '../state/terms.ts'
import { defaultView, sizeBy } from '../state/view.ts'
import type { Memory } from './memory.ts'
import { forgetOthers, union } from './recalled.ts'

/**
 * Opens what the person gives: a map saved from here at once, anything else by way of the import view and
 * the worker. The map that was there stays until the new one is ready; a new step cancels the one before.
 */
export class Opening {
  readonly #runner: TaskRunner
  readonly #today: () => Date
  readonly #memory: Memory
  #current: AbortController | undefined
  #soon: ReturnType<typeof setTimeout> | undefined

  constructor(runner: TaskRunner, today: () => Date, memory: Memory) {
    this.#runner = runner
    this.#today = today
    this.#memory = memory
  }

  /** Takes files into the import view and reads them there. */
  async open(files: readonly File[]): Promise<void> {
    const saved = files.length === 1 && importFiles.peek().length === 0 ? await savedMap(files[0]!) : null
    if (saved !== null) {
      this.stop()
      if (typeof saved === 'string') load.value = { phase: 'failed', what: files[0]!.name, reason: saved }
      else showMap(saved, files.map(sourceFile), null)
      return
    }
    addFiles(files.map(sourceFile))
    await this.#read()
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
    await this.#explore(files, before.length > 0 ? ledger.peek().decisions : [])
  }

  /** Ends what is under way; the map and the import view stay as they are. */
  stop(): void {
    clearTimeout(this.#soon)
    this.#current?.abort()
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

  #begin(): AbortSignal {
    this.stop()
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
    if (graph.peek() === null || mapFiles.peek().length === 0) return
    this.stop()
    this.#soon = setTimeout(() => void this.#explore(mapFiles.peek(), ledger.peek().decisions, true), pause)
  }

  async #explore(files: readonly SourceFile[], decisions: readonly Decision[] = [], redraw = false): Promise<void> {
    const signal = this.#begin()
    const map = graph.peek()
    const what = redraw ? 'Drawing again' : files.length === 1 ? files[0]!.name.slice(0, 120) : `${files.length} files`
    const follows = redraw && map !== null
    const tell = (step: string, share: number) => {
      if (!signal.aborted) load.value = { phase: 'working', what, step, share, cancel: () => this.#cancel(redraw) }
    }
    tell('Reading', 0)
    try {
      const builder = new GraphBuilder()
      const known = redraw ? [] : await this.#memory.all()
      signal.throwIfAborted()
      const { files: reports, ...how } = await this.#runner.run(
        {
          kind: 'explore',
          files,
          yearRetrieved: this.#today().getFullYear(),
          settings: follows ? map.getAttribute('settings') : defaultSettings,
          decisions: union(known, decisions),
          vocabulary: vocabulary.peek().present,
          redraw,
          ...(follows ? { former: formerOf(map) } : {}),
        },
        { signal, progress: ({ step, share }) => tell(step, share), piece: (piece) => builder.add(piece) },
      )
      if (builder.graph.order === 0) load.value = { phase: 'failed', what, reason: whyNothing(reports) }
      else {
        if (!redraw) forgetOthers(builder.graph, decisions)
        showMap(builder.graph, files, how, redraw)
        if (!redraw) report(reports, builder.graph.order)
      }
    } catch (error) {
      if (signal.aborted) return
      load.value = {
        phase: 'failed',
        what,
        reason: reasonOf(error),
        retry: () => (redraw ? this.redraw() : void this.#explore(files, decisions)),
      }
    }
  }
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

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The map that a file saved from here holds; words where it is one but cannot be opened; else null. */
async function savedMap(file: File): Promise<CoterieGraph | string | null> {
  const head = await file.slice(0, 64).text()
  if (!/^\uFEFF?\s*\{/.test(head)) return null
  const reopened = reopen(await file.text())
  if (reopened.ok) return reopened.graph
  return reopened.ours ? `could not be opened: ${reopened.reason}.` : null
}

/** Puts a map on show, keeping what of the view still applies to it. */
export function showMap(
  map: CoterieGraph,
  files: readonly SourceFile[],
  how: typeof explored.value,
  redrawn = false,
): void {
  batch(() => {
    explored.value = how
    if (!redrawn) {
      ledger.value = { ...emptyLedger, decisions: map.getAttribute('decisions') }
      vocabulary.value = newHistory(map.getAttribute('vocabulary'))
    }
    forgetArrangement((node) => redrawn && map.hasNode(node))
    if (!redrawn) openReduced(map)
    followSelection(whereIn(redrawn ? graph.peek() : null, map))
    const measures = measuresOn(map)
    if (!measures.some(({ id }) => id === sizeBy.peek())) sizeBy.value = measures[0]?.id ?? defaultView.size
    graph.value = map
    load.value = { phase: 'idle' }
    mapFiles.value = files
    importFiles.value = []
    importReports.value = new Map()
  })
}

/** A map too large to be read as a whole opens on the most important of it, and says so. */
function openReduced(map: CoterieGraph): void {
  revealed.value = new Set()
  filters.value = openingFilters(map)
  if (!isFiltering(filters.peek())) return
  const most = Math.max(...filters.peek().reductions.values()).toLocaleString('en')
  notify({
    tone: 'info',
    text: `${map.order.toLocaleString('en')} nodes are too many to read: here are the ${most} most important. See Filter.`,
    action: { label: 'Show all', run: clearFilters },
  })
}

function whyNothing(files: readonly FileReport[]): string {
  const problems = files.flatMap((file) => file.problems)
  if (problems.length === 0) return 'holds no records.'
  const most = 3
  const words = problems.slice(0, most).map(describe)
  if (problems.length > most) words.push(`… and ${problems.length - most} more`)
  return `nothing could be read. ${words.join(' · ').slice(0, 600)}`
}

function report(files: readonly FileReport[], nodes: number): void {
  const lost = files.flatMap((file) => file.problems).filter(({ severity }) => severity === 'error').length
  const works = files.reduce((sum, file) => sum + file.newWorks, 0)
  const read = works === 0 ? `${nodes} nodes read.` : `${works} ${works === 1 ? 'work' : 'works'} read.`
  if (lost === 0) notify({ tone: 'info', text: read })
  else notify({ tone: 'warning', text: `${read} ${lost} could not be understood: see Corpus.` })
}
