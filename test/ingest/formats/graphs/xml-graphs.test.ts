import { describe, expect, test } from 'vitest'
import { cause } from '../../../../src/words/problems.en.ts'
import { worded } from '../../../words/worded.ts'
import { samples } from '../samples.ts'
import { labelsOf, readCase, readText, tiesOf } from './cases.ts'

const nodes = Array.from({ length: 6 }, (_, i) => `<node id="${i}" label="Node ${i}"/>`)
const edges = '<edge source="0" target="1" weight="2"/><edge source="5" target="4"/>'
const gexf = (list: readonly string[] = nodes, head = '<?xml version="1.0"?>\n') =>
  `${head}<gexf><graph><nodes>\n${list.join('\n')}\n</nodes>\n<edges>${edges}</edges></graph></gexf>`

describe('what is wrong in a graph of XML costs that place, said with its line', () => {
  test('a control character', async () => {
    const { reading } = await readCase('09-gexf-ctrl.gexf')
    expect(labelsOf(reading.graphs[0])).toEqual(['AB', 'ok', 'three'])
    expect(tiesOf(reading.graphs[0])).toEqual(['1-2:1', '3-2:1'])
    expect(reading.problems).toMatchObject([{ code: 'control-character', severity: 'warning', line: 2 }])
  })
  test('a second XML declaration', async () => {
    const { reading } = await readCase('10-gexf-double-header.gexf')
    expect(tiesOf(reading.graphs[0])).toEqual(['1-2:1'])
    expect(reading.problems).toMatchObject([{ code: 'malformed-xml', severity: 'note', line: 1 }])
  })
  test.each([
    ['a quote too few', '<node id="2 label="Node 2"/>'],
    ['a quote too few at the end', '<node id="2" label="Node 2/>'],
    ['an attribute without a value', '<node id="2" label/>'],
    ['no end of the tag', '<node id="2" label="Node 2"'],
    ['a second “<”', '<<node id="2" label="Node 2"/>'],
    ['a bare “<” before it', 'a < b <node id="2" label="Node 2"/>'],
    ['a document type among the nodes', '<node id="2" label="Node 2"/><!DOCTYPE x ['],
    ['an end tag that closes nothing', '<node id="2" label="Node 2"/></node>'],
    ['a comment that never ends', '<!-- <node id="2" label="Node 2"/>'],
  ])('%s', async (_, third) => {
    const { reading } = await readText(gexf(nodes.with(2, third)))
    const ids = reading.graphs[0]!.nodes.map(({ id }) => id).filter((id) => id !== '2')
    expect(ids).toEqual(['0', '1', '3', '4', '5'])
    expect(tiesOf(reading.graphs[0])).toEqual(['0-1:2', '5-4:1'])
    expect(reading.problems).toMatchObject([{ code: 'malformed-xml', severity: 'error', line: 5 }])
  })
  test('an element that is not closed', async () => {
    const { reading } = await readText(gexf(nodes.with(2, '<node id="2"><attvalues>')))
    expect(reading.graphs[0]!.nodes).toHaveLength(6)
    expect(tiesOf(reading.graphs[0])).toEqual(['0-1:2', '5-4:1'])
    expect(reading.problems.every(({ code }) => code === 'malformed-xml')).toBe(true)
  })
  test('a “<” in a value, which XML forbids, is kept', async () => {
    const { reading } = await readText(gexf(nodes.with(2, '<node id="2" label="p < 0.05 & more"/>')))
    expect(labelsOf(reading.graphs[0])[2]).toBe('p < 0.05 & more')
  })
  test('the end of the file', async () => {
    const { reading } = await readText(gexf().slice(0, gexf().indexOf('<node id="3"') + 9))
    expect(reading.graphs[0]!.nodes.map(({ id }) => id)).toEqual(['0', '1', '2'])
    expect(reading.problems).toMatchObject([{ code: 'malformed-xml' }, { code: 'malformed-xml', line: 6 }])
  })
  test('of a thousand such places twenty are said, and how many more there are', async () => {
    const { reading } = await readText(gexf(Array.from({ length: 1000 }, (_, i) => `${nodes[i % 6]}</x>`)))
    expect(reading.problems.filter(({ code }) => code === 'malformed-xml')).toHaveLength(20)
    expect(worded(reading.problems)).toContainEqual(
      expect.objectContaining({ code: 'more-faults', message: '980 more places cannot be read.' }),
    )
  })
})

