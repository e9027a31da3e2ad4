import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'

/** A Python on this machine that has the modules, if there is one; benchmarks skip its peers where not. */
export function pythonWith(...modules: readonly string[]): string | undefined {
  return ['python3', '/usr/bin/python3', 'python'].find(
    (python) => spawnSync(python, ['-c', `import ${modules.join(', ')}`], { stdio: 'ignore' }).status === 0,
  )
}

/**
 * A peer written in Python that stays alive between rounds, so that its start and imports are not counted:
 * for each line it reads it answers with one line of JSON. `script` is a path below
 * `test/bench/peers`; npm runs benchmarks in the project's folder.
 */
export class PythonPeer {
  readonly #process
  readonly #answers

  constructor(python: string, script: string, args: readonly string[] = []) {
    this.#process = spawn(python, [`test/bench/peers/${script}`, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
    this.#answers = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]()
  }

  async ask<T>(question: string): Promise<T> {
    this.#process.stdin.write(`${question}\n`)
    const { value, done } = await this.#answers.next()
    if (done) throw new Error(`the Python peer stopped at “${question}”`)
    return JSON.parse(value) as T
  }

  end(): void {
    this.#process.kill()
  }
}
