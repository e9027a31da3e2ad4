import { constants, type Stats } from 'node:fs'
import { access, readlink, realpath, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { en } from '../words/en.ts'
import { UsageError } from './cli-command.ts'
import { pathsAt } from './paths.ts'

/** Where a file is to be written, and what stands there. */
export interface Target {
  /** Behind a symbolic link what it points at, so that the link stays one. */
  readonly path: string
  /** Undefined where there is nothing yet. */
  readonly there: Stats | undefined
}

/** Throws where what is there may not be replaced, as root's right to replace anything would otherwise. */
export async function targetAt(out: string): Promise<Target> {
  const path = await behindLinks(out)
  const there = await stat(path).catch(() => undefined)
  if (there?.isDirectory()) throw new Error(en.terminal.unwritable.folder)
  if (there?.isFile()) {
    if ((there.mode & 0o222) === 0) throw new Error(en.terminal.unwritable['read-only'])
    await access(path, constants.W_OK)
  }
  return { path, there }
}

/** Refuses, before any work is done, a target that is one of the files to be read, or that cannot be written. */
export async function checkTarget(out: string | undefined, inputs: readonly string[]): Promise<void> {
  if (out === undefined || out === '-') return
  const { there } = await targetAt(out).catch((error: unknown) => {
    throw notWritten(out, error)
  })
  if (!there?.isFile()) return
  for (const input of inputs) {
    if (input === '-') continue
    for await (const file of pathsAt(input, () => {}))
      if (isSameFile(file.stat, there)) throw new UsageError(en.terminal.isInput(out))
  }
}

export const isSameFile = (one: Pick<Stats, 'dev' | 'ino'>, other: Pick<Stats, 'dev' | 'ino'>): boolean =>
  one.ino === other.ino && one.dev === other.dev

/** The error to throw where something could not be written, with its reason in words. */
export const notWritten = (what: string, cause: unknown): Error =>
  new Error(en.terminal.notWritten(what, reason(cause)), { cause })

/** A link may point at what is not there yet. */
async function behindLinks(out: string): Promise<string> {
  let path = out
  for (let links = 0; links < 40; links++) {
    const whole = await realpath(path).catch(() => undefined)
    if (whole !== undefined) return whole
    const link = await readlink(path).catch(() => undefined)
    if (link === undefined) return path
    path = resolve(dirname(path), link)
  }
  throw new Error(en.terminal.unwritable.circle)
}

function reason(error: unknown): string {
  const { unwritable } = en.terminal
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return unwritable.full
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return unwritable.forbidden
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
      return unwritable['no-folder']
    case 'EISDIR':
      return unwritable.folder
    case 'ENAMETOOLONG':
      return unwritable['name-too-long']
    default:
      return error instanceof Error ? error.message : String(error)
  }
}
