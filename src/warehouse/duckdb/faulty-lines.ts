import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { WarehouseFault } from '../warehouse-fault.ts'

/** A line that holds no work. */
export interface FaultyLine {
  readonly file: string
  /** Counted from 1. */
  readonly line: number
}

/** The first lines of a file that are no JSON, or no work; of more they are only counted. A Parquet file has none. */
export async function* faultyLines(file: string, most = 20): AsyncGenerator<FaultyLine> {
  if (file.endsWith('.parquet')) return
  let named = 0
  for await (const { line, isWork } of readLines(file)) {
    if (isWork) continue
    yield { file, line }
    if (++named === most) return
  }
}

/** Every line that says something. Throws where the file ends before it should. */
export async function* readLines(file: string): AsyncGenerator<{ readonly line: number; readonly isWork: boolean }> {
  const bytes = createReadStream(file)
  const text = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  const broken = new Promise<never>((_, reject) => {
    bytes.on('error', reject)
    text.on('error', reject)
  })
  broken.catch(() => {})
  const lines = createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]()
  let line = 0
  try {
    for (;;) {
      const next = await Promise.race([lines.next(), broken])
      if (next.done) return
      line++
      if (next.value.trim() !== '') yield { line, isWork: holdsWork(next.value) }
    }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new WarehouseFault({ code: 'damaged-file', path: file, line: line + 1, said }, error)
  } finally {
    bytes.destroy()
  }
}

function holdsWork(line: string): boolean {
  try {
    const { id, number } = JSON.parse(line) as { readonly id?: unknown; readonly number?: unknown }
    return typeof number === 'number' || /W\d+$/u.test(String(id))
  } catch {
    return false
  }
}
