import type { NodeAnchor } from '../model/anchor.ts'
import {
  type ArrangedCluster,
  type ArrangedNodes,
  type ArrangedSet,
  type Arrangement,
  emptyArrangement,
  type LensPlaces,
  rowCount,
} from '../model/arrangement.ts'
import { isChosen } from '../model/cluster-colour.ts'
import {
  anchored,
  firstByline,
  indexOf,
  keysOfWork,
  madeElsewhere,
  type Printed,
  printedAt,
  signerOf,
} from './anchors.ts'
import { type Atlas, type Excerpted, type Finding, orderOf } from './atlas.ts'
import { textAt, textsAt, wordsAt } from './column.ts'
import { decimal } from './decimal.ts'
import { inputsKey } from './fingerprint.ts'
import { type NodeNumber, nodeCount } from './nodes.ts'

/**
 * How a map looks, to be taken up by the next: its places, its clusters, their names and colours. What is pinned, and
 * which names a person gave, is that of `before`. Of a part of a map the nodes that are on it are put into `before`, which
 * keeps those that are not.
 */
export function arrangementOf(atlas: Atlas, before: Arrangement = emptyArrangement): Arrangement {
  const { excerpt } = atlas.about
  if (excerpt !== undefined && before.sets.length > 0) {
    const rows = rowsInWhole(excerpt, before) ?? rowsOn(atlas, before)
    return { ...before, sets: before.sets.map((set) => inSet(set, atlas, rows)) }
  }
  const rows = rowsOn(atlas, before)
  const key = inputsKey(atlas)
  const lenses = key === before.key ? before.lenses : pinnedInLenses(before, rows)
  return {
    key,
    nodes: arrangedNodes(atlas),
    sets: setsOf(atlas, before, rows),
    ...(lenses === undefined ? {} : { lenses }),
  }
}

/** Of lenses in which something was pinned what is on a map of other inputs, from which they are worked out anew. */
function pinnedInLenses({ lenses = [] }: Arrangement, rows: Int32Array): readonly LensPlaces[] | undefined {
  const nodeOfRow = new Map(Array.from(rows, (row, node) => [row, node]))
  const kept = lenses.flatMap(({ lens, rows: own, x, y, pinned }): readonly LensPlaces[] => {
    const stay = pinned
      .flatMap((row) => {
        const [node, i] = [nodeOfRow.get(row), own.indexOf(row)]
        return node === undefined || i < 0 ? [] : [{ node, x: x[i]!, y: y[i]! }]
      })
      .sort((a, b) => a.node - b.node)
    if (stay.length === 0) return []
    const nodes = stay.map(({ node }) => node)
    return [
      { lens, of: 'former', rows: nodes, x: stay.map((one) => one.x), y: stay.map((one) => one.y), pinned: nodes },
    ]
  })
  return kept.length === 0 ? undefined : kept
}

/** How a map looks of whose nodes each has its row in `before`, or -1. */
export const setsOf = (atlas: Atlas, before: Arrangement, rows: ArrayLike<number>): readonly ArrangedSet[] =>
  atlas.findings.map((finding) => {
    const set = setOf(before, finding)
    const pins = new Set(set?.pinned)
    const pinned = Array.from(rows, (row, node) => (pins.has(row) ? node : -1)).filter((node) => node >= 0)
    return {
      lens: finding.lens,
      scope: finding.scope,
      pinned,
      ...placed(finding),
      clusters: clustersOf(finding, set),
    }
  })

/** Of each node of a part of a map its row in the arrangement of the whole; undefined where that is of another map. */
export function rowsInWhole({ of, nodes }: Excerpted, { nodes: rows }: Arrangement): readonly number[] | undefined {
  const { authors, works, topics } = rows
  const isWhole = of.author === authors.work.length && of.work === works.length && of.topic === topics.length
  return isWhole ? nodes : undefined
}

/** The part of an arrangement for a lens and a scope. */
export const setOf = (
  { sets }: Arrangement,
  { lens, scope }: Pick<ArrangedSet, 'lens' | 'scope'>,
): ArrangedSet | undefined => sets.find((set) => set.lens === lens && set.scope === scope)

/** What the row of an arrangement is anchored to. */
export function anchorAt({ authors, works, topics }: ArrangedNodes, row: number): NodeAnchor {
  const first = authors.work.length
  if (row >= first + works.length) return { kind: 'topic', stems: topics[row - first - works.length]! }
  if (row >= first) return { kind: 'work', keys: [works[row - first]!] }
  const work = authors.work[row]!
  if (work < 0) return { kind: 'given', id: authors.name[row]! }
  const mark = { works: [works[work]!], position: authors.position[row]!, name: authors.name[row]! }
  return { kind: 'author', mark }
}

