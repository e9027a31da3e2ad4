import type { Random } from '../../../model/random.ts'

/** The numbers below `length` in random order (Fisher and Yates). */
export function shuffled(length: number, random: Random): Uint32Array {
  const out = new Uint32Array(length)
  for (let i = 0; i < length; i++) {
    const j = Math.floor(random() * (i + 1))
    out[i] = out[j]
    out[j] = i
  }
  return out
}
