import { WarehouseFault } from '../warehouse-fault.ts'

/** What an error of DuckDB means; `folder` is where tables are written. */
export function faultOf(error: unknown, folder: string): WarehouseFault {
  if (error instanceof WarehouseFault) return error
  const said = error instanceof Error ? error.message.split('\n')[0]!.trim() : String(error)
  const path = pathIn(said)
  if (/^INTERRUPT/u.test(said)) return new WarehouseFault({ code: 'cancelled' }, error)
  if (/No space left on device|Disk quota exceeded|max_temp_directory_size/u.test(said))
    return new WarehouseFault({ code: 'full-disk', path: path ?? folder }, error)
  if (/Permission denied|Read-only file system|Operation not permitted/u.test(said))
    return new WarehouseFault({ code: 'forbidden', path: path ?? folder, said }, error)
  if (/^Out of Memory/u.test(said)) return new WarehouseFault({ code: 'out-of-memory', said }, error)
  if (path !== undefined && damaged.test(said)) return new WarehouseFault({ code: 'damaged-file', path, said }, error)
  if (/No files found/u.test(said)) return new WarehouseFault({ code: 'no-source', path: path ?? folder }, error)
  return new WarehouseFault({ code: 'query-failed', said }, error)
}

const damaged =
  /No magic bytes|Failed to read file|too small to be a Parquet|Invalid Input Error: .*(?:file|File)|Malformed JSON|Decompression|don't match|corrupt|TProtocolException/u

/** The file that an error speaks of. */
const pathIn = (said: string): string | undefined =>
  /(?:file|pattern) ["']([^"']+)["']/iu.exec(said)?.[1] ?? /["']([^"']*\/[^"']*)["']/u.exec(said)?.[1]
