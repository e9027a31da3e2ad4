// Lets components follow signals.
import '@preact/signals'
import { render } from 'preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SessionProvider } from '../../../src/explorer/panels/session-context.ts'
import { TieStates } from '../../../src/explorer/panels/time/TieStates.tsx'
import { mapOf } from '../map.ts'
import { container, session, stand } from './stand.ts'

let live: ReturnType<typeof stand>
let panels: HTMLElement
beforeEach(() => {
  const works = [
    { title: 'Early', authors: ['Ada Byron', 'Emmy Noether'], date: { year: 1990 } },
    { title: 'Also early', authors: ['Ada Byron', 'Emil Artin'], date: { year: 1990 } },
    { title: 'Late', authors: ['Ada Byron', 'Emil Artin'], date: { year: 2000 } },
    { title: 'New', authors: ['Emmy Noether', 'Emil Artin'], date: { year: 2000 } },
  ]
  live = stand(mapOf(works))
  panels = container(600, 80)
  render(
    <SessionProvider value={session}>
      <TieStates />
    </SessionProvider>,
    panels,
  )
})
afterEach(() => {
  render(null, panels)
  panels.remove()
  live.kill()
})

const rows = () => [...panels.querySelectorAll('li')].map(({ textContent }) => textContent)
const dotted = () => live.drawing('theme').strokes.filter(({ line }) => line === 'dotted').length

test('of the chosen years it is said how many ties are new, go on and rest; those that rest can be left off the map', async () => {
  expect(rows()).toEqual([])
  expect(dotted()).toBe(0)
  session.setYears([2000, 2000])
  await expect.poll(rows).toEqual(['1 new', '1 continuing', '1 dormant'])
  await expect.poll(dotted).toBe(1)
  panels.querySelector('input')!.click()
  await expect.poll(dotted).toBe(0)
  expect(rows()[2]).toBe('1 dormant')
  // It is a step like any other, and goes with the project.
  expect(session.project.value.view.hidesDormant).toBe(true)
  session.stepBack()
  await expect.poll(dotted).toBe(1)
  panels.querySelector('input')!.click()
  await expect.poll(dotted).toBe(0)
  panels.querySelector('input')!.click()
  await expect.poll(dotted).toBe(1)
  expect(session.project.value.view).not.toHaveProperty('hidesDormant')
})
