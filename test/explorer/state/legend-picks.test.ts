import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { idAt } from '../../../src/atlas/nodes.ts'
import { filtersIn, filtersOut, readFilters, writeFilters } from '../../../src/explorer/state/filter-words.ts'
import { isPicked, picksIn } from '../../../src/explorer/state/filters-here.ts'
import { colouringsOn, viewOn } from '../../../src/explorer/state/kept-view.ts'
import { openSession, type Session } from '../../../src/explorer/state/session.ts'
import { readAddress, writeAddress } from '../../../src/explorer/state/view-address.ts'
import { facetIds } from '../../../src/model/filters.ts'
import { emptyProject } from '../../../src/model/project.ts'
import { authorKey, drawn, mapOf, sketchOf, workKey } from '../map.ts'

let session: Session
beforeEach(() => {
  session = openSession({ now: () => 0 })
  session.atlas.value = mapOf(works)
})
const works = [
  { title: 'On Dice', authors: ['Ada', 'Emmy'], venue: 'Annals', date: { year: 1990 }, type: 'article' },
  { title: 'On Rings', authors: ['Emmy'], venue: 'Bulletin', date: { year: 2000 }, type: 'article' },
  { title: 'On Fields', authors: ['Emil'], date: { year: 2010 }, type: 'article' },
]
const left = () => {
  const { atlas, filtered } = session
  const ids: string[] = []
  filtered.value?.nodes.forEach((on, node) => {
    if (on === 1) ids.push(idAt(atlas.value!, node))
  })
  return ids.sort()
}
const entryOf = (label: string) => {
  const { pick } = session.colours.value!.meaning.entries.find((entry) => entry.label === label)!
  return [pick!, label] as const
}

