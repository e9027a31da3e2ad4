import type { Atlas } from '../atlas/atlas.ts'
import { kindAt, type NodeNumber, worksAt } from '../atlas/nodes.ts'
import { roomFor, roomOfWork } from './layout/room.ts'

/** Radius of the room that a node takes in the layout, in the unit of its places. */
export const radiusOf = (map: Atlas, node: NodeNumber): number =>
  kindAt(map, node) === 'work' ? roomOfWork : roomFor(worksAt(map, node))
