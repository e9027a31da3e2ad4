import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** When the newest file of a folder, or a file, was changed. */
export function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
