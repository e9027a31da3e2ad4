import { chineseWords } from './chinese-words.ts'

/**
 * The words of a run of Chinese: the likeliest way through the dictionary; characters that it leaves single and that are
 * no function words are one word with their like beside them ("卷积", "纳米"), or end the word before them.
 */
export function cutChinese(run: string): readonly string[] {
  const chars = [...run]
  const cost = new Float64Array(chars.length + 1).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(chars.length + 1)
  cost[0] = 0
  for (let i = 0; i < chars.length; i++) {
    let word = ''
    for (let length = 1; length <= longest && i + length <= chars.length; length++) {
      word += chars[i + length - 1]!
      const rarity = rarities.get(word)
      if (rarity === undefined && length > 1) continue
      const there = cost[i]! + (rarity === undefined ? unknown : each + rarity)
      if (there >= cost[i + length]!) continue
      cost[i + length] = there
      from[i + length] = i
    }
  }
  const words: string[] = []
  for (let end = chars.length; end > 0; end = from[end]!) words.push(chars.slice(from[end], end).join(''))
  return joined(words.reverse())
}

const longest = 4
/** What a word costs beside its rarity, and what a character costs that the dictionary does not have. */
const each = 4.4
const unknown = 14

const rarities = new Map<string, number>()
for (const line of chineseWords.split('\n')) {
  const first = String.fromCodePoint(line.codePointAt(0)!)
  for (const [, rest, rarity] of line.slice(first.length).matchAll(/(\D*)(\d)/gu))
    rarities.set(first + rest, Number(rarity))
}

function joined(words: readonly string[]): string[] {
  const found: string[] = []
  let single = false
  for (const word of words) {
    const isSingle = [...word].length === 1 && !functional.has(word)
    const last = found.at(-1)
    if (isSingle && last !== undefined && (single || (suffixes.has(word) && !functional.has(last))))
      found[found.length - 1] = last + word
    else found.push(word)
    single = isSingle
  }
  return found
}

/** Characters that stand alone as function words. */
const functional = new Set(
  '的了在与與和及或是对對为為以于於中从從到由而其之所被把将將也都就并並且等这這那个個一不有无無上下内內外前后後间間时時年月日第该該此各每某者两兩二三四五六七八九十几幾多少很更最可能会會要用使让讓给給向往自当當如若则則即又再还還只仅僅已曾未非因故但却卻虽雖然后',
)

/** Characters that end a word. */
const suffixes = new Set('性化率型式法学學力量度值体體物器剂劑酶症病菌素膜层層区區系论論'.split(''))
