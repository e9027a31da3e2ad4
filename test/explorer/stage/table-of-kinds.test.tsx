import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { type Effects, EffectsProvider } from '../../../src/explorer/panels/effects.ts'
import { Table } from '../../../src/explorer/panels/map/Table.tsx'
import { SessionProvider } from '../../../src/explorer/panels/session-context.ts'
import { openSession } from '../../../src/explorer/state/session.ts'
import { authorKey, mapOf, workKey } from '../map.ts'
import { container } from './stand.ts'

afterEach(() => document.body.replaceChildren())

test('a table a kind: walked, sorted, searched and chosen from by keyboard, in step with the map, and taken along', async () => {
  const session = openSession()
  session.atlas.value = mapOf([
    { title: 'Bits', authors: ['Ada Byron', 'Emmy Noether'], date: { year: 1990 } },
    { title: '<b>Atoms</b>', authors: ['Ada Byron'], date: { year: 2001 } },
  ])
  const taken: unknown[] = []
  const effects = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...said: unknown[]) =>
          taken.push([name, ...said]),
    },
  )
  const panel = container(900, 400)
  render(
    <SessionProvider value={session}>
      <EffectsProvider value={effects as Effects}>
        <Table />
      </EffectsProvider>
    </SessionProvider>,
    panel,
  )
  const cells = (selector: string) => [...panel.querySelectorAll<HTMLElement>(selector)].map((cell) => cell.textContent)
  const grid = () => panel.querySelector<HTMLElement>('[role=grid]')!
  await expect.poll(() => cells('td.label')).toEqual(['Ada Byron', 'Emmy Noether'])
  expect(cells('[role=tab]')).toEqual(['Authors 2', 'Works 2', 'Topics 0', 'Clusters 1'])

  panel.querySelector<HTMLElement>('[role=tab]')!.focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(document.activeElement?.textContent).toBe('Works 2')
  await expect.poll(() => cells('td.label')).toEqual(['<b>Atoms</b>', 'Bits'])
  panel.querySelector<HTMLElement>('th button')!.focus()
  await userEvent.keyboard('{Enter}{Enter}')
  await expect.poll(() => cells('td.label')).toEqual(['Bits', '<b>Atoms</b>'])
  expect(panel.querySelector('th')!.getAttribute('aria-sort')).toBe('descending')

  grid().focus()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(session.selected.value).toBe(workKey('<b>Atoms</b>'))
  await expect.poll(() => panel.querySelector('[aria-selected=true] td')?.textContent).toBe('<b>Atoms</b>')
  session.select(authorKey('Emmy Noether'))
  await expect.poll(() => panel.querySelector('tr[aria-selected=true] td')?.textContent).toBe('Emmy Noether')

  await userEvent.type(panel.querySelector('input')!, 'ada')
  await expect.poll(() => panel.querySelector('[role=status]')!.textContent).toBe('1 of 2 rows')
  const press = (word: string) => [...panel.querySelectorAll('button')].find((button) => button.textContent === word)!.click() // biome-ignore format: one act
  press('CSV')
  press('Copy')
  expect(taken).toEqual([
    ['saveText', 'Authors', '\ufeffName,Works,Coauthors,First,Last,Cluster\r\nAda Byron,2,1,1990,2001,all\r\n', 'csv'],
    ['copyPlain', 'Name\tWorks\tCoauthors\tFirst\tLast\tCluster\nAda Byron\t2\t1\t1990\t2001\tall', '1 row is on the clipboard.'], // biome-ignore format: one act
  ])

  panel.querySelector('summary')!.click()
  const last = [...panel.querySelectorAll('label')].find((label) => label.textContent === 'Last')!
  last.click()
  await expect.poll(() => cells('th')).toEqual(['Name', 'Works', 'Coauthors', 'First', 'Cluster'])

  panel.querySelector<HTMLElement>('[role=tab]:last-child')!.click()
  await expect.poll(() => cells('td.label')).toEqual(['all'])
  panel.querySelector<HTMLElement>('tbody tr')!.dispatchEvent(new PointerEvent('pointerenter'))
  expect(session.litCluster.value).toBe(0)
  panel.querySelector<HTMLElement>('tbody tr')!.click()
  expect(session.openCluster.value).toBe(0)
  render(null, panel)
})
