// Runs checks and projects of tests, and counts what came of them. Ends with `N passed, N failed`, and with
// `, N skipped` where something was.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './install.mjs'

const count = { passed: 0, failed: 0, skipped: 0 }

/** Runs a program of the project's packages; it counts as one. */
export function check(what, command, args) {
  console.log(`\n— ${what}`)
  const status = runBin(command, args)
  if (status === 0) count.passed++
  else count.failed++
  console.log(status === 0 ? 'fine' : `FAILED: ${what}`)
}

/** Runs a project of vitest; each of its tests counts. */
export function testProject(project) {
  console.log(`\n— ${project}`)
  const folder = mkdtempSync(join(tmpdir(), 'coterie-test-'))
  const report = join(folder, 'report.json')
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const status = runBin('vitest', args)
  try {
    add(JSON.parse(readFileSync(report, 'utf8')), status)
  } catch {
    count.failed++
    console.log(`FAILED: ${project} left no report`)
  }
  rmSync(folder, { recursive: true, force: true })
}

/** Prints the counts, and sets the exit code by them. */
export function end() {
  const { passed, failed, skipped } = count
  console.log(`\n${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`)
  process.exitCode = failed === 0 ? 0 : 1
}

function add({ numPassedTests, numFailedTests, numPendingTests, testResults }, status) {
  // A file that cannot be loaded has no tests to fail.
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  const failed = numFailedTests + broken
  count.passed += numPassedTests
  count.skipped += numPendingTests
  // An error outside of any test fails the run all the same.
  count.failed += status !== 0 && failed === 0 ? 1 : failed
}

const runBin = (command, args) =>
  spawnSync(join(root, 'node_modules/.bin', command), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  }).status
