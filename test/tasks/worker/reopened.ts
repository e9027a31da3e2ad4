import { drawable, type PartSize } from '../../../src/atlas/excerpt.ts'
import { type CoterieGraph, graphFrom, type NodeEntry, type TieEntry } from '../../../src/ingest/graph/graph.ts'
import type { GraphAttributes } from '../../../src/model/exploration.ts'
import { reopen } from '../../../src/tasks/worker/reopening.ts'

type Answer = Awaited<ReturnType<typeof reopen>>

/** A saved map as the worker takes it up, put together; null where it is none. */
export async function reopened(
  file: BlobPart,
  size: PartSize = drawable,
): Promise<{ readonly answer: Answer; readonly graph: CoterieGraph | null }> {
  let attributes: GraphAttributes | undefined
  const nodes: NodeEntry[] = []
  const ties: TieEntry[] = []
  const answer = await reopen(new Blob([file]), size, {
    piece: (piece) => {
      if ('attributes' in piece) attributes = piece.attributes
      else if ('nodes' in piece) nodes.push(...piece.nodes)
      else ties.push(...piece.ties)
    },
    pause: async () => {},
  })
  const graph = attributes === undefined ? null : graphFrom({ attributes, nodes: () => nodes, ties: () => ties })
  return { answer, graph }
}
