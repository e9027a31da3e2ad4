import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bibtex } from '../../src/ingest/formats/bibtex/bibtex.ts'
import { readAll } from '../../src/ingest/formats/format.ts'
import { adding, leavingOut, ledgerJson, mending } from '../../src/model/ledger.ts'
import { run, useFolder } from './folder.ts'

const bib = readFileSync('test/fixtures/formats/arxiv-100/records.bib', 'utf8')
  .split(/(?=^@)/mu)
  .slice(0, 12)
  .join('')
const [first, second] = readAll(bibtex, bib, 'refs.bib', 2026).records
const ledger = ledgerJson([
  mending(first!, 'title', 'Another Title Altogether'),
  leavingOut([second!], second!.title, 'not about this'),
  adding({ title: 'On Paper Only', bylines: first!.bylines }),
  leavingOut([{ ...second!, key: 'x', title: 'Elsewhere', ids: {} }], 'Elsewhere', 'not about this'),
])
const at = useFolder({ 'refs.bib': bib, 'mine.json': ledger, 'bad.json': '{' })

test('ingest makes the corrections of a file of decisions, and says how many and which it could not', async () => {
  const { code, out, err } = await run(['ingest', at('refs.bib'), '--decisions', at('mine.json')])
  expect(code).toBe(0)
  const titles = JSON.parse(out).nodes.map(({ attributes }: { attributes: { label: string } }) => attributes.label)
  expect(titles).toEqual(expect.arrayContaining(['Another Title Altogether', 'On Paper Only']))
  expect(titles).not.toContain(second!.title)
  expect(err).toContain('3 corrections made; 1 work left out; 1 correction not possible:\n')
  expect(err).toContain('  “Elsewhere” is left out: not about this: the work is not among these files.\n')
})

test('a map that was written holds its corrections: drawn again it needs no file of decisions', async () => {
  const whole = await run(['ingest', at('refs.bib'), '--decisions', at('mine.json'), '--out', at('map.coterie')])
  const again = await run(['ingest', at('map.coterie'), '--out', at('again.coterie'), '--project', at('map.coterie')])
  const print = ({ err }: { err: string }) => /Fingerprint .*/u.exec(err)?.[0]
  expect(print(again)).toBe(print(whole))
  expect(again.err).toContain('3 corrections made')
})

test('decisions that cannot be read are told, and the map is made without them', async () => {
  const { code, err } = await run(['ingest', at('refs.bib'), '--decisions', at('bad.json')])
  expect(code).toBe(0)
  expect(err).toContain('this is not JSON; no decisions were read.')
  expect(err).not.toContain('corrections')
})
