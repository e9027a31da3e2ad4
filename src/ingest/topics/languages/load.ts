import { english } from './english.ts'
import { functionWords } from './function-words.ts'
import { korean } from './korean.ts'
import type { Language } from './language.ts'

const loaded = new Map<string, Promise<Language>>()

/** Stemmer and stopwords of a language, loaded when first met; languages unknown here keep their words whole. */
export function loadLanguage(tag: string): Promise<Language> {
  const known = loaded.get(tag)
  if (known !== undefined) return known
  const loading = load(tag)
  loaded.set(tag, loading)
  // What could not be fetched now may be there the next time.
  loading.catch(() => loaded.delete(tag))
  return loading
}

interface Leaf<T> {
  readonly default: T
}
type Stemmer = Leaf<{ stem(word: string): string }>
type List = Leaf<{ readonly words: readonly string[] }>

/** No stemmer is kept for Polish, Turkish, Czech, Danish, Finnish, Greek, Indonesian, Arabic, Farsi: inflections stay apart. */
const whole: Stemmer = { default: { stem: (word) => word } }
const none: Promise<List> = Promise.resolve({ default: { words: [] } })

async function load(tag: string): Promise<Language> {
  const both = (stemmer: Promise<Stemmer>, list: Promise<List>) => Promise.all([stemmer, list])
  switch (tag) {
    case 'en': {
      const [stemmer, list] = await both(
        import('natural/lib/natural/stemmers/porter_stemmer.js'),
        import('natural/lib/natural/util/stopwords.js'),
      )
      return english(stemmer.default, list.default.words)
    }
    case 'fr':
      return made(
        tag,
        ...(await both(
          import('natural/lib/natural/stemmers/porter_stemmer_fr.js'),
          import('natural/lib/natural/util/stopwords_fr.js'),
        )),
      )
    case 'de':
      return made(tag, ...(await both(import('natural/lib/natural/stemmers/porter_stemmer_de.js'), none)))
    case 'es':
      return made(
        tag,
        ...(await both(
          import('natural/lib/natural/stemmers/porter_stemmer_es.js'),
          import('natural/lib/natural/util/stopwords_es.js'),
        )),
      )
    case 'it':
      return made(
        tag,
        ...(await both(
          import('natural/lib/natural/stemmers/porter_stemmer_it.js'),
          import('natural/lib/natural/util/stopwords_it.js'),
        )),
      )
    case 'pt':
      return made(
        tag,
        ...(await both(
          import('natural/lib/natural/stemmers/porter_stemmer_pt.js'),
          import('natural/lib/natural/util/stopwords_pt.js'),
        )),
      )
    case 'nl':
      return made(
        tag,
        ...(await both(
          import('natural/lib/natural/stemmers/porter_stemmer_nl.js'),
          import('natural/lib/natural/util/stopwords_nl.js'),
        )),
      )
    case 'ru':
      return made(
        tag,
        ...(await both(
          import('natural/lib/natural/stemmers/porter_stemmer_ru.js'),
          import('natural/lib/natural/util/stopwords_ru.js'),
        )),
      )
    case 'sv':
      return made(
        tag,
        ...(await both(
          import('natural/lib/natural/stemmers/porter_stemmer_sv.js'),
          import('natural/lib/natural/util/stopwords_sv.js'),
        )),
      )
    case 'no':
      return made(
        tag,
        ...(await both(
          import('natural/lib/natural/stemmers/porter_stemmer_no.js'),
          import('natural/lib/natural/util/stopwords_no.js'),
        )),
      )
    case 'uk':
      return made(
        tag,
        ...(await both(
          import('natural/lib/natural/stemmers/porter_stemmer_uk.js'),
          import('natural/lib/natural/util/stopwords_uk.js'),
        )),
      )
    case 'ko':
      return korean(functionWords.ko!.split(' '))
    case 'pl':
      return made(tag, whole, await import('natural/lib/natural/util/stopwords_pl.js'))
    case 'id':
      return made(tag, whole, await import('natural/lib/natural/util/stopwords_id.js'))
    case 'fa':
      return made(tag, whole, await import('natural/lib/natural/util/stopwords_fa.js'))
    default:
      return made(tag, whole, await none)
  }
}

function made(tag: string, stemmer: Stemmer, list: List): Language {
  const stops = new Set([...list.default.words, ...(functionWords[tag]?.split(' ') ?? [])])
  return { tag, stem: (word) => stemmer.default.stem(word) || word, stops: (word) => stops.has(word) }
}
