import { availableParallelism } from 'node:os'
import { duckdbEngine } from '../warehouse/duckdb/duckdb-engine.ts'
import { loadDuckdb } from '../warehouse/duckdb/duckdb-package.ts'
import type { Engine } from '../warehouse/engine.ts'
import { WarehouseFault } from '../warehouse/warehouse-fault.ts'
import { warehouse } from '../words/warehouse.en.ts'
import { exit, type Terminal, UsageError } from './cli-command.ts'
import { printable } from './printable.ts'

/** Words of a call that say where large tables are kept and worked on, for `parseArgs`. */
export const engineFlags = {
  store: { type: 'string', takes: 'FOLDER', offers: 'files' },
  memory: { type: 'string', takes: 'AMOUNT', usual: '4GB' },
  threads: { type: 'string', takes: 'N' },
} as const

type Said = { readonly [F in keyof typeof engineFlags]?: string | undefined }

export interface EngineOptions {
  readonly memory: string
  readonly threads: number
}

/** Throws a UsageError where they make no sense. */
export function engineOptions({ memory = engineFlags.memory.usual, threads }: Said): EngineOptions {
  if (!/^\d+(?:\.\d+)? ?(?:[KMGT]i?)?B$/iu.test(memory)) throw new UsageError(warehouse.noMemory(memory))
  const count = threads === undefined ? availableParallelism() : Number(threads)
  if (!(Number.isInteger(count) && count >= 1)) throw new UsageError(warehouse.noThreads(threads ?? ''))
  return { memory, threads: count }
}

/** DuckDB over the tables of a folder. */
export async function openDuckdb(folder: string, options: EngineOptions, terminal: Terminal): Promise<Engine> {
  const duckdb = await loadDuckdb(() => terminal.err(`${warehouse.installing}\n`))
  return duckdbEngine(duckdb, folder, options)
}

/**
 * Does work that Ctrl+C stops where it is, so that what is finished is kept, and then ends as it always does; what went
 * wrong is said in words.
 */
export async function stoppable(terminal: Terminal, work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const controller = new AbortController()
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  let came: NodeJS.Signals | undefined
  const stop = (signal: NodeJS.Signals) => {
    came = signal
    controller.abort()
  }
  for (const signal of signals) process.on(signal, stop)
  try {
    return await work(controller.signal)
  } catch (error) {
    if (came === undefined) throw error instanceof WarehouseFault ? inWords(error) : error
    terminal.err(`${terminal.interactive ? '\r\x1b[2K' : ''}${warehouse.fault({ code: 'cancelled' })}.\n`)
  } finally {
    for (const signal of signals) process.off(signal, stop)
  }
  process.kill(process.pid, came)
  return exit.failed
}

const inWords = (error: WarehouseFault): Error =>
  new Error(`${printable(warehouse.fault(error.fault))}.`, { cause: error })
