import type { JsonObject } from '../json/parse.ts'
import { at, isObject, textOf } from '../json/values.ts'
import { plainText } from '../plain-text.ts'
import { jsonGraph } from './json-graph.ts'
import { attributesOf, numberOf } from './stated.ts'

/** VOSviewer's JSON: https://app.vosviewer.com/docs/file-types/json-file-type/ */
export const vosviewer = jsonGraph({
  id: 'vosviewer-json',
  tells(structure) {
    if (structure.at('network', 'items')?.isList) return 0.97
    return structure.at('items', '*', 'id') && structure.at('links', '*', 'source_id') ? 0.95 : 0
  },
  places: [
    ...['items.*', 'links.*', 'clusters.*', 'info', 'config'],
    ...['network.items.*', 'network.links.*', 'network.clusters.*'],
  ],
  open(graph) {
    const items: JsonObject[] = []
    const clusters = new Map<string | undefined, string | undefined>()
    return {
      value(value, path) {
        const place = path.at(-2) ?? path[0]
        if (!isObject(value)) return
        if (place === 'items') items.push(value)
        else if (place === 'clusters') clusters.set(textOf(value.cluster), textOf(value.label))
        else if (place === 'links') {
          const source = textOf(value.source_id)
          const target = textOf(value.target_id)
          const own = attributesOf(value, 'source_id', 'target_id', 'strength')
          if (source === undefined || target === undefined) graph.fault({ code: 'no-ends', what: 'tie' })
          else graph.tie(source, target, value.strength, own)
        } else {
          graph.attribute(String(place), value)
          if (place === 'info') graph.title(plainText(textOf(at(value, 'title')) ?? ''))
        }
      },
      end() {
        for (const item of items) {
          const id = textOf(item.id)
          const weights = isObject(item.weights) ? Object.values(item.weights) : []
          const own = new Map(attributesOf(item, 'id', 'label', 'x', 'y'))
          const name = clusters.get(textOf(item.cluster))
          if (name !== undefined) own.set('clusterLabel', name)
          if (id === undefined) graph.fault({ code: 'no-id', what: 'node' })
          else
            graph.node(id, own, {
              label: textOf(item.label),
              x: numberOf(item.x),
              y: numberOf(item.y),
              size: numberOf(weights[0]),
            })
        }
      },
    }
  },
})
