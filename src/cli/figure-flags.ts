import type { Exported } from '../export/export-format.ts'
import { paperIds } from '../picture/paper.ts'
import { usage } from '../words/usage.en.ts'
import { UsageError } from './cli-command.ts'

const grounds = ['light', 'dark', 'transparent'] as const

/** Words of a call that say how its figure is to look, for `parseArgs`. */
export const figureFlags = {
  paper: { type: 'string', takes: 'PAPER', offers: paperIds },
  ground: { type: 'string', takes: 'GROUND', offers: grounds },
  'with-map': { type: 'boolean' },
} as const

/** How a figure is to be drawn. Throws a UsageError where the words make no sense. */
export function figureIn(
  flags: {
    readonly [F in 'paper' | 'ground']?: string | undefined
  } & { readonly 'with-map'?: boolean | undefined },
): NonNullable<Exported['figure']> {
  const paper = chosen('paper', flags.paper, paperIds)
  const ground = chosen('ground', flags.ground, grounds)
  return {
    ...(flags['with-map'] === true ? { holdsMap: true } : {}),
    options: {
      ...(paper === undefined ? {} : { paper }),
      ...(ground === undefined ? {} : { theme: ground === 'dark' ? 'dark' : 'light' }),
      ...(ground === 'transparent' ? { transparent: true } : {}),
    },
  }
}

function chosen<T extends string>(flag: string, typed: string | undefined, offered: readonly T[]): T | undefined {
  const found = offered.find((one) => one === typed)
  if (typed !== undefined && found === undefined) throw new UsageError(usage.noneOf(flag, typed, offered))
  return found
}
