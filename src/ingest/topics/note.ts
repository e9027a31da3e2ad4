import type { Work } from '../../model/work.ts'
import type { Stream } from './stream.ts'

/** What is to be said of where topics come from; `none` where there can be none. */
export function noteOn(works: readonly Work[], stream: Stream): { readonly text?: string; readonly none: boolean } {
  if (works.length === 0) return { none: true, text: 'no topics: there are no works' }
  const abstracts = works
    .filter((work) => work.abstract?.trim())
    .map((work) => work.abstract!.replace(/\s+/g, ' ').trim())
  if (abstracts.length >= 3 && abstracts.length === works.length && new Set(abstracts).size === 1) {
    return { none: true, text: `no topics: all ${abstracts.length} abstracts are identical` }
  }
  if (!stream.codes.some((code) => code >= 0)) {
    const where = abstracts.length === 0 ? 'titles' : 'titles and abstracts'
    return { none: true, text: `no topics: ${where} hold only words that say nothing by themselves` }
  }
  if (abstracts.length === 0) {
    const keywords = works.some((work) => work.keywords.length > 0)
    return { none: false, text: `no abstracts: topics are drawn from titles${keywords ? ' and keywords' : ''}` }
  }
  return { none: false }
}

const names: Readonly<Record<string, string>> = {
  en: 'English',
  fr: 'French',
  de: 'German',
  es: 'Spanish',
  it: 'Italian',
  pt: 'Portuguese',
  nl: 'Dutch',
  ru: 'Russian',
  sv: 'Swedish',
  zh: 'Chinese',
  ja: 'Japanese',
  ko: 'Korean',
  ar: 'Arabic',
  el: 'Greek',
  he: 'Hebrew',
}

export const languageName = (tag: string): string => names[tag] ?? 'another language'
