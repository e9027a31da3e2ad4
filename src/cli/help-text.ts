import { usage } from '../words/usage.en.ts'
import type { Command } from './cli-command.ts'
import { isList, type OptionRow, type OptionTable } from './option-table.ts'

const width = 118
const indent = 20

/** The whole help of a command, as `--help` prints it. */
export function helpOf({ name, options }: Pick<Command, 'name' | 'options'>): string {
  const { about, operands } = usage.commands[name]!
  const lines = [
    `${synopsisOf({ name, options })}\n`,
    wrapped(about, width).join('\n'),
    '',
    ...Object.entries(operands).flatMap(([operand, told]) => entry(operand, told)),
    ...Object.entries(options).flatMap(([option, row]) => [
      ...entry(flagOf(option, row), toldOf(name, option, row)),
      ...meaningsOf(row).map(([id, told]) => `${' '.repeat(indent)}  ${id}${told}`),
    ]),
    ...wrapped(usage.exitCodes(usage.exits), width),
  ]
  return `${lines.join('\n')}\n`
}

/** `coterie ingest [OPTIONS] FILES…`. */
export function synopsisOf({ name, options }: Pick<Command, 'name' | 'options'>): string {
  const operands = Object.keys(usage.commands[name]!.operands).map((operand) =>
    operand === 'FILES' ? 'FILES…' : operand,
  )
  const all = Object.keys(options).length === 0 ? [] : [`[${usage.synopsis}]`]
  return ['coterie', name, ...all, ...operands].join(' ')
}

/** What an option is for, with the values that it offers and the one that it has unless told. */
export function toldOf(command: string, option: string, row: OptionRow): string {
  const { offers, usual } = row
  const words = usage.commands[command]!.options?.[option] ?? usage.shared[option]!
  const choices = offers === undefined || offers === 'files' ? '' : isList(offers) ? `: ${offers.join(', ')}` : ':'
  return `${words}${usual === undefined ? '' : ` ${usage.usual(usual)}`}${choices}`
}

/** What each value of an option means, where they are told one by one; the values are of one width. */
export function meaningsOf({ offers }: OptionRow): readonly (readonly [id: string, told: string])[] {
  if (offers === undefined || offers === 'files' || isList(offers)) return []
  const longest = Math.max(...Object.keys(offers).map((id) => id.length))
  return Object.entries(offers).map(([id, told]) => [id.padEnd(longest), `  ${told}`])
}

export const flagOf = (option: string, { takes, short }: OptionRow): string =>
  `${short === undefined ? '' : `-${short}, `}--${option}${takes === undefined ? '' : ` ${takes}`}`

function entry(name: string, told: string): readonly string[] {
  const [first, ...rest] = wrapped(told, width - indent)
  const head = `  ${name}`
  const lines = head.length + 2 > indent ? [head, ' '.repeat(indent) + first] : [head.padEnd(indent) + first]
  return [...lines, ...rest.map((line) => ' '.repeat(indent) + line)]
}

function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** Options and operands of a command that has none. */
export const noOptions: OptionTable = {}
