import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'

/** A program that serves others until it is ended; it ends with this process at the latest. */
export interface Service {
  readonly process: ChildProcess
  end(): Promise<void>
}

export function startService(program: string, args: readonly string[], options: SpawnOptions): Service {
  const child = spawn(program, args, options)
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  return {
    process: child,
    async end() {
      process.off('exit', kill)
      kill()
      await gone
    },
  }
}
