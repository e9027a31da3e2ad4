import type { Json } from '../json/parse.ts'
import { at, isObject, textOf } from '../json/values.ts'
import { jsonGraph } from './json-graph.ts'
import { endOf, type JsonLink, linkOf } from './json-link.ts'
import { attributesOf } from './stated.ts'

const ties = ['links', 'edges', 'relationships', 'ties', 'connections']

/**
 * Nodes and links as D3 (https://d3js.org/d3-force/link), vis.js (https://visjs.github.io/vis-network) and networkx
 * (`node_link_data`) write them. Nodes are objects with an id, or bare ids, in a list or under their ids; ends of ties
 * are ids or, where not all of them are, places in the list of nodes counted from 0.
 */
export const nodeLink = jsonGraph({
  id: 'node-link-json',
  tells(structure) {
    const nodes = structure.at('nodes')
    if (nodes === undefined || (!nodes.isList && !nodes.isObject)) return 0
    const members = structure.at('nodes', '*')
    if (nodes.isList && members !== undefined && !members.isObject && !members.isPlain) return 0
    const lists = ties.filter((name) => structure.at(name)?.isList)
    if (lists.some((name) => structure.at(name, '*')?.isObject || structure.at(name, '*')?.isList)) return 0.92
    return lists.length > 0 || nodes.isList ? 0.5 : 0.1
  },
  places: ['nodes.*', ...ties.map((name) => `${name}.*`), 'directed', 'graph'],
  open(graph) {
    const ids: string[] = []
    const known = new Set<string>()
    /** Ties with a number for an end, which may be an id or a place. */
    const numbered: { readonly link: JsonLink; readonly line: number }[] = []

    const tie = (
      { source, target, weight, attributes }: JsonLink,
      line: number,
      idOf: (end: Json) => string | undefined,
    ) => {
      const [a, b] = [source, target].map((end) => (end === undefined ? undefined : idOf(end)))
      if (a === undefined || b === undefined) graph.fault({ code: 'no-ends', what: 'tie' }, line)
      else graph.tie(a, b, weight, attributes, line)
    }

    return {
      value(value, path, line) {
        const [place, key] = path
        if (place === 'nodes') {
          const own = isObject(value) ? value : {}
          const named = textOf(own.id) ?? textOf(own.key) ?? (typeof key === 'string' ? key : undefined)
          const stated = named ?? textOf(own.name) ?? textOf(own.label) ?? textOf(value)
          // A node without an id is called by its place; one whose id is of a type that ids have not is nobody.
          const odd = isObject(value) ? (own.id ?? own.key ?? null) !== null : value !== null
          if (stated === undefined && odd) return graph.fault({ code: 'no-id', what: 'node' }, line)
          const id = stated ?? String(key)
          ids[typeof key === 'number' ? key : ids.length] = id
          known.add(id)
          graph.node(id, attributesOf(own, 'id'))
        } else if (place === 'directed') {
          if (value === true) graph.directed()
        } else if (place === 'graph') {
          if (!isObject(value)) return
          graph.attribute('graph', value)
          graph.title(textOf(at(value, 'name')) ?? '')
        } else {
          const link = linkOf(value)
          if (link === undefined) graph.fault({ code: 'no-ends', what: 'tie' }, line)
          else if (typeof link.source === 'number' || typeof link.target === 'number') numbered.push({ link, line })
          else tie(link, line, endOf)
        }
      },
      end() {
        const ends = numbered.flatMap(({ link }) => [link.source, link.target]).filter((end) => typeof end === 'number')
        const places = ends.some((end) => !known.has(String(end))) && ends.every((end) => ids[end] !== undefined)
        for (const { link, line } of numbered)
          tie(link, line, (end) => (places && typeof end === 'number' ? ids[end] : endOf(end)))
      },
    }
  },
})
