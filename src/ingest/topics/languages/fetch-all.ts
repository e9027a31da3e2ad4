import { prepareFor } from '../scripts/segmenting.ts'
import { loadLanguage } from './load.ts'
import { ngramModel } from './ngram-model.ts'

/** Fetches all that a text in any language may ask for, one after the other; rejects at the first that is not to be had. */
export async function fetchLanguages(): Promise<void> {
  for (const tag of 'en de fr es it pt nl ru sv no uk pl id fa'.split(' ')) await loadLanguage(tag)
  await ngramModel()
  for (const letter of ['漢', 'の', 'ก']) await prepareFor(letter)
}
