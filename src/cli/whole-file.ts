import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { chmod, chown, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { en } from '../words/en.ts'
import { type Target, targetAt } from './target.ts'

/**
 * Writes a file that appears only when it is whole: a full disk, an error or an interruption leaves what was there
 * before untouched, and nothing beside it. What it replaces keeps its owner and mode. A device or a pipe is written as
 * it is. Resolves to the folder that was made for it, if one was.
 */
export async function writeWhole(
  out: string,
  fill: (file: FileHandle) => Promise<void>,
): Promise<{ readonly made: string | undefined }> {
  const target = await targetAt(out)
  const { path, there } = target
  if (there !== undefined && !there.isFile()) {
    await filling(await open(path, 'w'), fill)
    return { made: undefined }
  }
  const made = await mkdir(dirname(path), { recursive: true })
  // Of its own, and not by the target's name, which may be as long as names can be.
  const half = join(dirname(path), `.${randomUUID()}.part`)
  const done = unlessInterrupted(half)
  try {
    await filling(await open(half, 'wx', there === undefined ? 0o666 : 0o600), fill)
    await keepRights(half, target)
    await rename(half, path)
  } catch (error) {
    await rm(half, { force: true }).catch(() => {})
    throw error
  } finally {
    done()
  }
  return { made }
}

async function filling(file: FileHandle, fill: (file: FileHandle) => Promise<void>): Promise<void> {
  try {
    await fill(file)
  } finally {
    await file.close()
  }
}

async function keepRights(half: string, { there }: Target): Promise<void> {
  if (there === undefined) return
  if (process.getuid !== undefined)
    await chown(half, there.uid, there.gid).catch((error: unknown) => {
      throw new Error(en.terminal.unwritable.owner, { cause: error })
    })
  await chmod(half, there.mode & 0o7777)
}

/** Ctrl+C and its like take the half file with them, and then do what they always do. Gives back what ends that. */
function unlessInterrupted(half: string): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const end = (signal: NodeJS.Signals) => {
    rmSync(half, { force: true })
    done()
    process.kill(process.pid, signal)
  }
  const done = () => {
    for (const signal of signals) process.off(signal, end)
  }
  for (const signal of signals) process.on(signal, end)
  return done
}
