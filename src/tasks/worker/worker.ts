/// <reference lib="webworker" />

import { fetchLanguages } from '../../ingest/topics/languages/fetch-all.ts'
import { en } from '../../words/en.ts'
import type { Question, Reply } from '../shared/protocol.ts'
import { hold, type Lifeline } from '../shared/watched.ts'
import { Gate } from './gate.ts'
import { perform } from './perform.ts'

declare const self: DedicatedWorkerGlobalScope

const running = new Map<number, { readonly aborting: AbortController; readonly gate: Gate }>()

let watchedFor: Promise<void> = Promise.resolve()

self.onmessage = async ({ data }: MessageEvent<Question | Lifeline>) => {
  if ('lock' in data) {
    watchedFor = hold(data)
    return
  }
  if ('equip' in data) return fetchLanguages().catch(() => {})
  if ('cancel' in data) {
    running.get(data.cancel)?.aborting.abort()
    running.get(data.cancel)?.gate.hold(false)
    return
  }
  if ('hold' in data) {
    running.get(data.hold)?.gate.hold(data.held)
    return
  }
  const { id, job } = data
  const gate = new Gate()
  const aborting = new AbortController()
  running.set(id, { aborting, gate })
  const answer = (reply: Reply) => self.postMessage(reply)
  try {
    // Whatever ends the worker from here on is told.
    await watchedFor
    const result = await perform(job, {
      signal: aborting.signal,
      progress: (progress) => answer({ id, type: 'progress', ...progress }),
      map: ({ number, since, tree, buffers }) =>
        self.postMessage({ id, type: 'map', number, since, atlas: tree }, buffers),
      places: (places) => self.postMessage({ id, type: 'places', places }, [places.x.buffer, places.y.buffer]),
      free: () => gate.free,
    })
    answer({ id, type: 'done', result })
  } catch (error) {
    const unfetched = isUnfetched(error)
    const reason = unfetched ? en.workerFault.unfetched : error instanceof Error ? error.message : String(error)
    answer({ id, type: 'failed', reason, unfetched })
  } finally {
    running.delete(id)
  }
}

/** A part of the program was not to be had: each engine says so in other words. */
const isUnfetched = (error: unknown): boolean =>
  error instanceof TypeError && /import(?:ed|ing) a? ?module/iu.test(error.message)
