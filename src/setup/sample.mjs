// node src/setup/sample.mjs: makes the bibliographies of the second sample into the map that the built page opens.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from './bundle.mjs'
import { root } from './install.mjs'

process.chdir(root)
const { main } = await import(await bundle('src/cli/cli-main.ts'))
const folder = 'public/samples'
const files = readdirSync(folder).filter((name) => /^acl-20\d\d\.xml\.gz$/.test(name))
const map = 'dist/samples/acl-2016-2022.coterie'
if (!existsSync('dist/index.html')) throw new Error('the page is not built yet: npm run build does both.')
process.exitCode = await main(['ingest', ...files.map((name) => join(folder, name)), '--year', '2026', '--out', map])
