// npm run bench:peers: reads every export with the programs that it is written for, in named versions, installed into a
// folder of their own outside the project.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { install, root } from './install.mjs'

const packages = ['networkx==3.5', 'igraph==0.11.9', 'pandas==2.3.3', 'pyarrow==21.0.0', 'openpyxl==3.1.5']

install()
const windows = process.platform === 'win32'
const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'coterie-peers')
const python = join(folder, windows ? 'Scripts/python.exe' : 'bin/python')
if (!existsSync(python)) must('Python has no venv', windows ? 'python' : 'python3', ['-m', 'venv', folder])
const quietly = ['-q', '--disable-pip-version-check']
must('The package registry did not give the peers', python, ['-m', 'pip', 'install', ...quietly, ...packages])
const { status } = spawnSync(process.execPath, ['src/setup/run.mjs', 'test/bench/peers.bench.ts', python], {
  cwd: root,
  stdio: 'inherit',
})
process.exitCode = status ?? 1

function must(what, command, args) {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status === 0) return
  console.error(`${what}: ${(stderr ?? '').trim().split('\n').at(-1)}`)
  process.exit(1)
}
