import type { Atlas } from '../../src/atlas/atlas.ts'
import { GraphRows } from '../../src/atlas/file/graph-json/saved-graph-rows.ts'
import { type NodeNumber, nodeOf, rowAt } from '../../src/atlas/nodes.ts'
import { type CoterieGraph, emptyGraph, streamOf } from '../../src/ingest/graph/graph.ts'
import type { Author } from '../../src/model/author.ts'
import { graphVersion } from '../../src/model/exploration.ts'
import { authorId, type NodeId, topicId, workId } from '../../src/model/ids.ts'
import type { MapWork } from '../../src/model/node.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import type { Topic } from '../../src/model/topic.ts'
import { emptyVocabulary } from '../../src/model/vocabulary.ts'

interface WorkSketch extends Partial<Omit<MapWork, 'bylines' | 'id'>> {
  readonly title: string
  readonly authors: readonly string[]
  readonly topics?: Readonly<Record<string, number>>
}

/** A small map drawn from works: their authors, topics, and the ties between them. */
export const mapOf = (works: readonly WorkSketch[], attributes: object = {}): Atlas =>
  drawn(sketchOf(works, attributes))

/** The map that a sketch is of. */
export function drawn(sketch: CoterieGraph): Atlas {
  const rows = new GraphRows()
  const { attributes, nodes, ties } = streamOf(sketch)
  rows.attributes({ ...attributes }, graphVersion, graphVersion)
  let count = 0
  for (const [key, attributes] of nodes()) rows.nodes.add({ key, attributes }, count++)
  count = 0
  for (const [, source, target, attributes] of ties()) rows.ties.add({ source, target, attributes }, count++)
  return rows.atlas()
}

/** The same map as a graph, for whoever changes it before it is drawn. */
export function sketchOf(works: readonly WorkSketch[], attributes: object = {}): CoterieGraph {
  const graph = emptyGraph()
  graph.replaceAttributes({
    coterie: graphVersion,
    title: 'A test',
    settings: defaultSettings,
    pages: [],
    clusters: [{ number: 0, label: 'all', terms: ['all'], size: 1, colour: 0, people: [], authors: 1, works: 1 }],
    problems: [],
    resolution: 1,
    languages: [],
    decisions: [],
    vocabulary: emptyVocabulary,
    leftOut: [],
    measures: [{ id: 'degree', range: [0, null] }],
    ...attributes,
  })
  const place = { x: 0, y: 0, size: 5, cluster: 0 }
  for (const { title, authors, topics = {}, ...rest } of works) {
    const id = workKey(title)
    const bylines = authors.map((literal) => ({ name: { literal }, affiliations: [], ids: {}, collective: false }))
    const work = {
      id,
      title,
      bylines,
      incomplete: false,
      fields: [],
      keywords: [],
      ids: {},
      links: [],
      extra: {},
      ...rest,
    }
    graph.addNode(id, {
      ...place,
      kind: 'work',
      label: title,
      work,
      terms: [],
      language: 'und',
      degree: authors.length,
    } as never)
    for (const [position, name] of authors.entries()) {
      const author = authorKey(name)
      if (!graph.hasNode(author))
        graph.addNode(author, {
          ...place,
          kind: 'author',
          label: name,
          pages: [],
          degree: 1,
          author: { id: author, label: name, names: [name], affiliations: [], ids: {}, collective: false, bylines: [] },
        } as never)
      graph.addUndirectedEdge(author, id, { kind: 'authorship', weight: 1, position })
      graph.updateNodeAttribute(
        author,
        'author' as never,
        ((was: Author) => ({
          ...was,
          bylines: [...was.bylines, { work: id, position }],
        })) as never,
      )
      for (const other of authors.slice(0, position)) {
        const [a, b] = [authorKey(other), author]
        if (!graph.hasEdge(a, b)) graph.addUndirectedEdge(a, b, { kind: 'coauthorship', weight: 0, works: 0 })
        graph.updateEdgeAttribute(graph.edge(a, b), 'works', (n) => (n ?? 0) + 1)
      }
    }
    for (const [label, weight] of Object.entries(topics)) {
      const topic = topicKey(label)
      if (!graph.hasNode(topic))
        graph.addNode(topic, {
          ...place,
          kind: 'topic',
          label,
          degree: 1,
          topic: { id: topic, label, stems: [], forms: [label], documentFrequency: 0, idf: 1 },
        } as never)
      graph.updateNodeAttribute(
        topic,
        'topic' as never,
        ((was: Topic) => ({ ...was, documentFrequency: was.documentFrequency + 1 })) as never,
      )
      graph.addUndirectedEdge(id, topic, { kind: 'aboutness', weight })
    }
  }
  return graph
}

const slug = (text: string): string => text.toLowerCase().replaceAll(' ', '-')
export const authorKey = (name: string): NodeId => authorId(slug(name))
export const workKey = (title: string) => workId(slug(title))
export const topicKey = (label: string): NodeId => topicId(slug(label))

/** The number of a node that is on the map. */
export function numberOf(map: Atlas, id: NodeId): NodeNumber {
  const node = nodeOf(map, id)
  if (node === undefined) throw new Error(`${id} is not on the map`)
  return node
}
/** Its row in the table of its kind. */
export const rowOf = (map: Atlas, id: NodeId): number => rowAt(map, numberOf(map, id))
