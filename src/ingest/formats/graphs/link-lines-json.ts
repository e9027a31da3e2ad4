import { jsonGraph } from './json-graph.ts'
import { endOf, linkOf } from './json-link.ts'
import { tieColumns } from './tie-columns.ts'

/** JSON lines (https://jsonlines.org) of links alone: one object a line that names its two ends. */
export const linkLinesJson = jsonGraph({
  id: 'link-lines-json',
  tells(structure) {
    const root = structure.at()
    if (!root?.isObject || root.isList) return 0
    if (structure.at('nodes') ?? structure.at('edges') ?? structure.at('links')) return 0
    return (tieColumns(root.keys)?.confidence ?? 0) >= 0.9 ? 0.85 : 0
  },
  places: [],
  lines: true,
  options: { impliedNodes: true },
  open: (graph) => ({
    value(value, _, line) {
      const link = linkOf(value)
      const [source, target] = [endOf(link?.source), endOf(link?.target)]
      if (source === undefined || target === undefined) graph.fault({ code: 'no-ends', what: 'value' }, line)
      else graph.tie(source, target, link!.weight, link!.attributes, line)
    },
  }),
})
