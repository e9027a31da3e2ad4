import { parse } from './parse.ts'
import { stepsOf } from './steps.ts'
import { worstFor } from './worst.ts'

/** Steps a character of the text: a bounded repetition ("{0,100}") may take some, one without end takes more and more. */
export const mostSteps = 300
const length = 1200

/** The most steps a character that any of the texts made for this expression takes. */
export function costOf({ source, flags }: Pick<RegExp, 'source' | 'flags'>): number {
  const root = parse(source, flags)
  const sticky = flags.includes('y')
  const lines = flags.includes('m')
  const costs = worstFor(root, length, lines).map(
    (text) => stepsOf(root, text, 2 * mostSteps * length, { sticky, lines }) / text.length,
  )
  return Math.max(0, ...costs)
}
