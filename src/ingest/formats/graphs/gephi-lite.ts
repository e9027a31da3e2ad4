import type { JsonObject } from '../json/parse.ts'
import { isObject, textOf } from '../json/values.ts'
import { jsonGraph } from './json-graph.ts'
import { numberOf } from './stated.ts'
import { weightIn } from './tie-columns.ts'

const data = ['nodeData', 'nodeRenderingData', 'layout', 'edgeData', 'edgeRenderingData'] as const

/**
 * The workspace that Gephi Lite saves: a graph of graphology's, and beside it, by the keys of its nodes and ties, what
 * is said of them and how they are drawn. https://github.com/gephi/gephi-lite
 */
export const gephiLite = jsonGraph({
  id: 'gephi-lite',
  tells: (structure) =>
    structure.at('graphDataset')?.isObject && (structure.at('graphDataset', 'fullGraph') || structure.at('type'))
      ? 0.97
      : 0,
  places: [
    ...data.map((name) => `graphDataset.${name}.*`),
    ...['graphDataset.metadata', 'graphDataset.fullGraph.nodes.*', 'graphDataset.fullGraph.edges.*'],
    'graphDataset.fullGraph.options',
  ],
  open(graph) {
    const said = new Map(data.map((name) => [name as string, new Map<string, JsonObject>()]))
    const nodes: JsonObject[] = []
    const edges: JsonObject[] = []
    let undirected = false
    return {
      value(value, path) {
        const place = String(path[1])
        if (!isObject(value)) return
        if (place === 'metadata') graph.title(textOf(value.title) ?? '')
        else if (path[2] === 'options') undirected = value.type === 'undirected'
        else if (place === 'fullGraph') (path[2] === 'nodes' ? nodes : edges).push(value)
        else said.get(place)?.set(String(path[2]), value)
      },
      end() {
        const about = (places: readonly (typeof data)[number][], key: string, own: JsonObject) =>
          new Map<string, unknown>(
            [own.attributes, ...places.map((place) => said.get(place)!.get(key))].flatMap((values) =>
              isObject(values) ? Object.entries(values) : [],
            ),
          )
        for (const node of nodes) {
          const key = textOf(node.key)
          if (key === undefined) graph.fault({ code: 'no-id', what: 'node' })
          else {
            const values = about(['nodeData', 'nodeRenderingData', 'layout'], key, node)
            const [x, y] = [numberOf(values.get('x')), numberOf(values.get('y'))]
            for (const name of ['x', 'y']) values.delete(name)
            graph.node(key, values, { x, y, size: numberOf(values.get('rawSize')) })
          }
        }
        for (const edge of edges) {
          const [source, target] = [textOf(edge.source), textOf(edge.target)]
          const values = about(['edgeData', 'edgeRenderingData'], textOf(edge.key) ?? '', edge)
          if (!undirected && edge.undirected !== true) graph.directed()
          if (source === undefined || target === undefined) graph.fault({ code: 'no-ends', what: 'tie' })
          else graph.tie(source, target, weightIn(values), values)
        }
      },
    }
  },
})
