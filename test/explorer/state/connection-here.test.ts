import { beforeEach, expect, test } from 'vitest'
import { labelAt } from '../../../src/atlas/nodes.ts'
import { openSession, type Session } from '../../../src/explorer/state/session.ts'
import { authorKey, drawn, mapOf, sketchOf } from '../map.ts'

const chain = ['Ada', 'Emmy', 'Emil', 'Kurt', 'Rosa', 'Olga']
const works = chain.slice(1).map((name, i) => ({ title: `Work ${i}`, authors: [chain[i]!, name] }))

/** A chain of coauthors, the first and the last of whom stand side by side. */
function bentChain() {
  const sketch = sketchOf(works)
  for (const [i, name] of chain.entries())
    sketch.mergeNodeAttributes(authorKey(name), { x: i === chain.length - 1 ? 1 : 100 * i, y: 0 })
  return drawn(sketch)
}

let session: Session
beforeEach(() => {
  session = openSession()
  session.atlas.value = bentChain()
  session.setLens('people')
  session.keepConnection()
})

const names = () =>
  session.litConnection.value?.paths.map(({ nodes }) => nodes.map((node) => labelAt(session.atlas.value!, node)))

test('with one selected, the way to the one on which the pointer rests is lit; with none selected, none', () => {
  session.restedOn.value = authorKey('Emil')
  expect(names()).toBeUndefined()
  session.select(authorKey('Ada'))
  expect(names()).toEqual([['Ada', 'Emmy', 'Emil']])
  expect(session.openConnection.value).toBeNull()
})

test('two side by side on the map and far apart in the graph are near by accident; neighbours in both are not', () => {
  session.select(authorKey('Ada'))
  session.showConnection(authorKey('Olga'))
  expect(session.openConnection.value).toMatchObject({ steps: 5, isAccident: true })
  session.showConnection(authorKey('Emmy'))
  expect(session.openConnection.value).toMatchObject({ steps: 1, isAccident: false })
  expect(session.nearby(authorKey('Ada'), 1)).toMatchObject([{ steps: 5 }])
})

test('a connection is let go once another is selected, or the map no longer holds its end', () => {
  session.select(authorKey('Ada'))
  session.showConnection(authorKey('Olga'))
  session.select(authorKey('Emil'))
  expect(session.connectedTo.value).toBeNull()
  session.showConnection(authorKey('Olga'))
  session.atlas.value = mapOf(works.slice(0, 2))
  expect(session.connectedTo.value).toBeNull()
})

test('nothing is worked out before somebody asks: neither while one is selected, nor while filters change', () => {
  let looked = 0
  const watched = (of: ArrayLike<number>) =>
    new Proxy(of, {
      get(target, key) {
        looked++
        return Reflect.get(target, key)
      },
    })
  const map = session.atlas.value!
  const { authorship, coauthorship } = map.networks
  const networks = { ...map.networks, authorship: { ...authorship, targets: watched(authorship.targets) }, coauthorship: { ...coauthorship, targets: watched(coauthorship.targets) } } // biome-ignore format: two networks
  session.atlas.value = { ...map, networks } as typeof map
  session.select(authorKey('Ada'))
  looked = 0
  expect(session.litConnection.value).toBeNull()
  expect(session.astrayHere.value).toBeNull()
  expect(looked).toBe(0)
  session.restedOn.value = authorKey('Emil')
  expect(names()).toEqual([['Ada', 'Emmy', 'Emil']])
  expect(looked).toBeGreaterThan(0)
})
