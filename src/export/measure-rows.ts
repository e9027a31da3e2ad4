import type { Atlas } from '../atlas/atlas.ts'
import { firstOf, nodeCount } from '../atlas/nodes.ts'
import { nodeKinds } from '../model/ids.ts'
import { en } from '../words/en.ts'

/** Each measure of each kind of node, with its range; of estimates how many pivots and how large their error. */
export function* measureRows(atlas: Atlas): Generator<readonly (string | number | undefined)[]> {
  const ends = { author: firstOf(atlas, 'work'), work: firstOf(atlas, 'topic'), topic: nodeCount(atlas) }
  for (const { id, values, sampled } of atlas.findings[0].measures)
    for (const kind of nodeKinds) {
      const own = values.slice(firstOf(atlas, kind), ends[kind]).filter((value) => !Number.isNaN(value))
      if (own.length === 0) continue
      own.sort()
      const mean = own.reduce((sum, value) => sum + value, 0) / own.length
      const median = (own[(own.length - 1) >> 1]! + own[own.length >> 1]!) / 2
      const { label, meaning } = en.measures[id] ?? { label: id, meaning: '' }
      const range = [own[0]!, median, mean, own.at(-1)!].map(Math.fround)
      yield [id, label, kind, own.length, ...range, sampled?.pivots, sampled?.error, meaning]
    }
}
