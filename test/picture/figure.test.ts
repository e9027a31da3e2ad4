import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { alongYears } from '../../src/atlas/along-years.ts'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { Sieve } from '../../src/atlas/filters/sieve.ts'
import { idAt, nodeCount } from '../../src/atlas/nodes.ts'
import { nodeKinds } from '../../src/model/ids.ts'
import { lenses } from '../../src/model/lenses.ts'
import { firstView } from '../../src/model/view.ts'
import { diamondReach, type Mark, type Text } from '../../src/picture/drawing.ts'
import { figureOf } from '../../src/picture/figure.ts'
import { type FigureDrawing, type FigureLayer, textsOf } from '../../src/picture/figure-drawing.ts'
import { type FigureOptions, usualFigure } from '../../src/picture/figure-options.ts'
import { figureSvg } from '../../src/picture/figure-svg.ts'
import { type Box, overlap } from '../../src/picture/label-placement.ts'
import { textWidth } from '../../src/picture/lettered.ts'
import { paperIds, papers, points } from '../../src/picture/paper.ts'
import { en } from '../../src/words/en.ts'
import { atlasFrom, corpusOf } from '../corpus.ts'
import { seedMap } from '../seed.ts'

const seed = await seedMap()

const figure = (options: Partial<FigureOptions> = {}, atlas: Atlas = seed, view = firstView): FigureDrawing =>
  figureOf({ atlas, view, filtered: null, retrieved: '2026-05-27' }, { ...usualFigure, ...options })
const svg = (options: Partial<FigureOptions> = {}, atlas: Atlas = seed) =>
  [...figureSvg(figure(options, atlas))].join('')

const layer = ({ layers }: FigureDrawing, id: string): FigureLayer | undefined => layers.find((one) => one.id === id)
const inside = <K extends 'marks' | 'texts'>(
  of: FigureLayer | undefined,
  what: K,
): NonNullable<FigureLayer[K]>[number][] =>
  of === undefined ? [] : [...(of[what] ?? []), ...(of.layers ?? []).flatMap((inner) => inside(inner, what))]

function boxOf({ lines, x, top, anchor, pixels, weight, lineHeight, spacing }: Text): Box {
  const width = Math.max(
    ...lines.map((line) => pixels * textWidth(line, weight as 400) + spacing * ([...line].length - 1)),
  )
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top, bottom: top + lineHeight * lines.length }
}

/** Whether the shape itself, not the square around it, reaches into a box. */
function covers(box: Box, { kind, x, y, radius }: Mark): boolean {
  const [dx, dy] = [Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)]
  if (kind === 'work') return dx < radius && dy < radius
  return kind === 'topic' ? dx + dy < radius * diamondReach : Math.hypot(dx, dy) < radius
}

describe.each(paperIds)('on paper %s', (paper) => {
  test('no label covers a mark, not even its own, nor another label or the name of a cluster', () => {
    const drawn = figure({ paper })
    const marks = inside(layer(drawn, 'marks'), 'marks')
    const labels = inside(layer(drawn, 'labels'), 'texts').map(boxOf)
    const names = inside(layer(drawn, 'names'), 'texts').map(boxOf)
    expect(labels.length).toBeGreaterThan(10)
    for (const [i, box] of labels.entries()) {
      for (const mark of marks) expect(covers(box, mark)).toBe(false)
      for (const other of [...labels.slice(i + 1), ...names]) expect(overlap(box, other)).toBe(false)
    }
  })

  test('no letters are smaller than six points, and all of them stand on the sheet', () => {
    const drawn = figure({ paper })
    for (const text of textsOf(drawn.layers)) {
      const { left, right, top, bottom } = boxOf(text)
      expect(text.pixels).toBeGreaterThanOrEqual(6)
      expect([left >= 0, right <= drawn.width, top >= 0, bottom <= drawn.height]).toEqual([true, true, true, true])
    }
  })

  test('the file has the size of the sheet in millimetres, and no mark lies beyond it', () => {
    const { width, height } = papers[paper]
    const drawn = figure({ paper })
    expect(svg({ paper })).toContain(` width="${width}mm" height="${height ?? ''}`)
    expect(drawn.width).toBeCloseTo(points(width))
    for (const { x, y, radius } of inside(layer(drawn, 'marks'), 'marks')) {
      expect(x - radius).toBeGreaterThan(0)
      expect(x + radius).toBeLessThan(drawn.width)
      expect(y - radius).toBeGreaterThan(0)
      expect(y + radius).toBeLessThan(drawn.height)
    }
  })
})

