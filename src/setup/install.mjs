// Installs the project's packages when they are missing or older than the lock file. Plain JavaScript
// without a dependency, because it runs before anything is there.
import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Installs all packages, or those without which nothing runs: tests, benches and checks need more. */
export function install({ toRun = false } = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Coterie needs Node 20.19 or newer; this is ${process.versions.node}.`)
    process.exit(1)
  }
  if (isInstalled(toRun)) return
  console.error('Installing packages …')
  const how = ['--no-audit', '--no-fund', '--loglevel=error', ...(toRun && !hasAll() ? ['--omit=dev'] : [])]
  try {
    npm(['ci', ...how])
  } catch {
    // A lock file written on one system can lack the optional packages of another.
    npm(['install', ...how])
  }
}

/** Whether packages are there that are no older than the lock file. */
function isInstalled(toRun) {
  const installed = `${root}node_modules/.package-lock.json`
  const locked = `${root}package-lock.json`
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(locked).mtimeMs) return false
  return toRun || hasAll()
}

/** Whether the packages for tests and checks are there: they stay so, whoever asks for fewer. */
const hasAll = () => existsSync(`${root}node_modules/vitest`)

/** Runs npm in the project's folder; its output goes to standard error, so that ours stays clean. */
function npm(args) {
  const windows = process.platform === 'win32'
  execFileSync(windows ? 'npm.cmd' : 'npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: windows })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) install()
