// npm test: installs what is missing, gets a browser, and runs types, lint, unit tests, browser tests and
// journeys. Ends with `N passed, N failed`, in which each check that is not a test counts as one.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needBrowser } from './browser.mjs'
import { install, root } from './install.mjs'

install()
process.env.COTERIE_BROWSER = await needBrowser()

const bin = (name) => join(root, 'node_modules/.bin', name)
let passed = 0
let failed = 0

for (const [what, command, args] of [
  ['types', 'tsc', ['--build']],
  ['lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['dead code', 'knip', []],
]) {
  console.log(`\n— ${what}`)
  const { status } = spawnSync(bin(command), args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status === 0) passed++
  else failed++
  console.log(status === 0 ? 'fine' : `FAILED: ${what}`)
}

const folder = mkdtempSync(join(tmpdir(), 'coterie-test-'))
for (const project of ['unit', 'browser', 'journeys']) {
  console.log(`\n— ${project}`)
  const report = join(folder, `${project}.json`)
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = spawnSync(bin('vitest'), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    passed += numPassedTests
    failed += numFailedTests
    // A file that cannot be loaded has no tests to fail.
    failed += testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
    if (status !== 0 && failed === 0) failed++
  } catch {
    failed++
    console.log(`FAILED: ${project} left no report`)
  }
}
rmSync(folder, { recursive: true, force: true })

console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
