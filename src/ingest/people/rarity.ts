import { forenameShare, isCommonSurname, surnameShare } from './common-names.ts'
import { isEastern, isFull, isInitial, isSyllable, type Printed } from './printed-name.ts'

/**
 * How many other people may bear what two printed names share: in this corpus, from the forenames and surnames printed
 * in it and from how common they are in the world; and among all the world's authors.
 */
export class Rarity {
  /** Distinct names printed, by surname. */
  readonly #bySurname = new Map<string, number>()
  readonly #byForename = new Map<string, number>()
  readonly #byInitial = new Map<string, number>()
  /** Distinct names printed: about as many people. */
  readonly names: number

  constructor(names: readonly Printed[]) {
    const people = names.filter((name) => !name.collective)
    this.names = Math.max(1, people.length)
    const initials = new Map<string, Set<string>>()
    for (const name of people) {
      const first = name.forenames[0]
      if (first === undefined) continue
      if (!isInitial(first)) count(this.#byForename, first)
      count(this.#byInitial, first[0]!)
      // "J. Wood" and "Jo Wood" count once: the surname has as many bearers as it has distinct forenames.
      const bearers = initials.get(name.family)
      const bearer = isFull(name) ? first : first[0]!
      if (bearers === undefined) initials.set(name.family, new Set([bearer]))
      else bearers.add(bearer)
    }
    for (const [family, bearers] of initials) {
      const full = [...bearers].filter((bearer) => bearer.length > 1)
      const covered = new Set(full.map((bearer) => bearer[0]!))
      const bare = [...bearers].filter((bearer) => bearer.length === 1 && !covered.has(bearer)).length
      this.#bySurname.set(family, full.length + bare)
    }
  }

  /** Of the world's authors, about which share signs works here. */
  get share(): number {
    return this.names / authors
  }

  /** Expected number of people of this surname here, seen and unseen. */
  bearers(family: string): number {
    return Math.max(this.#bySurname.get(family) ?? 1, isCommonSurname(family) ? surnameShare(family) * this.names : 0)
  }

  /** Expected number of other people here who also print these forenames (or initials) before this surname. */
  others(family: string, shared: readonly string[]): number {
    let expected = this.bearers(family)
    for (const [i, forename] of shared.entries()) {
      if (isInitial(forename))
        expected *= i === 0 ? ((this.#byInitial.get(forename[0]!) ?? 0) + 1) / (this.names + 20) : 0.15
      else expected *= ((this.#byForename.get(forename) ?? 0) + 0.5) / (this.names + 100)
    }
    return expected
  }

  /** Expected number of the world's authors who bear these forenames (or initials) and this surname. */
  world(family: string, forenames: readonly string[]): number {
    const eastern = isCommonSurname(family) && isSyllable(family)
    let expected = surnameShare(family) * authors
    for (const [i, forename] of forenames.entries()) {
      if (isInitial(forename)) expected *= i === 0 ? 0.06 : 0.08
      else {
        const native = !eastern || isEastern(forename)
        const share = this.#share(forename, eastern && native)
        if (i > 0) expected *= eastern ? 3 * share : Math.max(share, 0.02)
        else expected *= native ? share : 0.15 * share
      }
    }
    return expected
  }

  #share(forename: string, eastern: boolean): number {
    const here = this.names < 1000 ? 0 : Math.min(0.01, ((this.#byForename.get(forename) ?? 0) - 1) / this.names)
    return Math.max(forenameShare(forename) ?? (!eastern ? 0.0004 : isSyllable(forename) ? 0.0015 : 0.0005), here)
  }
}

/** All who sign the papers that catalogues hold. */
const authors = 1e7

function count(counts: Map<string, number>, key: string) {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
