import { fstatSync } from 'node:fs'
import { version } from '../../package.json'
import { en } from '../words/en.ts'
import { usage } from '../words/usage.en.ts'
import { analyse } from './analyse.ts'
import { type Command, exit, OutputError, type Terminal, UsageError } from './cli-command.ts'
import { shells } from './completion.ts'
import { field } from './field-command.ts'
import { helpOf, noOptions } from './help-text.ts'
import { ingest } from './ingest.ts'
import { manPage } from './man-page.ts'
import { people } from './people.ts'
import { printable } from './printable.ts'
import { records } from './records-command.ts'
import { stats } from './stats.ts'
import { nearest } from './suggestion.ts'
import { notWritten } from './target.ts'
import { terms } from './terms-command.ts'
import { warehouseTasks } from './warehouse-command.ts'

const completion: Command = {
  name: 'completion',
  options: noOptions,
  async run([shell = '', ...more], terminal) {
    const script = shells[shell]
    if (script === undefined || more.length > 0) throw new UsageError(usage.noShell(shell, Object.keys(shells)))
    await terminal.out(script(commands))
    return exit.done
  },
}

const man: Command = {
  name: 'man',
  options: noOptions,
  async run(_, terminal) {
    await terminal.out(manPage(commands, version))
    return exit.done
  },
}

export const commands: readonly Command[] = [
  ingest,
  analyse,
  people,
  records,
  stats,
  terms,
  field,
  warehouseTasks,
  completion,
  man,
]

export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  const named = args.length === 0 || commands.every(({ name }) => name !== args[0]) ? 'coterie' : `coterie ${args[0]}`
  try {
    return await run(args, terminal)
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`${printable(`${named}: ${error.message}`)}\n${en.terminal.seeHelp(named)}\n`)
      return exit.usage
    }
    // A reader that went away (`| head`) is no failure worth words, but it is no success either.
    if (!(error instanceof OutputError && error.isBrokenPipe))
      terminal.err(`${printable(`${named}: ${error instanceof Error ? error.message : String(error)}`)}\n`)
    return exit.failed
  }
}

async function run([name, ...rest]: readonly string[], terminal: Terminal): Promise<number> {
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
    const meant = nearest(
      name,
      commands.map(({ name }) => name),
    )
    terminal.err(`${printable(`coterie: ${en.terminal.noCommand(name, meant)}`)}\n`)
    if (meant === undefined) terminal.err(`\n${overview()}`)
    return exit.usage
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    await terminal.out(helpOf(command))
    return exit.done
  }
  return command.run(rest, terminal)
}

function overview(): string {
  const width = Math.max(0, ...commands.map((command) => command.name.length))
  const lines = commands.map(({ name }) => `  ${name.padEnd(width)}  ${usage.commands[name]!.summary}`)
  return usage.overview(lines.join('\n'))
}

/** The terminal of this process. `viewer`: see {@link Terminal}. */
export function processTerminal(viewer: Terminal['viewer'] = noViewer): Terminal {
  // Each write is told of its own failure; without a listener the process would end in it.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
  return {
    stdin: process.stdin,
    out: (text) =>
      new Promise((resolve, reject) => {
        process.stdout.write(text, (error) => {
          if (error) reject(new OutputError(notWritten(en.terminal.standardOutput, error).message, { cause: error }))
          else resolve()
        })
      }),
    err: (text) => {
      process.stderr.write(text)
    },
    viewer,
    outFile: fileOf(1),
    interactive: process.stderr.isTTY === true,
    today: new Date(),
  }
}

const noViewer = () => Promise.reject(new Error(en.terminal.noViewer))

/** What an open descriptor leads to, where that is a file. */
function fileOf(descriptor: number) {
  try {
    const stat = fstatSync(descriptor)
    return stat.isFile() ? stat : undefined
  } catch {
    return undefined
  }
}
