import fc from 'fast-check'
import { expect, test } from 'vitest'
import { transposed } from '../../../src/atlas/counting/groups.ts'
import { project } from '../../../src/atlas/counting/projection.ts'
import { weightBetween } from '../../../src/atlas/counting/tie-weight.ts'
import { groupsOf } from './groups.ts'

const lists = fc.array(fc.uniqueArray(fc.nat(7), { maxLength: 6 }), { maxLength: 10 })

test('members are tied by the sum of what the groups that hold both add, and rows ascend', () => {
  fc.assert(
    fc.property(lists, (groups) => {
      const { weighted, shared } = project(groupsOf(groups), 8, (g) => g % 3)
      for (let a = 0; a < 8; a++) {
        const row = weighted.targets.subarray(weighted.offsets[a], weighted.offsets[a + 1])
        expect([...row]).toEqual([...new Set(row)].sort((i, j) => i - j))
        for (let b = 0; b < 8; b++) {
          const both = groups.flatMap((group, g) => (a !== b && group.includes(a) && group.includes(b) ? [g % 3] : []))
          expect(weightBetween(weighted, a, b)).toBe(both.reduce((sum, adds) => sum + adds, 0))
          expect(weightBetween(shared, a, b)).toBe(both.filter((adds) => adds > 0).length)
        }
      }
    }),
  )
})

test('turned around, each member has its groups, ascending, and where it stood in them', () => {
  fc.assert(
    fc.property(lists, (groups) => {
      const given = groupsOf(groups)
      const { offsets, members, entries } = transposed(given, 8)
      for (let m = 0; m < 8; m++) {
        const [from, to] = [offsets[m]!, offsets[m + 1]!]
        expect([...members.subarray(from, to)]).toEqual(groups.flatMap((group, g) => (group.includes(m) ? [g] : [])))
        for (let i = from; i < to; i++) {
          const g = members[i]!
          expect(entries[i]).toBe(given.offsets[g]! + groups[g]!.indexOf(m))
        }
      }
    }),
  )
})
