import type { Collector } from './collect.ts'

/**
 * How many nodes of those that a file announces are made, where few lines name any: a number costs nothing to write.
 * What is not believed is said.
 */
export function believed(announced: number, named: number, graph: Collector): number {
  const most = 10_000 + 10 * named
  if (!(announced > most)) return Math.max(0, Math.trunc(announced) || 0)
  graph.say('warning', { code: 'too-many-announced', announced, made: most })
  return most
}
