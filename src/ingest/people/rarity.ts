import { isFull, type Printed } from './printed-name.ts'

/**
 * How many other people of this corpus may bear what two printed names share. From the forenames and surnames
 * printed in the corpus itself, and from a short list of surnames that very many researchers bear.
 */
export class Rarity {
  /** Distinct names printed, by surname. */
  readonly #bySurname = new Map<string, number>()
  readonly #byForename = new Map<string, number>()
  readonly #byInitial = new Map<string, number>()
  readonly #names: number

  constructor(names: readonly Printed[]) {
    const people = names.filter((name) => !name.collective)
    this.#names = Math.max(1, people.length)
    const initials = new Map<string, Set<string>>()
    for (const name of people) {
      const first = name.forenames[0]
      if (first === undefined) continue
      if (first.length > 1) count(this.#byForename, first)
      count(this.#byInitial, first[0]!)
      // "J. Wood" and "Jo Wood" count once: the surname has as many bearers as it has distinct forenames.
      const bearers = initials.get(name.family)
      const bearer = isFull(name) ? name.forenames[0]! : first[0]!
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

  /** Expected number of people of this surname, seen and unseen. */
  bearers(family: string): number {
    return Math.max(this.#bySurname.get(family) ?? 1, ((commonSurnames.get(family) ?? 0) / 1000) * this.#names)
  }

  /** Expected number of other people who also print these forenames (or initials) before this surname. */
  others(family: string, shared: readonly string[]): number {
    let expected = this.bearers(family)
    for (const [i, forename] of shared.entries()) {
      if (forename.length === 1)
        expected *= i === 0 ? ((this.#byInitial.get(forename) ?? 0) + 1) / (this.#names + 20) : 0.15
      else expected *= ((this.#byForename.get(forename) ?? 0) + 0.5) / (this.#names + 100)
    }
    return expected
  }
}

// Bearers among a thousand researchers, roughly: shares of surnames in large bibliographic databases.
const commonSurnames: ReadonlyMap<string, number> = new Map(
  `wang 17 zhang 16 li 16 liu 12 chen 13 yang 8 wu 7 huang 6.5 zhao 5.5 zhou 5 xu 5 sun 4.5 lin 4 zhu 4 ma 3.5 hu 3.5 guo 3.5
  he 3 gao 3 luo 2.5 zheng 2.5 lu 3 kim 9 lee 9 park 4.5 choi 2.5 jung 1.5 kang 1.2 cho 1.5 yoon 1 jang 1 lim 1.5 han 2 song 2 tang 2 feng 2
  deng 1.7 cao 1.6 peng 1.6 zeng 1.5 xiao 1.5 tian 1.5 dong 1.7 pan 1.6 yuan 1.5 cai 1.3 jiang 2.5 yu 3 xie 2 ye 1.7 cheng 2 shen 1.7
  wei 1.5 ren 1.2 yao 1.2 lu 3 fu 1.4 zhong 1.2 wen 1 shi 1.6 tan 1.3 liang 1.7 chang 1.7 hsu 1 tsai .9 lai .7 chan 1 wong 1.2 cheung .6 ng .9
  nguyen 3 tran 1.3 le 1.2 pham .8 singh 3 kumar 3.5 sharma 1.8 gupta 1.5 das .9 khan 1.6 ali 1.2 ahmed 1 hassan .6 rao .8 shah .8 patel .9 jain .7
  smith 2 johnson 1.4 williams 1.1 brown 1.3 jones 1.1 miller 1.1 davis .8 wilson .9 anderson .9 taylor .7 thomas .7 moore .6 martin 1.1 jackson .5
  thompson .6 white .6 harris .5 clark .5 lewis .5 robinson .5 walker .5 young .5 allen .5 king .4 wright .4 scott .5 hill .4 green .4 adams .4
  baker .4 nelson .4 hall .4 campbell .4 mitchell .4 roberts .4 evans .4 murphy .4 kelly .4 cohen .6 muller .8 mueller .5 schmidt .5 schneider .3
  fischer .3 weber .3 wagner .3 garcia 1.1 rodriguez .9 martinez .8 hernandez .6 lopez .8 gonzalez .8 perez .7 sanchez .7 fernandez .6 silva 1 santos .7
  oliveira .6 souza .4 pereira .5 costa .5 rossi .4 tanaka .8 suzuki .8 sato .7 takahashi .7 watanabe .6 ito .6 yamamoto .6 nakamura .6 kobayashi .5
  ivanov .3 kuznetsov .2 hansen .3 nielsen .3 andersen .3 johansson .3 andersson .3`
    .trim()
    .split(/\s+/)
    .reduce<[string, number][]>((list, word, i) => {
      if (i % 2 === 0) list.push([word, 0])
      else list.at(-1)![1] = Number(word)
      return list
    }, []),
)

function count(counts: Map<string, number>, key: string) {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
