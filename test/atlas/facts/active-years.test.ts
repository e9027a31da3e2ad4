import fc from 'fast-check'
import { expect, test } from 'vitest'
import { activeYears } from '../../../src/atlas/facts/active-years.ts'
import { tieFacts } from '../../../src/atlas/facts/tie-facts.ts'
import { nodeOf } from '../../../src/atlas/nodes.ts'
import { streamOf } from '../../../src/ingest/graph-stream.ts'
import { anyCorpus, atlasFrom, corpusOf } from '../../corpus.ts'

const atlas = atlasFrom(
  corpusOf([
    { title: 'A', authors: ['Ada', 'Bo'], year: 2001 },
    { title: 'B', authors: ['Ada', 'Bo'], year: 2002 },
    { title: 'C', authors: ['Ada', 'Bo', 'Cy'], year: 2005 },
    { title: 'D', authors: ['Ada'], year: 2009 },
    { title: 'E', authors: ['Cy', 'Di'] },
  ]),
)
const node = (name: string) => nodeOf(atlas, `a:${name}`)!

test('a person is there in the years of their works, two in those of their joint works', () => {
  const { ofNode, ofTie } = activeYears(atlas)
  const [ada, bo, cy, di] = ['Ada', 'Bo', 'Cy', 'Di'].map(node) as [number, number, number, number]
  expect(ofNode(ada)).toEqual([
    [2001, 2002],
    [2005, 2005],
    [2009, 2009],
  ])
  expect(ofTie(ada, bo)).toEqual([
    [2001, 2002],
    [2005, 2005],
  ])
  expect(ofTie(cy, di)).toEqual([])
  expect(ofNode(di)).toEqual([])
})

test('every tie of any map is there from its first year to its last, and never where an end is not', async () => {
  await fc.assert(
    fc.property(anyCorpus.map(atlasFrom), (map) => {
      const { ofNode, ofTie } = activeYears(map)
      const within = (n: number, [first, last]: readonly [number, number]) =>
        ofNode(n).some(([from, to]) => from <= first && last <= to)
      for (const [, source, target, { kind }] of streamOf(map).ties()) {
        const [one, other] = [nodeOf(map, source)!, nodeOf(map, target)!]
        const runs = ofTie(one, other)
        const { years } = tieFacts(map, one, other)!
        if (kind === 'similarity') {
          if (runs.length > 0) expect(runs[0]![1]).toBe(years![1])
          continue
        }
        expect(runs.length === 0 ? null : [runs[0]![0], runs.at(-1)![1]]).toEqual(years)
        for (const run of runs) expect([within(one, run), within(other, run)]).toEqual([true, true])
      }
    }),
  )
})
