// node src/setup/run.mjs test/everywhere/in-node.ts FILE: the fingerprint of its map, as JSON.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fingerprint } from './fingerprint.ts'

const file = process.argv[2]!
console.log(JSON.stringify(await fingerprint(basename(file), readFileSync(file))))
