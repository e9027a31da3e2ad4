import type { Atlas } from '../../atlas/atlas.ts'
import { Damaged } from '../../atlas/file/damaged.ts'
import { GraphRows } from '../../atlas/file/graph-json/saved-graph-rows.ts'
import { graphVersion } from '../../model/exploration.ts'
import { idPrefix, type NodeKind, nodeKinds } from '../../model/ids.ts'
import type { ImportedGraph, ImportedNode, ImportedTie } from '../../model/imported-graph.ts'
import { defaultSettings } from '../../model/settings.ts'
import type { TieKind } from '../../model/tie.ts'

/**
 * The map that was written from here in a format that knows no nesting, as far as the format carries it: nodes and ties
 * with their kinds, clusters, places, measures, titles and abstracts. Undefined where a graph is no such map: where some
 * node or tie is of no kind that maps have.
 */
export function mapOfGraph({ nodes: printed, ties: joins, title, attributes }: ImportedGraph): Atlas | undefined {
  const typedNodes = printed.map((node) => ({ ...node, attributes: typed(node.attributes) }))
  const keys = keysOf(typedNodes)
  const keyOf = (id: string) => keys.get(id) ?? id
  const nodes = typedNodes.map((node) => ({ ...node, id: keyOf(node.id) }))
  const ties = joins.map(({ source, target, weight, attributes }) => ({
    source: keyOf(source),
    target: keyOf(target),
    weight,
    attributes: typed(attributes),
  }))
  if (nodes.length === 0 || !nodes.every(isOfMap) || !ties.every(isTieOfMap)) return undefined
  const rows = new GraphRows()
  try {
    rows.attributes(
      {
        title: title ?? textOf(attributes.title) ?? '',
        settings: defaultSettings,
        clusters: clustersOf(nodes),
        measures: measuresOf(nodes).map((id) => ({ id })),
      },
      graphVersion,
      graphVersion,
    )
    const signers = signersOf(ties)
    const names = new Map(nodes.map(({ id, label }) => [id, label]))
    for (const [i, node] of nodes.entries()) {
      const bylines = bylinesOf(node, signers.get(node.id) ?? [], names)
      rows.nodes.add({ key: node.id, attributes: attributesOf(node, bylines) }, i)
    }
    for (const [i, { source, target, weight, attributes }] of ties.entries()) {
      const { kind, position, count, works } = attributes
      const said = Object.entries({ position, count, works }).filter(([, value]) => typeof value === 'number')
      rows.ties.add(
        { source, target, attributes: { kind, weight, ...Object.fromEntries(said), ...foreignOfTie(attributes) } },
        i,
      )
    }
    return rows.atlas()
  } catch (error) {
    // What looks like a map and is none is a graph like any other.
    if (error instanceof Damaged) return undefined
    throw error
  }
}

const texts = new Set([
  ...['kind', 'key', 'cluster_name', 'cluster name', 'authors', 'venue', 'doi', 'abstract'],
  ...['label', 'Label', 'Id', 'id'],
])

/** Keys of the nodes whose ids could not be their keys. */
const keysOf = (nodes: readonly ImportedNode[]): ReadonlyMap<string, string> =>
  new Map(nodes.flatMap(({ id, attributes: { key } }) => (textOf(key) === undefined ? [] : [[id, key as string]])))

/** Attributes with numbers as numbers, also where a table prints them. */
const typed = (attributes: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(attributes).map(([id, value]) => {
      const number = typeof value === 'string' && value.trim() !== '' && !texts.has(id) ? Number(value) : Number.NaN
      return [id, Number.isFinite(number) ? number : value]
    }),
  )

const tieKinds: readonly unknown[] = [
  'authorship',
  'aboutness',
  'coauthorship',
  'similarity',
  'cooccurrence',
] satisfies TieKind[]

function isOfMap({ id, x, y, attributes: { kind, cluster } }: ImportedNode): boolean {
  const known = nodeKinds.find((one) => one === kind)
  return known !== undefined && id.startsWith(idPrefix[known]) && isCount(cluster) && x !== undefined && y !== undefined
}

const isTieOfMap = ({ attributes: { kind } }: ImportedTie): boolean => tieKinds.includes(kind)

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** Attributes that are numbers and no measures. */
const noMeasures = new Set([
  'cluster',
  'cluster_colour',
  'cluster colour',
  'year',
  'idf',
  'x',
  'y',
  'size',
  'r',
  'g',
  'b',
])

function measuresOf(nodes: readonly ImportedNode[]): readonly string[] {
  const ids = new Set<string>()
  for (const { attributes } of nodes)
    for (const [id, value] of Object.entries(attributes))
      if (typeof value === 'number' && !noMeasures.has(id)) ids.add(id)
  return [...ids]
}