test('an entry of the legend is shown alone, and once more all of them are: each is a step that can be undone', () => {
  session.setColour('venue')
  session.togglePick(...entryOf('Annals'))
  expect(left()).toEqual([authorKey('Ada'), authorKey('Emmy'), workKey('On Dice')].sort())
  expect(session.history.value.past.at(-1)?.deed).toEqual({ code: 'picked', by: 'venue', label: 'Annals' })
  session.togglePick(...entryOf('Annals'))
  expect(session.filtered.value).toBeNull()
  session.stepBack()
  session.togglePick(...entryOf('Bulletin'))
  expect(left()).toEqual([authorKey('Emmy'), workKey('On Rings')].sort())
})
test('while an entry is shown alone the others can still be chosen: the legend counts all', () => {
  session.setColour('venue')
  session.togglePick(...entryOf('no venue'))
  expect(left()).toEqual([authorKey('Emil'), workKey('On Fields')].sort())
  expect(session.colours.value!.meaning.entries.map(({ label, count }) => [label, count])).toContainEqual(['Annals', 3])
})
test('through a lens the legend counts what is seen there', () => {
  session.setColour('venue')
  session.setLens('people')
  const counted = () => session.colours.value!.meaning.entries.map(({ label, count }) => [label, count])
  expect(counted()).toContainEqual(['Annals', 2])
  session.togglePick({ by: 'year', of: '1990-1992' }, '1990 to 1992')
  expect(counted()).toContainEqual(['Annals', 2])
  session.setLens('works')
  expect(counted()).toContainEqual(['Annals', 1])
  expect(counted()).toContainEqual(['Bulletin', 0])
})
test('a span of years that is shown alone is the filter of years', () => {
  session.setColour('year')
  session.togglePick({ by: 'year', of: '1990-1992' }, '1990 to 1992')
  expect(session.filters.value.years).toEqual([1990, 1992])
})
test('a cluster is shown alone by its name, which another drawing keeps', () => {
  const cluster = { terms: [], size: 1, people: [], authors: 1, works: 1 }
  const clusters = ['dice', 'rings'].map((label, number) => ({ ...cluster, number, label, colour: number }))
  const sketch = sketchOf(works, { clusters })
  sketch.mergeNodeAttributes(workKey('On Rings'), { cluster: 1 })
  session.atlas.value = drawn(sketch)
  session.togglePick({ by: 'cluster', of: 'rings' }, 'rings')
  expect(left()).toEqual([workKey('On Rings')])
  session.atlas.value = mapOf(works)
  expect(session.filtered.value?.shown).toEqual({ author: 3, work: 3, topic: 0 })
})
test('ranks, sizes and tags are shown alone, and more than one of them together', () => {
  session.togglePick({ by: 'size.degree', of: '1' }, 'Ties: 2 or more')
  expect(left()).toEqual([authorKey('Ada'), authorKey('Emil'), authorKey('Emmy'), workKey('On Dice')].sort())
  session.addTag(workKey('On Dice'), 'read')
  session.togglePick({ by: 'tag', of: 'read' }, 'read')
  expect(left()).toEqual([workKey('On Dice')])
  expect(session.filtered.value?.steps.map(({ reason }) => reason)).toEqual([
    { code: 'picked', label: 'Ties: 1 or more' },
    { code: 'picked', label: 'read' },
  ])
  session.togglePick({ by: 'size.degree', of: '1' }, 'Ties: 2 or more')
  session.togglePick({ by: 'tag', of: '' }, 'no tag')
  expect(left()).not.toContain(workKey('On Dice'))
})
test('what is shown alone is listed, whatever it is, and taken back there', () => {
  session.togglePick({ by: 'venue', of: 'Annals' }, 'Annals')
  session.togglePick({ by: 'tag', of: 'read' }, 'read')
  session.setYears([1990, 1991])
  const picks = picksIn(session.filters.value)
  expect(picks).toEqual([
    { by: 'venue', of: 'Annals' },
    { by: 'tag', of: 'read' },
  ])
  for (const pick of picks) {
    expect(isPicked(session.filters.value, pick)).toBe(true)
    session.togglePick(pick, pick.of)
  }
  expect(picksIn(session.filters.value)).toEqual([])
})
test('an entry of a measure that the map does not have hides nobody', () => {
  session.togglePick({ by: 'measure.none', of: '0' }, 'top 1%')
  expect(session.filtered.value?.shown).toEqual({ author: 3, work: 3, topic: 0 })
})
test('a kind is shown alone, and once more all kinds are', () => {
  session.showOnlyKind('work')
  expect([...session.visibleKinds.value]).toEqual(['work'])
  session.showOnlyKind('work')
  expect(session.visibleKinds.value.size).toBe(3)
})
test('colours are offered for what differs from node to node', () => {
  expect(colouringsOn(session.atlas.value!, false, 'cluster')).toEqual([
    'cluster',
    'kind',
    'year',
    'venue',
    'measure.degree',
  ])
  expect(colouringsOn(session.atlas.value!, true, 'cluster')).toContain('tag')
  expect(colouringsOn(session.atlas.value!, false, 'type')).toContain('type')
  const view = { ...emptyProject.view, colour: 'measure.none' }
  expect(viewOn(session.atlas.value!, view).colour).toBe('cluster')
})
test('whatever is picked goes through the address, and through a project, and back', () => {
  const value = fc.string()
  const filters = fc.record({
    years: fc.constant(null),
    reductions: fc.constant(new Map()),
    facets: fc
      .dictionary(fc.constantFrom(...facetIds), fc.array(value, { minLength: 1, maxLength: 3 }))
      .map(
        (facets) => new Map(facetIds.flatMap((id) => (facets[id] === undefined ? [] : [[id, facets[id]] as const]))),
      ),
    clusters: fc.array(value, { maxLength: 2 }),
    picked: fc.array(fc.record({ by: fc.constantFrom('tag', 'measure.degree', 'size.degree'), of: value }), { maxLength: 2 }), // biome-ignore format: one field
  })
  fc.assert(
    fc.property(filters, (filters) => {
      expect(filtersIn(JSON.parse(JSON.stringify(filtersOut(filters))))).toEqual(filters)
      expect(readFilters(writeFilters(filters))).toEqual(filters)
      const hash = writeAddress({ filters }, {})
      if (hash !== '') expect(readAddress(hash)).toEqual({ address: { filters }, faults: [] })
    }),
  )
})
test('an address that picks what cannot be picked is refused', () => {
  for (const bad of ['is.venue:%zz', 'is.constructor:a', 'is.measure.:1', 'is.:'])
    expect(readFilters(bad)).toBe(undefined)
})
