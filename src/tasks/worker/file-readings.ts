import { sha256 } from '@noble/hashes/sha2.js'
import { recordsOf as recordsOfMap } from '../../atlas/records.ts'
import { readAny } from '../../ingest/any-file.ts'
import { type News, newsOf } from '../../ingest/corpus/news.ts'
import { formats } from '../../ingest/formats/detect-format.ts'
import { columns } from '../../ingest/formats/table/table-columns.ts'
import type { NamedReading } from '../../ingest/pipeline.ts'
import { mapFormat, type SavedMap } from '../../ingest/saved-map.ts'
import type { AnyTaken } from '../../ingest/taking.ts'
import type { ImportedGraph } from '../../model/imported-graph.ts'
import type { Page } from '../../model/page.ts'
import type { Problem } from '../../model/problem.ts'
import type { SourceRecord } from '../../model/work.ts'
import type { FileReport, Progress, SourceFile } from '../shared/protocol.ts'
import { accessTo, bytesOf } from './blobs.ts'
import { engineMeans } from './engine-means.ts'

/** A file as it was read, named by its bytes and by how they were read. */
export interface FileReading {
  readonly taken: AnyTaken
  readonly reading: NamedReading & { readonly maps: readonly SavedMap[] }
}

interface Watch {
  readonly signal: AbortSignal
  readonly progress: (progress: Progress) => void
}

const before = new Map<string, FileReading>()

/** Reads files; what was read the last time is not read again. Progress goes up to `share`. */
export async function readFiles(
  files: readonly SourceFile[],
  yearRetrieved: number,
  watch: Watch,
  share: number,
): Promise<readonly FileReading[]> {
  const total = files.reduce((sum, { blob }) => sum + blob.size, 0) || 1
  const readings: FileReading[] = []
  let done = 0
  for (const file of files) {
    const { name, blob, format, encoding, columns, retrieved } = file
    const year = retrieved === undefined ? yearRetrieved : Number(retrieved.slice(0, 4))
    const how = [name, format, encoding, columns, year]
    const id = JSON.stringify([file.id, ...how])
    const progress = (bytes: number) =>
      watch.progress({ step: 'reading', file: name, share: (share * (done + bytes)) / total })
    const reading = before.get(id) ?? (await readOne(file, year, JSON.stringify(how), watch.signal, progress))
    before.set(id, reading)
    readings.push(reading)
    done += blob.size
  }
  const wanted = new Set(readings)
  for (const [key, reading] of before) if (!wanted.has(reading)) before.delete(key)
  return readings
}

async function readOne(
  { id, name, blob, format, encoding, columns }: SourceFile,
  yearRetrieved: number,
  how: string,
  signal: AbortSignal,
  progress: (bytes: number) => void,
): Promise<FileReading> {
  const records: SourceRecord[] = []
  const problems: Problem[] = []
  const pages: Page[] = []
  const graphs: ImportedGraph[] = []
  const maps: SavedMap[] = []
  const hash = sha256.create()
  const taken = await readAny(
    { name, size: blob.size, bytes: hashed(bytesOf(blob), hash), access: accessTo(blob) },
    {
      yearRetrieved,
      means: engineMeans,
      ...(format === undefined ? {} : { format }),
      ...(encoding === undefined ? {} : { encoding }),
      ...(columns === undefined ? {} : { columns }),
    },
    {
      record: (record) => records.push(record),
      problem: (problem) => problems.push(problem),
      page: (page) => pages.push(page),
      graph: (graph) => graphs.push(graph),
      map: (map) => maps.push(map),
    },
    { signal, progress },
  )
  // Of a map, a spreadsheet, a zip not all bytes need be read, nor in order.
  const inParts = taken.isMap || taken.isSheet === true || taken.inside !== undefined
  const key = inParts ? `${id} ${how}` : `${[...hash.digest()].join()} ${how}`
  return { taken, reading: { records, problems, pages, graphs, maps, key } }
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: { update(bytes: Uint8Array): unknown }) {
  for await (const block of bytes) {
    hash.update(block)
    yield block
  }
}

/** How `files` were read; readings beyond them are of the map that is open. */
export function reports(files: readonly SourceFile[], readings: readonly FileReading[]): readonly FileReport[] {
  const sources = readings.map(recordsOf)
  const news = newsOf(sources.slice(0, files.length), sources.slice(files.length).flat())
  return files.map((file, i) => report(file, readings[i]!, sources[i]!.length, news[i]!))
}

/** The records of a file, also those that a saved map was made of. */
const recordsOf = ({ reading }: FileReading): readonly SourceRecord[] => [
  ...reading.records,
  ...reading.maps.flatMap(({ atlas, file }) => recordsOfMap(atlas, file, mapFormat)),
]

function report({ id, name }: SourceFile, { taken, reading }: FileReading, records: number, news: News): FileReport {
  const { encoding, gzip, bytes, unmapped } = taken
  const known = formatOf(taken)
  const isText = taken.isSheet !== true && taken.inside === undefined
  return {
    id,
    name,
    gzip,
    bytes,
    records,
    newWorks: news.works,
    onMap: news.known,
    nodes: records > 0 ? 0 : reading.graphs.reduce((sum, { nodes }) => sum + nodes.length, 0),
    problems: reading.problems,
    columns,
    formats: formats.map(({ id }) => id),
    ...(isText ? { encoding: encoding.name } : {}),
    ...known,
    ...(unmapped === undefined ? {} : { unmapped }),
  }
}

/** What a file was taken for. */
function formatOf({ isMap, isSheet, inside, format }: AnyTaken): Pick<FileReport, 'format' | 'isSheet' | 'inside'> {
  if (isMap) return { format: mapFormat }
  if (inside !== undefined) return { inside: inside.map(({ format }) => format?.id) }
  if (format === undefined) return {}
  return { format: format.id, ...(isSheet === undefined ? {} : { isSheet }) }
}
