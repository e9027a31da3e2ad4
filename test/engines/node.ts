import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** One of each line of Node that the project supports. */
export const nodeVersions = ['20.20.2', '22.23.3', '24.21.0'] as const

/** Where the program of a Node is, which npm fetches into its own cache; undefined where npm cannot. */
export async function nodeAt(version: string): Promise<string | undefined> {
  const windows = process.platform === 'win32'
  const command = ['node', '--print', 'process.version+process.execPath']
  try {
    const { stdout } = await run(
      windows ? 'npm.cmd' : 'npm',
      ['exec', '--yes', '--prefer-offline', '--fetch-retries=1', `--package=node@${version}`, '--', ...command],
      { cwd: tmpdir(), shell: windows, timeout: 300_000 },
    )
    // Where npm may run no scripts, the package is empty and the machine's own Node answers.
    return stdout.startsWith(`v${version}`) ? stdout.slice(version.length + 1).trim() : undefined
  } catch {
    return undefined
  }
}
