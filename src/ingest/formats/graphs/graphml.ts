import type { Format } from '../format.ts'
import { numberOf } from './collect.ts'
import { typed } from './gexf.ts'
import { readXmlGraph } from './xml-events.ts'

/** GraphML, as Gephi, networkx, igraph and yEd write it: http://graphml.graphdrawing.org */
export const graphml: Format = {
  id: 'graphml',
  label: 'GraphML',
  sniff: (head) => (/<(?:\w+:)?graphml[\s>]/u.test(head) ? 0.97 : 0),
  open: (context) =>
    readXmlGraph(context, (graph) => {
      const keys = new Map<string, { name: string; type: string; scope: string; fallback?: string }>()
      let data = ''
      let key = ''
      let yedLabel: string | undefined
      let element: { scope: 'node' | 'edge'; id: string; target: string; values: Map<string, unknown> } | undefined

      function finish() {
        if (element === undefined) return
        const { scope, id, target, values } = element
        for (const { name, type, scope: of, fallback } of keys.values()) {
          if (fallback !== undefined && (of === scope || of === 'all') && !values.has(name)) {
            values.set(name, typed(fallback, type))
          }
        }
        const label = yedLabel ?? undefined
        if (scope === 'edge') graph.tie(id, target, values.get('weight') ?? numberOf(values.get('value')), values)
        else graph.node(id, values, { label: label ?? textOf(values.get('Label')) })
        element = undefined
        yedLabel = undefined
      }

      return {
        open(name, attributes) {
          const { id, source, target } = attributes
          if (attributes.edgedefault === 'directed' || attributes.directed === 'true') graph.directed()
          if (name === 'key' && id !== undefined) {
            key = id
            const type = attributes['attr.type'] ?? 'string'
            keys.set(id, { name: attributes['attr.name'] ?? id, type, scope: attributes.for ?? 'all' })
          } else if (name === 'node' && id !== undefined) {
            // Nodes may hold graphs.
            finish()
            element = { scope: 'node', id, target: '', values: new Map() }
          } else if (name === 'edge' && source !== undefined && target !== undefined) {
            const values = new Map<string, unknown>(id === undefined ? [] : [['id', id]])
            element = { scope: 'edge', id: source, target, values }
          } else if (name === 'data') data = attributes.key ?? ''
        },
        close(name, text) {
          if (name === 'node' || name === 'edge') finish()
          else if (name === 'default') {
            const known = keys.get(key)
            if (known !== undefined) keys.set(key, { ...known, fallback: text })
          } else if (name === 'NodeLabel') yedLabel = text.trim() || undefined
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

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)
