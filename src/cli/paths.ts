import type { Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { byCodeUnits } from '../model/order.ts'

export interface FoundPath {
  readonly path: string
  readonly stat: Stats
}

/** The file at a path, or all files that its folder holds, in the order of their names; hidden ones are passed over. */
export async function* pathsAt(
  path: string,
  closed: (path: string, error: unknown) => void,
): AsyncGenerator<FoundPath> {
  try {
    const there = await stat(path)
    if (!there.isDirectory()) {
      yield { path, stat: there }
      return
    }
    const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort(byCodeUnits)
    for (const name of names) yield* pathsAt(join(path, name), closed)
  } catch (error) {
    closed(path, error)
  }
}
