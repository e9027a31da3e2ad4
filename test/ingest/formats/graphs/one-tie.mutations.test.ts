import { describe, expect, test } from 'vitest'
import { formats } from '../../../../src/ingest/formats/detect-format.ts'
import type { Format, Reading } from '../../../../src/ingest/formats/format.ts'
import { seeded } from '../../../../src/model/random.ts'
import { inPieces } from '../mutations.ts'
import { damaged, harms } from '../one-record.ts'
import { written } from './json-files.ts'

/** A file of nodes and of a tie from each to the next. */
interface Example {
  readonly before: string
  readonly tie: (i: number, j: number) => string
  readonly between?: string
  readonly after?: string
}

const order = 9
const nodes = (node: (i: number) => string, between = '\n') =>
  Array.from({ length: order }, (_, i) => node(i)).join(between)
const names = 'Ann Bob Cid Dee Eve Fay Gus Hal Ida'.split(' ')

const lists: Readonly<Record<string, Example>> = {
  gexf: {
    before: `<?xml version="1.0"?><gexf xmlns="http://gexf.net/1.3"><graph defaultedgetype="undirected"><nodes>\n${nodes((i) => `<node id="${i}" label="${names[i]}"/>`)}\n</nodes><edges>\n`,
    tie: (i, j) => `<edge id="${i}" source="${i}" target="${j}" weight="2"/>`,
    after: '\n</edges></graph></gexf>\n',
  },
  graphml: {
    before: `<?xml version="1.0"?><graphml><key id="w" for="edge" attr.name="weight" attr.type="double"/><graph edgedefault="undirected">\n${nodes((i) => `<node id="${names[i]}"/>`)}\n`,
    tie: (i, j) => `<edge source="${names[i]}" target="${names[j]}"><data key="w">2</data></edge>`,
    after: '\n</graph></graphml>\n',
  },
  gml: {
    before: `graph [\n  directed 0\n${nodes((i) => `  node [ id ${i} label "${names[i]}" ]`)}\n`,
    tie: (i, j) => `  edge [ source ${i} target ${j} value 2 ]`,
    after: '\n]\n',
  },
  pajek: {
    before: `*Vertices ${order}\n${nodes((i) => `${i + 1} "${names[i]}"`)}\n*Edges\n`,
    tie: (i, j) => `${i + 1} ${j + 1} 2`,
  },
  dot: { before: 'graph G {\n', tie: (i, j) => `  ${names[i]} -- ${names[j]} [weight=2];`, after: '\n}\n' },
  gdf: {
    before: `nodedef>name VARCHAR,label VARCHAR\n${nodes((i) => `${i},${names[i]}`)}\nedgedef>node1 VARCHAR,node2 VARCHAR,weight DOUBLE\n`,
    tie: (i, j) => `${i},${j},2`,
  },
  konect: { before: '% sym weighted\n% 8 9 9\n', tie: (i, j) => `${i + 1} ${j + 1} 2` },
  'matrix-market': {
    before: '%%MatrixMarket matrix coordinate real symmetric\n9 9 8\n',
    tie: (i, j) => `${j + 1} ${i + 1} 2`,
  },
  'tie-table': { before: 'Source,Target,Weight\n', tie: (i, j) => `"${names[i]}, J.","${names[j]}, J.",2` },
  'edge-list': { before: '# ties\n', tie: (i, j) => `${names[i]} ${names[j]} 2` },
  sif: { before: '', tie: (i, j) => `${names[i]}\tco-author\t${names[j]}` },
}

/** Where a row stands says whose it is. */
const byPlace = new Set(['adjacency-json'])

const inJson = Object.fromEntries(
  Object.entries(written)
    .filter(([id]) => !byPlace.has(id))
    .map(([id, { before, node, between, tie, after }]): [string, Example] => {
      const keys = nodes((i) => `{"key": "${i}"}`, ',\n')
      const head = before + nodes(node, ',\n') + between.replace('NODES', keys)
      return [id, { before: head, tie, between: ',\n', after }]
    }),
)

/** The tie in the middle is damaged, in as many ways; the others are read as they were. */
function expectOthersRead(format: Format, { before, tie, between = '\n', after = '\n' }: Example): void {
  const harmed = 4
  const file = (middle: string) =>
    before + Array.from({ length: order - 1 }, (_, i) => (i === harmed ? middle : tie(i, i + 1))).join(between) + after
  const all = tiesOf(inPieces(format, file(tie(harmed, harmed + 1)), 1e9))
  expect(all).toHaveLength(order - 1)
  const good = all.toSpliced(harmed, 1)
  const random = seeded(`one tie of ${format.id}`)
  for (let i = 0; i < harms; i++) {
    const text = file(damaged(tie(harmed, harmed + 1), random))
    const read = new Set(tiesOf(inPieces(format, text, 1e9)))
    const lost = good.filter((one) => !read.has(one))
    if (lost.length > 0) expect.fail(`${format.id}: lost ${lost.join('; ')}\nof\n${text}`)
  }
}

function tiesOf({ graphs }: Reading): readonly string[] {
  return graphs.flatMap(({ nodes, ties }) => {
    const labels = new Map(nodes.map(({ id, label }) => [id, label]))
    // The damaged one may be another between the same two.
    return ties.map(({ source, target }) => [labels.get(source), labels.get(target)].sort().join(' - '))
  })
}

describe(`of ${harms} graphs of which one tie is damaged, the other ties are all read`, () => {
  const examples = { ...lists, ...inJson }
  for (const format of formats.filter(({ id }) => id in examples))
    test(format.id, () => expectOthersRead(format, examples[format.id]!))
})
