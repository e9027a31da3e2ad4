import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import before from './before.json' with { type: 'json' }

/** The version that a benchmark compares with, installed in a folder of its own; `leave` takes the folder away. */
export interface Before {
  readonly folder: string
  leave(): void
}

/** A git worktree of the commit in `before.json`; undefined, with one line why, where it cannot be had. */
export function versionBefore(): Before | undefined {
  const commit = before.commit.slice(0, 7)
  const without = (why: string) => {
    console.log(`Without the version before (${commit}): ${why}.`)
    return undefined
  }
  if (!done('git', ['cat-file', '-e', `${before.commit}^{commit}`]))
    return without('git does not have its commit here, as in a shallow clone')
  const temporary = mkdtempSync(join(tmpdir(), 'coterie-before-'))
  const folder = join(temporary, 'coterie')
  const leave = () => {
    done('git', ['worktree', 'remove', '--force', folder])
    rmSync(temporary, { recursive: true, force: true })
  }
  if (!done('git', ['worktree', 'add', '--detach', folder, before.commit])) {
    leave()
    return without('git could not make a worktree of it')
  }
  const windows = process.platform === 'win32'
  // Vite's preview sets NODE_ENV to production, and npm then leaves out what the build needs.
  const install = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  if (!done(windows ? 'npm.cmd' : 'npm', install, { cwd: folder, shell: windows })) {
    leave()
    return without('its packages could not be installed')
  }
  return { folder, leave }
}

const done = (command: string, args: readonly string[], options: { cwd?: string; shell?: boolean } = {}): boolean =>
  spawnSync(command, args, { ...options, stdio: 'ignore' }).status === 0
