// npm run columns: writes the page that describes the map file anew, from the schema and the examples beside it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from './bundle.mjs'
import { root } from './install.mjs'

process.chdir(root)
const { columnsPage, exampleFiles } = await import(await bundle('src/export/columns-page.ts'))
const folder = 'public/map-file'
const examples = exampleFiles.map(({ title, file }) => ({
  title,
  file,
  text: readFileSync(join(folder, file), 'utf8'),
}))
writeFileSync(join(folder, 'index.html'), columnsPage(examples))
