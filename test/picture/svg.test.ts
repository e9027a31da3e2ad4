import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import type { Drawing, Text } from '../../src/picture/drawing.ts'
import { svgPieces } from '../../src/picture/svg.ts'

const text = (line: string): Text => ({
  lines: [line],
  x: 10,
  top: 10,
  anchor: 'start',
  pixels: 12,
  weight: 500,
  lineHeight: 15,
  spacing: 0,
  colour: '#112233',
  opacity: 1,
  halo: 2,
})
const drawing = (change: Partial<Drawing>): Drawing => ({
  title: 'A map',
  width: 300,
  height: 200,
  ground: '#ffffff',
  halo: '#ffffff',
  strokes: [{ x1: 0, y1: 0, x2: 50, y2: 60, from: '#ff0000', to: '#0000ff', width: 1, opacity: 0.5, line: 'dashed' }],
  marks: (['author', 'work', 'topic'] as const).map((kind, i) => ({ kind, x: 40 * i, y: 20, radius: 8, colour: '#336699', opacity: 1 })), // biome-ignore format: one of each
  lands: [],
  bands: [],
  leaders: [],
  bars: [],
  texts: [],
  ...change,
})
const svg = (change: Partial<Drawing>) => [...svgPieces(drawing(change))].join('')

/** Elements with their text, read by a parser that forgives nothing. */
function elements(source: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  let open = ''
  parser.on('opentag', ({ name, attributes }) => {
    open = name
    found.push({ name, attributes, text: '' })
  })
  parser.on('closetag', () => {
    open = ''
  })
  parser.on('text', (piece) => {
    if (open !== '') found[found.length - 1]!.text += piece
  })
  parser.write(source).close()
  return found
}

test('every shape is there, each kind in its own', () => {
  const names = elements(svg({ texts: [text('Ada')] })).map(({ name }) => name)
  expect(names.filter((name) => name === 'circle')).toHaveLength(1)
  expect(names.filter((name) => name === 'rect')).toHaveLength(3)
  expect(names.filter((name) => name === 'path')).toHaveLength(2)
  expect(elements(svg({ texts: [text('Ada')] })).find(({ name }) => name === 'tspan')?.text).toBe('Ada')
})

test('a transparent drawing has no ground', () => {
  expect(svg({})).toContain('<rect width="100%"')
  expect(svg({ ground: null })).not.toContain('<rect width="100%"')
})

test('a strict parser accepts any label, and reads back what XML can hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (label) => {
      const read = elements(svg({ title: label, texts: [text(label)] }))
      const whole = label.replace(/[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
      expect(read.find(({ name }) => name === 'tspan')?.text).toBe(whole)
    }),
    { numRuns: 300 },
  )
})

test('no script can be smuggled in by a name, a colour or a picture', () => {
  const evil = '"><script>alert(1)</script><x y="'
  const read = elements(
    svg({
      title: evil,
      texts: [{ ...text(evil), colour: evil }],
      ground: evil,
      glow: { picture: 'javascript:alert(1)', x: 0, y: 0, side: 1, opacity: 1 },
    }),
  )
  expect(read.map(({ name }) => name)).not.toContain('script')
  expect(read.map(({ name }) => name)).not.toContain('image')
  for (const { attributes } of read) for (const name of Object.keys(attributes)) expect(name).not.toMatch(/^on/)
})

test('what is not a number does not reach the file', () => {
  const broken = svg({ marks: [{ kind: 'author', x: Number.NaN, y: Number.POSITIVE_INFINITY, radius: 4, colour: '#000000', opacity: 1 }] }) // biome-ignore format: one mark
  expect(broken).not.toMatch(/NaN|Infinity/)
})
