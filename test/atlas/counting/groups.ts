import type { Groups } from '../../../src/atlas/counting/groups.ts'

export function groupsOf(lists: readonly (readonly number[])[]): Groups {
  const offsets = [0]
  for (const list of lists) offsets.push(offsets.at(-1)! + list.length)
  return { offsets: Uint32Array.from(offsets), members: Uint32Array.from(lists.flat()) }
}
