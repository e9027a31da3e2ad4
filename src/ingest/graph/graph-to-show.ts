import type { ImportedGraph, ImportedNode } from '../../model/imported-graph.ts'
import { by } from '../../model/order.ts'
import type { Problem } from '../../model/problem.ts'

/**
 * The one graph to show of those that came ready-made, in whatever order they came: nodes and the ties between them
 * that lie in files of their own (Gephi's tables, VOSviewer's map and network, Pajek's network and partition) are one
 * graph; else the first by file name that has ties. What is left aside is said in its problems.
 */
export function graphToShow(graphs: readonly ImportedGraph[]): ImportedGraph | undefined {
  const sorted = [...graphs].sort(by(({ file }) => file))
  const main = sorted.find(({ ties }) => ties.length > 0) ?? sorted[0]
  if (main === undefined) return undefined
  const beside = main.ties.length === 0 ? [] : sorted.filter(({ ties }) => ties.length === 0)
  let whole = main
  const used = new Set([main])
  for (const nodes of beside) {
    const joined = withNodes(whole, nodes)
    if (joined === undefined) continue
    whole = joined
    used.add(nodes)
  }
  const aside = sorted.filter((graph) => !used.has(graph))
  const problems = [...(whole.problems ?? []), ...aside.map(({ file }) => leftAside(file, whole.file))]
  return problems.length === 0 ? whole : { ...whole, problems }
}

const leftAside = (file: string, shown: string): Problem => ({
  file,
  severity: 'warning',
  code: 'several-graphs',
  how: 'aside',
  shown,
})

/**
 * A graph, and what a table of nodes says of its nodes. Where these are only those that its ties name, and the table
 * has most of them, it says who is there: ties to others are left out and counted. `undefined` where it is of others.
 */
function withNodes(graph: ImportedGraph, table: ImportedGraph): ImportedGraph | undefined {
  const named = new Map(graph.nodes.map((node) => [node.id, node]))
  const found = [byId, byLabel]
    .map((key) => new Map(table.nodes.map((node) => [key(node), node])))
    .map((nodes) => ({ nodes, both: [...named.keys()].filter((id) => nodes.has(id)).length }))
    .find(({ nodes, both }) => both > 0 && both * 2 >= Math.min(nodes.size, named.size))
  if (found === undefined) return undefined
  const { nodes: known, both } = found
  const same = both === named.size && both === known.size
  if (!graph.nodesAreImplied && !same) return undefined
  if (!graph.nodesAreImplied || both * 2 < named.size)
    return { ...graph, nodes: graph.nodes.map((node) => joined(node, known.get(node.id))) }
  const idOf = new Map([...known].map(([key, { id }]) => [key, id]))
  const nodes = [...known].map(([key, node]) => joined(node, named.get(key)))
  const ties = graph.ties.flatMap((tie) => {
    const [source, target] = [idOf.get(tie.source), idOf.get(tie.target)]
    return source === undefined || target === undefined ? [] : [{ ...tie, source, target }]
  })
  const count = graph.ties.length - ties.length
  const unknown: Problem = {
    file: graph.file,
    severity: 'warning',
    code: 'unknown-node',
    what: 'ties-beside',
    count,
    beside: table.file,
  }
  const { nodesAreImplied: _, ...rest } = table
  return { ...rest, nodes, ties, ...(count === 0 ? {} : { problems: [unknown] }) }
}

const byId = ({ id }: ImportedNode) => id
const byLabel = ({ label }: ImportedNode) => label

/** What is said of a node in two places; the first counts, but for a label that is only its id. */
function joined(node: ImportedNode, other: ImportedNode | undefined): ImportedNode {
  if (other === undefined) return node
  const label = node.label === node.id ? other.label : node.label
  const placed = node.x === undefined || node.y === undefined ? other : node
  const { x, y } = placed
  return {
    ...other,
    ...node,
    label,
    ...(x === undefined || y === undefined ? {} : { x, y }),
    attributes: Object.fromEntries([...Object.entries(other.attributes), ...Object.entries(node.attributes)]),
  }
}
