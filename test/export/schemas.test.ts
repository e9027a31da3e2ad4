import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import Graph from 'graphology'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { csl } from '../../src/export/to-csl.ts'
import { gexf } from '../../src/export/to-gexf.ts'
import { graphml } from '../../src/export/to-graphml.ts'
import { json } from '../../src/export/to-json.ts'
import { vosviewer } from '../../src/export/to-vosviewer.ts'
import { anyCorpus, atlasFrom, corpusOf } from '../corpus.ts'
import { textIn } from './written.ts'

const folder = 'test/fixtures/schemas'

/** Maps whose texts hold anything: markup, control characters, names of methods, halves of characters. */
const hostile = fc.sample(anyCorpus.map(atlasFrom), 40)
const small = atlasFrom(corpusOf([{ title: 'A', authors: ['Ada', 'Bo', 'Cy'], topics: ['graph'], year: 1999 }]))

describe.each([
  [
    'GEXF',
    gexf,
    'gexf-1.2',
    'gexf.xsd',
    [
      ['version="1.2"', 'version="1.9"'],
      [' label=', ' lable='],
    ],
  ],
  [
    'GraphML',
    graphml,
    'graphml',
    'graphml.xsd',
    [
      ['<key id="n0"', '<key id="n 0"'],
      ['target="', 'target="nobody'],
    ],
  ],
] as const)('%s', (_, format, name, schema, damages) => {
  const file = (fileName: string) => ({ fileName, contents: readFileSync(`${folder}/${name}/${fileName}`, 'utf8') })
  const others = readdirSync(`${folder}/${name}`).filter((fileName) => fileName !== schema)
  const faults = async (documents: readonly string[]) => {
    const { errors } = await validateXML({
      xml: documents.map((contents, i) => ({ fileName: `${i}.xml`, contents })),
      schema: [file(schema)],
      preload: others.map(file),
    })
    return errors.map(({ message }) => message)
  }

  test('is valid by its schema, whatever the map holds', async () => {
    const documents = await Promise.all(hostile.map((map) => textIn(format, map, '2026-05-27')))
    expect(await faults(documents)).toEqual([])
  })

  test('and would be told to be none where it is not', async () => {
    const good = await textIn(format, small)
    for (const [sound, damaged] of damages) expect(await faults([good.replace(sound, damaged)])).not.toEqual([])
  })
})

describe.each([
  [
    'CSL-JSON',
    csl,
    'csl-json/items.schema.json',
    [
      ['"type":"article"', '"type":"essay"'],
      ['"literal"', '"surname"'],
    ],
  ],
  [
    'VOSviewer',
    vosviewer,
    'vosviewer/network.schema.json',
    [
      ['"cluster":1', '"cluster":0'],
      ['"strength":', '"strength":-'],
    ],
  ],
] as const)('%s', (_, format, name, damages) => {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')),
  )
  const faults = (text: string) => (validate(JSON.parse(text)) ? [] : validate.errors)

  test('is valid by its schema, whatever the map holds', async () => {
    const maps = hostile.filter(({ findings: [{ x }] }) => x.length >= 3)
    for (const map of maps) expect(faults(await textIn(format, map))).toEqual([])
  })

  test('and would be told to be none where it is not', async () => {
    const good = await textIn(format, small)
    expect(faults(good)).toEqual([])
    for (const [sound, damaged] of damages) expect(faults(good.replace(sound, damaged))).not.toEqual([])
  })
})

test('VOSviewer gets unique ids, ends that are items, and places that differ', async () => {
  for (const map of hostile.filter(({ findings: [{ x }] }) => x.length >= 3)) {
    const { items, links } = JSON.parse(await textIn(vosviewer, map)).network
    const ids = new Set<string>(items.map(({ id }: { id: string }) => id))
    expect(ids.size).toBe(items.length)
    expect(links.every((link: Record<string, string>) => ids.has(link.source_id!) && ids.has(link.target_id!))).toBe(
      true,
    )
    expect(new Set(items.map(({ x, y }: { x: number; y: number }) => `${x} ${y}`)).size).toBeGreaterThan(1)
  }
})

test('graphology imports the JSON with all its nodes and ties', async () => {
  for (const map of hostile) {
    const text = await textIn(json, map)
    const graph = Graph.from(JSON.parse(text))
    expect([graph.order, graph.type, graph.multi]).toEqual([map.findings[0].x.length, 'undirected', false])
  }
})