describe('the prolog of XML', () => {
  const declared = Array.from({ length: 3000 }, (_, i) => `<!ENTITY e${i} "${'x'.repeat(30)}">`).join('\n')
  const dtd = (root: string) => `<?xml version="1.0"?>\n<!DOCTYPE ${root} [\n${declared}\n]>\n`

  test.each([
    ['a document type of more than 64 KiB', dtd('gexf')],
    ['comments of more than 64 KiB', `<?xml version="1.0"?>\n${`<!-- ${'long '.repeat(5000)} -->\n`.repeat(9)}`],
    ['blanks of more than 64 KiB', ' \n'.repeat(50_000)],
  ])('hides no graph behind %s', async (_, head) => {
    const { format, reading } = await readText(gexf(nodes, head))
    expect(format?.id).toBe('gexf')
    expect(reading.graphs[0]!.nodes).toHaveLength(6)
  })
  test('hides no bibliography', async () => {
    for (const [id, root] of [
      ['dblp-xml', 'dblp'],
      ['pubmed-xml', 'PubmedArticleSet'],
    ] as const) {
      const bare = samples[id]![0]!.replace(/^[\s\S]*?(?=<(?:dblp|PubmedArticleSet)>)/u, '')
      const { format, reading } = await readText(dtd(root) + bare)
      expect(format?.id).toBe(id)
      expect(reading.records).toHaveLength(3)
    }
  })
  test('declares entities in vain: none is expanded', async () => {
    const bomb = '<!DOCTYPE gexf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>\n'
    const { reading } = await readText(gexf(nodes.with(0, '<node id="0" label="&b;&c;"/>'), bomb))
    expect(labelsOf(reading.graphs[0])[0]).toBe('&b;&c;')
    expect(reading.problems).toMatchObject([{ code: 'entities-declared', severity: 'note', line: 1 }])
  })
  test('may be followed by 200 elements in each other, and no more', async () => {
    const deep = (n: number) => `${'<node id="x">'.repeat(n)}${'</node>'.repeat(n)}`
    expect((await readText(gexf([...nodes, deep(150)]))).reading.graphs[0]!.ties).toHaveLength(2)
    const { reading } = await readText(gexf([...nodes, deep(1000)]))
    expect(reading.problems).toContainEqual(expect.objectContaining({ code: 'too-deep' }))
  })
})

describe('GraphML', () => {
  test('of two graphs: the largest is shown, the first of equals, and that is said', async () => {
    const { reading } = await readCase('26-graphml-two.graphml')
    expect(reading.graphs).toHaveLength(1)
    expect(labelsOf(reading.graphs[0])).toEqual(['A0', 'A1'])
    expect(tiesOf(reading.graphs[0])).toEqual(['n0-n1:1'])
    expect(worded(reading.problems)).toMatchObject([
      { code: 'several-graphs', message: expect.stringMatching(/2 graphs.*“A”, number 1, with 2 nodes and 1 tie/) },
    ])
    const second = '<graph id="B"><node id="x"/><node id="y"/><node id="z"/></graph>'
    const larger = await readText(`<graphml><graph id="A"><node id="x"/></graph>${second}</graphml>`)
    expect(larger.reading.graphs[0]!.nodes).toHaveLength(3)
    expect(cause(larger.reading.problems[0]!)).toMatch(/“B”, number 2/)
  })
  test('of a graph in a node: its nodes belong to the graph around it', async () => {
    const { reading } = await readText(
      '<graphml><graph><node id="a"><graph><node id="b"/></graph></node><node id="c"/><edge source="a" target="b"/></graph></graphml>',
    )
    expect(reading.graphs[0]!.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(reading.problems).toEqual([])
  })
  test('of hyperedges: each pair of their ends is joined, and that is said', async () => {
    const { reading } = await readCase('25-graphml-hyper.graphml')
    expect(tiesOf(reading.graphs[0])).toEqual(['n0-n1:2', 'n0-n2:1', 'n1-n2:1'])
    expect(worded(reading.problems)).toMatchObject([{ code: 'hyperedge', message: expect.stringMatching(/^1 tie/) }])
    const wide = Array.from({ length: 300 }, (_, i) => `<endpoint node="${i}"/>`).join('')
    const all = Array.from({ length: 300 }, (_, i) => `<node id="${i}"/>`).join('')
    const left = await readText(`<graphml><graph>${all}<hyperedge>${wide}</hyperedge></graph></graphml>`)
    expect(left.reading.graphs[0]!.ties).toEqual([])
    expect(left.reading.problems).toMatchObject([{ code: 'hyperedge-too-wide' }])
  })
  test('of yEd: labels and places are those it draws', async () => {
    const { reading } = await readText(
      '<graphml xmlns:y="http://www.yworks.com/xml/graphml"><key for="node" id="d5" yfiles.type="nodegraphics"/><graph><node id="n0"><data key="d5"><y:ShapeNode><y:Geometry height="30.0" width="30.0" x="285.0" y="-4.5"/><y:NodeLabel>Ann</y:NodeLabel></y:ShapeNode></data></node></graph></graphml>',
    )
    expect(reading.graphs[0]!.nodes[0]).toMatchObject({ label: 'Ann', x: 285, y: -4.5 })
  })
})

test('attributes of GEXF have what goes without saying, and clusters by Gephi’s name for them', async () => {
  const { reading } = await readText(
    '<gexf><graph><attributes class="node"><attribute id="modularity_class" title="Modularity Class" type="integer"><default>7</default></attribute></attributes><nodes><node id="a"><attvalues><attvalue for="modularity_class" value="3"/></attvalues></node><node id="b"/></nodes></graph></gexf>',
  )
  expect(reading.graphs[0]!.nodes.map(({ cluster }) => cluster)).toEqual(['3', '7'])
})
