import type { Stage } from '../model/stage.ts'

const stages: Readonly<Record<Stage, string>> = {
  opening: 'Opening',
  reading: 'Reading',
  joining: 'Joining records of the same work',
  people: 'Telling people apart',
  topics: 'Finding topics',
  ties: 'Counting ties',
  clusters: 'Finding clusters',
  measures: 'Measuring',
  layout: 'Laying out the map',
  finishing: 'Finishing',
  arranging: 'Arranging',
  writing: 'Writing',
}

/** What a long job is doing: `Reading refs.bib`. */
export const stage = (now: Stage, file?: string): string =>
  file === undefined ? stages[now] : `${stages[now]} ${file}`

/** Why the part of the page that works in the background did not answer. */
export const workerFault = {
  died: (said: string) => said || 'the worker stopped unexpectedly',
  ended: 'it ended unexpectedly',
  notStarted: 'it could not be started',
  /** Of one of several that compute together. */
  oneFailed: (why: string) => `a worker failed: ${why}`,
  unanswered: 'the worker’s answer could not be read',
  stopped: 'stopped',
  unfetched:
    'part of the page could not be fetched. Try again once the server can be reached; there is no need to reload the page',
} as const
