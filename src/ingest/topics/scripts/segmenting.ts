/** A stretch of a text without blanks that is a word; what stands between two of them ends a phrase. */
export interface Segment {
  readonly start: number
  readonly end: number
}

/** Cuts a run of characters into all its words, one after the other. */
type Cutter = (run: string) => readonly string[]

const cutters: { chinese?: Cutter; japanese?: Cutter; thai?: Cutter } = {}

/** Loads what the scripts of a text need to be cut; to be awaited before its words are read. */
export async function prepareFor(text: string): Promise<void> {
  if (!unspaced.test(text)) return
  if (cutters.thai === undefined && thai.test(text)) cutters.thai = (await import('./thai.ts')).cutThai
  const isJapanese = kana.test(text)
  if (isJapanese && cutters.japanese === undefined) cutters.japanese = (await import('./japanese.ts')).cutJapanese
  if (!isJapanese && cutters.chinese === undefined && han.test(text))
    cutters.chinese = (await import('./chinese.ts')).cutChinese
}

const unspaced = /[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud88f]/
const thai = /[\u0e00-\u0e7f]/
const kana = /[\u3041-\u30ff]/
const han = /[\u3400-\u9fff\uf900-\ufaff]/

/**
 * The words of a run of Chinese, Japanese, Thai, Khmer or Lao; function words and single characters are none. `japanese`:
 * the text holds kana somewhere. Where nothing was loaded for its script, the run is one word.
 */
export function segments(run: string, japanese: boolean): Segment[] {
  const cut = thai.test(run) ? cutters.thai : japanese ? cutters.japanese : cutters.chinese
  const found: Segment[] = []
  let at = 0
  for (const word of cut === undefined ? [run] : cut(run)) {
    const start = at
    at += word.length
    if (word.length > 1 && !/^[\p{Script=Hiragana}ー]+$/u.test(word) && holdsLetter.test(word))
      found.push({ start, end: at })
  }
  return found
}

const holdsLetter = /[\p{L}\p{M}]/u

/** Whether a text is held to be Japanese where it holds Han characters. */
export const hasKana = (text: string): boolean => kana.test(text)
