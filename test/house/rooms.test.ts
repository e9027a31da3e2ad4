import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/u.test(name))
  .map((name) => name.replaceAll('\\', '/'))
const withWord = (word: RegExp) => files.filter((name) => word.test(readFileSync(join('src', name), 'utf8'))).sort()

test('graphs of graphology are made of a map for other programs, and nothing here is drawn or asked of one', () => {
  expect(withWord(/\bCoterieGraph\b/u)).toEqual(['ingest/graph/graph.ts', 'ingest/graphology.ts'])
})

test('sigma is known behind the surface alone, which the map is opened on in one place', () => {
  const strangers = withWord(/from 'sigma[/']/u).filter((name) => !name.startsWith('explorer/stage/sigma/'))
  expect(strangers).toEqual([])
  expect(withWord(/from '.*sigma-surface\.ts'/u)).toEqual(['explorer/stage/drawn-map.ts'])
})

test('no state, cache or listener of the explorer belongs to a module: two sessions may stand in one page', () => {
  const shared =
    /^(?:export )?(?:let |const [^=]+= (?:await )?(?:signal|computed|effect|batch|new WeakMap|new WeakSet|openSession)\b|(?:window|document)\.)/mu
  expect(withWord(shared).filter((name) => name.startsWith('explorer/'))).toEqual([])
})

test('a file can be asked for by its name: no two of the house are called the same', () => {
  const called = (name: string) => basename(name).replace(/\.tsx?$/u, '')
  const names = files.map(called)
  const alike = files.filter((name) => names.indexOf(called(name)) !== names.lastIndexOf(called(name)))
  expect(alike, 'files that share a name: call one of them something else').toEqual([])
})
