import type { PartSize } from '../../atlas/excerpt.ts'
import { readSerialised } from '../../atlas/file/serialised.ts'
import { DamagedGzip, gunzipped, isGzip } from '../../ingest/formats/bytes.ts'
import type { TieEntry } from '../../ingest/graph/graph.ts'
import { PartChooser } from '../../ingest/graph/part.ts'
import { type GraphAttributes, graphVersion } from '../../model/exploration.ts'
import { nodeKinds } from '../../model/ids.ts'
import type { NodeAttributes } from '../../model/node.ts'
import { defaultSettings } from '../../model/settings.ts'
import type { TieAttributes } from '../../model/tie.ts'
import { emptyVocabulary } from '../../model/vocabulary.ts'
import type { Reopened } from '../shared/protocol.ts'
import { type GraphPiece, piecesOf } from './pieces.ts'

export interface ReopenMeans {
  /** Takes up the map, piece by piece. */
  readonly piece: (piece: GraphPiece) => void
  /** Share of the file read. Awaited every now and then, so that others have the thread; throws to stop. */
  readonly pause: (share: number) => Promise<void>
}

/**
 * A map as it was saved, positions included, read in a stream from JSON, also packed: of one too large for a page, its
 * most important part. Only that part is ever held. Anything but a whole map is a reason in words.
 */
export async function reopen(
  blob: Blob,
  size: PartSize,
  { piece, pause }: ReopenMeans,
): Promise<{ readonly ok: true } | Extract<Reopened, { ok: false }>> {
  const reading = new SavedMap(size, piece)
  try {
    await read(blob, reading, (share) => pause(reading.tiesCameFirst ? share / 2 : share))
    if (reading.tiesCameFirst) await read(blob, reading.tiesOnly(), (share) => pause((1 + share) / 2))
    reading.end()
    return { ok: true }
  } catch (error) {
    if (error instanceof DamagedGzip) return { ok: false, ours: reading.ours, reason: error.message }
    if (error instanceof NotThis) return { ok: false, ours: error.ours || reading.ours, reason: error.message }
    throw error
  }
}

/** Why a file is no map that can be opened; `ours` where it is one all the same. */
class NotThis extends Error {
  readonly ours: boolean

  constructor(reason: string, ours = false) {
    super(reason)
    this.ours = ours
  }
}

async function read(blob: Blob, map: SavedMap, pause: (share: number) => Promise<void>): Promise<void> {
  const reader = readSerialised(map)
  const decoder = new TextDecoder()
  const packed = isGzip(new Uint8Array(await blob.slice(0, 3).arrayBuffer()))
  let taken = 0
  const bytes = (async function* () {
    // Safari has no asynchronous iteration of streams.
    const stream = blob.stream().getReader()
    for (;;) {
      const { done, value } = await stream.read()
      if (done) return
      taken += value.length
      yield value
    }
  })()
  let paused = 0
  for await (const block of packed ? gunzipped(bytes, 16e9) : bytes) {
    reader.push(decoder.decode(block, { stream: true }))
    if (reader.fault !== undefined) break
    paused += block.length
    if (paused < pieceOfFile) continue
    paused = 0
    await pause(taken / blob.size)
  }
  reader.push(decoder.decode())
  const fault = reader.end()
  if (fault !== undefined) throw new NotThis(map.ours ? `this map is damaged: ${fault}` : 'this is not a saved map')
}

/** Bytes after which messages are let in. */
const pieceOfFile = 1 << 20

/** Takes a saved map up as it is read, and hands on the part of it that a page can hold. */
class SavedMap {
  readonly #chooser: PartChooser
  readonly #piece: (piece: GraphPiece) => void
  #attributes: GraphAttributes | undefined
  #count = 0
  #nodesEnded = false
  #onlyTies = false
  #ties: TieEntry[] = []
  readonly #seen = new Set<string>()
  tiesCameFirst = false

  constructor(size: PartSize, piece: (piece: GraphPiece) => void) {
    this.#chooser = new PartChooser(size)
    this.#piece = piece
  }

  get ours(): boolean {
    return this.#attributes !== undefined
  }

  /** For a second reading, where the first met ties before it knew their nodes. */
  tiesOnly(): this {
    this.#onlyTies = true
    return this
  }

