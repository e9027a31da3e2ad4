import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Where this process keeps what is not finished: others may work in the same folder. */
export const halvesIn = (folder: string): string => join(folder, `half-${process.pid}`)

/** Removes what processes that are no more left behind, and what this one did. */
export async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = /^half-(\d+)$/u.exec(name)?.[1]
    if (pid === undefined || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue
    await rm(join(folder, name), { recursive: true, force: true })
  }
  await mkdir(halvesIn(folder), { recursive: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process is one, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
