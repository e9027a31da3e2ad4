// npm run letters: writes the widths of letters that figures are laid out by anew, from the font's files.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from './bundle.mjs'
import { root } from './install.mjs'

process.chdir(root)
const { letterTable } = await import(await bundle('src/export/letter-table.ts'))
const folder = 'node_modules/@fontsource/inter/files'
writeFileSync(
  'src/picture/letter-widths.ts',
  letterTable((file) => readFileSync(join(folder, file))),
)
