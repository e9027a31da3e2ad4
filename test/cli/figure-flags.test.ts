import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { figureIn } from '../../src/cli/figure-flags.ts'
import { run, useFolder } from './folder.ts'

const at = useFolder({
  'two.bib': `@article{a, title = {One}, author = {王, 小明 and Prior, Ana}, year = 2020}
@article{b, title = {Two}, author = {王, 小明 and Quill, Cy}, year = 2021}`,
})

test('a figure is made for the paper and the ground that a call names', async () => {
  const { code } = await run(['ingest', at('two.bib'), '--paper', 'slide', '--ground', 'dark', '--out', at('map.svg')])
  expect(code).toBe(0)
  const svg = await readFile(at('map.svg'), 'utf8')
  expect(svg).toContain('width="338.67mm" height="190.5mm"')
  expect(svg).toContain('fill="#0e1117"')
  expect(figureIn({ ground: 'transparent' }).options).toEqual({ theme: 'light', transparent: true })
  expect(figureIn({}).options).toEqual({})
})

test('an SVG that holds its map is read as the map, and no other picture can hold one', async () => {
  const words = ['ingest', at('two.bib'), '--with-map', '--out']
  const drawn = await run([...words, at('held.svg')])
  const again = await run(['ingest', at('held.svg'), '--out', at('again.json')])
  expect([drawn.code, again.code]).toEqual([0, 0])
  const said = (err: string) => err.match(/Fingerprint (\w+)/)?.[1]
  expect(said(again.err)).toBe(said(drawn.err))
  const { code, err } = await run([...words, at('held.pdf')])
  expect([code, err]).toEqual([2, expect.stringContaining('only an SVG can hold its map')])
})

test('a PDF says which of its texts have letters that its fonts lack', async () => {
  const { code, err } = await run(['ingest', at('two.bib'), '--out', at('map.pdf')])
  expect(code).toBe(0)
  expect(err).toMatch(/\d texts? ha(s|ve) letters that our fonts lack/)
  expect((await run(['ingest', at('two.bib'), '--out', at('map.svg')])).err).not.toContain('our fonts lack')
})

test('a paper that nobody knows is refused with those that there are', async () => {
  const { code, err } = await run(['ingest', at('two.bib'), '--paper', 'a5', '--out', at('map.svg')])
  expect(code).toBe(2)
  expect(err).toContain('--paper: there is no “a5”; there are single, double, slide, a4, a1.')
})
