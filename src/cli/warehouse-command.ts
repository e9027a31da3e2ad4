import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkedFiles } from '../warehouse/duckdb/checked-files.ts'
import { importedIn, tableSizes } from '../warehouse/duckdb/duckdb-import.ts'
import { sourceFiles } from '../warehouse/duckdb/snapshot-files.ts'
import { warehouse } from '../words/warehouse.en.ts'
import { wordsOf } from './arguments.ts'
import { type Command, exit, type Terminal, UsageError } from './cli-command.ts'
import { printable } from './printable.ts'
import { readingFlags, readingOptions } from './reading-options.ts'
import { type EngineOptions, engineFlags, engineOptions, openDuckdb, stoppable } from './warehouse-options.ts'
import { importedFrom, warehouseSource } from './warehouse-source.ts'

const flags = { ...engineFlags, ...readingFlags } as const

export const warehouseTasks: Command = {
  name: 'warehouse',
  options: flags,
  async run(args, terminal) {
    const { values, positionals } = wordsOf(args, flags)
    const [task = '', ...paths] = positionals
    const options = engineOptions(values)
    if (task === 'check') return check(paths, values.store, options, terminal)
    if (task !== 'import' && task !== 'status') throw new UsageError(warehouse.noTask(task))
    const { store } = values
    if (store === undefined) throw new UsageError(warehouse.noStore)
    if (task === 'status') return status(store, options, terminal)
    const reading = readingOptions(values, terminal)
    return stoppable(terminal, async (signal) => {
      const source = await warehouseSource(paths, store)
      const engine = await openDuckdb(source.folder, options, terminal)
      try {
        const { rows } = await importedFrom(source, engine, reading, terminal, signal)
        terminal.err(`${printable(warehouse.imported(store, rows))}\n`)
        return exit.done
      } finally {
        await engine.close()
      }
    })
  },
}

/** Which tables are there, and how large they are. */
async function status(store: string, options: EngineOptions, terminal: Terminal): Promise<number> {
  const imported = await importedIn(store)
  if (imported === undefined) {
    terminal.err(`${printable(warehouse.nothingImported(store))}\n`)
    return exit.failed
  }
  return stoppable(terminal, async () => {
    const engine = await openDuckdb(store, options, terminal)
    try {
      for (const { table, rows, bytes } of await tableSizes(engine, store))
        await terminal.out(`${warehouse.table(table, rows, bytes)}\n`)
      return exit.done
    } finally {
      await engine.close()
    }
  })
}

/** Reads files through; 3 where some of them are damaged. */
async function check(
  paths: readonly string[],
  store: string | undefined,
  options: EngineOptions,
  terminal: Terminal,
): Promise<number> {
  const all = [...paths, ...(store === undefined ? [] : [store])]
  if (all.length === 0) throw new UsageError(warehouse.noSource)
  return stoppable(terminal, async (signal) => {
    const files = await sourceFiles(all)
    const folder = await mkdtemp(join(tmpdir(), 'coterie-check-'))
    const engine = await openDuckdb(folder, options, terminal)
    let damaged = 0
    let fine = 0
    try {
      for await (const { path, rows, faults } of checkedFiles(engine, files, signal)) {
        for (const fault of faults) terminal.err(`${printable(warehouse.fault(fault))}.\n`)
        if (faults.length > 0) damaged++
        else {
          fine++
          await terminal.out(`${printable(warehouse.fine(path, rows))}\n`)
        }
      }
    } finally {
      await engine.close()
      await rm(folder, { recursive: true, force: true })
    }
    if (damaged === 0) return exit.done
    return fine === 0 ? exit.failed : exit.partly
  })
}
