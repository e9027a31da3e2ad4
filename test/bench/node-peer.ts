import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/**
 * A program of a version of this project that stays alive between rounds: for each line it reads it answers with one
 * line of JSON. `root` is the folder of the version.
 */
export class NodePeer {
  readonly #process
  readonly #answers

  constructor(root: string, program: string, args: readonly string[]) {
    this.#process = spawn(process.execPath, ['src/setup/run.mjs', program, ...args], {
      cwd: root,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    this.#answers = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]()
  }

  async ask<T>(question: string): Promise<T> {
    this.#process.stdin.write(`${question}\n`)
    const { value, done } = await this.#answers.next()
    if (done) throw new Error(`the program stopped at “${question}”`)
    return JSON.parse(value) as T
  }

  end(): void {
    this.#process.kill()
  }
}
