import type { Language } from './language.ts'

/** Korean: particles hang on nouns and fall away; what ends as verbs do ends a phrase. */
export function korean(listed: readonly string[]): Language {
  const stops = new Set(listed)
  return {
    tag: 'ko',
    stem: bare,
    stops: (word) => stops.has(word) || stops.has(bare(word)) || (word.length > 2 && verbal.test(word)),
    bare,
    // "의" makes what it hangs on part of what follows.
    closes: (word) => !word.endsWith('의') && bare(word) !== word,
  }
}

/** The word without its particles, of at least two syllables. */
const bare = (word: string): string => word.replace(particles, '$1')

const particles =
  /^(\p{L}{2,}?)(?:으로부터|로부터|에서는|에서의|으로써|로써|으로서|로서|에서|에게|으로|까지|부터|처럼|보다|들의|들을|들은|들이|의|은|는|이|가|을|를|에|와|과|도|로|만)$/u

const verbal =
  /(?:다|한|된|할|될|하는|되는|하여|되어|하고|되고|하기|하며|되며|하게|르게|으며|이며|적인|적으로|위해|통해|대해|따라|있는|없는|같은)$/u
