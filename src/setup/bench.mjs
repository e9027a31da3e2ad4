// npm run bench: every benchmark that needs no data of its own, one after the other. Those on data that may
// not be shipped take its path: npm run bench:people -- FILE, npm run bench:topics -- FILE.
import { spawnSync } from 'node:child_process'
import { install, root } from './install.mjs'

install()
for (const name of [
  'reading',
  'reading-xml',
  'topics-speed',
  'measures',
  'shape',
  'map',
  'file',
  'filters',
  'scale',
  'opening',
  'tasks',
]) {
  console.log(`\n— ${name}`)
  spawnSync(process.execPath, ['src/setup/run.mjs', `test/bench/${name}.bench.ts`], { cwd: root, stdio: 'inherit' })
}
