/// <reference lib="webworker" />
import { perform } from './perform.ts'
import type { Answer, Question } from './protocol.ts'

declare const self: DedicatedWorkerGlobalScope

const running = new Map<number, AbortController>()

self.onmessage = async ({ data }: MessageEvent<Question>) => {
  if ('cancel' in data) {
    running.get(data.cancel)?.abort()
    return
  }
  const { id, job } = data
  const aborting = new AbortController()
  running.set(id, aborting)
  const answer = (answer: Answer) => self.postMessage(answer)
  try {
    const result = await perform(job, {
      signal: aborting.signal,
      progress: (progress) => answer({ id, type: 'progress', ...progress }),
      piece: (piece) => answer({ id, type: 'piece', piece }),
    })
    answer({ id, type: 'done', result })
  } catch (error) {
    answer({ id, type: 'failed', reason: error instanceof Error ? error.message : String(error) })
  } finally {
    running.delete(id)
  }
}
