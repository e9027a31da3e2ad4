import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import type { Effects } from '../../../src/explorer/panels/effects.ts'
import { Shell } from '../../../src/explorer/panels/Shell.tsx'
import { SessionProvider } from '../../../src/explorer/panels/session-context.ts'
import { mountStage } from '../../../src/explorer/stage/mount-stage.ts'
import { openSession } from '../../../src/explorer/state/session.ts'
import { authorKey, mapOf } from '../map.ts'
import { container, frames } from './stand.ts'

/** What is asked of the outside world is not answered here. */
const nobody = new Proxy({}, { get: () => () => {} }) as Effects

function explorer(name: string, authors: readonly string[]) {
  const session = openSession({ name })
  session.reducedMotion.value = true
  session.atlas.value = mapOf([{ title: `Of ${name}`, authors }])
  const panels = container(900, 700)
  const stage = mountStage(session, container(900, 700))
  render(
    <SessionProvider value={session}>
      <Shell effects={nobody} />
    </SessionProvider>,
    panels,
  )
  const end = () => {
    stage.kill()
    render(null, panels)
  }
  return { session, panels, end }
}

let ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends) end()
  ends = []
  document.body.replaceChildren()
})

test('two maps in one page know nothing of each other: selection, lens, history and what their elements are called', async () => {
  const one = explorer('one', ['Ada Byron', 'Emmy Noether'])
  const other = explorer('other', ['Ada Byron', 'Emil Artin'])
  ends = [one.end, other.end]
  await frames(3)
  const ada = authorKey('Ada Byron')
  one.session.select(ada)
  one.session.setLens('people')
  one.session.setNote(ada, 'first')
  await frames(3)
  expect([other.session.selected.value, other.session.lens.value]).toEqual([null, 'everything'])
  expect([other.session.canUndo.value, other.session.notes.value.size]).toEqual([false, 0])
  expect(one.panels.textContent).toContain('Ada Byron')
  expect(other.panels.querySelector('[aria-label=Details]')).toBeNull()
  other.session.select(authorKey('Emil Artin'))
  await frames(3)
  expect(one.session.selected.value).toBe(ada)
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
})
