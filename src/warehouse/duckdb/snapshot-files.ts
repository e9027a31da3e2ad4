import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { WarehouseFault } from '../warehouse-fault.ts'

export interface SourceFile {
  readonly path: string
  readonly size: number
  readonly changed: number
}

/** The files of a source by how they are read: by the engine itself, or by the readers of the map. */
export interface SourceFiles {
  readonly parquet: readonly SourceFile[]
  /** OpenAlex, an object a line, packed or not. */
  readonly lines: readonly SourceFile[]
  readonly others: readonly SourceFile[]
}

/** Looks through paths and folders, in the order of names, and at the beginning of each file; addresses are Parquet. */
export async function sourceFiles(paths: readonly string[]): Promise<SourceFiles> {
  const found: Record<keyof SourceFiles, SourceFile[]> = { parquet: [], lines: [], others: [] }
  for (const path of paths)
    if (/^https?:\/\//u.test(path)) found.parquet.push({ path, size: 0, changed: 0 })
    else for await (const file of filesIn(path)) found[await kindOf(file.path)].push(file)
  return found
}

async function* filesIn(path: string): AsyncGenerator<SourceFile> {
  const there = await stat(path).catch((error: NodeJS.ErrnoException) => {
    const isAway = error.code === 'ENOENT' || error.code === 'ENOTDIR'
    throw new WarehouseFault(
      isAway ? { code: 'no-source', path } : { code: 'forbidden', path, said: error.message },
      error,
    )
  })
  if (there.isDirectory()) {
    // The manifest of a snapshot lists its files.
    for (const name of (await readdir(path)).sort())
      if (!name.startsWith('.') && name !== 'manifest') yield* filesIn(join(path, name))
  } else yield { path, size: there.size, changed: Math.trunc(there.mtimeMs) }
}

async function kindOf(path: string): Promise<keyof SourceFiles> {
  const head = await beginning(path)
  if (head.startsWith('PAR1') || path.endsWith('.parquet')) return 'parquet'
  const [first = ''] = head.split('\n', 1)
  return first.startsWith('{') && /"authorships"\s*:|openalex\.org\/W\d/u.test(head) && head.trim() !== '{'
    ? 'lines'
    : 'others'
}

const enough = 1 << 16

/** How a file begins, unpacked; as much of it as can be read. */
export async function beginning(path: string): Promise<string> {
  const bytes = createReadStream(path, { end: enough })
  const stream = path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  let text = ''
  await new Promise<void>((resolve, reject) => {
    bytes.on('error', (error: NodeJS.ErrnoException) =>
      reject(new WarehouseFault({ code: 'forbidden', path, said: error.message }, error)),
    )
    stream.on('data', (piece: Buffer) => {
      text += piece.toString('latin1')
      if (text.length >= enough) resolve()
    })
    // What is packed ends in the middle.
    stream.on('error', () => resolve())
    stream.on('end', () => resolve())
  }).finally(() => bytes.destroy())
  return text
}
