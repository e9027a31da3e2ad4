import { batch } from '@preact/signals-core'
import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import { describe, type Problem } from '../../model/problem.ts'
import { defaultSettings } from '../../model/settings.ts'
import { GraphBuilder } from '../../tasks/pieces.ts'
import type { FileReport, SourceFile } from '../../tasks/protocol.ts'
import type { TaskRunner } from '../../tasks/runner.ts'
import { measuresOn } from '../state/measures.ts'
import { reopen } from '../state/reopen.ts'
import { keepSelection } from '../state/selection.ts'
import { graph, load, notify } from '../state/session.ts'
import { defaultView, sizeBy } from '../state/view.ts'

/**
 * Opens what the person gives: a map saved from here at once, anything else by way of the worker. The map
 * that was there stays until the new one is ready; a second opening cancels the first.
 */
export class Opening {
  readonly #runner: TaskRunner
  readonly #today: () => Date
  #current: AbortController | undefined

  constructor(runner: TaskRunner, today: () => Date) {
    this.#runner = runner
    this.#today = today
  }

  async open(files: readonly File[]): Promise<void> {
    this.#current?.abort()
    const aborting = new AbortController()
    this.#current = aborting
    const { signal } = aborting
    const what = files.length === 1 ? files[0]!.name.slice(0, 120) : `${files.length} files`
    const show = (step: string, share: number) => {
      if (!signal.aborted) load.value = { phase: 'working', what, step, share, cancel }
    }
    const cancel = () => {
      aborting.abort()
      load.value = { phase: 'idle' }
    }
    show('Reading', 0)
    try {
      const map = (files.length === 1 ? await savedMap(files[0]!) : null) ?? (await this.#explore(files, signal, show))
      if (!signal.aborted) showMap(map)
    } catch (error) {
      if (signal.aborted) return
      const reason = error instanceof Error ? error.message : String(error)
      load.value = {
        phase: 'failed',
        what,
        reason,
        ...(error instanceof Nothing ? {} : { retry: () => this.open(files) }),
      }
    }
  }

  async #explore(files: readonly File[], signal: AbortSignal, progress: (step: string, share: number) => void) {
    const builder = new GraphBuilder()
    const sources = files.map((file): SourceFile => ({ id: idOf(file), name: file.name, blob: file }))
    const result = await this.#runner.run(
      { kind: 'explore', files: sources, yearRetrieved: this.#today().getFullYear(), settings: defaultSettings },
      {
        signal,
        progress: ({ step, share }) => progress(step, share),
        piece: (piece) => builder.add(piece),
      },
    )
    if (builder.graph.order === 0) throw new Nothing(whyNothing(result.files))
    report(result.files)
    return builder.graph
  }
}

const ids = new WeakMap<File, string>()
let lastId = 0

/** The same for the same file, so that trying again does not read it again. */
function idOf(file: File): string {
  const id = ids.get(file) ?? `file ${++lastId}`
  ids.set(file, id)
  return id
}

/** There is nothing to show and trying again will not help. */
class Nothing extends Error {}

async function savedMap(file: File): Promise<CoterieGraph | null> {
  const head = await file.slice(0, 64).text()
  if (!/^\uFEFF?\s*\{/.test(head)) return null
  const reopened = reopen(await file.text())
  if (reopened.ok) return reopened.graph
  if (reopened.ours) throw new Nothing(`could not be opened: ${reopened.reason}.`)
  return null
}

/** Puts a map on show, keeping what of the view still applies to it. */
export function showMap(map: CoterieGraph): void {
  batch(() => {
    keepSelection((node) => map.hasNode(node))
    const measures = measuresOn(map)
    if (!measures.some(({ id }) => id === sizeBy.peek())) sizeBy.value = measures[0]?.id ?? defaultView.size
    graph.value = map
    load.value = { phase: 'idle' }
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

function report(files: readonly FileReport[]): void {
  const lost = files.flatMap((file) => file.problems).filter(isLoss).length
  const works = files.reduce((sum, file) => sum + file.newWorks, 0)
  const read = `${works} ${works === 1 ? 'work' : 'works'} read.`
  if (lost === 0) notify({ tone: 'info', text: read })
  else notify({ tone: 'warning', text: `${read} ${lost} could not be understood: see Corpus.` })
}

const isLoss = ({ severity }: Problem): boolean => severity === 'error'
