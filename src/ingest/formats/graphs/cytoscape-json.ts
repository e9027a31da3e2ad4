import type { Json } from '../json/parse.ts'
import { at, isObject, textOf } from '../json/values.ts'
import { jsonGraph } from './json-graph.ts'
import { heaviness } from './json-link.ts'
import { attributesOf, numberOf } from './stated.ts'

/**
 * Cytoscape.js' JSON, which Cytoscape exports as `.cyjs` and networkx as `cytoscape_data`: elements in two lists, in one,
 * or in a bare one. https://js.cytoscape.org/#notation/elements-json
 */
export const cytoscapeJson = jsonGraph({
  id: 'cytoscape-json',
  tells(structure) {
    if (structure.at('elements', 'nodes', '*', 'data')?.isObject) return 0.96
    if (structure.at('elements')?.isObject && structure.at('elements', 'edges', '*', 'data', 'source')) return 0.96
    for (const list of [
      ['elements', '*', 'data'],
      ['*', 'data'],
    ]) {
      if (structure.at(...list, 'source') && structure.at(...list, 'target')) return 0.95
      if (structure.at(...list, 'id')) return list.length === 3 ? 0.6 : 0.4
    }
    return 0
  },
  places: ['elements.nodes.*', 'elements.edges.*', 'elements.[]', '[]', 'data', 'directed'],
  open: (graph) => ({
    value(value, path, line) {
      if (path[0] === 'directed' && value === true) graph.directed()
      if (!isObject(value)) return
      if (path[0] === 'data') {
        for (const [name, own] of Object.entries(value)) graph.attribute(name, own)
        graph.title(textOf(value.name) ?? textOf(value.shared_name) ?? '')
        return
      }
      const data: Json | undefined = value.data
      if (!isObject(data)) return graph.fault({ code: 'no-id', what: 'element' }, line)
      const source = textOf(data.source)
      const target = textOf(data.target)
      const id = textOf(data.id)
      if (source !== undefined && target !== undefined)
        graph.tie(source, target, heaviness(data), attributesOf(data, 'source', 'target'), line)
      else if (path[1] === 'edges' || value.group === 'edges') graph.fault({ code: 'no-ends', what: 'tie' }, line)
      else if (id === undefined) graph.fault({ code: 'no-id', what: 'node' }, line)
      else
        graph.node(id, attributesOf(data, 'id'), {
          x: numberOf(at(value, 'position', 'x')),
          y: numberOf(at(value, 'position', 'y')),
        })
    },
  }),
})
