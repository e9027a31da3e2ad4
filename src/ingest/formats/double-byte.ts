/** What a text's bytes are if its characters are pairs of them: each encoding has its own pairs. */
interface Pairs {
  /** Bytes above 127 in all, and those that stand in whole pairs. */
  readonly high: number
  readonly paired: number
  /** How often a pair begins with each byte. */
  readonly leads: Uint32Array
  readonly count: number
  /** Pairs of which the second byte is ASCII. */
  readonly withAscii: number
}

/** Fewer characters do not tell one from the other. */
const enough = 6

/**
 * The encoding of two bytes a character that a text in Chinese, Japanese or Korean is in, by which pairs it has: kana in
 * Japanese, syllables of one part of the table in Korean, common characters in Chinese. Undefined where its bytes come in no
 * such pairs.
 */
export function doubleByteOf(block: Uint8Array): string | undefined {
  const shiftJis = pairsOf(block, isShiftJisLead, (trail) => trail >= 0x40 && trail !== 0x7f && trail <= 0xfc)
  if (isWhole(shiftJis) && kana(shiftJis, 0x82, 0x83) >= 0.15) return 'shift_jis'
  const plain = pairsOf(block, isPlain, isPlain)
  if (isWhole(plain) && plain.count >= enough) {
    if (kana(plain, 0xa4, 0xa5) >= 0.15) return 'euc-jp'
    if (share(plain, 0xb0, 0xc8) >= 0.95) return 'euc-kr'
  }
  const big5 = pairsOf(block, isBig5Lead, (trail) => (trail >= 0x40 && trail <= 0x7e) || isPlain(trail))
  if (isWhole(big5) && big5.count >= enough && share(big5, 0xa1, 0xc6) >= 0.85 && big5.withAscii >= 0.1 * big5.count)
    return 'big5'
  return looksGbk(block) ? 'gbk' : undefined
}

const isPlain = (byte: number) => byte >= 0xa1 && byte <= 0xfe
const isShiftJisLead = (byte: number) => (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc)
const isBig5Lead = (byte: number) => byte >= 0xa1 && byte <= 0xf9

function pairsOf(block: Uint8Array, isLead: (byte: number) => boolean, isTrail: (byte: number) => boolean): Pairs {
  const leads = new Uint32Array(256)
  let [high, paired, count, withAscii] = [0, 0, 0, 0]
  for (let i = 0; i < block.length; i++) {
    const lead = block[i]!
    if (lead < 0x80) continue
    high++
    const trail = block[i + 1]
    if (trail === undefined || !isLead(lead) || !isTrail(trail)) continue
    if (trail < 0x80) withAscii++
    else high++
    paired += trail < 0x80 ? 1 : 2
    leads[lead]!++
    count++
    i++
  }
  return { high, paired, leads, count, withAscii }
}

const isWhole = ({ high, paired, count }: Pairs): boolean => count > 2 && paired >= 0.95 * high

function share({ leads, count }: Pairs, from: number, to: number): number {
  let sum = 0
  for (let lead = from; lead <= to; lead++) sum += leads[lead]!
  return sum / count
}

/** Of both kinds: Greek and Cyrillic, which others have at these places, come alone. */
const kana = (pairs: Pairs, hiragana: number, katakana: number): number =>
  pairs.leads[hiragana] === 0 ? 0 : share(pairs, hiragana, katakana)

/** Most bytes above 127 come in pairs, and most pairs are the common characters of GB 2312. */
function looksGbk(block: Uint8Array): boolean {
  let high = 0
  let paired = 0
  let common = 0
  for (let i = 0; i < block.length; i++) {
    const lead = block[i]!
    if (lead < 0x80) continue
    high++
    const trail = block[i + 1] ?? 0
    if (lead < 0x81 || lead === 0xff || trail < 0x40 || trail === 0xff) continue
    if (trail < 0x80) {
      paired += 0.5
      continue
    }
    high++
    paired += 2
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) common += 2
    i++
  }
  return high >= 4 && paired >= 0.9 * high && common >= 0.5 * high
}
