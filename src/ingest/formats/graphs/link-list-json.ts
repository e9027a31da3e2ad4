import { listOf, textOf } from '../json/values.ts'
import { believed } from './announced.ts'
import { jsonGraph } from './json-graph.ts'
import { endOf, linkOf } from './json-link.ts'
import { tieColumns } from './tie-columns.ts'

const lists = ['edges', 'links', 'ties']

/**
 * Links alone: objects that name their two ends, or lists of two ends and perhaps a weight; in a list, or under
 * `edges`. Nodes are those that they name, and those numbered up to `n` where the file says it; `labels` beside them
 * are names or, as numbers, clusters.
 */
export const linkListJson = jsonGraph({
  id: 'link-list-json',
  tells(structure) {
    if (structure.at('nodes') ?? structure.at('elements') ?? structure.at('items')) return 0
    const joins = (...path: readonly string[]) => {
      const place = structure.at(...path)
      return place?.isObject ? (tieColumns(place.keys)?.confidence ?? 0) : 0
    }
    if (structure.at()?.isList) {
      const alone = joins('*')
      if (alone > 0) return alone
      const pairs = structure.at('*')
      return pairs?.isList && structure.at('*', '*')?.isPlain && pairs.longest >= 2 && pairs.longest <= 3 ? 0.4 : 0
    }
    for (const list of lists) {
      const found = joins(list, '*')
      if (found > 0) return 0.8
      const pairs = structure.at(list, '*')
      if (pairs?.isList && pairs.longest >= 2 && pairs.longest <= 3) return 0.7
    }
    return 0
  },
  places: ['[]', ...lists.map((name) => `${name}.*`), 'n', 'labels', 'directed'],
  options: { impliedNodes: true },
  open(graph) {
    let count = 0
    let named = 0
    let labels: readonly unknown[] = []
    return {
      value(value, path, line) {
        const [place] = path
        if (place === 'n') count = typeof value === 'number' ? value : 0
        else if (place === 'labels') labels = listOf(value)
        else if (place === 'directed') {
          if (value === true) graph.directed()
        } else {
          named++
          const link = linkOf(value)
          const [source, target] = [endOf(link?.source), endOf(link?.target)]
          if (source === undefined || target === undefined) graph.fault({ code: 'no-ends', what: 'value' }, line)
          else graph.tie(source, target, link!.weight, link!.attributes, line)
        }
      },
      end() {
        const all = Math.max(believed(count, named, graph), labels.length)
        for (let i = 0; i < all; i++) {
          const label = labels[i]
          const cluster = typeof label === 'number' ? String(label) : undefined
          graph.node(String(i), new Map(), {
            label: cluster === undefined ? textOf(label as never) : undefined,
            cluster,
          })
        }
      },
    }
  },
})
