import type { WorkId } from '../../model/ids.ts'
import { by } from '../../model/order.ts'
import type { WorkTerm } from '../../model/topic.ts'

/** A term in the words of a work. */
export interface WorkPhrase extends Pick<WorkTerm, 'label' | 'stems'> {
  readonly work: WorkId
}

/** Of the works of a cluster that hold a word so many hold a phrase that it is known by, at least. */
const least = { works: 3, share: 0.15 }

/**
 * The phrases that words are known by in clusters: of those that begin with the word and go on ("event extraction"), the one
 * that most works of the cluster hold. What ends in it says less than the word ("semantic parsing"). `wanted` are stems of
 * words by cluster; those without such a phrase are left out.
 */
export function phrasesOf(
  wanted: ReadonlyMap<number, string>,
  phrases: Iterable<WorkPhrase>,
  clusterOf: ReadonlyMap<WorkId, number>,
): ReadonlyMap<number, Pick<WorkPhrase, 'label' | 'stems'>> {
  const tallies = new Map([...wanted].map(([cluster]) => [cluster, new Tally()]))
  for (const phrase of phrases) {
    const cluster = clusterOf.get(phrase.work)
    const word = cluster === undefined ? undefined : wanted.get(cluster)
    if (word !== undefined && phrase.stems.includes(word)) tallies.get(cluster!)!.add(phrase, word)
  }
  return new Map(
    [...tallies].flatMap(([cluster, tally]) => {
      const found = tally.commonest()
      return found === undefined ? [] : [[cluster, found]]
    }),
  )
}

/** The phrases with one word in the works of one cluster. */
class Tally {
  readonly #works = new Set<WorkId>()
  readonly #phrases = new Map<string, { readonly phrase: WorkPhrase; readonly works: Set<WorkId> }>()

  add(phrase: WorkPhrase, word: string): void {
    this.#works.add(phrase.work)
    const { stems } = phrase
    if (stems[0] !== word || stems.length < 2 || stems.at(-1) === word) return
    const key = stems.join(' ')
    const held = this.#phrases.get(key) ?? { phrase, works: new Set<WorkId>() }
    held.works.add(phrase.work)
    this.#phrases.set(key, held)
  }

  commonest(): WorkPhrase | undefined {
    const [first] = [...this.#phrases].sort(
      by(
        ([, { works }]) => -works.size,
        ([key]) => key,
      ),
    )
    const works = first?.[1].works.size ?? 0
    return works >= least.works && works >= least.share * this.#works.size ? first![1].phrase : undefined
  }
}
