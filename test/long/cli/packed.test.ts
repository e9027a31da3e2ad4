import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { version } from '../../../package.json'

const folder = mkdtempSync(join(tmpdir(), 'coterie-packed-'))
const program = join(folder, 'package/src/cli/coterie.mjs')
const run = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })

beforeAll(() => {
  const windows = process.platform === 'win32'
  const npm = windows ? 'npm.cmd' : 'npm'
  execFileSync(npm, ['pack', '--pack-destination', folder, '--loglevel=error'], { stdio: 'ignore', shell: windows })
  execFileSync('tar', ['xzf', `coterie-${version}.tgz`], { cwd: folder })
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true }))

test('what npm pack makes runs where nothing else is: no packages, no sources', () => {
  expect(run('--version')).toBe(`coterie ${version}\n`)
  expect(run('--help')).toContain('read files and write the finished map')
  expect(run('completion', 'fish')).toContain('complete -c coterie')
})

test('and makes the map of the seed, the page among its formats, with the fingerprint of a clone', () => {
  const seed = join(folder, 'package/data/wonyeol-lee.txt')
  const args = [
    'ingest',
    seed,
    '--retrieved',
    '2026-11-24',
    '--out',
    'map.json',
    '--out',
    'map.html',
    '--out',
    'a.methods.md',
  ]
  run(...args)
  const map = JSON.parse(readFileSync(join(folder, 'map.json'), 'utf8'))
  expect(map.nodes).toHaveLength(51)
  expect(readFileSync(join(folder, 'map.html'), 'utf8')).toContain('coterie-viewer')
  const clone = execFileSync(
    process.execPath,
    ['src/cli/coterie.mjs', 'ingest', seed, '--retrieved', '2026-11-24', '--format', 'methods'],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  )
  expect(readFileSync(join(folder, 'a.methods.md'), 'utf8')).toBe(clone)
})

test('the licences of what is in it lie in it', () => {
  expect(readFileSync(join(folder, 'package/dist/program/licences.txt'), 'utf8')).toContain('graphology')
})
