// npm start: installs what is missing, reads data/ into public/graph.json, builds the explorer and serves it.
import { readdirSync } from 'node:fs'
import { bundle } from './bundle.mjs'
import { install, root } from './install.mjs'

install()
process.chdir(root)
const { main } = await import(await bundle('src/cli/main.ts'))
const files = readdirSync('data')
  .filter((name) => !name.startsWith('.'))
  .map((name) => `data/${name}`)
const code = await main(['ingest', ...files, '--out', 'public/graph.json'])
// 3: a file could not be read, as was said; the map of the others is there.
if (code !== 0 && code !== 3) process.exit(code)

const { build, preview } = await import('vite')
await build({ logLevel: 'error' })
const quiet = process.env.CI !== undefined || process.argv.includes('--no-open')
const server = await preview({ preview: { open: !quiet } })
const [address] = server.resolvedUrls?.local ?? []
console.log(`\nCoterie is open at ${address}\nPress Ctrl+C to stop it.`)
