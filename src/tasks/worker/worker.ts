/// <reference lib="webworker" />

import type { Answer, Question } from '../shared/protocol.ts'
import { Gate } from './gate.ts'
import { perform } from './perform.ts'

declare const self: DedicatedWorkerGlobalScope

const running = new Map<number, { readonly aborting: AbortController; readonly gate: Gate }>()

self.onmessage = async ({ data }: MessageEvent<Question>) => {
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
  const answer = (answer: Answer) => self.postMessage(answer)
  try {
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
    answer({ id, type: 'failed', reason: error instanceof Error ? error.message : String(error) })
  } finally {
    running.delete(id)
  }
}
