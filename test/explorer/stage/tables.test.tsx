import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { reductions } from '../../../src/atlas/filters/reductions/reductions.ts'
import type { Effects } from '../../../src/explorer/panels/effects.ts'
import { Shell } from '../../../src/explorer/panels/Shell.tsx'
import { SessionProvider } from '../../../src/explorer/panels/session-context.ts'
import { shippedTables } from '../../../src/explorer/panels/shipped-tables.ts'
import { TablesProvider } from '../../../src/explorer/panels/tables.ts'
import { pageCommandsOf } from '../../../src/explorer/state/commands.ts'
import { openSession } from '../../../src/explorer/state/session.ts'
import type { ExportFormat } from '../../../src/export/export-format.ts'
import { lenses } from '../../../src/model/lenses.ts'
import { authorKey, mapOf } from '../map.ts'
import { container } from './stand.ts'

afterEach(() => document.body.replaceChildren())

test('panels are drawn from the tables that they are given: a row more of each stands there, and does its work', async () => {
  const session = openSession({
    lenses: [...lenses, { id: 'papers', kinds: ['author', 'work'], ties: ['authorship'] }],
    reductions: [...reductions, { id: 'nobody', range: null, thin: (stage) => stage.cut(new Uint32Array(0)) }],
  })
  session.reducedMotion.value = true
  session.atlas.value = mapOf([{ title: 'Bits', authors: ['Ada Byron', 'Emmy Noether'] }])
  const saved: string[] = []
  const effects = new Proxy(
    {},
    { get: (_, name) => (format: ExportFormat) => name === 'saveAs' && saved.push(format.id) },
  )
  const names: ExportFormat = {
    id: 'names',
    label: 'Names',
    about: 'One a line',
    extension: 'txt',
    mediaType: 'text/plain',
    carries: new Set(),
    write: () => [],
  }
  const greeted: string[] = []
  const tables = {
    commands: pageCommandsOf(session.lenses),
    nodeCommands: [
      ...shippedTables.nodeCommands,
      {
        id: 'greet',
        class: 'passing',
        group: 'node',
        label: () => 'Greet',
        perform: ({ id }: { id: string }) => greeted.push(id),
      } as const,
    ],
    exportFormats: [...shippedTables.exportFormats, names],
  }
  const panels = container(1200, 800)
  render(
    <SessionProvider value={session}>
      <TablesProvider value={tables}>
        <Shell effects={effects as Effects} />
      </TablesProvider>
    </SessionProvider>,
    panels,
  )
  const press = (selector: string, word: string) => {
    const found = [...panels.querySelectorAll<HTMLElement>(selector)].find((one) => one.textContent?.includes(word))
    expect(found, `${selector} ${word}`).toBeDefined()
    found!.click()
  }

  press('.lens-bar label', 'papers')
  expect([...session.visibleTies.value]).toEqual(['authorship'])

  session.toggleDock('filter')
  await expect.poll(() => panels.querySelectorAll('.reduction').length).toBe(reductions.length + 1)
  press('.reduction label', 'nobody')
  expect(session.filtered.value?.shown).toEqual({ author: 0, work: 0, topic: 0 })
  session.clearFilters()

  session.openMenu({ node: authorKey('Ada Byron'), x: 10, y: 10 })
  await expect.poll(() => panels.querySelectorAll('[role=menuitem]').length).toBeGreaterThan(1)
  press('[role=menuitem]', 'Greet')
  expect(greeted).toEqual([authorKey('Ada Byron')])

  press('.bar button', 'Export')
  await expect.poll(() => panels.querySelectorAll('.export .menu-row').length).toBe(tables.exportFormats.length)
  press('.export .menu-row', 'Names')
  expect(saved).toEqual(['names'])

  session.ask('palette')
  await expect.poll(() => panels.querySelector('[role=listbox][aria-label=Commands]')?.textContent).toContain('papers')
  render(null, panels)
})
