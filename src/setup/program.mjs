// npm pack: makes the program as it is installed elsewhere, in dist/program, where nothing is built: the commands with the
// workers of their pool, the page that maps are put into, and the licences of what is in them.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from './bundle.mjs'
import { install, root } from './install.mjs'
import { viewerPage } from './viewer.mjs'

install()
const out = join(root, 'dist/program')
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
cpSync(dirname(fileURLToPath(await bundle('src/cli/cli-main.ts'))), out, { recursive: true })
writeFileSync(join(out, 'viewer.html'), await viewerPage())
