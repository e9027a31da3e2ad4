import type { Json, JsonObject } from '../json/parse.ts'
import { isObject, textOf } from '../json/values.ts'
import { jsonGraph } from './json-graph.ts'
import { numberOf } from './stated.ts'
import { weightIn } from './tie-columns.ts'

/**
 * Cytoscape Exchange as NDEx writes it, CX2 (https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-
 * specification-(version-2)/) and its forerunner CX: a list of aspects, which may come in pieces.
 */
export const cx = jsonGraph({
  id: 'cx',
  tells(structure) {
    if (structure.at('*', 'CXVersion') || structure.at('*', 'numberVerification')) return 0.97
    if (structure.at('*', 'nodes', '*', '@id') || structure.at('*', 'edges', '*', 's')) return 0.95
    return structure.at('*', 'metaData') && structure.at('*', 'nodes') ? 0.9 : 0
  },
  places: [
    ...['[].nodes.*', '[].edges.*', '[].nodeAttributes.*', '[].edgeAttributes.*', '[].cartesianLayout.*'],
    ...['[].attributeDeclarations.*', '[].networkAttributes.*'],
  ],
  open(graph) {
    const nodes = new Map<string, Growing>()
    const edges = new Map<string, Growing>()
    const declared: JsonObject[] = []
    const part = (parts: Map<string, Growing>, id: string) => {
      const known = parts.get(id)
      if (known !== undefined) return known
      const fresh: Growing = { own: {}, values: new Map(), said: false }
      parts.set(id, fresh)
      return fresh
    }

    return {
      value(value, path, line) {
        const aspect = path[1]
        if (!isObject(value)) return
        if (aspect === 'nodes' || aspect === 'edges') {
          const id = textOf(value.id) ?? textOf(value['@id'])
          const isNode = aspect === 'nodes'
          if (id === undefined) return graph.fault({ code: 'no-id', what: isNode ? 'node' : 'tie' }, line)
          const said = part(isNode ? nodes : edges, id)
          // Another tie of the same number is another one.
          const isOther = !isNode && said.said && (said.own.s !== value.s || said.own.t !== value.t)
          const one = isOther ? part(edges, `${id} ${edges.size}`) : said
          one.said = true
          one.line = line
          one.own = value
          if (isObject(value.v)) for (const [name, said] of Object.entries(value.v)) one.values.set(name, said)
        } else if (aspect === 'nodeAttributes' || aspect === 'edgeAttributes') {
          const id = textOf(value.po)
          const name = textOf(value.n)
          if (id !== undefined && name !== undefined)
            part(aspect === 'nodeAttributes' ? nodes : edges, id).values.set(name, typedValue(value.v, value.d))
        } else if (aspect === 'cartesianLayout') {
          const id = textOf(value.node)
          if (id !== undefined) part(nodes, id).place = value
        } else if (aspect === 'attributeDeclarations') declared.push(value)
        else if (aspect === 'networkAttributes') {
          const said = textOf(value.n) === 'name' ? value.v : value.name
          if (said !== undefined) graph.title(textOf(said) ?? '')
        }
      },
      end() {
        const names = namesIn(declared)
        for (const [id, { own, values, place, said }] of nodes) {
          if (!said) continue
          const all = named(values, names('nodes'))
          // There y is counted downwards.
          const [x, down] = [numberOf(place?.x ?? own.x), numberOf(place?.y ?? own.y)]
          const y = down === undefined ? undefined : 0 - down
          const label = textOf(own.n) ?? textOf(own.r)
          graph.node(id, all, { label: all.has('name') ? undefined : label, x, y })
        }
        for (const { own, values, said, line } of edges.values()) {
          const [source, target] = [textOf(own.s), textOf(own.t)]
          const all = named(values, names('edges'))
          if (own.i !== undefined) all.set('interaction', own.i)
          if (!said) continue
          if (source === undefined || target === undefined) graph.fault({ code: 'no-ends', what: 'tie' }, line)
          else graph.tie(source, target, weightIn(all), all, line)
        }
      },
    }
  },
})

interface Growing {
  own: JsonObject
  readonly values: Map<string, Json | undefined>
  place?: JsonObject
  said: boolean
  line?: number
}

interface Names {
  /** Short names to the ones they stand for. */
  readonly aliases: ReadonlyMap<string, string>
  readonly defaults: ReadonlyMap<string, Json>
}

/** What CX2 declares of attributes: `a` is a short name for one, `v` what it is where nothing is said. */
function namesIn(declared: readonly JsonObject[]): (of: 'nodes' | 'edges') => Names {
  const read = (of: 'nodes' | 'edges'): Names => {
    const aliases = new Map<string, string>()
    const defaults = new Map<string, Json>()
    for (const declaration of declared) {
      const attributes = declaration[of]
      if (!isObject(attributes)) continue
      for (const [name, about] of Object.entries(attributes)) {
        if (!isObject(about)) continue
        const alias = textOf(about.a)
        if (alias !== undefined) aliases.set(alias, name)
        if (about.v !== undefined) defaults.set(name, about.v)
      }
    }
    return { aliases, defaults }
  }
  const both = { nodes: read('nodes'), edges: read('edges') }
  return (of) => both[of]
}

function named(values: ReadonlyMap<string, Json | undefined>, { aliases, defaults }: Names): Map<string, unknown> {
  const all = new Map<string, unknown>()
  for (const [name, value] of values) all.set(aliases.get(name) ?? name, value)
  for (const [name, value] of defaults) if (!all.has(name)) all.set(name, value)
  return all
}

/** CX writes every value as a text, with its type beside it. */
const typedValue = (value: Json | undefined, type: Json | undefined): Json | undefined =>
  typeof value === 'string' && /^(?:double|integer|long|float)$/u.test(textOf(type) ?? '')
    ? (numberOf(value) ?? value)
    : value
