import type { Format, ReadingContext } from '../format.ts'
import { type Json, type JsonObject, parseJson } from '../json/parse.ts'
import { at, isObject, objectsOf, textOf } from '../json/values.ts'
import { plainText } from '../plain-text.ts'
import { attributesOf, type Collector, collector, numberOf } from './collect.ts'

/** https://app.vosviewer.com/docs/file-types/json-file-type/ */
export const vosviewer: Format = jsonGraph({
  id: 'vosviewer-json',
  label: 'VOSviewer JSON',
  sniff: (head) => (/"network"\s*:\s*\{/u.test(head) && /"items"\s*:\s*\[/u.test(head) ? 0.97 : 0),
  read(root, graph) {
    const network = at(root, 'network') ?? root
    const labels = new Map(objectsOf(at(network, 'clusters')).map((one) => [textOf(one.cluster), textOf(one.label)]))
    for (const item of objectsOf(at(network, 'items'))) {
      const id = textOf(item.id)
      const weights = isObject(item.weights) ? Object.values(item.weights) : []
      const label = labels.get(textOf(item.cluster))
      if (id === undefined) graph.fault('no-id', 'an item has no id; left out.')
      else {
        const own = new Map(attributesOf(item, 'id', 'label', 'x', 'y'))
        if (label !== undefined) own.set('clusterLabel', label)
        graph.node(id, own, {
          label: textOf(item.label),
          x: numberOf(item.x),
          y: numberOf(item.y),
          size: numberOf(weights[0]),
        })
      }
    }
    for (const link of objectsOf(at(network, 'links'))) {
      const source = textOf(link.source_id)
      const target = textOf(link.target_id)
      const own = attributesOf(link, 'source_id', 'target_id', 'strength')
      if (source !== undefined && target !== undefined) graph.tie(source, target, link.strength, own)
    }
    for (const name of ['info', 'config']) if (at(root, name) !== undefined) graph.attribute(name, at(root, name))
    return plainText(textOf(at(root, 'info', 'title')) ?? '')
  },
})

/** Graphology's serialisation; a graph whose attributes hold `coterie` was saved here. */
export const graphology: Format = jsonGraph({
  id: 'graphology-json',
  label: 'graphology JSON',
  // Works that a saved map holds have links of their own.
  sniff: (head) =>
    isLikeGraph(head) && /"key"\s*:/u.test(head) && (!/"links"\s*:/u.test(head) || savedHere(head)) ? 0.96 : 0,
  read(root, graph) {
    for (const node of objectsOf(at(root, 'nodes'))) {
      const key = textOf(node.key)
      if (key === undefined) graph.fault('no-id', 'a node has no key; left out.')
      else graph.node(key, attributesOf(isObject(node.attributes) ? node.attributes : {}))
    }
    for (const edge of objectsOf(at(root, 'edges'))) {
      const source = textOf(edge.source)
      const target = textOf(edge.target)
      const own = isObject(edge.attributes) ? edge.attributes : {}
      if (source !== undefined && target !== undefined) graph.tie(source, target, own.weight, attributesOf(own))
    }
    if (at(root, 'options', 'type') === 'directed') graph.directed()
    const attributes = at(root, 'attributes')
    if (isObject(attributes)) for (const [name, value] of Object.entries(attributes)) graph.attribute(name, value)
    return textOf(at(attributes, 'title')) ?? textOf(at(attributes, 'name'))
  },
})

/** Nodes and links as D3 and networkx write them; sources and targets are ids, or places in the list of nodes. */
export const nodeLink: Format = jsonGraph({
  id: 'node-link-json',
  label: 'node-link JSON',
  sniff: (head) => (isLikeGraph(head) ? 0.85 : 0),
  read(root, graph) {
    const ids = objectsOf(at(root, 'nodes')).map((node, i) => textOf(node.id) ?? textOf(node.name) ?? String(i))
    const known = new Set(ids)
    objectsOf(at(root, 'nodes')).forEach((node, i) => {
      graph.node(ids[i]!, attributesOf(node, 'id'))
    })
    const end = (value: Json | undefined) => {
      const id = textOf(value) ?? textOf(at(value, 'id'))
      return id !== undefined && !known.has(id) && typeof value === 'number' ? ids[value] : id
    }
    for (const link of objectsOf(at(root, 'links') ?? at(root, 'edges'))) {
      const source = end(link.source ?? link.from)
      const target = end(link.target ?? link.to)
      const own = attributesOf(link, 'source', 'target', 'from', 'to')
      if (source !== undefined && target !== undefined)
        graph.tie(source, target, link.weight ?? numberOf(link.value), own)
    }
    if (at(root, 'directed') === true) graph.directed()
    if (isObject(at(root, 'graph'))) graph.attribute('graph', at(root, 'graph'))
    return textOf(at(root, 'graph', 'name'))
  },
})

interface GraphDialect {
  readonly id: string
  readonly label: string
  sniff(head: string): number
  /** Hands nodes and ties to the collector and returns the title. */
  read(root: JsonObject, graph: Collector): string | undefined
}

const savedHere = (head: string) => /"attributes"\s*:\s*\{\s*"coterie"\s*:/u.test(head)

const isLikeGraph = (head: string) =>
  /"nodes"\s*:\s*\[/u.test(head) && /"(?:source|from|key|edges|links)"\s*:/u.test(head)

function jsonGraph(dialect: GraphDialect): Format {
  return {
    id: dialect.id,
    label: dialect.label,
    sniff: (head) => (/^[\s\ufeff]*\{/u.test(head) ? dialect.sniff(head) : 0),
    open(context: ReadingContext) {
      const pieces: string[] = []
      const graph = collector(context)
      return {
        push: (text) => {
          pieces.push(text)
        },
        end() {
          const parsed = parseJson(pieces.join('').replace(/^\ufeff/u, ''))
          if ('error' in parsed) graph.fault('malformed-json', `the graph is not valid JSON: ${parsed.error}`)
          else if (isObject(parsed.value)) graph.end(dialect.read(parsed.value, graph))
        },
      }
    },
  }
}
