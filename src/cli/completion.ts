import { usage } from '../words/usage.en.ts'
import type { Command } from './cli-command.ts'
import { choicesOf, type OptionRow } from './option-table.ts'

/** Scripts that complete commands, options and their values, by shell. */
export const shells: Readonly<Record<string, (commands: readonly Command[]) => string>> = { bash, zsh, fish }

const flagsIn = ({ options }: Command): readonly string[] => [
  ...Object.keys(options).map((name) => `--${name}`),
  '--help',
]

function bash(commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name)
  const cases = commands.map((command) => {
    const values = Object.entries(command.options).flatMap(([option, row]) => {
      const choices = choicesOf(row)
      return choices.length === 0
        ? []
        : [`      --${option}) COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$word")); return ;;\n`]
    })
    const branch =
      values.length === 0
        ? ''
        : `      case "$before" in\n${values.join('').replace(/^/gmu, '  ').trimEnd()}\n      esac\n`
    return `    ${command.name})\n${branch}      flags='${flagsIn(command).join(' ')}' ;;\n`
  })
  return `# coterie completion bash
_coterie() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" flags=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${[...names, '--help', '--version'].join(' ')}' -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('')}  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$flags" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _coterie coterie
`
}

function zsh(commands: readonly Command[]): string {
  const told = commands.map(({ name }) => `    '${name}:${quoted(usage.commands[name]!.summary)}'`)
  const cases = commands.map(({ name, options }) => {
    const specs = Object.entries(options).map(([option, row]) => {
      const choices = choicesOf(row)
      const action =
        row.type === 'boolean'
          ? ''
          : `:${row.takes ?? 'value'}:${choices.length > 0 ? `(${choices.join(' ')})` : takesFile(row) ? '_files' : ' '}`
      return `'${row.multiple ? '*' : ''}--${option}${row.type === 'boolean' ? '' : '='}${action}'`
    })
    return `    ${name}) _arguments ${[...specs, "'--help'", "'*:file:_files'"].join(' ')} ;;`
  })
  return `#compdef coterie
_coterie() {
  local -a commands=(
${told.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
_coterie "$@"
`
}

function fish(commands: readonly Command[]): string {
  const lines = commands.flatMap(({ name, options }) => [
    `complete -c coterie -n __fish_use_subcommand -f -a ${name} -d '${quoted(usage.commands[name]!.summary)}'`,
    ...Object.entries(options).map(([option, row]) => {
      const choices = choicesOf(row)
      const taken = choices.length > 0 ? ` -x -a '${choices.join(' ')}'` : takesFile(row) ? ' -r' : ' -x'
      const value = row.type === 'boolean' ? '' : taken
      const short = row.short === undefined ? '' : ` -s ${row.short}`
      return `complete -c coterie -n '__fish_seen_subcommand_from ${name}' -l ${option}${short}${value}`
    }),
  ])
  return `${lines.join('\n')}\n`
}

/** What takes a number or a day is not completed with the names of files. */
const takesFile = ({ offers }: OptionRow): boolean => offers === 'files'

const quoted = (text: string): string => text.replaceAll("'", '’')
