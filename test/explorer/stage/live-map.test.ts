import { afterEach, expect, test, vi } from 'vitest'
import { mountStage } from '../../../src/explorer/stage/mount-stage.ts'
import { noInsets } from '../../../src/explorer/state/insets.ts'
import type { Stroke } from '../../../src/picture/drawing.ts'
import { type Box, overlap } from '../../../src/picture/label-placement.ts'
import { authorKey, topicKey, workKey } from '../map.ts'
import { allNodes, at, begin, container, crowd, frames, opacityAt, session, smallMap, stand } from './stand.ts'

const {
  atlas,
  clearSelection,
  hovered,
  insets,
  islands,
  reducedMotion,
  select,
  selected,
  setColour,
  setLens,
  toggleKind,
} = session

let live: ReturnType<typeof stand>
afterEach(() => {
  live.kill()
  vi.restoreAllMocks()
})

test('authors, works and topics are drawn where they lie', async () => {
  live = stand(smallMap())
  await frames(3)
  for (const node of [authorKey('Ada Byron'), workKey('On Dice'), topicKey('dice')])
    expect(await opacityAt(live, at(live, node))).toBeGreaterThan(240)
})

test('a kind that is switched off is not drawn, cannot be hit and has no labels', async () => {
  live = stand(smallMap())
  toggleKind('topic')
  await frames(3)
  expect(await opacityAt(live, at(live, topicKey('dice')))).toBe(0)
  expect(await opacityAt(live, at(live, authorKey('Ada Byron')))).toBeGreaterThan(240)
  expect(words()).not.toContain('dice')
  expect(words()).toContain('Ada Byron')
})

test('the lens “people” leaves people and their coauthorships', async () => {
  live = stand(smallMap())
  setLens('people')
  await frames(3)
  const drawing = live.drawing('theme')
  expect(new Set(drawing.marks.map(({ kind }) => kind))).toEqual(new Set(['author']))
  expect(drawing.strokes).toHaveLength(2)
})

test('selecting somebody dims everyone they are not tied to', async () => {
  live = stand(smallMap())
  select(authorKey('Emil Artin'))
  await frames(3)
  expect(await opacityAt(live, at(live, workKey('On Rings')))).toBeGreaterThan(240)
  expect(await opacityAt(live, at(live, workKey('On Engines')))).toBeLessThan(80)
  expect(words()).toContain('Emmy Noether')
  expect(words()).not.toContain('Ada Byron')
  clearSelection()
  await frames(3)
  expect(await opacityAt(live, at(live, workKey('On Engines')))).toBeGreaterThan(240)
})

test('selecting an author leaves the topics of their works lit, with the ties between them, and no others', async () => {
  live = stand(smallMap())
  select(authorKey('Emil Artin'))
  await frames(3)
  expect(await opacityAt(live, at(live, topicKey('rings')))).toBeGreaterThan(240)
  for (const topic of ['dice', 'engines', 'chance'])
    expect(await opacityAt(live, at(live, topicKey(topic)))).toBeLessThan(80)
  expect(words()).toContain('rings')
  // Coauthor, work, and from the work its topic.
  expect(live.drawing('theme').strokes.filter(({ opacity }) => opacity > 0.6)).toHaveLength(3)
})

test('the pointer on a row of a panel brings its node’s ties forward', async () => {
  live = stand(smallMap())
  hovered.value = topicKey('rings')
  await frames(3)
  const strong = live.drawing('theme').strokes.filter(({ opacity }) => opacity > 0.6)
  expect(strong).toHaveLength(1)
})

test('no label covers another, however crowded the map and long the names', async () => {
  live = stand(crowd(300))
  await frames(3)
  const check = () => {
    const boxes = live.placement().labels.map(({ box }) => box)
    const names = live.placement().regions.map(({ box }) => box)
    const all = [...boxes, ...names]
    expect(boxes.length).toBeGreaterThan(5)
    for (const [i, a] of all.entries()) for (const b of all.slice(0, i)) expect(overlap(a, b)).toBe(false)
  }
  check()
  live.zoom(4)
  await frames(3)
  check()
})

test('a label that fades out gives way at once where another comes to stand', async () => {
  live = stand(crowd(300))
  await frames(3)
  reducedMotion.value = false
  const drawn = watchTexts(live.surface.labels)
  // The table opens.
  insets.value = { ...noInsets, bottom: 250 }
  await frames(20)
  expect(drawn.length).toBeGreaterThan(3)
  for (const texts of drawn)
    for (const [i, a] of texts.entries()) for (const b of texts.slice(0, i)) expect(overlap(a, b)).toBe(false)
})

test('no label goes under what lies over the map', async () => {
  live = stand(crowd(300))
  const island = { left: 300, top: 200, right: 520, bottom: 380 }
  islands.value = [island]
  live.zoom(1.2)
  await frames(3)
  const { labels, regions } = live.placement()
  expect(labels.length).toBeGreaterThan(5)
  expect([...labels, ...regions].filter(({ box }) => overlap(box, island))).toEqual([])
})

test('where there are many ties, those across the map are fainter than those between neighbours', async () => {
  live = stand(crowd(600))
  await frames(3)
  const { strokes } = live.drawing('theme')
  const ordered = strokes.toSorted((a, b) => lengthOf(a) - lengthOf(b)).map(({ opacity }) => opacity)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const part = 20
  expect(mean(ordered.slice(-part))).toBeLessThan(mean(ordered.slice(0, part)) / 2)
})

