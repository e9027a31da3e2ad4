import { expect, test } from 'vitest'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { nodeCount } from '../../src/atlas/nodes.ts'
import type { Placed } from '../../src/picture/figure-map.ts'
import { namesOf } from '../../src/picture/figure-names.ts'
import { Occupied } from '../../src/picture/label-placement.ts'
import { palettes } from '../../src/picture/palette.ts'
import { seedMap } from '../seed.ts'

const seed = await seedMap()
const within = { left: 0, right: 300, top: 0, bottom: 200 }

/** Marks as in a table, those of one cluster amid another's, or apart from them. */
function marksOf(clusterAt: (x: number, y: number) => number | null): readonly Placed[] {
  const marks: Placed[] = []
  for (let x = 5; x < 300; x += 10)
    for (let y = 5; y < 200; y += 10) {
      const cluster = clusterAt(x, y)
      const node = marks.length % nodeCount(seed)
      if (cluster !== null) marks.push({ kind: 'author', x, y, radius: 4, reach: 4, node, cluster, colour: '#000000', opacity: 1 } as Placed) // biome-ignore format: a mark
    }
  return marks
}

const named = (marks: readonly Placed[], atlas: Atlas = seed) =>
  namesOf(marks, { atlas, palette: palettes.light, letters: 7, within, coloured: true, taken: new Occupied() })

test('from the name of a cluster amid the marks of another a line leads to its own', () => {
  const marks = marksOf((x, y) => Number(Math.abs(x - 150) < 20 && Math.abs(y - 100) < 20))
  const { names, leaders } = named(marks)
  const amid = names.find(({ cluster }) => cluster === 1)!
  expect(names).toHaveLength(2)
  expect(leaders).toHaveLength(1)
  const [{ x2, y2, from }] = leaders as [(typeof leaders)[0]]
  expect(from).toBe(amid.colour)
  expect(marks.find(({ x, y }) => x === x2 && y === y2)?.cluster).toBe(1)
})

test('none leads to where a name stands among its own', () => {
  const { names, leaders } = named(marksOf((x) => (x < 140 ? 0 : x > 160 ? 1 : null)))
  expect(names).toHaveLength(2)
  expect(leaders).toEqual([])
})
