import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import betweenness from 'graphology-metrics/centrality/betweenness.js'
import { expect, test } from 'vitest'
import { bibtex } from '../src/ingest/formats/bibtex/bibtex.ts'
import { readAll } from '../src/ingest/formats/format.ts'
import { graphOf } from '../src/ingest/graphology.ts'
import { explore } from '../src/ingest/pipeline.ts'
import { defaultSettings } from '../src/model/settings.ts'
import { bundle } from '../src/setup/bundle.mjs'

const refs = `
@article{a, title = {On rings and ideals}, author = {Noether, Emmy and Artin, Emil}, year = 1921}
@article{b, title = {On rings and fields}, author = {Noether, Emmy and Hasse, Helmut}, year = 1930}
@article{c, title = {On dice}, author = {Byron, Ada and Artin, Emil}, year = 1843}
`

test('the program in README gets the graph of a bibliography and asks graphology-metrics of it', async () => {
  const code = /## In a program[\s\S]*?```ts\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))![1]!
  const [imports, lines] = code.trim().split('\n\n')
  expect(imports).toContain('graphology-metrics')
  expect(lines!.split('\n')).toHaveLength(6)
  // README puts it into a folder of the clone; here that is one that Git does not see.
  const mine = 'node_modules/.cache/coterie/readme'
  mkdirSync(mine, { recursive: true })
  const there = join(mine, 'brokers.ts')
  const moved = code.replaceAll("'../src/", "'../../../../src/")
  if (!existsSync(there) || readFileSync(there, 'utf8') !== moved) writeFileSync(there, moved)
  const program = fileURLToPath(await bundle(`${mine}/brokers.ts`))
  const folder = mkdtempSync(join(tmpdir(), 'coterie-readme-'))
  try {
    writeFileSync(join(folder, 'refs.bib'), refs)
    const said = execFileSync(process.execPath, [program], { cwd: folder, encoding: 'utf8' }).trim().split('\n')
    const { atlas } = await explore([readAll(bibtex, refs, 'refs.bib', 2026)], { settings: defaultSettings })
    const graph = graphOf(atlas)
    const shares = betweenness(graph, { getEdgeWeight: null })
    const expected = graph.mapNodes((key, { label }) => `${shares[key]!.toFixed(3)} ${label}`)
    expect(said).toHaveLength(Math.min(10, graph.order))
    for (const line of said) expect(expected).toContain(line)
    const figures = said.map((line) => Number(line.split(' ')[0]))
    expect(figures).toEqual(figures.toSorted((a, b) => b - a))
    expect(figures[0]).toBe(Number(Math.max(...Object.values(shares)).toFixed(3)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 60_000)
