import { describe, expect, test } from 'vitest'
import { detect } from '../../../../src/ingest/formats/detect-format.ts'
import { read } from '../../../../src/ingest/formats/read-source.ts'
import { worded } from '../../../words/worded.ts'
import { fileOf } from '../pieces.ts'
import { samples } from '../samples.ts'
import { labelsOf, readCase, readText, tiesOf } from './cases.ts'

describe('tables of ties are read by their headers', () => {
  test.each([
    ['42-gephi-edges.csv', ['0-1:90', '1-2:5', '0-2:1', '2-3:1'], []],
    ['42b-edges-quoted.csv', ['Smith, John-Doe, Anna:3', 'Doe, Anna-Lee, Wonyeol:1', 'Lee, Wonyeol-Smith, John:2'], []],
    ['42c-edges-comma-decimal.csv', ['Ann-Bob:0.5', 'Bob-Cid:12.75', 'Cid-Ann:1234.5'], ['delimiter', 'decimal-comma']],
    ['42e-edges-weight4.csv', ['Ann-Bob:3', 'Bob-Cid:7', 'Cid-Ann:1'], []],
    ['42h-edges-author1.csv', ['Smith, John-Doe, Anna:3', 'Doe, Anna-Lee, Wonyeol:1'], []],
    ['42i-edges-Source-Target-labels.csv', ['ncs1-ncs2:1', 'ncs1-ncs6:1', 'ncs2-ncs6:1'], []],
  ])('%s', async (name, ties, problems) => {
    const { format, reading } = await readCase(name)
    expect(format?.id).toBe('tie-table')
    expect(tiesOf(reading.graphs[0])).toEqual(ties)
    expect(reading.problems.map(({ code }) => code)).toEqual(problems)
  })
  test('labels of ends are those of the nodes', async () => {
    const { reading } = await readCase('42i-edges-Source-Target-labels.csv')
    expect(labelsOf(reading.graphs[0])).toEqual(['Ann Smith', 'Bob Doe', 'Cid May'])
  })

  test.each([
    ['source;target;papers', 'a;b;3'],
    ['from\tto\tcount', 'a\tb\t3'],
    ['Author 1,Author 2,Joint papers', 'a,b,3'],
    ['author_a,author_b,value', 'a,b,3'],
    ['Autor1;Autor2;Anzahl', 'a;b;3'],
    ['name1|name2|strength', 'a|b|3'],
    ['weight,relation,target,source', '3,co,b,a'],
    ['year,author,coauthor,n', '2020,a,b,3'],
    ['source_id,target_id,Total link strength', 'a,b,3'],
    ['fromNode,toNode,freq', 'a,b,3'],
    ['"","from","to","weight"', '"1","a","b",3'],
    ['"from" "to" "weight"', '"a" "b" 3'],
    ['node_1,node_2,n_papers', 'a,b,3'],
    ['Quelle;Ziel;Gewicht', 'a;b;3,0'],
    ['# made by hand\nSource,Target,Weight', 'a,b,3'],
    ['sep=;\nSource;Target;Weight', 'a;b;3'],
  ])('%j', async (header, row) => {
    const { format, reading } = await readText(`${header}\n${row}\n`)
    expect(format?.id).toBe('tie-table')
    expect(tiesOf(reading.graphs[0])).toEqual(['a-b:3'])
    expect(reading.problems.filter(({ severity }) => severity !== 'note')).toEqual([])
  })
  test('R writes one header less than there are cells', async () => {
    const { reading } = await readText('"from" "to" "weight"\n"1" "Ann Lee" "Bob" 2\n"2" "Bob" "Cid" 1\n')
    expect(tiesOf(reading.graphs[0])).toEqual(['Ann Lee-Bob:2', 'Bob-Cid:1'])
  })
  test('what else stands in a row is kept under its header', async () => {
    const { reading } = await readText('Source,Target,Type,__proto__,first year\na,b,Directed,x,1999\n')
    expect(Object.entries(reading.graphs[0]!.ties[0]!.attributes)).toEqual([
      ['Type', 'Directed'],
      ['__proto__', 'x'],
      ['first year', '1999'],
    ])
    expect(reading.problems.map(({ code }) => code)).toContain('directed')
  })
  test('bibliographies, and tables of nodes, stay what they are', async () => {
    for (const id of ['table', 'scopus-csv', 'lens-csv', 'dimensions-csv', 'wos-csv', 'springer-csv', 'vosviewer-map'])
      for (const sample of samples[id]!) expect(detect(sample)!.format.id).toBe(id)
    const headers = 'Author 1,Author 2,Title,Year\n"Lee, W.","Yang, H.",A title,2020\n'
    expect(detect(headers)!.format.id).toBe('table')
    expect(detect('id,label,pos x,pos y\n1,Ann,0,1\n2,Bob,1,1\n')!.format.id).toBe('node-table')
  })
})