test('every node of the view is a mark, and what is not in the part that is seen is none', () => {
  expect(inside(layer(figure(), 'marks'), 'marks')).toHaveLength(nodeCount(seed))
  const [{ x, y }] = seed.findings
  const within = { left: x[0]! - 1, right: x[0]! + 1, top: -y[0]! - 1, bottom: -y[0]! + 1 }
  const near = figureOf({ atlas: seed, view: firstView, filtered: null, within }, usualFigure)
  expect(inside(layer(near, 'marks'), 'marks')).toHaveLength(1)
  const people = figure({}, seed, { ...firstView, lens: 'people' } as never)
  expect(new Set(inside(layer(people, 'marks'), 'marks').map(({ kind }) => kind))).toEqual(new Set(['author']))
})

test('a figure of works along their years names the years, and puts each work over its own', () => {
  const view = { ...firstView, lens: 'works', alongYears: true as const }
  const places = alongYears(seed, seed.findings[0])
  const drawn = figureOf({ atlas: seed, view, filtered: null, places }, usualFigure)
  const years = inside(layer(drawn, 'years'), 'texts')
  expect(years.map(({ lines }) => lines.join())).toEqual(expect.arrayContaining(['2018', '2026']))
  const at = years.map(({ x }) => x)
  for (const { x } of inside(layer(drawn, 'marks'), 'marks'))
    expect(Math.min(...at.map((year) => Math.abs(year - x)))).toBeLessThan(3)
})

test('title, subtitle, caption, legend, areas, names and labels are each there or not', () => {
  const ids = (options: Partial<FigureOptions>) => figure(options).layers.map(({ id }) => id)
  expect(ids({})).toEqual(['areas', 'ties', 'marks', 'leaders', 'labels', 'names', 'legend', 'words'])
  expect(ids({ legend: false })).not.toContain('legend')
  expect(ids({ areas: false })).not.toContain('areas')
  expect(ids({ names: false })).not.toContain('names')
  expect(ids({ labels: 'none' })).not.toContain('labels')
  expect(ids({ title: null, subtitle: null, caption: null })).not.toContain('words')
  expect(svg({ title: 'Who writes with Lee' })).toContain('>Who writes with Lee</text>')
  expect(svg()).toContain('Source: wonyeol-lee.txt, retrieved 27 May 2026.')
})

test.each([false, true])(
  'a poster says what its map shows, and of each cluster who writes there and on what; upright: %s',
  (upright) => {
    const words = (options: Partial<FigureOptions>) =>
      [...textsOf(figure({ paper: 'a1', upright, ...options }).layers)].map(({ lines }) => lines.join(' '))
    const told = words({})
    expect(told.some((text) => / are the largest of 4 clusters\. /.test(text))).toBe(true)
    for (const text of ['4 works, 2018 to 2022', '1 work, 2019', 'Gwonsoo Che, Hyoungjin Lim'])
      expect(told).toContain(text)
    expect(told.join('\n')).toMatch(/^On gradient, /mu)
    const bare = words({ margin: false })
    expect(bare.filter((text) => /^On gradient|works, 2018 to 2022$|largest of/.test(text))).toEqual([])
    // Without it the legend says what colours mean.
    expect(bare).toContain('Colour')
    expect(told).not.toContain('Colour')
  },
)

test('a poster has whole titles, other papers shorten them', () => {
  const title =
    'Expressive Power of Floating-Point Neural Networks with Arbitrary Reduction Orders and Inexact Activation Implementations'
  const titles = (paper: FigureOptions['paper']) =>
    inside(layer(figure({ paper }), 'labels'), 'texts').map(({ lines }) => lines.join(' '))
  expect(titles('a1')).toContain(title)
  expect(titles('a4')).not.toContain(title)
})

test('on a poster no two texts overlap, however many clusters there are', () => {
  const atlas = atlasFrom(
    corpusOf(
      Array.from({ length: 40 }, (_, i) => ({
        title: `Work ${i} of a rather long title that goes on`,
        authors: [0, 1, 2].map((j) => `Somebody Called ${i}-${j}`),
        topics: [`topic ${i % 13}`, `theme ${i % 13}`],
        year: 2000 + i,
      })),
    ),
  )
  for (const upright of [false, true]) {
    const drawn = figure({ paper: 'a1', upright }, atlas)
    const boxes = [...textsOf(drawn.layers)].map(boxOf)
    for (const [i, box] of boxes.entries()) {
      expect([box.left >= 0, box.right <= drawn.width, box.top >= 0, box.bottom <= drawn.height]).not.toContain(false)
      for (const other of boxes.slice(i + 1)) expect(overlap(box, { ...other, top: other.top + 0.01 })).toBe(false)
    }
  }
})

