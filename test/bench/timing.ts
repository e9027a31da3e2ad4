/** One contender of a benchmark: does the work once and gives the seconds it took, set-up left out. */
export type Contender = () => number | Promise<number>

/** Seconds that `work` takes, by the wall clock. */
export async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/**
 * Median seconds of each contender. They run in turn, A B C A B C …, after one round that does not count,
 * so that a machine whose speed drifts drifts for all of them.
 */
export async function interleaved<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  rounds = 5,
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(contenders) as Name[]
  const times = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++)
    for (const name of names) {
      const time = await contenders[name]()
      if (round > 0) times.get(name)!.push(time)
    }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<Name, number>
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** `betweenness, 5,000 authors   0.31 s   igraph 2.90 s   ratio 0.107   bar 0.15   holds` */
export function line(stage: string, ours: number, peer: string, theirs: number, bar?: number): string {
  const ratio = ours / theirs
  const verdict = bar === undefined ? '' : `bar ${bar}`.padEnd(12) + (ratio <= bar ? 'holds' : 'MISSED')
  return `${stage.padEnd(34)}${`${ours.toFixed(3)} s`.padStart(10)}   ${`${peer} ${theirs.toFixed(3)} s`.padEnd(34)}ratio ${ratio.toFixed(3).padEnd(9)}${verdict}`
}
