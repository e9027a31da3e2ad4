import { openingBit } from '../codes.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Stream } from '../stream.ts'

/**
 * German prints its nouns with a capital: a stem that stands in lower case alone, wherever its capital would tell, is a
 * quality, which ends no term. Changes how weak the lexicon holds its stems to be.
 */
export function weighGerman({ codes }: Pick<Stream, 'codes'>, lexicon: Lexicon): void {
  if (!lexicon.knows('de')) return
  const lower = new Set<number>()
  const nouns = new Set<number>()
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!
    if (code < 0 || lexicon.tags[code >> 4] !== 'de') continue
    const stem = lexicon.stemOf[code >> 4]!
    if (!/^\p{Lu}/u.test(lexicon.printed[code >> 4]!)) lower.add(stem)
    else if ((code & openingBit) === 0) nouns.add(stem)
  }
  for (const stem of lower) if (!nouns.has(stem)) lexicon.weakness[stem] = 2
}