test('a figure without a title has more room for its map', () => {
  const height = (options: Partial<FigureOptions>) => figure({ paper: 'single', ...options }).height
  expect(height({ title: null, subtitle: null })).toBeLessThan(height({}))
  expect(height({ legend: false })).toBeLessThan(height({}))
})

test('clusters are layers with names that programs for drawing show', () => {
  const read = attributes(svg())
  const layers = read.filter((one) => one['inkscape:groupmode'] === 'layer')
  expect(layers.map((one) => one['inkscape:label'])).toContain('Marks')
  expect(layers.find(({ id }) => id === 'figure-marks-1')?.['inkscape:label']).toMatch(/ · /)
  expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length)
  expect(read[0]).toMatchObject({ role: 'graphics-document', 'aria-labelledby': 'figure-title figure-description' })
})

test('a dark figure has a dark ground, a transparent one has none', () => {
  expect(figure({ theme: 'dark' }).ground).toBe('#0e1117')
  expect(figure({ transparent: true }).ground).toBeNull()
  expect(figure().ground).toBe('#ffffff')
})

test('the same map and options give the same file, whatever the names hold, and a strict parser takes it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 3, maxLength: 6 }), (names) => {
      const unlike = [...new Set(names)].map((name, i) => `${name}${i}`)
      const atlas = atlasFrom(
        corpusOf([
          { title: names[0]!, authors: unlike, topics: [`t ${names[1]}`] },
          { title: `${names[1]}!`, authors: unlike.slice(1), topics: [`t ${names[1]}`] },
        ]),
      )
      const once = svg({ title: names[0]! }, atlas)
      expect(svg({ title: names[0]! }, atlas)).toBe(once)
      for (const one of attributes(once)) for (const name of Object.keys(one)) expect(name).not.toMatch(/^on/)
      expect(once).not.toMatch(/NaN|Infinity|undefined/)
      expect(idAt(atlas, 0)).toBeDefined()
    }),
    { numRuns: 60 },
  )
})

/** Attributes of each element, read by a parser that forgives nothing. */
function attributes(source: string): Record<string, string>[] {
  const found: Record<string, string>[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    expect(['svg', 'title', 'desc', 'g', 'rect', 'path', 'circle', 'text', 'tspan']).toContain(name)
    found.push(attributes as Record<string, string>)
  })
  parser.write(source).close()
  return found
}

test('in a period its new ties are drawn wider than those that go on, and those that rest as dots; the legend says so', () => {
  const atlas = atlasFrom(
    corpusOf([
      { title: 'Early', authors: ['Ada', 'Emmy'], year: 1990 },
      { title: 'Also early', authors: ['Ada', 'Emil'], year: 1990 },
      { title: 'Late', authors: ['Ada', 'Emil'], year: 2000 },
      { title: 'New', authors: ['Emmy', 'Emil'], year: 2000 },
    ]),
  )
  const left = new Sieve(atlas, new Set(lenses[0].ties), 'degree').filtered({
    kinds: new Set(nodeKinds),
    years: [2000, 2000],
    facets: new Map(),
    clusters: null,
    reductions: new Map(),
  })
  const pictured = { atlas, view: firstView, filtered: left }
  const linesOf = (figure: ReturnType<typeof figureOf>) =>
    new Set(figure.layers.find(({ id }) => id === 'ties')!.strokes!.map(({ line }) => line))
  expect(linesOf(figureOf(pictured, usualFigure))).not.toContain('dotted')
  const figure = figureOf({ ...pictured, dormant: left.dormantTies.of }, usualFigure)
  expect(linesOf(figure)).toContain('dotted')
  const said = figure.layers.find(({ id }) => id === 'legend')!.texts!.flatMap(({ lines }) => lines.join(' '))
  for (const words of Object.values(en.inFigure.tieStates)) expect(said).toContain(words)
  expect(linesOf(figureOf({ ...pictured, filtered: null }, usualFigure))).not.toContain('dotted')
  // It says of which years it is.
  const words = (figure: ReturnType<typeof figureOf>) =>
    figure.layers
      .find(({ id }) => id === 'words')!
      .texts!.flatMap(({ lines }) => lines.join(' '))
      .join('\n')
  expect(words(figure)).toMatch(/works, 2000$/mu)
  expect(words(figure)).not.toContain('1990')
  expect(words(figureOf({ ...pictured, filtered: null }, usualFigure))).toContain('1990 to 2000')
})
