import { defaultSettings, type Settings } from '../model/settings.ts'
import { en } from '../words/en.ts'
import { UsageError } from './cli-command.ts'

/** Words of a call that say how its map is to be made, for `parseArgs`. */
export const settingsFlags = {
  counting: { type: 'string', takes: 'WAY', offers: ['fractional', 'full'], usual: defaultSettings.counting },
  resolution: { type: 'string', takes: 'N' },
  topics: { type: 'string', takes: 'N', usual: String(defaultSettings.topics) },
  seed: { type: 'string', takes: 'N', usual: String(defaultSettings.seed) },
} as const

/** Settings with what the words of a call say otherwise. Throws a UsageError where they make no sense. */
export function settingsOf(
  flags: { readonly [F in keyof typeof settingsFlags]?: string | undefined },
  settings: Settings,
): Settings {
  const { counting = settings.counting } = flags
  if (counting !== 'full' && counting !== 'fractional')
    throw new UsageError(en.terminal.noCounting(counting, ['fractional', 'full']))
  const number = (flag: 'resolution' | 'topics' | 'seed', least: number) => {
    const value = flags[flag]
    if (value === undefined) return settings[flag]
    if (!(Number(value) >= least)) throw new UsageError(en.terminal.numberFrom(flag, least, value))
    return Number(value)
  }
  const resolution = number('resolution', 0.01)
  return {
    ...settings,
    counting,
    topics: number('topics', 0)!,
    seed: number('seed', 0)!,
    ...(resolution === undefined ? {} : { resolution }),
  }
}
