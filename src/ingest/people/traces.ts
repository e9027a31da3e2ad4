import { withoutMarks } from '../../model/name.ts'
import type { Byline, Work } from '../../model/work.ts'

export type TraceKind = 'affiliation' | 'word' | 'venue'

/**
 * What besides names a byline leaves behind: words of its affiliation, rare words of title and abstract, the
 * venue. Each is a number; `count` says in how many works it is found.
 */
export class Traces {
  readonly kinds: TraceKind[] = []
  readonly texts: string[] = []
  readonly count: number[] = []
  readonly #index = new Map<string, number>()
  readonly #ofWork: readonly (readonly number[])[]

  constructor(works: readonly Work[]) {
    this.#ofWork = works.map((work) => {
      const found = new Set<number>()
      // The opening of an abstract names its subject; reading all of it changes little and costs much.
      for (const word of wordsOf(`${work.title} ${work.keywords.join(' ')} ${work.abstract?.slice(0, 600) ?? ''}`))
        found.add(this.#number('word', word))
      if (work.venue) found.add(this.#number('venue', work.venue.toLowerCase()))
      const places = new Set(work.bylines.flatMap((byline) => placeWords(byline)))
      for (const place of places) this.count[this.#number('affiliation', place)]!++
      for (const trace of found) this.count[trace]!++
      return [...found]
    })
  }

  of(work: number, byline: Byline): readonly number[] {
    return [...this.#ofWork[work]!, ...placeWords(byline).map((place) => this.#number('affiliation', place))]
  }

  #number(kind: TraceKind, text: string): number {
    const key = `${kind} ${text}`
    let n = this.#index.get(key)
    if (n === undefined) {
      n = this.kinds.length
      this.#index.set(key, n)
      this.kinds.push(kind)
      this.texts.push(text)
      this.count.push(0)
    }
    return n
  }
}

const wordsOf = (text: string): Set<string> => {
  const trimmed = text.trim()
  return trimmed === ''
    ? new Set()
    : new Set(
        withoutMarks(trimmed)
          .toLowerCase()
          .match(/\p{L}{5,30}/gu) ?? [],
      )
}

const placeWords = (byline: Byline): readonly string[] =>
  byline.affiliations.length === 0
    ? []
    : [
        ...new Set(
          withoutMarks(byline.affiliations.join(' '))
            .toLowerCase()
            .match(/\p{L}{3,30}/gu) ?? [],
        ),
      ].filter((word) => !placeless.test(word))

const placeless =
  /^(universi\w+|univ|institut\w*|inst|depart\w*|dept|school|facult\w+|college|laborator\w+|lab|labs|cent(er|re)\w*|national|research|science|sciences|technolog\w+|engineering|computer|and|the|for|inc|ltd)$/