  member(name: string, value: unknown): void {
    if (this.#onlyTies) return
    if (name === 'attributes') this.#attributes = migrated(value)
    else if (name !== 'options') throw new NotThis('this is not a saved map')
  }

  node(node: unknown): void {
    if (this.#onlyTies) return
    this.#count++
    if (!isNode(node)) throw new NotThis(`node ${this.#count} of this map is damaged`)
    this.#chooser.node([node.key, node.attributes])
  }

  edge(edge: unknown): void {
    if (!this.#onlyTies && (this.#count === 0 || this.tiesCameFirst)) {
      this.tiesCameFirst = true
      return
    }
    this.#endNodes()
    if (!isTie(edge)) throw new NotThis('this map is damaged: a tie has no ends')
    const { source, target, key = `${source}|${target}`, attributes } = edge
    if (!this.#chooser.has(source, target)) {
      if (this.#chooser.isPart) return
      throw new NotThis(`this map is damaged: a tie leads from “${source}” to “${target}”, one of which it lacks`)
    }
    const ends = source < target ? `${source}\n${target}` : `${target}\n${source}`
    if (source === target || this.#seen.has(ends))
      throw new NotThis('this map is damaged: two ties join the same nodes')
    this.#seen.add(ends)
    this.#ties.push([key, source, target, attributes])
    if (this.#ties.length === tiesAtOnce) this.#handOn()
  }

  end(): void {
    if (this.#attributes === undefined) throw new NotThis('this is not a saved map')
    this.#endNodes()
    this.#handOn()
    const { whole: part = this.#attributes.part } = this.#chooser
    this.#piece({ attributes: part === undefined ? this.#attributes : { ...this.#attributes, part } })
  }

  #endNodes(): void {
    if (this.#nodesEnded) return
    this.#nodesEnded = true
    const nodes = this.#chooser.nodes()
    if (new Set(nodes.map(([key]) => key)).size < nodes.length)
      throw new NotThis('this map is damaged: it holds a node twice')
    for (const piece of piecesOf({ nodes: () => nodes, ties: () => [] })) this.#piece(piece)
  }

  #handOn(): void {
    const ties = this.#ties
    this.#ties = []
    for (const piece of piecesOf({ nodes: () => [], ties: () => ties })) this.#piece(piece)
  }
}

const tiesAtOnce = 4000

/** Attributes of the graph as they are written now, whichever version wrote them. */
function migrated(said: unknown): GraphAttributes {
  const version = isRecord(said) ? said.coterie : undefined
  if (typeof version !== 'number') throw new NotThis('this graph was not saved by Coterie')
  if (version > graphVersion) throw new NotThis('this map was saved by a newer Coterie; nothing was changed', true)
  const attributes = said as unknown as GraphAttributes
  return {
    ...attributes,
    title: typeof attributes.title === 'string' ? attributes.title : 'Untitled map',
    settings: { ...defaultSettings, ...attributes.settings },
    pages: attributes.pages ?? [],
    // Maps saved before clusters had a colour of their own.
    clusters: (attributes.clusters ?? []).map((cluster) => ({ ...cluster, colour: cluster.colour ?? cluster.number })),
    problems: attributes.problems ?? [],
    measures: attributes.measures ?? [],
    resolution: attributes.resolution ?? 1,
    languages: attributes.languages ?? [],
    decisions: attributes.decisions ?? [],
    vocabulary: attributes.vocabulary ?? emptyVocabulary,
    leftOut: attributes.leftOut ?? [],
  }
}

interface SavedNode {
  readonly key: string
  readonly attributes: NodeAttributes
}

function isNode(node: unknown): node is SavedNode {
  if (!isRecord(node) || typeof node.key !== 'string' || !isRecord(node.attributes)) return false
  const { kind, label, x, y } = node.attributes
  return (
    (nodeKinds as readonly unknown[]).includes(kind) &&
    isRecord(node.attributes[kind as string]) &&
    typeof label === 'string' &&
    Number.isFinite(x) &&
    Number.isFinite(y)
  )
}

interface SavedTie {
  /** Written by earlier versions, and by graphology itself. */
  readonly key?: string
  readonly source: string
  readonly target: string
  readonly attributes: TieAttributes
}

const isTie = (edge: unknown): edge is SavedTie =>
  isRecord(edge) && typeof edge.source === 'string' && typeof edge.target === 'string' && isRecord(edge.attributes)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
