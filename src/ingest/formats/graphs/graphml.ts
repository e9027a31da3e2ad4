import type { Format } from '../format.ts'
import { typed } from './gexf.ts'
import { numberOf } from './stated.ts'
import { weightIn } from './tie-columns.ts'
import { readXmlGraph } from './xml-events.ts'

/**
 * GraphML, as Gephi, networkx, igraph and yEd write it: http://graphml.graphdrawing.org/primer/graphml-primer.html.
 * Graphs in nodes belong to the graph around them; of graphs beside each other the largest is shown. A hyperedge joins
 * each pair of its endpoints.
 */
export const graphml: Format = {
  id: 'graphml',
  sniff: (head) => (/<(?:\w+:)?graphml[\s>]/u.test(head) ? 0.97 : 0),
  open: (context) =>
    readXmlGraph(context, (graph) => {
      const keys = new Map<string, { name: string; type: string; scope: string; fallback?: string }>()
      let depth = 0
      let data = ''
      let key = ''
      let element: Growing | undefined

      function finish() {
        if (element === undefined) return
        const { scope, ends, values, label, x, y } = element
        for (const { name, type, scope: of, fallback } of keys.values())
          if (fallback !== undefined && (of === scope || of === 'all') && !values.has(name))
            values.set(name, typed(fallback, type))
        const weight = weightIn(values)
        if (scope === 'node') graph.node(ends[0]!, values, { label, x, y })
        else if (scope === 'edge') graph.tie(ends[0]!, ends[1]!, weight, values)
        else graph.hyperedge(ends, weight, values)
        element = undefined
      }

      return {
        open(name, attributes) {
          const { id, source, target } = attributes
          if (name === 'graph') {
            // Nodes may hold graphs.
            finish()
            if (depth++ === 0) graph.begin(id)
            if (attributes.edgedefault === 'directed') graph.directed()
          } else if (name === 'key' && id !== undefined) {
            key = id
            const type = attributes['attr.type'] ?? 'string'
            keys.set(id, { name: attributes['attr.name'] ?? id, type, scope: attributes.for ?? 'all' })
          } else if (name === 'node' && id !== undefined) {
            finish()
            element = { scope: 'node', ends: [id], values: new Map() }
          } else if (name === 'edge' && source !== undefined && target !== undefined) {
            if (attributes.directed === 'true') graph.directed()
            const values = new Map<string, unknown>(id === undefined ? [] : [['id', id]])
            element = { scope: 'edge', ends: [source, target], values }
          } else if (name === 'hyperedge') element = { scope: 'hyperedge', ends: [], values: new Map() }
          else if (name === 'endpoint' && element?.scope === 'hyperedge') {
            if (attributes.node !== undefined) element.ends.push(attributes.node)
          } else if (name === 'data') data = attributes.key ?? ''
          else if (name === 'Geometry' && element !== undefined) {
            element.x = numberOf(attributes.x)
            element.y = numberOf(attributes.y)
          }
        },
        close(name, text) {
          if (name === 'graph') depth = Math.max(0, depth - 1)
          else if (name === element?.scope) finish()
          else if (name === 'default') {
            const known = keys.get(key)
            if (known !== undefined) keys.set(key, { ...known, fallback: text })
          } else if (name === 'NodeLabel' && element !== undefined) element.label ??= text.trim() || undefined
          else if (name === 'data' && text.trim() !== '') {
            const known = keys.get(data)
            const value = typed(text, known?.type)
            if (element === undefined) graph.attribute(known?.name ?? data, value)
            else element.values.set(known?.name ?? data, value)
          }
        },
      }
    }),
}

interface Growing {
  readonly scope: 'node' | 'edge' | 'hyperedge'
  /** Of a node itself, of a tie its two nodes. */
  readonly ends: string[]
  readonly values: Map<string, unknown>
  label?: string | undefined
  x?: number | undefined
  y?: number | undefined
}
