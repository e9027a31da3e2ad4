import { readFile, stat } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { exportFormats } from '../../src/export/export-formats.ts'
import { run, useFolder } from './folder.ts'

const at = useFolder({
  'two.bib': `@article{a, title = {One}, author = {Ek, Bo and Prior, Ana}, year = 2020}
@article{b, title = {Two}, author = {Ek, Bo and Quill, Cy}, year = 2021}`,
  'edges.txt': 'a b\nb c\nc a\n',
})

const maps = exportFormats
  .map(({ extension }) => `.${extension}`)
  .join(', ')
  .replace(/, (\S+)$/, ' and $1')

test.each([
  [['ingest', 'two.bib'], 'map.png', maps],
  [['ingest', 'two.bib'], 'map.json.gz', maps],
  [['analyse', 'edges.txt'], 'graph.gexf', '.json'],
])('%j to %s is refused before anything is read, with what can be written', async ([command, file], out, known) => {
  const { code, err } = await run([command!, at(file!), '--out', at(out)])
  expect(code).toBe(2)
  expect(err).toContain(`what can be is ${known}.`)
  expect(err).not.toContain('…')
  await expect(stat(at(out))).rejects.toThrow('ENOENT')
})

test('a name that ends in .gexf asks for GEXF, and does not go with another format', async () => {
  expect((await run(['ingest', at('two.bib'), '--out', at('map.gexf')])).code).toBe(0)
  expect(await readFile(at('map.gexf'), 'utf8')).toMatch(/^<\?xml/)
  const odd = await run(['ingest', at('two.bib'), '--out', at('map.gexf'), '--format', 'json'])
  expect(odd.code).toBe(2)
  expect(odd.err).toMatch(/--format json .* \.gexf do not go together/)
})

test('what was written where is told, with what it holds and its bytes', async () => {
  const { err } = await run(['ingest', at('two.bib'), '--out', at('map.json')])
  const bytes = (await stat(at('map.json'))).size.toLocaleString('en')
  expect(err).toContain(`Written to ${at('map.json')}: 2 works, 3 authors; ${bytes} bytes.\n`)
  const printed = await run(['ingest', at('two.bib')])
  expect(printed.out).toBe(await readFile(at('map.json'), 'utf8'))
  expect(printed.err).toContain(`Written to standard output: 2 works, 3 authors; ${bytes} bytes.\n`)
  const graph = await run(['analyse', at('edges.txt'), '--measures', 'none', '--out', at('graph.json')])
  expect(graph.err).toMatch(/Written to .*graph\.json: 3 nodes, 3 ties; \d+ bytes\.\n/)
})

test('records and terms tell how many there were, apart from what they print', async () => {
  expect(await run(['records', at('two.bib')])).toMatchObject({ err: '2 records printed.\n' })
  expect((await run(['terms', at('two.bib')])).err).toMatch(/The terms of 2 works printed\.\n$/)
})
