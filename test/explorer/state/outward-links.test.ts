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
test('a link is one in any case, and none with a name before the host or a character that turns the direction', () => {
  const links = (...links: string[]) => outwardLinks({ ...work, ids: {}, links }).map(({ label }) => label)
  expect(links('HTTPS://Example.org/A', 'Http://example.net/b')).toEqual(['example.org', 'example.net'])
  for (const text of [
    'https://bank.example@evil.example/',
    'https://u:pw@example.org/',
    'https://example.org/\u202efdp',
  ])
    expect(links(text)).toEqual(['Search for the title'])
})
test('half a character in an identifier is left out of its address', () => {
  expect(outwardLinks({ ...work, ids: { doi: '10.1/x\ud800y' }, links: [] })[0]?.href).toBe('https://doi.org/10.1/xy')
})
test('without any it is searched for by title', () => {
  const [link] = outwardLinks({ ...work, title: 'A & B "c"\ud800' })
  expect(new URL(link!.href).searchParams.get('q')).toContain('A & B')
})
