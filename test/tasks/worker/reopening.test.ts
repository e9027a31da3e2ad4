import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { jsonPieces } from '../../../src/export/json.ts'
import { streamOf } from '../../../src/ingest/graph/graph.ts'
import { sketchOf } from '../../explorer/map.ts'
import { reopened } from './reopened.ts'

const map = sketchOf([
  { title: 'Sums', authors: ['Ada', 'Bo'], topics: { numbers: 1 } },
  { title: 'Products', authors: ['Ada', 'Bo'], topics: { numbers: 1 } },
  { title: 'A letter', authors: ['Cy'] },
])
const saved = map.export()
const damaged = (change: (saved: ReturnType<typeof map.export>) => void): string => {
  const copy = structuredClone(saved)
  change(copy)
  return JSON.stringify(copy)
}

test('a saved map is restored, positions included, packed or not', async () => {
  const text = [...jsonPieces(streamOf(map))].join('')
  for (const file of [text, new Uint8Array(gzipSync(text)), JSON.stringify(saved), JSON.stringify(saved, null, 2)]) {
    const { answer, graph } = await reopened(file)
    expect(answer).toEqual({ ok: true })
    expect([...graph!.nodeEntries()].length).toBe(map.order)
    expect(graph!.export().nodes).toEqual(saved.nodes)
    expect(graph!.mapEdges((_, attributes, a, b) => [a, b, attributes])).toEqual(
      map.mapEdges((_, attributes, a, b) => [a, b, attributes]),
    )
    expect(graph!.getAttributes()).toEqual(map.getAttributes())
  }
})
test('a map whose ties stand before its nodes is restored too', async () => {
  const { options, attributes, nodes, edges } = saved
  const { answer, graph } = await reopened(JSON.stringify({ edges, nodes, attributes, options }))
  expect(answer).toEqual({ ok: true })
  expect(graph!.export()).toEqual(saved)
})
test('of a map too large for a page its most important part is taken, and what the whole holds is said', async () => {
  const { answer, graph } = await reopened(JSON.stringify(saved), { whole: 5, most: 4 })
  expect(answer).toEqual({ ok: true })
  expect(graph!.nodes().sort()).toEqual(['a:ada', 'a:bo', 'w:products', 'w:sums'])
  expect(graph!.size).toBe(5)
  expect(graph!.getAttribute('part')).toEqual({ of: { author: 3, work: 3, topic: 1 }, ties: map.size })
})
test('what is no saved map is left to others', async () => {
  for (const text of ['', '{', '[]', 'null', '{"nodes":[]}', '{"nodes":[],"edges":[],"attributes":{}}', '{"meta":1}'])
    expect((await reopened(text)).answer, text).toMatchObject({ ok: false, ours: false })
})
test('a map of a newer version is refused and says so', async () => {
  const newer = damaged(({ attributes }) => void Object.assign(attributes, { coterie: 99 }))
  expect((await reopened(newer)).answer).toMatchObject({
    ok: false,
    ours: true,
    reason: expect.stringContaining('newer'),
  })
})
test('a damaged node or tie, or a file cut short, is a reason, not an exception', async () => {
  const place = damaged(({ nodes }) => void Object.assign(nodes[1]!.attributes!, { x: null }))
  const reason = { ok: false, ours: true, reason: expect.stringContaining('damaged') }
  expect((await reopened(place)).answer).toMatchObject({ ...reason, reason: expect.stringContaining('node 2') })
  const tie = damaged(({ edges }) => void Object.assign(edges[0]!, { target: 'nobody' }))
  expect((await reopened(tie)).answer).toMatchObject(reason)
  const twice = damaged(({ nodes }) => void nodes.push(nodes[0]!))
  expect((await reopened(twice)).answer).toMatchObject(reason)
  const text = JSON.stringify(saved)
  expect((await reopened(text.slice(0, -20))).answer).toMatchObject(reason)
})
