import type { Words } from '../words.ts'

/** Languages with their own stemmer and stopwords. */
export type Tongue = 'en' | 'fr' | 'de' | 'es' | 'it' | 'pt' | 'nl' | 'ru' | 'sv'

/** Words that are frequent in one language and rare as words of the others. */
const telling: Readonly<Record<Tongue, string>> = {
  en: 'the of and to is that for with this are we by be which from on an as it can our these not or has have their using between its at was were',
  fr: 'le les des et une du dans est pour que qui par sur nous avec sont ce cette ces aux au plus ont été pas leur entre être deux il elle',
  de: 'der die und das den von ist des mit eine dem zu ein für im werden auf wird sich einer nicht auch durch als wir aus sind bei nach oder über zur zum',
  es: 'el los las y una del en que se con por para es un como más este esta son su ha sus lo entre al también sobre puede estos',
  it: 'il di che è e una per della con del sono dei le gli nel delle questo si alla da come più non stato nella ed degli anche tra viene',
  pt: 'o os as e um uma em do da dos das que para com não é no na por mais foram são este esta como ao pela pelo entre também sua seu',
  nl: 'de het een van en in is dat op te met voor die zijn wordt door niet worden aan deze bij als ook naar wij kan uit tussen over heeft',
  ru: 'и в на с для по не что из к как от это при или является также которые может между их были так его был мы а',
  sv: 'och att det som en är av för på med den till har inte om ett de kan vi från eller också var vid mellan hur denna dessa samt genom',
}

const votes = new Map<string, number>()
const tongues = Object.keys(telling) as Tongue[]
for (const [bit, tongue] of tongues.entries())
  for (const word of telling[tongue].split(' ')) votes.set(word, (votes.get(word) ?? 0) | (1 << bit))

/** For which languages each printing of a corpus votes, by its number: looked up once a printing. */
export class Votes {
  #bits = new Uint16Array(1 << 12)

  /** To be told of each printing that is new. */
  meet(printing: number, printed: string): void {
    if (printing >= this.#bits.length) {
      const larger = new Uint16Array(printing * 2)
      larger.set(this.#bits)
      this.#bits = larger
    }
    if (printed.length <= longest) this.#bits[printing] = votes.get(printed.toLowerCase()) ?? 0
  }

  /** One bit a tongue. */
  of(printing: number): number {
    return this.#bits[printing]!
  }
}

/** Letters of the longest word that votes. */
const longest = 9

/**
 * The language most of whose function words stand among the words: a vote a word. Scripts decide where they can
 * (Cyrillic, Han, kana, Hangul, Arabic). `stated` decides between languages that the text leaves equal; English
 * where nothing tells, since most of what is indexed is English; `und` for another script. `printings` are the numbers
 * of the words.
 */
export function detectLanguage(words: Words, printings: Int32Array, ballots: Votes, stated?: string): string {
  tally.fill(0)
  let foreign = 0
  let cast = 0
  for (let i = 0; i < words.length; i++) {
    if (words.chars[words.starts[i]!]! >= 0x370) foreign++
    const bits = ballots.of(printings[i]!)
    if (bits === 0) continue
    cast++
    for (let bit = 0; bit < tally.length; bit++) if ((bits >> bit) & 1) tally[bit]!++
    // Sixty votes are plenty.
    if (cast === 60) break
  }
  if (foreign > 0 && foreign * 2 > Math.min(words.length, 200)) return byScript(words.text(0, words.end))
  const best = Math.max(...tally)
  const home = stated?.toLowerCase().slice(0, 2) as Tongue | undefined
  if (best === 0) return home !== undefined && tongues.includes(home) ? home : 'en'
  const leaders = tongues.filter((_, bit) => tally[bit]! === best)
  return home !== undefined && leaders.includes(home) ? home : leaders[0]!
}

const tally = new Int32Array(tongues.length)

function byScript(text: string): string {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const scripts: readonly (readonly [string, number])[] = [
    ['zh', kana > 0 ? 0 : count(/\p{Script=Han}/gu)],
    ['ja', kana > 0 ? kana + count(/\p{Script=Han}/gu) : 0],
    ['ko', count(/\p{Script=Hangul}/gu)],
    ['ru', /[іїєґ]/iu.test(text) ? 0 : count(/\p{Script=Cyrillic}/gu)],
    ['ar', count(/\p{Script=Arabic}/gu)],
    ['el', count(/\p{Script=Greek}/gu)],
    ['he', count(/\p{Script=Hebrew}/gu)],
  ]
  return scripts.reduce((best, next) => (next[1] > best[1] ? next : best), ['und', 0] as readonly [string, number])[0]
}
