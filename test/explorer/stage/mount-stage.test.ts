import { afterEach, expect, test, vi } from 'vitest'
import { mountStage, type Stage } from '../../../src/explorer/stage/mount-stage.ts'
import { authorKey } from '../map.ts'
import { begin, container, frames, session, smallMap } from './stand.ts'

const { atlas, notices, select, selected, stageCommands } = session

afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

test('a stage takes everything down, and a second time does nothing', async () => {
  begin(smallMap())
  const place = container()
  const stage = mountStage(session, place)
  await frames()
  expect(stageCommands.value).toBe(stage)
  expect(place.querySelectorAll('canvas').length).toBeGreaterThan(3)
  stage.kill()
  stage.kill()
  expect(place.childElementCount).toBe(0)
  expect(place.attributes).toHaveLength(1)
  expect(stageCommands.value).toBe(null)
})

test('a stage waits for the first map', async () => {
  begin(smallMap())
  atlas.value = null
  const place = container()
  const stage = mountStage(session, place)
  expect(place.childElementCount).toBe(0)
  atlas.value = smallMap()
  await frames()
  expect(place.querySelectorAll('canvas').length).toBeGreaterThan(3)
  stage.kill()
})

test('twenty mounts and unmounts leave no context behind', async () => {
  const contexts: WebGL2RenderingContext[] = []
  const original = HTMLCanvasElement.prototype.getContext
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (this: HTMLCanvasElement, ...args) {
    const context = original.apply(this, args as never)
    if (context instanceof WebGL2RenderingContext) contexts.push(context)
    return context as never
  })
  for (let i = 0; i < 20; i++) {
    begin(smallMap())
    const place = container(300, 200)
    const stage = mountStage(session, place)
    await frames(1)
    stage.kill()
    place.remove()
  }
  expect(contexts.length).toBeGreaterThanOrEqual(60)
  expect(contexts.filter((context) => !context.isContextLost())).toEqual([])
})

test('a lost WebGL context is told and the map comes back with its selection', async () => {
  begin(smallMap())
  const place = container()
  const stage = mountStage(session, place)
  await frames()
  select(authorKey('Ada Byron'))
  stage.zoomIn()
  await frames()
  const before = shapes(stage)
  const canvas = place.querySelector<HTMLCanvasElement>('.sigma-nodes')!
  canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext()
  await expect.poll(() => notices.value).toHaveLength(1)
  await expect.poll(() => notices.value).toHaveLength(0)
  await frames(3)
  expect(place.querySelector('.sigma-nodes')).not.toBe(canvas)
  expect(selected.value).toBe(authorKey('Ada Byron'))
  expect(shapes(stage)).toEqual(before)
  stage.kill()
})

test('without WebGL there is a still map, a word about it, and pictures all the same', async () => {
  const original = HTMLCanvasElement.prototype.getContext
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (this: HTMLCanvasElement, ...args) {
    return (String(args[0]).includes('webgl') ? null : original.apply(this, args as never)) as never
  })
  begin(smallMap())
  const place = container()
  const stage = mountStage(session, place)
  const image = place.querySelector('img')!
  await expect.poll(() => image.naturalWidth).toBe(800)
  expect(image.alt).toContain('A test')
  expect(notices.value[0]!.text).toContain('WebGL')
  expect(stage.svg({ background: 'theme' })).toContain('Ada Byron')
  stage.kill()
  expect(place.childElementCount).toBe(0)
})

const shapes = (stage: Stage) => stage.svg({ background: 'theme' }).match(/<(circle|rect|path) .*/g)
