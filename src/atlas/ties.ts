import type { TieAttributes, TieKind } from '../model/tie.ts'
import type { Atlas } from './atlas.ts'
import { decimal } from './decimal.ts'
import { firstOf, kindAt, type NodeNumber, rowAt } from './nodes.ts'
import { worksOfAuthors, worksOfTopics } from './signatures.ts'

/** Whom a tie leads to, and what it says. */
export interface Linked {
  readonly node: NodeNumber
  readonly tie: TieAttributes
}

/** Whom ties of `kind` lead to from a node, in the map's order; the authors of a work as it prints them. */
export function linked(atlas: Atlas, of: NodeNumber, kind: TieKind): readonly Linked[] {
  const { networks } = atlas
  const own = kindAt(atlas, of)
  const row = rowAt(atlas, of)
  switch (kind) {
    case 'authorship': {
      if (own === 'work') {
        const { offsets, targets, position } = networks.authorship
        return along(offsets, row, (k) => ({
          node: targets[k]!,
          tie: { kind, weight: 1, position: position[k]! },
        }))
      }
      if (own !== 'author') return []
      const { offsets, targets, positions } = worksOfAuthors(atlas)
      const first = firstOf(atlas, 'work')
      return along(offsets, row, (k) => ({
        node: first + targets[k]!,
        tie: { kind, weight: 1, position: positions[k]! },
      }))
    }
    case 'aboutness': {
      const { offsets, targets, weight, count } = networks.aboutness
      if (own === 'work') {
        const first = firstOf(atlas, 'topic')
        return along(offsets, row, (k) => ({
          node: first + targets[k]!,
          tie: { kind, weight: decimal(weight[k]!), count: count[k]! },
        }))
      }
      if (own !== 'topic') return []
      const held = worksOfTopics(atlas)
      const first = firstOf(atlas, 'work')
      return along(held.offsets, row, (i) => {
        const k = held.places[i]!
        return { node: first + held.targets[i]!, tie: { kind, weight: decimal(weight[k]!), count: count[k]! } }
      })
    }
    case 'coauthorship': {
      if (own !== 'author') return []
      const { offsets, targets, weight, works } = networks.coauthorship
      return along(offsets, row, (k) => ({
        node: targets[k]!,
        tie: { kind, weight: decimal(weight[k]!), works: works[k]! },
      }))
    }
    case 'similarity': {
      if (own !== 'work') return []
      const { offsets, targets, weight } = networks.similarity
      const first = firstOf(atlas, 'work')
      return along(offsets, row, (k) => ({ node: first + targets[k]!, tie: { kind, weight: decimal(weight[k]!) } }))
    }
    case 'cooccurrence': {
      if (own !== 'topic') return []
      const { offsets, targets, weight, works } = networks.cooccurrence
      const first = firstOf(atlas, 'topic')
      return along(offsets, row, (k) => ({
        node: first + targets[k]!,
        tie: { kind, weight: decimal(weight[k]!), works: works[k]! },
      }))
    }
  }
}

/** How many ties of `kind` a node has. */
export function tieCount(atlas: Atlas, of: NodeNumber, kind: TieKind): number {
  const own = kindAt(atlas, of)
  const row = rowAt(atlas, of)
  const { networks } = atlas
  const lists = {
    authorship: own === 'work' ? networks.authorship : own === 'author' ? worksOfAuthors(atlas) : null,
    aboutness: own === 'work' ? networks.aboutness : own === 'topic' ? worksOfTopics(atlas) : null,
    coauthorship: own === 'author' ? networks.coauthorship : null,
    similarity: own === 'work' ? networks.similarity : null,
    cooccurrence: own === 'topic' ? networks.cooccurrence : null,
  }[kind]
  return lists === null ? 0 : lists.offsets[row + 1]! - lists.offsets[row]!
}

function along<T>(offsets: Uint32Array, row: number, of: (k: number) => T): readonly T[] {
  const list: T[] = []
  for (let k = offsets[row]!; k < offsets[row + 1]!; k++) list.push(of(k))
  return list
}
