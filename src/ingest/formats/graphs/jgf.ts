import type { Json, JsonObject } from '../json/parse.ts'
import { isObject, textOf, textsOf } from '../json/values.ts'
import type { Collector } from './collect.ts'
import { type JsonGraphDialect, jsonGraph } from './json-graph.ts'
import { heaviness } from './json-link.ts'
import type { JsonPath } from './json-places.ts'
import { attributesOf, numberOf } from './stated.ts'

const members = ['nodes.*', 'edges.*', 'hyperedges.*', 'label', 'directed', 'metadata']

/**
 * JSON Graph Format, one graph or several of which the largest is shown; nodes under their ids (version 2) or in a list
 * (version 1). A hyperedge joins each pair of its nodes. https://jsongraphformat.info
 */
export const jgf = jsonGraph({
  id: 'jgf',
  tells(structure) {
    for (const graph of [['graph'], ['graphs', '*']]) {
      const nodes = structure.at(...graph, 'nodes')
      if (!nodes?.isObject && !nodes?.isList) continue
      return structure.at(...graph, 'edges')?.isList || structure.at(...graph, 'hyperedges')?.isList ? 0.95 : 0.6
    }
    return 0
  },
  places: members.flatMap((member) => [`graph.${member}`, `graphs.[].${member}`]),
  open: openJgf,
})

function openJgf(graph: Collector): ReturnType<JsonGraphDialect['open']> {
  let now = 0
  return {
    value(value, path, line) {
      const several = path[0] === 'graphs'
      const number = several ? Number(path[1]) : 0
      if (number !== now) graph.begin()
      now = number
      const [place, key] = several ? path.slice(2) : path.slice(1)
      if (place === 'label') graph.title(textOf(value) ?? '')
      else if (place === 'directed') {
        if (value === true) graph.directed()
      } else if (!isObject(value)) odd(value, place, key, line)
      else if (place === 'metadata') for (const [name, own] of Object.entries(value)) graph.attribute(name, own)
      else if (place === 'nodes') {
        const id = typeof key === 'string' ? key : textOf(value.id)
        const own = about(value, 'id', 'label')
        const [x, y] = [numberOf(own.get('x')), numberOf(own.get('y'))]
        if (id === undefined) graph.fault({ code: 'no-id', what: 'node' }, line)
        else graph.node(id, own, { label: textOf(value.label), x, y })
      } else if (place === 'edges') tie(value, line)
      else hyperedge(value, line)
    },
  }

  /** A node under its id stays one, whatever is said of it. */
  function odd(value: Json, place: JsonPath[number] | undefined, key: JsonPath[number] | undefined, line: number) {
    if (value === null || (place !== 'nodes' && place !== 'edges' && place !== 'hyperedges')) return
    if (place === 'nodes' && typeof key === 'string') graph.node(key, new Map())
    const printed = JSON.stringify(value).slice(0, 100)
    graph.fault({ code: 'wrong-type', key: `${place}.${key}`, wanted: 'object', printed, read: false }, line)
  }

  function tie(value: JsonObject, line: number) {
    const [source, target] = [textOf(value.source), textOf(value.target)]
    if (value.directed === true) graph.directed()
    if (source === undefined || target === undefined) graph.fault({ code: 'no-ends', what: 'tie' }, line)
    else graph.tie(source, target, weightOf(value), about(value, 'source', 'target'), line)
  }
  function hyperedge(value: JsonObject, line: number) {
    const ends = [value.nodes, value.source, value.target].flatMap(textsOf)
    if (ends.length === 0) graph.fault({ code: 'no-ends', what: 'hyperedge' }, line)
    else graph.hyperedge(ends, weightOf(value), about(value, 'nodes', 'source', 'target'), line)
  }
}

const weightOf = (value: JsonObject): unknown =>
  heaviness(value) ?? (isObject(value.metadata) ? heaviness(value.metadata) : undefined)

/** What is said beside ids and ends, in `metadata` or not. */
function about(value: JsonObject, ...without: readonly string[]): Map<string, unknown> {
  const metadata: Json | undefined = value.metadata
  return new Map([
    ...attributesOf(value, 'metadata', ...without),
    ...(isObject(metadata) ? Object.entries(metadata) : []),
  ])
}
