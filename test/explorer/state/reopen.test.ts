import { expect, test } from 'vitest'
import { reopen } from '../../../src/explorer/state/reopen.ts'
import { mapOf } from '../map.ts'

const map = mapOf([{ title: 'Sums', authors: ['Ada', 'Bo'], topics: { numbers: 1 } }])
const saved = JSON.stringify(map.export())
const damaged = (change: (saved: ReturnType<typeof map.export>) => void): string => {
  const copy = JSON.parse(saved)
  change(copy)
  return JSON.stringify(copy)
}

test('a saved map is restored, positions included', () => {
  const reopened = reopen(saved)
  expect(reopened.ok && reopened.graph.export()).toEqual(map.export())
})
test('what is no saved map is left to others', () => {
  for (const text of ['', '{', '[]', 'null', '{"nodes":[]}', '{"nodes":[],"edges":[],"attributes":{}}'])
    expect(reopen(text)).toMatchObject({ ok: false, ours: false })
})
test('a map of a newer version is refused and says so', () => {
  const newer = damaged(({ attributes }) => void Object.assign(attributes, { coterie: 99 }))
  expect(reopen(newer)).toMatchObject({ ok: false, ours: true, reason: expect.stringContaining('newer') })
})
test('a damaged node or tie is a reason, not an exception', () => {
  const place = damaged(({ nodes }) => void Object.assign(nodes[1]!.attributes!, { x: null }))
  expect(reopen(place)).toMatchObject({ ok: false, ours: true, reason: expect.stringContaining('node 2') })
  const tie = damaged(({ edges }) => void Object.assign(edges[0]!, { target: 'nobody' }))
  expect(reopen(tie)).toMatchObject({ ok: false, ours: true })
})