test('coming nearer shows more labels', async () => {
  live = stand(crowd(400))
  await frames(3)
  const inSight = () => live.placement().labels.filter(({ box }) => box.left > 0 && box.right < 800 && box.top > 0 && box.bottom < 600).length // biome-ignore format: one figure
  const density = (zoom: number) => inSight() * zoom ** 2
  const far = density(1)
  live.zoom(3)
  await frames(3)
  expect(density(3)).toBeGreaterThan(far)
})

test('a label of 10,000 characters is shortened on the map', async () => {
  live = stand(crowd(10, 10_000))
  await frames(3)
  for (const { lines } of live.placement().labels) for (const line of lines) expect(line.length).toBeLessThan(40)
  expect(words().some((word) => word.endsWith('…'))).toBe(true)
})

test('fitting keeps every node clear of the panels', async () => {
  live = stand(smallMap())
  insets.value = { left: 300, top: 50, right: 0, bottom: 100 }
  live.fit()
  await frames(3)
  for (const node of allNodes()) {
    const { x, y } = at(live, node)
    expect(x).toBeGreaterThan(300)
    expect(x).toBeLessThan(800)
    expect(y).toBeGreaterThan(50)
    expect(y).toBeLessThan(500)
  }
})

test('a node selected elsewhere is brought out from under the panels', async () => {
  live = stand(smallMap())
  const node = workKey('On Dice')
  await frames(3)
  const { x } = at(live, node)
  insets.value = { left: 0, top: 0, right: 800 - x + 50, bottom: 0 }
  select(node)
  await frames(3)
  expect(at(live, node).x).toBeLessThan(x - 30)
})

test('a map that nobody moved makes room for details and takes it back; one that somebody moved stays', async () => {
  live = stand(smallMap())
  const camera = () => live.surface.camera
  // Panels find their size in the first second, and the map follows them until then.
  const now = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => now() + 1100)
  const whole = camera()
  select(workKey('On Dice'))
  insets.value = { left: 0, top: 0, right: 340, bottom: 0 }
  await frames(3)
  for (const node of allNodes()) expect(at(live, node).x).toBeLessThan(460)
  clearSelection()
  insets.value = noInsets
  await frames(3)
  expect(camera()).toEqual(whole)

  live.zoom(1.2)
  await frames(3)
  const moved = camera()
  insets.value = { left: 120, top: 0, right: 0, bottom: 0 }
  await frames(3)
  expect(camera()).toEqual(moved)
})

test('another map takes the place of the first', async () => {
  live = stand(smallMap())
  await frames()
  atlas.value = crowd(20)
  await frames(3)
  expect(live.drawing('theme').marks).toHaveLength(30)
})

test('colouring by year colours the marks by year', async () => {
  live = stand(smallMap())
  setColour('year')
  await frames(3)
  expect(new Set(live.drawing('theme').marks.map(({ colour }) => colour)).size).toBeGreaterThan(5)
})

test('keys pan and walk from node to node while the map has the focus', async () => {
  begin(smallMap())
  const place = container()
  const stage = mountStage(session, place)
  await frames(3)
  const press = async (key: string, shiftKey = false) => {
    place.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }))
    await frames()
  }
  const picture = () => stage.svg({ background: 'theme' })
  const start = picture()
  await press('ArrowRight')
  expect(picture()).not.toBe(start)
  await press('ArrowDown', true)
  expect(hovered.value).not.toBe(null)
  await press('Enter')
  expect(selected.value).toBe(hovered.value)
  stage.kill()
})

const words = () => live.placement().labels.map(({ lines }) => lines.join(' '))

const lengthOf = ({ x1, y1, x2, y2 }: Stroke) => Math.hypot(x2 - x1, y2 - y1)

/** The boxes of all texts that a canvas shows, a list a drawing of it from now on. */
function watchTexts(canvas: HTMLCanvasElement): Box[][] {
  const context = canvas.getContext('2d')!
  const { clearRect, fillText } = CanvasRenderingContext2D.prototype
  const drawings: Box[][] = []
  context.clearRect = (...box) => {
    drawings.push([])
    clearRect.apply(context, box)
  }
  context.fillText = (text, x, y) => {
    const { width } = context.measureText(text)
    const left = x - { start: 0, left: 0, center: width / 2, right: width, end: width }[context.textAlign]
    drawings.at(-1)?.push({ left: left + 1, right: left + width - 1, top: y - 4, bottom: y + 4 })
    fillText.call(context, text, x, y)
  }
  return drawings
}

test('the way between two nodes is drawn over the map, each tie with what it is made of', async () => {
  live = stand(smallMap())
  select(authorKey('Emil Artin'))
  session.showConnection(authorKey('Ada Byron'))
  await frames(3)
  const drawing = live.drawing('theme')
  const accent = drawing.leaders.filter(({ width }) => width === 2.25)
  expect(accent).toHaveLength(2)
  expect(drawing.texts.filter(({ lines }) => lines[0] === '1 work')).toHaveLength(2)
  expect(words()).toContain('Emmy Noether')
  session.closeConnection()
  await frames(3)
  expect(live.drawing('theme').leaders.filter(({ width }) => width === 2.25)).toHaveLength(0)
})
