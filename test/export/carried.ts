import type { Atlas } from '../../src/atlas/atlas.ts'
import type { Carried } from '../../src/export/export-format.ts'
import { worksOf } from '../../src/export/exported-works.ts'
import { type FlatNode, flatOf } from '../../src/export/flat-nodes.ts'
import type { NamedReading } from '../../src/ingest/pipeline.ts'
import type { SavedMap } from '../../src/ingest/saved-map.ts'

/** All that one node of a file says, by names of its own: `weights.Degree`. */
type Said = ReadonlyMap<string, unknown>

/** What a file says of the nodes of a map, found in it by its values, whatever the file calls them. */
export function carriedIn(
  { graphs, maps, records }: NamedReading & { readonly maps: readonly SavedMap[] },
  atlas: Atlas,
): ReadonlySet<Carried> {
  const nodes = [...flatOf(atlas).nodes()]
  const texts = new Set(
    [...worksOf(atlas)].flatMap(({ title, abstract }) => (abstract === undefined ? [] : [`${title} ${abstract}`])),
  )
  if (graphs.length + maps.length === 0) {
    for (const { title, abstract } of records) texts.delete(`${title} ${abstract}`)
    return new Set(texts.size === 0 && records.length > 0 ? ['texts'] : [])
  }
  const said = maps.length > 0 ? ofMap(maps[0]!.atlas) : ofGraph(graphs[0]!)
  const byKey = new Map(said.map((one) => [one.get('key') ?? one.get('id'), one]))
  // Formats that number their nodes keep their order.
  const rows = nodes.map(({ key }, i) => byKey.get(key) ?? said[i]!)
  if (said.length !== nodes.length) throw new Error(`${said.length} nodes of ${nodes.length} came back`)
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  /** Whether some column says of every node what `meant` does, and of no other anything else. */
  const isSaid = (meant: (node: FlatNode) => unknown) =>
    names.some((name) => nodes.every((node, i) => isSame(rows[i]!.get(name), meant(node))))
  const found = new Set<Carried>()
  if (isSaid(({ values }) => values.get('kind'))) found.add('kinds')
  if (names.some((name) => isParted(rows, nodes, name))) found.add('clusters')
  if (isPlaced(rows, nodes)) found.add('places')
  if (isSaid(({ colour }) => colour) || isSaid(({ values }) => values.get('cluster_colour'))) found.add('colours')
  const ids = atlas.findings[0].measures.map(({ id }) => id)
  if (ids.every((id) => isSaid(({ values }) => values.get(id)))) found.add('measures')
  if (isSaid(({ values }) => values.get('abstract'))) found.add('texts')
  return found
}

const isSame = (one: unknown, other: unknown): boolean => {
  if (typeof other === 'number')
    return Math.abs(Number(one ?? Number.NaN) - other) <= 1e-6 * Math.max(1, Math.abs(other))
  return (one === '' || one === null ? undefined : one) === other
}

/** Whether a column has one value for each cluster. */
function isParted(rows: readonly Said[], nodes: readonly FlatNode[], name: string): boolean {
  const pairs = new Set(nodes.map(({ values }, i) => JSON.stringify([values.get('cluster'), rows[i]!.get(name)])))
  const [clusters, said] = [0, 1].map((at) => new Set([...pairs].map((pair) => JSON.stringify(JSON.parse(pair)[at]))))
  return clusters!.size === pairs.size && said!.size === pairs.size
}

/** Whether every node lies where it lay, the map moved or enlarged as a whole at most. */
function isPlaced(rows: readonly Said[], nodes: readonly FlatNode[]): boolean {
  const there = rows.map((row) => [Number(row.get('x')), Number(row.get('y'))] as const)
  const unit = (points: readonly (readonly [number, number])[]) => {
    const [left, low] = [0, 1].map((axis) => Math.min(...points.map((point) => point[axis]!))) as [number, number]
    const span = Math.max(...points.flatMap(([x, y]) => [x - left, y - low]))
    return points.map(([x, y]) => [(x - left) / span, (y - low) / span] as const)
  }
  const meant = unit(nodes.map(({ x, y }) => [x, y]))
  return unit(there).every(([x, y], i) => Math.hypot(x - meant[i]![0], y - meant[i]![1]) < 1e-3)
}

const ofMap = (atlas: Atlas): readonly Said[] =>
  [...flatOf(atlas).nodes()].map(({ values, ...own }) => new Map<string, unknown>([...Object.entries(own), ...values]))

const ofGraph = ({ nodes }: NamedReading['graphs'][number]): readonly Said[] =>
  nodes.map(({ attributes, ...own }) => new Map(flattened({ ...attributes, ...own })))

const flattened = (value: object): [string, unknown][] =>
  Object.entries(value).flatMap(([name, one]) =>
    one !== null && typeof one === 'object'
      ? flattened(one).map(([below, last]): [string, unknown] => [`${name}.${below}`, last])
      : [[name, one]],
  )
