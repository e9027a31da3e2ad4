import { type ParseArgsConfig, parseArgs } from 'node:util'
import { en } from '../words/en.ts'
import { UsageError } from './cli-command.ts'
import { nearest } from './suggestion.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Words<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>

/** The options and files of a call. Throws a UsageError where an option is unknown or lacks its value. */
export function wordsOf<const O extends Options>(args: readonly string[], options: O): Words<O> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      throw new UsageError(`${error instanceof Error ? error.message : error}.`)
    }
    const known = Object.keys(options).map((name) => `--${name}`)
    const typed = args.map((word) => word.replace(/=.*$/su, '')).find((word) => isUnknown(word, options)) ?? ''
    throw new UsageError(en.terminal.noOption(typed, nearest(typed, known), known.sort()))
  }
}

/** Short options can stand together, `-ab`; none of these commands has two. */
function isUnknown(word: string, options: Options): boolean {
  if (!/^-./u.test(word)) return false
  if (word.startsWith('--')) return !Object.hasOwn(options, word.slice(2))
  return !Object.values(options).some(({ short }) => short === word[1])
}
