import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { gexf } from '../../src/export/to-gexf.ts'
import { anyCorpus, atlasFrom, corpusOf } from '../corpus.ts'
import { textIn } from './written.ts'

const folder = 'test/fixtures/schemas/gexf-1.2'
const file = (name: string) => ({ fileName: name, contents: readFileSync(`${folder}/${name}`, 'utf8') })
const others = readdirSync(folder).filter((name) => name !== 'gexf.xsd')

const faults = async (documents: readonly string[]) => {
  const { errors } = await validateXML({
    xml: documents.map((contents, i) => ({ fileName: `${i}.gexf`, contents })),
    schema: [file('gexf.xsd')],
    preload: others.map(file),
  })
  return errors.map(({ message }) => message)
}

test('GEXF is valid by its schema, whatever the map holds', async () => {
  const maps = fc.sample(anyCorpus.map(atlasFrom), 40)
  expect(await faults(await Promise.all(maps.map((map) => textIn(gexf, map, '2026-05-27'))))).toEqual([])
})

test('and would be told to be none where it is not', async () => {
  const good = await textIn(gexf, atlasFrom(corpusOf([{ title: 'A', authors: ['Ada'] }])))
  expect(await faults([good.replace('version="1.2"', 'version="1.9"')])).not.toEqual([])
  expect(await faults([good.replace(' label=', ' lable=')])).not.toEqual([])
})
