import { roomFor, roomOfWork } from '../../ingest/layout/room.ts'
import type { NodeAttributes } from '../../model/node.ts'

/** Radius of the room that a node takes in the layout, in the unit of its places. */
export function radiusOf(node: NodeAttributes): number {
  switch (node.kind) {
    case 'author':
      return roomFor(node.author.bylines.length)
    case 'work':
      return roomOfWork
    case 'topic':
      return roomFor(node.topic.documentFrequency)
  }
}
