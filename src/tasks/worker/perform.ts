import { sha256 } from '@noble/hashes/sha2.js'
import type { Atlas } from '../../atlas/atlas.ts'
import type { PartSize } from '../../atlas/excerpt.ts'
import { atlasOfGraph } from '../../atlas/file/of-graph.ts'
import { nodeCount } from '../../atlas/nodes.ts'
import { compare } from '../../ingest/compare.ts'
import { type News, newsOf } from '../../ingest/corpus/news.ts'
import type { Former } from '../../ingest/findings.ts'
import { formats } from '../../ingest/formats/detect.ts'
import type { Reading } from '../../ingest/formats/format.ts'
import { type FileReading, read } from '../../ingest/formats/read.ts'
import { columns } from '../../ingest/formats/table/columns.ts'
import type { NodeEntry, TieEntry } from '../../ingest/graph/graph.ts'
import { PartChooser } from '../../ingest/graph/part.ts'
import { isSaved, savedSources } from '../../ingest/graph/ready.ts'
import { streamOf } from '../../ingest/graph-stream.ts'
import { LastResults } from '../../ingest/memory.ts'
import { explore } from '../../ingest/pipeline.ts'
import type { GraphAttributes } from '../../model/exploration.ts'
import type { Positions } from '../../model/positions.ts'
import type { SourceRecord } from '../../model/work.ts'
import { Given, type Parcel } from '../shared/handing-over.ts'
import type { FileReport, FormerMap, Job, JobKind, Progress, ResultOf, SourceFile } from '../shared/protocol.ts'
import { cluster, judge, place } from './arrange.ts'
import { browserPool } from './browser-pool.ts'
import { reopen } from './reopening.ts'
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
      means.progress({ step: 'Joining records of the same work', share: 1 })
      return reports(job.files, readings)
    }
    case 'explore': {
      const readings = await readFiles(job.files, job.yearRetrieved, means, readShare)
      const { settings, decisions, vocabulary, former, redraw = false } = job
      const { atlas, graph, workMerges, people } = await explore(
        readings.map(({ reading, key }) => ({ ...reading, key })),
        { settings, decisions, vocabulary, redraw, ...(former === undefined ? {} : { former: followed(former) }) },
        { ...watched(means), pool, memory },
      )
      const map = atlas ?? atlasOfGraph(graph)
      handOver(excerpt(map, job.size), job.has, means)
      const drawnWith = { decisions: graph.attributes.decisions, vocabulary: graph.attributes.vocabulary }
      return { files: reports(job.files, readings), workMerges, people, drawnWith }
    }
    case 'compare': {
      const readings = await readFiles(job.files, job.yearRetrieved, means, readShare)
      return compare(
        readings.map(({ reading }) => reading),
        job.decisions,
        watched(means),
      )
    }
    case 'reopen':
      return reopened(job, means)
    case 'cluster':
      return cluster(job)
    case 'judge':
      return judge(job)
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
    case 'place': {
      const turn = {
        now: () => performance.now(),
        pass: async () => {
          await pause(means.signal)
          await means.free()
          means.signal.throwIfAborted()
        },
      }
      return place(job, turn, (places, share) => {
        means.places(places)
        means.progress({ step: 'Arranging', share })
      })
    }
  }
}

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

/** As much of a map as a page can hold. */
function excerpt(atlas: Atlas, size: PartSize): Atlas {
  if (nodeCount(atlas) <= size.whole) return atlas
  const graph = streamOf(atlas)
  const chooser = new PartChooser(size)
  for (const node of graph.nodes()) chooser.node(node)
  const nodes = chooser.nodes()
  const ties = [...graph.ties()].filter(([, a, b]) => chooser.has(a, b))
  const { whole: part = graph.attributes.part } = chooser
  const attributes = part === undefined ? graph.attributes : { ...graph.attributes, part }
  return atlasOfGraph({ attributes, nodes: () => nodes, ties: () => ties })
}

