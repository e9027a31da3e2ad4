import { expect, test } from 'vitest'
import { hopTexts } from '../../../src/explorer/stage/path-drawing.ts'
import type { Scene } from '../../../src/explorer/stage/scene.ts'
import { type Box, overlap } from '../../../src/picture/label-placement.ts'
import { textWidth } from '../../../src/picture/lettered.ts'
import { palettes } from '../../../src/picture/palette.ts'

const view = { width: 1000, height: 1000, scale: 1000, left: 0, top: 1000, markScale: 1 }
const marksAt = (...places: readonly (readonly [number, number])[]) =>
  ({ marks: places.map(([x, y]) => ({ x, y, size: 6 })) }) as unknown as Scene
const boxes = (texts: ReturnType<typeof hopTexts>): readonly Box[] =>
  texts.map(({ lines, x, top, pixels, lineHeight }) => {
    const half = (textWidth(lines[0]!, 600) * pixels) / 2
    return { left: x - half, right: x + half, top, bottom: top + lineHeight }
  })

test('no label of a way covers another, nor a mark of it, nor a name that stands', () => {
  const fan = Array.from({ length: 9 }, (_, i) => [0.6, 0.46 + 0.01 * i] as const)
  const scene = marksAt([0.3, 0.5], ...fan)
  const hops = fan.map((_, i) => ({ from: 0, to: i + 1, words: '12 works together' }))
  const name = { left: 400, right: 480, top: 480, bottom: 500 }
  const placed = boxes(hopTexts(hops, scene, palettes.light, view, [name]))
  expect(placed.length).toBeGreaterThan(3)
  for (const [i, box] of placed.entries()) {
    expect(overlap(box, name)).toBe(false)
    for (const other of placed.slice(0, i)) expect(overlap(box, other)).toBe(false)
    for (const { x, y } of scene.marks)
      expect(overlap(box, { left: 1000 * x - 6, right: 1000 * x + 6, top: 1000 - 1000 * y - 6, bottom: 1000 - 1000 * y + 6 })).toBe(false) // biome-ignore format: a mark
  }
})

test('a tie that several ways share is named once, on its middle where that is free', () => {
  const scene = marksAt([0.2, 0.5], [0.6, 0.5])
  const hops = [
    { from: 0, to: 1, words: '1 work' },
    { from: 1, to: 0, words: '1 work' },
  ]
  const texts = hopTexts(hops, scene, palettes.light, view)
  expect(texts.map(({ x, top }) => [x, top])).toEqual([[400, 493]])
})
