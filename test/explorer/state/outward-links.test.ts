import { expect, test } from 'vitest'
import { mapWorkOf } from '../../../src/atlas/nodes.ts'
import { outwardLinks } from '../../../src/explorer/state/outward-links.ts'
import type { MapWork } from '../../../src/model/node.ts'
import { fewWorks } from '../../atlas/facts/few-works.ts'

const work = mapWorkOf(fewWorks, 0)

test('links lead to where it is known by identifier; script and data addresses are not links', () => {
  const links = (part: Partial<MapWork>) => outwardLinks({ ...work, ...part }).map(({ href }) => href)
  expect(links({ ids: { arxiv: '1806.00176' }, links: ['javascript:alert(1)', 'data:text/html,x'] })).toEqual([
    'https://arxiv.org/abs/1806.00176',
  ])
  expect(links({ links: ['https://example.org/a', 'http://example.org/a b'] })).toHaveLength(2)
})
test('without any it is searched for by title', () => {
  const [link] = outwardLinks({ ...work, title: 'A & B "c"\ud800' })
  expect(new URL(link!.href).searchParams.get('q')).toContain('A & B')
})