async function reopened({ blob, size, has }: Job & { kind: 'reopen' }, means: Means): Promise<ResultOf<'reopen'>> {
  let attributes: GraphAttributes | undefined
  const nodes: NodeEntry[] = []
  const ties: TieEntry[] = []
  const answer = await reopen(blob, size, {
    piece: (piece) => {
      if ('attributes' in piece) attributes = piece.attributes
      else if ('nodes' in piece) nodes.push(...piece.nodes)
      else ties.push(...piece.ties)
    },
    pause: async (share) => {
      means.progress({ step: 'Opening', share })
      await pause(means.signal)
    },
  })
  if (!answer.ok) return answer
  const { decisions, vocabulary } = attributes!
  handOver(atlasOfGraph({ attributes: attributes!, nodes: () => nodes, ties: () => ties }), has, means)
  return { ok: true, drawnWith: { decisions, vocabulary } }
}

const followed = ({ keys, x, y, cluster, clusters }: FormerMap): Former => ({
  clusters,
  clusterOf: new Map(keys.map((key, i) => [key, cluster[i]!])),
  places: new Map(keys.map((key, i) => [key, [x[i]!, y[i]!]])),
})

/** Share of the way to a map that reading takes. */
const readShare = 0.3

/** What the stages made for the last maps: undo, a lens seen before, one more file ask only for what is new. */
const memory = new LastResults()

/** A file as it was read, named by its bytes and by how they were read. */
type NamedFile = FileReading & { readonly key: string }

const readBefore = new Map<string, NamedFile>()

async function readFiles(
  files: readonly SourceFile[],
  yearRetrieved: number,
  { signal, progress }: Means,
  share: number,
): Promise<readonly NamedFile[]> {
  const total = files.reduce((sum, { blob }) => sum + blob.size, 0) || 1
  const readings: NamedFile[] = []
  let before = 0
  for (const file of files) {
    const { name, blob, format, encoding, columns } = file
    const how = [name, format, encoding, columns, yearRetrieved]
    const id = JSON.stringify([file.id, ...how])
    let reading = readBefore.get(id)
    if (reading === undefined) {
      const hash = sha256.create()
      const taken = await read(
        { name, size: blob.size, bytes: hashed(bytesOf(blob), hash) },
        {
          yearRetrieved,
          ...(format === undefined ? {} : { format }),
          ...(encoding === undefined ? {} : { encoding }),
          ...(columns === undefined ? {} : { columns }),
        },
        {
          signal,
          progress: (bytes) => progress({ step: `Reading ${name}`, share: (share * (before + bytes)) / total }),
        },
      )
      reading = { ...taken, key: JSON.stringify([...hash.digest(), ...how]) }
    }
    readBefore.set(id, reading)
    readings.push(reading)
    before += blob.size
  }
  const wanted = new Set(readings)
  for (const [key, reading] of readBefore) if (!wanted.has(reading)) readBefore.delete(key)
  return readings
}

/** How `files` were read; readings beyond them are of the map that is open. */
function reports(files: readonly SourceFile[], readings: readonly FileReading[]): readonly FileReport[] {
  const sources = readings.map(recordsOf)
  const news = newsOf(sources.slice(0, files.length), sources.slice(files.length).flat())
  return files.map((file, i) => report(file, readings[i]!, sources[i]!.length, news[i]!))
}

/** The records of a file, also those that a saved map was made of. */
const recordsOf = ({ reading }: FileReading): readonly SourceRecord[] => [
  ...reading.records,
  ...reading.graphs.filter(isSaved).flatMap((graph) => savedSources(graph).records),
]

function report({ id, name }: SourceFile, taken: FileReading, records: number, { works, known }: News): FileReport {
  const { format, encoding, gzip, bytes, unmapped } = taken
  const reading: Reading = taken.reading
  return {
    id,
    name,
    encoding: encoding.name,
    gzip,
    bytes,
    records,
    newWorks: works,
    onMap: known,
    nodes: records > 0 ? 0 : reading.graphs.reduce((sum, { nodes }) => sum + nodes.length, 0),
    problems: reading.problems,
    columns,
    formats: formats.map(({ id, label }) => ({ id, label })),
    ...(format === undefined ? {} : { format: format.id, formatLabel: format.label }),
    ...(unmapped === undefined ? {} : { unmapped }),
  }
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: { update(bytes: Uint8Array): unknown }) {
  for await (const block of bytes) {
    hash.update(block)
    yield block
  }
}

// Safari has no asynchronous iteration of streams.
async function* bytesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

/** Lets messages in, an order to stop above all. */
async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0))
  signal.throwIfAborted()
}
