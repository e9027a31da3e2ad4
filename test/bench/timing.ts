import { spawnSync } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { forgetPeak, peak } from './peak.ts'

/** What one run took: seconds by the wall clock, set-up left out, and MB by which memory rose at its most. */
export interface Cost {
  readonly seconds: number
  readonly megabytes: number
}

/** One contender of a benchmark: does the work once; one that works in another process tells its memory itself. */
export type Contender = () => number | Cost | Promise<number | Cost>

/** Seconds that `work` takes, by the wall clock. */
export async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/**
 * Median seconds of each contender, and the memory a run of it takes in a process of its own. They run in turn,
 * A B C A B C …, after one round that does not count, so that a machine whose speed drifts drifts for all of them.
 */
export async function compared<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  rounds = 5,
): Promise<Readonly<Record<Name, Cost>>> {
  const call = calls++
  if (alone !== undefined) return measureAlone(contenders, call)
  return mapped(await inTurn(contenders, rounds), (runs, name) => {
    const told = runs.flatMap((run) => (typeof run === 'number' ? [] : [run.megabytes]))
    const megabytes = told.length > 0 ? Math.max(...told) : memoryOf(`${call}/${name}`)
    return { seconds: timeOf(runs), megabytes }
  })
}

/** As `compared`, the seconds alone. */
export async function interleaved<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  rounds = 5,
): Promise<Readonly<Record<Name, number>>> {
  if (alone !== undefined) return mapped(contenders, () => 0)
  return mapped(await inTurn(contenders, rounds), timeOf)
}

async function inTurn<Name extends string>(contenders: Readonly<Record<Name, Contender>>, rounds: number) {
  const runs = mapped(contenders, (): (number | Cost)[] => [])
  for (let round = 0; round <= rounds; round++)
    for (const name of Object.keys(contenders) as Name[]) {
      runs[name].push(await contenders[name]())
    }
  return runs
}

/** The first round warms up. */
const timeOf = (runs: readonly (number | Cost)[]) => median(runs.slice(1).map(secondsOf))

function mapped<Name extends string, From, To>(
  record: Readonly<Record<Name, From>>,
  of: (value: From, name: Name) => To,
): Record<Name, To> {
  const names = Object.keys(record) as Name[]
  return Object.fromEntries(names.map((name) => [name, of(record[name], name)])) as Record<Name, To>
}

/** `CALL/NAME` in a process that runs this benchmark again for the memory of one contender: of which `compared`. */
const alone = process.env.COTERIE_BENCH_ALONE
let calls = 0

/** What ran before leaves memory behind that a run can use again: a process of its own has none. */
function memoryOf(which: string): number {
  const program = fileURLToPath(new URL('main.mjs', import.meta.url))
  const env = { ...process.env, COTERIE_BENCH_ALONE: which }
  const child = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { encoding: 'utf8', env })
  return Number(child.stdout.trim().split('\n').at(-1))
}

async function measureAlone<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  call: number,
): Promise<Record<Name, Cost>> {
  const [wanted, name] = alone!.split('/') as [string, Name]
  if (Number(wanted) !== call) return mapped(contenders, () => ({ seconds: 0, megabytes: 0 }))
  const { megabytes } = await costOf(contenders[name])
  console.log(megabytes)
  process.exit()
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Of one run in this process. */
export async function costOf(contender: Contender): Promise<Cost> {
  collectGarbage()
  // What is free goes back to the system a little later.
  await setTimeout(500)
  collectGarbage()
  forgetPeak()
  const before = process.memoryUsage.rss() / 2 ** 20
  const taken = await contender()
  return typeof taken === 'number' ? { seconds: taken, megabytes: Math.max(0, peak() - before) } : taken
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** `betweenness, 5,000 authors   0.31 s   igraph 2.90 s   ratio 0.107   bar 0.15   holds   memory 4 MB, 80 MB` */
export function line(stage: string, ours: number | Cost, peer: string, theirs: number | Cost, bar?: number): string {
  const [us, them] = [secondsOf(ours), secondsOf(theirs)]
  const ratio = us / them
  const verdict = bar === undefined ? '' : `bar ${bar}`.padEnd(12) + (ratio <= bar ? 'holds' : 'MISSED')
  const memory =
    typeof ours === 'number' || typeof theirs === 'number' || Number.isNaN(them)
      ? ''
      : `memory ${ours.megabytes.toFixed(0)} MB, ${theirs.megabytes.toFixed(0)} MB`
  const figures = `${`${us.toFixed(3)} s`.padStart(10)}   ${`${peer} ${them.toFixed(3)} s`.padEnd(34)}ratio ${ratio.toFixed(3).padEnd(9)}`
  return `${stage.padEnd(34)}${figures}${verdict.padEnd(21)}${memory}`.trimEnd()
}

const secondsOf = (cost: number | Cost) => (typeof cost === 'number' ? cost : cost.seconds)
