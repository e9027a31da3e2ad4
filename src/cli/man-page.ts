import { usage } from '../words/usage.en.ts'
import type { Command } from './cli-command.ts'
import { flagOf, meaningsOf, synopsisOf, toldOf } from './help-text.ts'

/** The manual page of the program, in the macros of man(7). */
export function manPage(commands: readonly Command[], version: string): string {
  const { sections, exits } = usage
  const lines = [
    `.TH COTERIE 1 "" "Coterie ${version}"`,
    `.SH ${sections.name}`,
    `coterie \\- ${roff(usage.program)}`,
    `.SH ${sections.synopsis}`,
    ...commands.flatMap((command) => [`.B ${roff(synopsisOf(command))}`, '.br']),
    `.SH ${sections.about}`,
    roff(usage.about),
    `.SH ${sections.commands}`,
    ...commands.flatMap(sectionOf),
    `.SH ${sections.exits}`,
    ...exits.flatMap((meaning, code) => ['.TP', `.B ${code}`, roff(meaning)]),
  ]
  return `${lines.join('\n')}\n`
}

function sectionOf({ name, options }: Command): readonly string[] {
  const { about, operands } = usage.commands[name]!
  return [
    `.SS coterie ${name}`,
    roff(about),
    ...Object.entries(operands).flatMap(([operand, told]) => ['.TP', `.I ${roff(operand)}`, roff(told)]),
    ...Object.entries(options).flatMap(([option, row]) => [
      '.TP',
      `.B ${roff(flagOf(option, row))}`,
      roff(toldOf(name, option, row)),
      ...meaningsOf(row).flatMap(([id, told]) => ['.br', roff(`${id.trim()}:${told.replace(/^ +/u, ' ')}`)]),
    ]),
  ]
}

/** Text that roff takes for nothing else: no line begins with a dot or an apostrophe, and a hyphen is one. */
const roff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/u, '\\&')
