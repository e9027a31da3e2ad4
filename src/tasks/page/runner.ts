import type { Positions } from '../../model/positions.ts'
import { en } from '../../words/en.ts'
import type { HandedOver } from '../shared/handing-over.ts'
import type { Job, JobKind, Progress, Question, Reply, ResultOf } from '../shared/protocol.ts'

export interface RunOptions {
  readonly signal?: AbortSignal
  readonly progress?: (progress: Progress) => void
  /** Takes up the map that was made or opened. */
  readonly map?: (map: HandedOver) => void
  /** Takes up places on the way to the final ones. */
  readonly places?: (places: Positions) => void
  /** Is given what holds the job up and lets it go on, for jobs that come in slices. */
  readonly holder?: (hold: (held: boolean) => void) => void
}

/** The part of `Worker` that the runner needs; tests pass one of their own. */
export interface WorkerLike {
  postMessage(question: Question): void
  terminate(): void
  onmessage: ((event: { data: Reply }) => void) | null
  onerror: ((event: { message?: string; preventDefault?(): void }) => void) | null
  onmessageerror: (() => void) | null
}

/** The worker threw or died; the step can be tried again, because the next job starts a new worker. */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure'
}

/** Milliseconds that a worker may take to notice that its job was cancelled before it is ended. */
const patience = 300

interface Waiting {
  answer(reply: Reply): void
  fail(reason: Error): void
  /** Gives the job to the worker, or forgets it where it was cancelled. */
  ask(): void
}

/**
 * Runs jobs off the main thread, one worker, started when first needed and again after a failure. A
 * cancelled job rejects at once with the signal's reason; what its worker still answers is dropped. Where it holds its
 * worker up, another worker begins anew with the jobs that wait behind it.
 */
export class TaskRunner {
  readonly #start: () => WorkerLike
  #worker: WorkerLike | undefined
  #jobs = new Map<number, Waiting>()
  #last = 0
  /** The worker lacks a part of its program for good: the next job that finds it idle gets a new one. */
  #worn = false

  constructor(start: () => WorkerLike) {
    this.#start = start
  }

  run<K extends JobKind>(
    job: Job & { kind: K },
    { signal, progress, map, places, holder }: RunOptions = {},
  ): Promise<ResultOf<K>> {
    if (signal?.aborted) return Promise.reject(signal.reason)
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      let lateness: ReturnType<typeof setTimeout> | undefined
      let isHeld = false
      const finish = () => {
        this.#jobs.delete(id)
        clearTimeout(lateness)
        signal?.removeEventListener('abort', cancel)
      }
      const cancel = () => {
        reject(signal?.reason)
        this.#worker?.postMessage({ cancel: id })
        lateness = setTimeout(() => this.#replace(), patience)
      }
      signal?.addEventListener('abort', cancel)
      this.#jobs.set(id, {
        answer: (answer) => {
          const late = signal?.aborted === true
          if (answer.type === 'progress') return late ? undefined : progress?.(answer)
          if (answer.type === 'map') return late ? undefined : map?.(answer)
          if (answer.type === 'places') return late ? undefined : places?.(answer.places)
          finish()
          if (answer.type === 'done') return resolve(answer.result as ResultOf<K>)
          this.#worn ||= answer.unfetched === true
          reject(new Error(answer.reason))
        },
        fail: (reason) => {
          finish()
          reject(reason)
        },
        ask: () => {
          if (signal?.aborted) return finish()
          const worker = this.#alive()
          worker.postMessage({ id, job })
          if (isHeld) worker.postMessage({ hold: id, held: true })
        },
      })
      this.#jobs.get(id)!.ask()
      holder?.((held) => {
        isHeld = held
        this.#worker?.postMessage({ hold: id, held })
      })
    })
  }

  /** Starts the worker before it is needed; `equipped`, with all that it may ever need. */
  start({ equipped = false } = {}): void {
    const worker = this.#alive()
    if (equipped) worker.postMessage({ equip: true })
  }

  /** Ends the worker; jobs under way are rejected. */
  stop(): void {
    this.#restart(new WorkerFailure(en.workerFault.stopped))
  }

  #alive(): WorkerLike {
    if (this.#worn && this.#jobs.size <= 1) this.#end()
    if (this.#worker !== undefined) return this.#worker
    const worker = this.#start()
    let heard = false
    worker.onmessage = ({ data }) => {
      heard = true
      this.#jobs.get(data.id)?.answer(data)
    }
    worker.onerror = (event) => {
      event.preventDefault?.()
      // Of a program that could not be fetched no more is told than that.
      const unfetched = !heard && event.message === undefined
      const reason = unfetched ? en.workerFault.unfetched : en.workerFault.died(event.message ?? '')
      this.#restart(new WorkerFailure(reason))
    }
    worker.onmessageerror = () => this.#restart(new WorkerFailure(en.workerFault.unanswered))
    this.#worker = worker
    return worker
  }

  #restart(reason: WorkerFailure): void {
    this.#end()
    for (const job of [...this.#jobs.values()]) job.fail(reason)
  }

  /** Another worker does what this one was asked. */
  #replace(): void {
    this.#end()
    for (const job of [...this.#jobs.values()]) job.ask()
  }

  #end(): void {
    this.#worker?.terminate()
    this.#worker = undefined
    this.#worn = false
  }
}