describe('weights', () => {
  const weights = async (delimiter: string, ...printed: readonly string[]) => {
    const rows = printed.map((weight, i) =>
      ['a', `b${i}`, weight.includes(delimiter) ? `"${weight}"` : weight].join(delimiter),
    )
    const { reading } = await readText(`Source${delimiter}Target${delimiter}Weight\n${rows.join('\n')}\n`)
    return reading.graphs[0]!.ties.map(({ weight }) => weight)
  }
  test('have a decimal point or comma, as those say that leave no doubt', async () => {
    expect(await weights(',', '1,234.5', '2,000')).toEqual([1234.5, 2000])
    expect(await weights(';', '1.234,5', '2.000')).toEqual([1234.5, 2000])
    expect(await weights(';', '0,5', '1.234')).toEqual([0.5, 1234])
    expect(await weights(';', '0.5', '1.234')).toEqual([0.5, 1.234])
    expect(await weights(',', '1,234', '12')).toEqual([1234, 12])
    expect(await weights(';', '1,234', '12')).toEqual([1.234, 12])
    expect(await weights('\t', '1 234,5', '1e3')).toEqual([1234.5, 1000])
  })
  test('that are none count 1 and are said with their line; an empty one is none', async () => {
    const { reading } = await readText('Source,Target,Weight\na,b,many\nb,c,\nc,d,-1\n')
    expect(tiesOf(reading.graphs[0])).toEqual(['a-b:1', 'b-c:1'])
    expect(reading.problems).toMatchObject([
      { code: 'weightless', line: 4 },
      { code: 'bad-weight', line: 2 },
    ])
  })
})

describe('headers nobody knows', () => {
  const file = () => fileOf('Wer;Mit wem;Wie oft\nAnn;Bob;3\nBob;Cid;1,5\n')
  test('are asked about, and read as the person says', async () => {
    const asked = await read(file(), { yearRetrieved: 2026 })
    expect(asked.unmapped).toEqual(['Wer', 'Mit wem', 'Wie oft'])
    for (const columns of [
      { Wer: 'source', 'Mit wem': 'target', 'Wie oft': 'weight' },
      { source: 'Wer', target: 'Mit wem', weight: 'Wie oft' },
    ]) {
      const { reading } = await read(file(), { yearRetrieved: 2026, columns })
      expect(tiesOf(reading.graphs[0])).toEqual(['Ann-Bob:3', 'Bob-Cid:1.5'])
    }
  })
  test('of weights are asked about where a column of numbers could hold them', async () => {
    const text = 'source,target,jointly,year\na,b,3,2020\nb,c,1,2021\n'
    const { reading, unmapped } = await readText(text)
    expect(tiesOf(reading.graphs[0])).toEqual(['a-b:1', 'b-c:1'])
    expect(unmapped).toEqual(['source', 'target', 'jointly', 'year'])
    expect(worded(reading.problems)).toMatchObject([
      { code: 'unknown-weight', message: expect.stringMatching(/“jointly”\.$/) },
    ])
    const told = await read(fileOf(text), { yearRetrieved: 2026, columns: { jointly: 'weight' } })
    expect(tiesOf(told.reading.graphs[0])).toEqual(['a-b:3', 'b-c:1'])
    expect(told.unmapped).toBeUndefined()
  })
  test('of nodes are read as the person says', async () => {
    const { reading } = await read(fileOf('Kürzel;Person;Gruppe\nA;Ann;1\nB;Bob;2\n'), {
      yearRetrieved: 2026,
      columns: { Kürzel: 'node', Person: 'nodeLabel', Gruppe: 'cluster' },
    })
    expect(reading.graphs[0]!.nodes).toMatchObject([
      { id: 'A', label: 'Ann', cluster: '1' },
      { id: 'B', label: 'Bob', cluster: '2' },
    ])
  })
  test('may be those of works though they look like ties', async () => {
    const { reading } = await read(fileOf('author1,author2,name\n"Lee, W.","Yang, H.",A title\n'), {
      yearRetrieved: 2026,
      columns: { author1: 'authors', name: 'title' },
    })
    expect(reading.records).toMatchObject([{ title: 'A title' }])
  })
})

test('a row without an end, or with a quote too few, costs that row', async () => {
  const { reading } = await readText('Source,Target,Weight\na,b,1\nc,,1\n"d,e,1\nf,g,2\nh,i,3\n')
  expect(tiesOf(reading.graphs[0])).toEqual(['a-b:1', 'f-g:2', 'h-i:3'])
  expect(reading.problems).toMatchObject([
    { code: 'no-ends', line: 3 },
    { code: 'unbalanced-quote', line: 4 },
  ])
})

describe('tables of nodes', () => {
  test('of Gephi have labels and clusters', async () => {
    const { format, reading } = await readCase('42l-gephi-nodes.csv')
    expect(format?.id).toBe('node-table')
    expect(labelsOf(reading.graphs[0])).toEqual(['Ann', 'Bob', 'Cid', 'Dee'])
    expect(reading.graphs[0]!.nodes.map(({ cluster }) => cluster)).toEqual(['1', '1', '0', '0'])
  })
  test.each([
    ['Id,Label,X,Y,Modularity Class\n1,Ann,0.5,1,3\n', { id: '1', label: 'Ann', x: 0.5, y: 1, cluster: '3' }],
    ['id;name;x;y\n1;Ann;0,5;1\n', { id: '1', label: 'Ann', x: 0.5, y: 1 }],
    ['node,community\nAnn,2\n', { id: 'Ann', label: 'Ann', cluster: '2' }],
  ])('%j', async (text, node) => {
    const { format, reading } = await readText(text)
    expect(format?.id).toBe('node-table')
    expect(reading.graphs[0]!.nodes).toMatchObject([node])
  })
})
