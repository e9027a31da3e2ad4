import type { TopicsNote } from '../../model/reasons.ts'
import type { Work } from '../../model/work.ts'
import type { Stream } from './stream.ts'

/** What is to be said of where topics come from; `none` where there can be none. */
export function noteOn(works: readonly Work[], stream: Stream): { readonly note?: TopicsNote; readonly none: boolean } {
  if (works.length === 0) return { none: true, note: { code: 'no-works' } }
  const abstracts = works
    .filter((work) => work.abstract?.trim())
    .map((work) => work.abstract!.replace(/\s+/g, ' ').trim())
  if (abstracts.length >= 3 && abstracts.length === works.length && new Set(abstracts).size === 1)
    return { none: true, note: { code: 'same-abstracts', works: abstracts.length } }
  if (!stream.codes.some((code) => code >= 0))
    return {
      none: true,
      note: { code: 'stopwords', where: abstracts.length === 0 ? 'titles' : 'titles-and-abstracts' },
    }
  if (abstracts.length === 0) {
    const keywords = works.some((work) => work.keywords.length > 0)
    return { none: false, note: { code: keywords ? 'from-titles-and-keywords' : 'from-titles' } }
  }
  return { none: false }
}
