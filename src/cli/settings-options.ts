import { defaultSettings, type Settings } from '../model/settings.ts'
import { en } from '../words/en.ts'
import { UsageError } from './cli-command.ts'

/** Words of a call that say how its map is to be made, for `parseArgs`. */
export const settingsFlags = {
  counting: { type: 'string' },
  resolution: { type: 'string' },
  topics: { type: 'string' },
  seed: { type: 'string' },
} as const

export const settingsUsage = `  --counting WAY   fractional (each work adds 1/(n-1) to a pair, the default) or full (each adds 1)
  --resolution N   above 1 more and smaller clusters, below 1 fewer and larger; (default: found automatically)
  --topics N       at most this many topics on the map (default: ${defaultSettings.topics})
  --seed N         of clusters and layout (default: ${defaultSettings.seed})
`

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
