// npm start: installs what is missing, reads data/ into public/map.coterie, builds the explorer and serves it.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildConfig } from './build-config.mjs'
import { bundle } from './bundle.mjs'
import { install, root } from './install.mjs'

install({ toRun: true })
process.chdir(root)
const { main } = await import(await bundle('src/cli/cli-main.ts'))
const files = readdirSync('data')
  .filter((name) => !name.startsWith('.'))
  .map((name) => `data/${name}`)
const map = 'public/map.coterie'
// What is known of them: the day on which each was retrieved.
const said = existsSync('data/.project.json') ? ['--project', 'data/.project.json'] : []
const code = files.length === 0 ? 1 : await main(['ingest', ...files, ...said, '--out', map])
// 3: a file could not be read, as was said; the map of the others is there.
if (code !== 0 && code !== 3) {
  console.error('There is no map of data/ to show: open files on the page.')
  rmSync(map, { force: true })
}

const { build, preview } = await import('vite')
const config = { ...buildConfig(), configFile: false, root }
await build({ ...config, logLevel: 'error' })
const quiet = process.env.CI !== undefined || process.argv.includes('--no-open')
const server = await preview({ ...config, preview: { open: !quiet } })
const [address] = server.resolvedUrls?.local ?? []
// The second sample takes a while: the page need not wait for it.
const sample = spawn(process.execPath, [join(root, 'src/setup/sample.mjs')], { stdio: 'ignore' })
process.on('exit', () => sample.kill())
console.log(`\nCoterie is open at ${address}\nPress Ctrl+C to stop it.`)
