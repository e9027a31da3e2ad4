// node src/setup/run.mjs ENTRY.ts [ARGUMENTS]: runs a TypeScript program of the project, benchmarks above all.
import { bundle } from './bundle.mjs'
import { install } from './install.mjs'

install()
const [entry, ...rest] = process.argv.slice(2)
process.argv.splice(2, process.argv.length, ...rest)
await import(await bundle(entry))
