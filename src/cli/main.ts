import { version } from '../../package.json'
import { analyse } from './analyse.ts'
import { type Command, exit, type Terminal, UsageError } from './command.ts'
import { ingest } from './ingest.ts'
import { didYouMean } from './nearest.ts'
import { people } from './people.ts'
import { records } from './records.ts'
import { stats } from './stats.ts'
import { terms } from './terms.ts'

const commands: readonly Command[] = [ingest, analyse, people, records, stats, terms]

export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await terminal.out(overview())
    return name === undefined ? exit.usage : exit.done
  }
  if (name === '--version' || name === '-v') {
    await terminal.out(`coterie ${version}\n`)
    return exit.done
  }
  const command = commands.find((command) => command.name === name)
  if (command === undefined) {
    const meant = didYouMean(
      name,
      commands.map(({ name }) => name),
    )
    terminal.err(
      meant === ''
        ? `coterie: there is no command “${name}”.\n\n${overview()}`
        : `coterie: there is no command “${name}”${meant}\n`,
    )
    return exit.usage
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    await terminal.out(command.usage)
    return exit.done
  }
  try {
    return await command.run(rest, terminal)
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`coterie ${name}: ${error.message}\nSee coterie ${name} --help.\n`)
      return exit.usage
    }
    // A reader that went away (`| head`) is no failure worth words, but it is no success either.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') {
      terminal.err(`coterie ${name}: ${error instanceof Error ? error.message : String(error)}\n`)
    }
    return exit.failed
  }
}

function overview(): string {
  const width = Math.max(0, ...commands.map((command) => command.name.length))
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`)
  return `coterie COMMAND …: who writes with whom, and about what\n\n${lines.join('\n')}\n\ncoterie COMMAND --help says more; coterie --version says which version this is.\n`
}

function processTerminal(): Terminal {
  let broken: Error | undefined
  process.stdout.on('error', (error) => {
    broken = error
  })
  return {
    stdin: process.stdin,
    out: (text) =>
      new Promise((resolve, reject) => {
        if (broken !== undefined) reject(broken)
        else process.stdout.write(text, (error) => (error ? reject(error) : resolve()))
      }),
    err: (text) => {
      process.stderr.write(text)
    },
    interactive: process.stderr.isTTY === true,
    today: new Date(),
  }
}
