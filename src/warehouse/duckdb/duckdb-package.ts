import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { WarehouseFault } from '../warehouse-fault.ts'

/** What is needed of `@duckdb/node-api`, a package for tests alone: it takes 70 MB that only the warehouse needs. */
export interface DuckDB {
  readonly DuckDBInstance: { create(path: string, options: Readonly<Record<string, string>>): Promise<Instance> }
}

export interface Instance {
  connect(): Promise<Connection>
  closeSync(): void
}

export interface Connection {
  run(sql: string): Promise<unknown>
  stream(sql: string): Promise<{ fetchChunk(): Promise<Chunk | null> }>
  interrupt(): void
  closeSync(): void
  /** -1 where it is not known. */
  readonly progress: { readonly percentage: number }
}

interface Chunk {
  readonly rowCount: number
  readonly columnCount: number
  getColumnValues(column: number): readonly unknown[]
}

export const duckdbVersion = '1.5.6-r.1'

/** Where it is kept: one for all clones and installed programs of a user. */
const usualFolder = (): string =>
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'coterie', `duckdb-${duckdbVersion}`)

/**
 * Loads DuckDB: that of the clone where its packages for tests are there, else the one in a folder, where it is installed
 * when it is first asked for; `installing` is told before that. Where a folder is told it is that one.
 */
export async function loadDuckdb(installing: () => void, folder?: string): Promise<DuckDB> {
  const own = folder === undefined ? entryIn(import.meta.url) : undefined
  const entry = own ?? (await entryOf(folder ?? usualFolder(), installing))
  return import(/* @vite-ignore */ pathToFileURL(entry).href)
}

async function entryOf(folder: string, installing: () => void): Promise<string> {
  if (!existsSync(folder)) {
    installing()
    await install(folder)
  }
  return createRequire(join(folder, 'package.json')).resolve(name)
}

function entryIn(from: string): string | undefined {
  try {
    return createRequire(from).resolve(name)
  } catch {
    return undefined
  }
}

const name = '@duckdb/node-api'

/** Into a folder beside, which becomes the right one when it is whole: several may install at once. */
async function install(folder: string): Promise<void> {
  const half = `${folder}.${process.pid}`
  try {
    await mkdir(half, { recursive: true })
    await writeFile(
      join(half, 'package.json'),
      JSON.stringify({ private: true, dependencies: { [name]: duckdbVersion } }),
    )
    const windows = process.platform === 'win32'
    await promisify(execFile)(
      windows ? 'npm.cmd' : 'npm',
      ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--loglevel=error'],
      { cwd: half, shell: windows },
    )
    await rename(half, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error
    })
  } catch (error) {
    throw new WarehouseFault({ code: 'no-duckdb', said: error instanceof Error ? error.message : String(error) }, error)
  } finally {
    await rm(half, { recursive: true, force: true }).catch(() => {})
  }
}
