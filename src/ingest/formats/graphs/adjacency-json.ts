import type { Json } from '../json/parse.ts'
import { at, isObject, listOf, textOf } from '../json/values.ts'
import { jsonGraph } from './json-graph.ts'
import { heaviness } from './json-link.ts'
import { attributesOf } from './stated.ts'

/**
 * Nodes, and beside each of them a list of its neighbours, as networkx writes them (`adjacency_data`):
 * https://networkx.org/documentation/stable/reference/readwrite/json_graph.html. Where ties have no direction each
 * stands with both its ends, and is one.
 */
export const adjacencyJson = jsonGraph({
  id: 'adjacency-json',
  tells: (structure) =>
    structure.at('nodes')?.isList && structure.at('adjacency')?.isList && structure.at('adjacency', '*')?.isList
      ? 0.96
      : 0,
  places: ['nodes.*', 'adjacency.*', 'directed', 'graph'],
  open(graph) {
    const ids: string[] = []
    const adjacency: (readonly Json[])[] = []
    let directed = false
    return {
      value(value, [place, key]) {
        if (place === 'nodes' && typeof key === 'number') {
          const own = isObject(value) ? value : {}
          const id = textOf(own.id) ?? textOf(value) ?? textOf(own.name) ?? String(key)
          ids[key] = id
          graph.node(id, attributesOf(own, 'id'))
        } else if (place === 'adjacency' && typeof key === 'number') adjacency[key] = listOf(value)
        else if (place === 'directed') directed = value === true
        else if (place === 'graph' && isObject(value)) {
          graph.attribute('graph', value)
          graph.title(textOf(at(value, 'name')) ?? '')
        }
      },
      end() {
        graph.twice(directed ? 'add' : 'mirrored')
        if (directed) graph.directed()
        let nobodys = 0
        adjacency.forEach((neighbours, i) => {
          const source = ids[i]
          if (source === undefined) {
            nobodys++
            return
          }
          for (const one of neighbours) {
            const target = isObject(one) ? (textOf(one.id) ?? textOf(one.name)) : textOf(one)
            if (target === undefined) graph.fault({ code: 'no-ends', what: 'tie' })
            else if (isObject(one)) graph.tie(source, target, heaviness(one), attributesOf(one, 'id'))
            else graph.tie(source, target, undefined, new Map())
          }
        })
        if (nobodys > 0) graph.say('warning', { code: 'unknown-node', what: 'lists', count: nobodys })
      },
    }
  },
})