/** Of each node of a map its row in an arrangement; -1 where it is new. */
export function rowsOn(atlas: Printed, { nodes }: Pick<Arrangement, 'nodes'>): Int32Array {
  const { author } = orderOf(atlas)
  const rows = new Int32Array(nodeCount(atlas)).fill(-1)
  const before = nodes.authors.work.length
  const nodeOfWork = worksOn(atlas, nodes.works)
  nodeOfWork.forEach((w, i) => {
    if (w >= 0) rows[author + w] = before + i
  })
  for (let row = 0; row < before; row++) {
    const found = authorOn(atlas, nodes, row, nodeOfWork)
    // Of those who are one by now, the one with the first byline.
    if (found !== undefined && (rows[found.node] === -1 || found.first)) rows[found.node] = row
  }
  for (let row = before + nodes.works.length; row < rowCount(nodes); row++) {
    const node = anchored(atlas, anchorAt(nodes, row))
    if (node !== undefined && rows[node] === -1) rows[node] = row
  }
  return rows
}

/** Of each work its row on the map, or -1. Those that no key tells apart are taken in their order. */
function worksOn(atlas: Printed, keys: readonly string[]): Int32Array {
  const { works } = indexOf(atlas)
  const taken = new Set<number>()
  return Int32Array.from(keys, (key) => {
    const w = works.get(key)?.find((row) => !taken.has(row))
    if (w === undefined) return -1
    taken.add(w)
    return w
  })
}

function authorOn(
  atlas: Printed,
  { authors, works }: ArrangedNodes,
  row: number,
  nodeOfWork: Int32Array,
): { readonly node: NodeNumber; readonly first: boolean } | undefined {
  const [work, name] = [authors.work[row]!, authors.name[row]!]
  if (work < 0) {
    const node = anchored(atlas, { kind: 'given', id: name })
    return node === undefined ? undefined : { node, first: true }
  }
  const there = nodeOfWork[work]!
  if (there < 0 || work >= works.length) return undefined
  const found = signerOf(atlas, there, { position: authors.position[row]!, name })
  if (found === undefined) return undefined
  const own = firstByline(atlas, found.author)
  return { node: found.author, first: own?.work === there && own.position === found.position }
}

function arrangedNodes(atlas: Atlas): ArrangedNodes {
  const { author, work, topic } = orderOf(atlas)
  const each = <T>(count: number, of: (row: number) => T) => Array.from({ length: count }, (_, row) => of(row))
  const signed = each(author, (a) => firstByline(atlas, a))
  const known = indexOf(atlas).works
  return {
    authors: {
      work: signed.map((first) => first?.work ?? -1),
      position: signed.map((first) => first?.position ?? 0),
      name: signed.map((first, a) => {
        if (first !== undefined) return printedAt(atlas, first.work, first.position)
        return madeElsewhere(atlas) ? textAt(atlas.authors.key, a) : ''
      }),
    },
    works: each(work, (w) => {
      const keys = keysOfWork(atlas, w)
      return keys.find((key) => known.get(key)!.length === 1) ?? keys[0]!
    }),
    topics: each(topic, (t) => wordsAt(atlas.topics.stems, t)),
  }
}

function placed({ x, y, membership, resolution, measures }: Finding) {
  const stability = measures.find(({ id }) => id === 'stability')?.values
  return {
    x: Array.from(x, decimal),
    y: Array.from(y, decimal),
    resolution,
    membership: Array.from(membership),
    ...(stability === undefined ? {} : { stability: Array.from(stability, decimal) }),
  }
}

function clustersOf({ clusters }: Finding, before: ArrangedSet | undefined): readonly ArrangedCluster[] {
  const known = new Map(before?.clusters.map((cluster) => [cluster.name, cluster]))
  return Array.from(clusters.colour, (colour, number): ArrangedCluster => {
    const name = textAt(clusters.name, number)
    const { given, own, ownColour } = known.get(name) ?? {}
    return {
      name,
      terms: textsAt(clusters.terms, number),
      colour,
      ...(given && { given, ...(own === undefined ? {} : { own }) }),
      ...(isChosen(colour) && ownColour !== undefined && { ownColour }),
    }
  })
}

/** A set in which the nodes of a part of the map are where they are there. */
function inSet(set: ArrangedSet, atlas: Atlas, rows: Int32Array | readonly number[]): ArrangedSet {
  const finding = atlas.findings.find(({ lens, scope }) => lens === set.lens && scope === set.scope)
  if (finding === undefined) return set
  const { x, y, membership, resolution, stability } = placed(finding)
  const put = <T>(all: readonly T[], here: readonly T[]): readonly T[] => {
    const made = [...all]
    rows.forEach((row, node) => {
      if (row >= 0 && row < made.length) made[row] = here[node]!
    })
    return made
  }
  return {
    ...set,
    x: put(set.x, x),
    y: put(set.y, y),
    resolution,
    membership: put(set.membership, membership),
    ...(set.stability === undefined || stability === undefined ? {} : { stability: put(set.stability, stability) }),
    clusters: clustersOf(finding, set),
  }
}
