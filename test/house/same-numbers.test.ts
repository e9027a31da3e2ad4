import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome')

/** Which `lines` the project's own rules forbid in a file at `path`. */
function forbidden(lines: readonly string[], path: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-house-'))
  try {
    for (const rules of ['biome.json', '.ci/lint']) cpSync(rules, join(folder, rules), { recursive: true })
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), lines.join('\n'))
    const options = ['lint', '--vcs-enabled=false', '--colors=off', '--max-diagnostics=none']
    const { stdout, stderr } = spawnSync(process.execPath, [biome, ...options], { cwd: folder, encoding: 'utf8' })
    const said = [...`${stdout}${stderr}`.matchAll(/:(\d+):\d+ plugin/g)].map(([, line]) => Number(line) - 1)
    return lines.filter((_, i) => said.includes(i))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const engines = [
  'export const a = Math.exp(1)',
  'export const b = (x: number) => Math.log1p(x)',
  'export const c = [1, 2].map(Math.cos)',
  'export const d = Math.hypot(3, 4)',
  'export const e = Math.pow(2, 3)',
  'export const f = Math.random()',
  "export const g = Math['sin'](1)",
  'export const { tanh } = Math',
  'export const h = (x: number) => x ** 3',
  'export const i = (x: number, n: number) => x ** n',
  'export const j = (x: number) => x ** 0.5',
  'export let k = 3; k **= 3',
  'export const l = new Date()',
  'export const m = Date.now()',
  'export const n = performance.now()',
]

const machines = [
  "export const o = new Intl.Segmenter('zh')",
  "export const p = 'a'.localeCompare('b')",
  'export const q = (1000).toLocaleString()',
  "export const r = (text?: string) => text?.toLocaleLowerCase('tr')",
]

const allowed = [
  "import { exp } from '../model/maths.ts'",
  'export const s = exp(1) + Math.sqrt(2) * Math.PI - Math.max(Math.abs(1), Math.floor(2.5))',
  'export const t = (x: number, n: number) => x ** 2 + 2 ** n - 2 ** -3',
]

test.each(['src/ingest/new.ts', 'src/ingest/layout/new.ts', 'src/atlas/new.ts', 'src/model/new.ts'])(
  'nothing that engines or machines differ in may stand in %s',
  (path) => {
    expect(forbidden([...engines, ...machines, ...allowed], path)).toEqual([...engines, ...machines])
  },
)

test('what only shows maps may use what the engine has', () => {
  expect(forbidden([...engines, ...machines], 'src/explorer/stage/new.ts')).toEqual([])
})
