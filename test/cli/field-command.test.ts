import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { titleOf } from '../../src/cli/field-question.ts'
import { openalexLines } from '../warehouse/catalogue.ts'
import { run, useFolder } from './folder.ts'

const at = useFolder({
  'two.bib': `@article{a, title = {Reeds}, author = {Okafor, Ngozi and Lind, Per}, year = 2019}
@article{b, title = {Rushes}, author = {Okafor, Ngozi and Ruiz, Eva}, year = 2021}`,
})
const lines = [...openalexLines(60, 5)]
beforeAll(async () => {
  mkdirSync(at('snapshot'))
  await writeFile(at('snapshot/works.jsonl'), `${lines.slice(0, 59).join('\n')}\n{"id": "broken\n${lines[59]}\n`)
})

const usual = ['--threads', '2', '--memory', '1GB']

test('a plan is printed before anything is done, and nothing is where only a plan is asked for', async () => {
  const { code, err } = await run(['field', at('snapshot'), '--out', at('planned.coterie'), '--plan', '--years', '1990-2000', ...usual]) // biome-ignore format: a call
  expect(code).toBe(0)
  expect(err).toMatch(/^Source +snapshot: 1 file, \d+ kB$/mu)
  expect(err).toMatch(/^Rows to read +about \d+$/mu)
  expect(err).toMatch(/^Asked for +of 1990 to 2000$/mu)
  expect(err).toContain('counting who wrote with whom        to be made')
  expect(existsSync(at('planned.coterie'))).toBe(false)
  expect(readdirSync(at('planned.warehouse'))).toEqual([])
})

test('the map of a snapshot is written and opens; n good rows and a bad one are n works and one line said; a second call makes nothing', async () => {
  const out = at('field.coterie')
  const call = ['field', at('snapshot'), '--out', out, '--top', '60', ...usual]
  const first = await run(call)
  expect(first.code).toBe(0)
  expect(first.err).toContain(`${at('snapshot/works.jsonl')}:60: no work could be read; left out.`)
  expect(first.err).toContain('1 row held no work and was left out.')
  expect(first.err).toMatch(/The whole: 60 works, \d+ authors/u)
  expect(first.err).toMatch(/Written to .*field\.coterie: 26 works, 30 authors, \d topics?/u)
  const bytes = await readFile(out)
  await rm(out)
  const second = await run(call)
  expect(second.code).toBe(0)
  expect(second.err).not.toContain('to be made')
  expect(await readFile(out)).toEqual(bytes)
  const opened = await run(['ingest', out, '--out', at('again.json')])
  expect(opened.code).toBe(0)
  const fingerprintIn = (said: string) => /Fingerprint (\w+)/u.exec(said)?.[1]
  expect(fingerprintIn(opened.err)).toBe(fingerprintIn(first.err))
})

test('what was imported is told by status, checked, and drawn from by its folder', async () => {
  const store = at('store')
  const imported = await run(['warehouse', 'import', at('two.bib'), '--store', store, ...usual])
  expect(imported).toMatchObject({ code: 0, err: expect.stringContaining('2 works') })
  const status = await run(['warehouse', 'status', '--store', store, ...usual])
  expect(status.out).toMatch(/^bylines_\w+: 4 rows, .*\nworks_\w+: 2 rows, /u)
  const check = await run(['warehouse', 'check', at('snapshot'), store, ...usual])
  expect(check).toMatchObject({ code: 3, err: `${at('snapshot/works.jsonl')}:60: no work can be read.\n` })
  expect(check.out.match(/readable/gu)).toHaveLength(2)
  const drawn = await run(['field', store, '--out', at('two.coterie'), '--author', 'Okafor, Ngozi', ...usual])
  expect(drawn.code).toBe(0)
  expect(drawn.err).toContain('The whole: 2 works, 3 authors')
})

test('a map is called what was asked for, of everything as its source', () => {
  expect(titleOf({ topic: ['graph theory', 'networks'], years: [2015, 2024], country: 'KR' }, 'all')).toBe(
    'graph theory, networks, KR, 2015 to 2024',
  )
  expect(titleOf({ author: ['Emmy Noether'], steps: 1 }, 'all')).toBe('Emmy Noether')
  expect(titleOf({ years: [2020, 2020] }, 'snapshot')).toBe('snapshot, 2020')
  expect(titleOf({}, 'snapshot')).toBe('snapshot')
})

test.each([
  [['field', 'x'], 'name the map to be written'],
  [['field', 'x', '--out', 'a.png'], 'what is written is a map file'],
  [['field', '--out', 'a.coterie'], 'name what to read'],
  [['field', 'x', '--out', 'a.coterie', '--years', '2020-1990'], '--years takes a span'],
  [['field', 'x', '--out', 'a.coterie', '--country', 'KOR'], '--country takes two letters'],
  [['field', 'x', '--out', 'a.coterie', '--steps', '2'], '--steps counts from somebody'],
  [['field', 'x', '--out', 'a.coterie', '--steps', 'two'], '--steps takes a whole number'],
  [['field', 'x', '--out', 'a.coterie', '--memory', 'much'], '--memory takes an amount'],
  [['field', 'x', '--out', 'a.coterie', '--threads', '0'], '--threads takes a whole number'],
  [['warehouse', 'dig'], 'there is no task “dig”'],
  [['warehouse', 'import', 'x'], 'name the folder of the warehouse'],
])('%j makes no sense', async (args, said) => {
  const { code, err } = await run(args)
  expect(code).toBe(2)
  expect(err).toContain(said)
})

test('what is not there, or holds nothing that was asked for, is said', async () => {
  const nothing = await run(['field', at('none'), '--out', at('x.coterie'), ...usual])
  expect(nothing).toMatchObject({ code: 1, err: expect.stringContaining(`${at('none')}: there is no such file.`) })
  const none = await run(['field', at('two.bib'), '--out', at('x.coterie'), '--topic', 'dice', ...usual])
  expect(none).toMatchObject({ code: 1, err: expect.stringContaining('no work is what was asked for.') })
  const away = await run(['warehouse', 'status', '--store', at('none'), ...usual])
  expect(away).toMatchObject({ code: 1, err: expect.stringContaining('holds no import') })
})
