import { render } from 'preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { InWords } from '../../../src/explorer/panels/map/InWords.tsx'
import { SessionProvider } from '../../../src/explorer/panels/session-context.ts'
import { TimeStrip } from '../../../src/explorer/panels/time/TimeStrip.tsx'
import { drawn, sketchOf } from '../map.ts'
import { container, session, stand } from './stand.ts'

/** Two groups of six: one wrote in 2001, the other in 2002 and 2003. */
function twoGroups() {
  const cluster = (number: number, label: string) => ({ number, label, terms: [label], size: 9, colour: number, people: [], authors: 2, works: 3 }) // biome-ignore format: one of two
  const years = [[2001, 2001, 2001], [2002, 2002, 2003]] // biome-ignore format: of each group
  const names = [
    ['Ada', 'Emmy'],
    ['Emil', 'Kurt'],
  ]
  const works = years.flatMap((some, g) =>
    some.map((year, i) => ({ title: `Work ${g} ${i}`, authors: names[g]!, date: { year } })),
  )
  const sketch = sketchOf(works, { clusters: [cluster(0, 'rings'), cluster(1, 'engines')] })
  let i = 0
  sketch.forEachNode((id, node) => {
    const isSecond = node.label.startsWith('Work 1') || names[1]!.includes(node.label)
    sketch.mergeNodeAttributes(id, { x: 90 * (i % 4), y: 70 * Math.floor(i++ / 4), cluster: isSecond ? 1 : 0 })
  })
  return drawn(sketch)
}

let live: ReturnType<typeof stand>
let panels: HTMLElement
beforeEach(() => {
  live = stand(twoGroups())
  panels = container(900, 200)
  render(
    <SessionProvider value={session}>
      <InWords />
      <TimeStrip />
    </SessionProvider>,
    panels,
  )
})
afterEach(() => {
  vi.useRealTimers()
  render(null, panels)
  panels.remove()
  live.kill()
})

const chosenYears = () => panels.querySelector('.chosen-years')!.textContent
const groups = () => [...panels.querySelectorAll('.in-words button')].map((button) => button.textContent)

test('played, the years come and go with the camera where it was, and are undone in one step', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
  live.zoom(2)
  const [camera, steps] = [live.camera(), session.history.value.past.length]
  panels.querySelector<HTMLButtonElement>('.time-strip > button')!.click()
  for (const year of ['2001', '2002', '2003']) {
    await expect.poll(chosenYears).toBe(year)
    vi.advanceTimersByTime(900)
  }
  expect(session.filters.value.years).toEqual([2003, 2003])
  expect(live.camera()).toEqual(camera)
  expect(session.history.value.past.length).toBe(steps + 1)
  session.undo()
  expect(session.filters.value.years).toBeNull()
})

test('the sentences follow the years: a group that has no work in them is not spoken of', async () => {
  await expect.poll(groups).toEqual(['Rings', 'Engines'])
  session.setYears([2002, 2003])
  await expect.poll(groups).toEqual(['Engines'])
  session.setYears([2001, 2002])
  await expect.poll(groups).toEqual(['Rings', 'Engines'])
})