function clustersOf(nodes: readonly ImportedNode[]): readonly object[] {
  const clusters: { label: string; size: number; colour: number }[] = []
  for (const { attributes } of nodes) {
    const number = attributes.cluster as number
    // A number beyond that of all nodes names no cluster of theirs.
    if (number >= 1 << 24) throw new Damaged('number', '.cluster')
    while (clusters.length <= number) clusters.push({ label: '', size: 0, colour: clusters.length })
    const cluster = clusters[number]!
    cluster.size++
    // Files of earlier versions have a blank in these.
    cluster.label ||= textOf(attributes.cluster_name ?? attributes['cluster name']) ?? ''
    const colour = attributes.cluster_colour ?? attributes['cluster colour']
    if (isCount(colour)) cluster.colour = colour
  }
  return clusters.map((cluster, number) => ({ ...cluster, number, terms: [], description: '' }))
}

/** For each work the authors that ties say of it, by their positions. */
function signersOf(ties: readonly ImportedTie[]): ReadonlyMap<string, readonly string[]> {
  const signers = new Map<string, string[]>()
  for (const { source, target, attributes } of ties) {
    if (attributes.kind !== 'authorship' || !isCount(attributes.position) || attributes.position > 100_000) continue
    const [work, author] = source.startsWith(idPrefix.work) ? [source, target] : [target, source]
    const list = signers.get(work) ?? []
    list[attributes.position] = author
    signers.set(work, list)
  }
  return signers
}

function bylinesOf(
  { attributes: { authors } }: ImportedNode,
  signers: readonly string[],
  names: ReadonlyMap<string, string>,
): readonly object[] {
  const printed = textOf(authors)?.split('; ') ?? []
  return Array.from({ length: Math.max(printed.length, signers.length) }, (_, i) => ({
    name: { literal: printed[i] ?? names.get(signers[i] ?? '') ?? '' },
    affiliations: [],
    ids: {},
    collective: false,
  }))
}

/** What the graph that the map was made of said of a node, in words. */
function foreignTexts(said: ImportedNode['attributes']): { readonly source?: object } {
  const own = Object.entries(said).filter(
    ([id, value]) => typeof value === 'string' && value !== '' && !texts.has(id) && !looks.has(id),
  )
  return own.length === 0 ? {} : { source: Object.fromEntries(own) }
}

/** And of a tie. */
function foreignOfTie(said: ImportedTie['attributes']): { readonly source?: object } {
  const own = Object.entries(said).filter(
    ([id, value]) => value !== '' && !ownOfTies.has(id.toLowerCase()) && !texts.has(id) && !looks.has(id),
  )
  return own.length === 0 ? {} : { source: Object.fromEntries(own) }
}

const ownOfTies: ReadonlySet<string> = new Set([
  'position',
  'count',
  'works',
  'weight',
  'source',
  'target',
  'type',
  'id',
])

/** How a node was drawn, and when it was there. */
const looks: ReadonlySet<string> = new Set(['color', 'colour', 'cluster_colour', 'cluster colour', 'start', 'end'])

function attributesOf({ id, label, x, y, attributes: said }: ImportedNode, bylines: readonly object[]): object {
  const { kind, cluster } = said
  const numbers = Object.entries(said).filter(([, value]) => typeof value === 'number')
  const placed = { ...Object.fromEntries(numbers), kind, label, x, y, cluster }
  const year = typeof said.year === 'number' ? { year: said.year } : {}
  switch (kind as NodeKind) {
    case 'author':
      return {
        ...placed,
        ...year,
        author: { id, label, names: [label], affiliations: [], ids: {}, collective: false, bylines: [] },
        ...foreignTexts(said),
      }
    case 'topic': {
      const counts = {
        documentFrequency: isCount(said.works) ? said.works : 0,
        idf: typeof said.idf === 'number' ? said.idf : 0,
      }
      return { ...placed, ...year, topic: { id, label, stems: [], forms: [label], ...counts } }
    }
    case 'work': {
      const [venue, abstract, doi] = [textOf(said.venue), textOf(said.abstract), textOf(said.doi)]
      const work = {
        id,
        title: label,
        bylines,
        incomplete: false,
        fields: [],
        keywords: [],
        ids: doi === undefined ? {} : { doi },
        links: [],
        extra: {},
        ...(venue === undefined ? {} : { venue }),
        ...(abstract === undefined ? {} : { abstract }),
        ...(typeof said.year === 'number' ? { date: { year: said.year } } : {}),
      }
      return { ...placed, work }
    }
  }
}
