import { arrangementOf } from '../../atlas/arrangement-of.ts'
import type { Atlas } from '../../atlas/atlas.ts'
import { excerptOf } from '../../atlas/excerpt.ts'
import { astrayMarks } from '../../atlas/facts/astray-marks.ts'
import { mediaType } from '../../atlas/file/manifest.ts'
import { write } from '../../atlas/file/write-container.ts'
import { exploredOf } from '../../ingest/decision-history.ts'
import { LastResults } from '../../ingest/memory.ts'
import { explore } from '../../ingest/pipeline.ts'
import { openMap, type SavedMap } from '../../ingest/saved-map.ts'
import { emptyArrangement } from '../../model/arrangement.ts'
import type { Positions } from '../../model/positions.ts'
import { figureOf } from '../../picture/figure.ts'
import { keptIn, together } from '../../project/kept-decisions.ts'
import { projectIn, projectJson } from '../../project/project-file.ts'
import { Given, type Parcel } from '../shared/handing-over.ts'
import type { Job, JobKind, Progress, ResultOf, SaidInMap } from '../shared/protocol.ts'
import { assess, cluster, place, placeThrough } from './arrange.ts'
import { accessTo } from './blobs.ts'
import { browserPool } from './browser-pool.ts'
import { engineMeans } from './engine-means.ts'
import { readFiles, reports } from './file-readings.ts'
import { openSearch, type Search } from './search-index.ts'

/** What a job may use while it runs. */
export interface Means {
  readonly signal: AbortSignal
  readonly progress: (progress: Progress) => void
  readonly map: (map: Parcel) => void
  readonly places: (places: Positions) => void
  /** Resolves at once unless the job is held; then when it may go on. */
  readonly free: () => Promise<void>
}

/** Does one job; rejects when its signal is aborted. Files already read are not read again. */
export async function perform(job: Job, means: Means): Promise<ResultOf<JobKind>> {
  switch (job.kind) {
    case 'read': {
      const readings = await readFiles([...job.files, ...job.map], job.yearRetrieved, means, 1)
      means.progress({ step: 'joining', share: 1 })
      return reports(job.files, readings)
    }
    case 'explore': {
      const readings = await readFiles(job.files, job.yearRetrieved, means, readShare)
      const { settings, arrangement = emptyArrangement, redraw = false } = job
      const said = readings.flatMap(({ reading }) => reading.maps).filter(({ file }) => !job.settled.includes(file))
      const drawnWith = together([...said.map(({ project }) => keptIn(project)), job])
      const { atlas, workMerges, corrections, people } = await explore(
        readings.map(({ reading }) => reading),
        { settings, ...drawnWith, arrangement, redraw },
        { ...watched(means), pool, memory },
      )
      const part = excerptOf(atlas, job.size)
      handOver(part ?? atlas, job.has, means)
      const how = part === undefined ? { workMerges, corrections, people } : exploredOf(part)
      return {
        files: reports(job.files, readings),
        ...how,
        drawnWith,
        said: said.map(saidIn),
        arrangement: arrangementOf(atlas, arrangement),
      }
    }
    case 'reopen':
      return reopened(job, means)
    case 'cluster':
      return cluster(job)
    case 'save': {
      const pieces: Uint8Array[] = []
      const { project: said } = projectIn(job.project)
      const project = projectJson({ ...said, arrangement: arrangementOf(job.atlas, said.arrangement) })
      for await (const piece of write({ atlas: job.atlas, project }, job.sameEverywhere ? {} : engineMeans))
        pieces.push(piece)
      return new Blob(pieces as Uint8Array<ArrayBuffer>[], { type: mediaType })
    }
    case 'figure':
      return figureOf(job.of, job.options)
    case 'astray':
      return astrayMarks(job.seen)
    case 'quality':
      return assess(job)
    case 'index': {
      const search = openSearch(job.searched, () => pause(means.signal))
      const mine = { search, whole: false }
      index = mine
      await search.ready
      mine.whole = true
      return undefined
    }
    case 'search':
      return index === null
        ? { groups: [], indexed: 'none' }
        : { groups: index.search.find(job.query), indexed: index.whole ? 'all' : 'part' }
    case 'place':
      return place(job, turnOf(means), (places, share) => {
        means.places(places)
        means.progress({ step: 'arranging', share })
      })
    case 'lens':
      return placeThrough(job, turnOf(means), (share) => means.progress({ step: 'arranging', share }))
  }
}

const turnOf = ({ signal, free }: Means) => ({
  now: () => performance.now(),
  pass: async () => {
    await pause(signal)
    await free()
    signal.throwIfAborted()
  },
})

const pool = browserPool()

/** What follows the reading: its progress is the rest of the whole, and messages are let in between. */
const watched = ({ signal, progress }: Means) => ({
  signal,
  progress: async ({ step, share }: Progress) => {
    progress({ step, share: readShare + (1 - readShare) * share })
    await pause(signal)
  },
})

/** What the page searches: the last map that it asked to index. */
let index: { readonly search: Search; readonly whole: boolean } | null = null

const given = new Given()

/** Sends the page a map, less the columns that it has of the one before. */
const handOver = (atlas: Atlas, has: number | null, { map }: Means): void => map(given.parcel(atlas, has))

/** How much a map brought with it of what a person said. */
function saidIn({ file, project }: SavedMap): SaidInMap {
  const { decisions, vocabulary } = keptIn(project)
  const { stoplist, hidden, joined, renamed } = vocabulary
  return { file, decisions: decisions.length, terms: stoplist.length + hidden.length + joined.length + renamed.length }
}

async function reopened(
  { blob, name, size, has }: Job & { kind: 'reopen' },
  means: Means,
): Promise<ResultOf<'reopen'>> {
  const opened = await openMap(accessTo(blob), {
    name,
    ...engineMeans,
    // Of a map too large for a page only the excerpt is read, unless more is wanted.
    excerpt: size.most < size.whole,
    progress: async (bytes) => {
      means.progress({ step: 'opening', share: bytes / blob.size })
      await pause(means.signal)
    },
  })
  means.signal.throwIfAborted()
  if (opened?.ok !== true) {
    const { fault, records } = opened ?? { fault: { code: 'not-ours' } as const, records: [] }
    return { ok: false, fault, saved: records.length }
  }
  handOver(excerptOf(opened.atlas, size) ?? opened.atlas, has, means)
  const { project } = projectIn(opened.project)
  const { arrangement } = project
  return {
    ok: true,
    project: arrangement.sets.length > 0 ? project : { ...project, arrangement: arrangementOf(opened.atlas) },
  }
}

/** Share of the way to a map that reading takes. */
const readShare = 0.3

/** What the stages made for the last maps: undo, a lens seen before, one more file ask only for what is new. */
const memory = new LastResults()

/** Lets messages in, an order to stop above all. */
async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0))
  signal.throwIfAborted()
}
