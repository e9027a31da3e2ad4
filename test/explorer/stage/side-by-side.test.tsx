import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SessionProvider } from '../../../src/explorer/panels/session-context.ts'
import { PeriodsSideBySide } from '../../../src/explorer/panels/time/PeriodsSideBySide.tsx'
import { pageCommands } from '../../../src/explorer/state/commands.ts'
import { openSession } from '../../../src/explorer/state/session.ts'
import { mapOf } from '../map.ts'
import { container } from './stand.ts'

const session = openSession()

let panels: HTMLElement
beforeEach(() => {
  panels = container(1200, 800)
  session.atlas.value = mapOf(
    [2018, 2019, 2019, 2022].map((year, i) => ({ title: `Of ${i}`, authors: ['Ada Byron', `Other ${i}`], date: { year } })), // biome-ignore format: a work a year
  )
  render(
    <SessionProvider value={session}>
      <PeriodsSideBySide />
    </SessionProvider>,
    panels,
  )
})
afterEach(() => {
  session.clearFilters()
  render(null, panels)
  panels.remove()
})

const maps = () => [...document.querySelectorAll<HTMLButtonElement>('.multiple')]
const open = () => pageCommands.find(({ id }) => id === 'periods')!.perform(session)

/** How many pixels of a map have a colour of their own, and are not grey. */
function coloured(canvas: HTMLCanvasElement): number {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
  let found = 0
  for (let i = 0; i < data.length; i += 4)
    if (Math.max(data[i]!, data[i + 1]!, data[i + 2]!) - Math.min(data[i]!, data[i + 1]!, data[i + 2]!) > 40) found++
  return found
}

test('each period has a map of its own, which says how many wrote in it and who is new, and is in colour where they are', async () => {
  open()
  await expect.poll(() => maps().length).toBe(5)
  const said = maps().map(({ textContent }) => textContent)
  expect(said[1]).toContain('2019')
  expect(said[1]).toContain('2 works')
  expect(said[1]).toContain('3 authors, 2 new')
  const colours = () => maps().map((map) => coloured(map.querySelector('canvas')!))
  await expect.poll(() => colours()[1]).toBeGreaterThan(0)
  expect(colours()[2]).toBe(0)
})

test('a click on the map of a period shows its years alone, and closes', async () => {
  open()
  await expect.poll(() => maps().length).toBe(5)
  maps()[1]!.click()
  expect(session.filters.value.years).toEqual([2019, 2019])
  await expect.poll(() => maps().length).toBe(0)
  open()
  await expect.poll(() => maps()[1]?.ariaPressed).toBe('true')
})
