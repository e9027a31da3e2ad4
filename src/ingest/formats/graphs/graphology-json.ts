import { at, isObject, textOf } from '../json/values.ts'
import { jsonGraph } from './json-graph.ts'
import { attributesOf } from './stated.ts'

/**
 * Graphology's serialisation: https://graphology.github.io/serialization.html. A graph whose attributes hold `coterie`
 * was saved here.
 */
export const graphology = jsonGraph({
  id: 'graphology-json',
  tells(structure) {
    if (!structure.at('nodes')?.isList) return 0
    if (structure.at('attributes', 'coterie')) return 0.98
    if (!structure.at('nodes', '*', 'key')) return 0
    const own = structure.at('nodes', '*', 'attributes')?.isObject || structure.at('edges', '*', 'attributes')?.isObject
    const options = structure.at('options')?.isObject && structure.at('edges', '*', 'source')
    return own || options ? 0.96 : structure.at('edges', '*', 'source') ? 0.95 : 0.5
  },
  places: ['nodes.*', 'edges.*', 'attributes', 'options'],
  open: (graph) => ({
    value(value, path, line) {
      if (!isObject(value)) return
      const [place] = path
      if (place === 'nodes') {
        const key = textOf(value.key)
        if (key === undefined) graph.fault({ code: 'no-id', what: 'node' }, line)
        else graph.node(key, attributesOf(isObject(value.attributes) ? value.attributes : {}))
      } else if (place === 'edges') {
        const source = textOf(value.source)
        const target = textOf(value.target)
        const own = isObject(value.attributes) ? value.attributes : {}
        if (source === undefined || target === undefined) graph.fault({ code: 'no-ends', what: 'tie' }, line)
        else graph.tie(source, target, own.weight, attributesOf(own), line)
      } else if (place === 'attributes') {
        for (const [name, own] of Object.entries(value)) graph.attribute(name, own)
        graph.title(textOf(at(value, 'title')) ?? textOf(at(value, 'name')) ?? '')
      } else if (value.type === 'directed') graph.directed()
    },
  }),
})
