import TinySegmenter from 'tiny-segmenter'

const segmenter = new TinySegmenter()

/** The words of a run of Japanese; a single Han character ends the word of Han characters before it ("汚染源", "最適化"). */
export function cutJapanese(run: string): readonly string[] {
  const found: string[] = []
  for (const word of segmenter.segment(run)) {
    const last = found.at(-1)
    if (
      last !== undefined &&
      /^\p{Script=Han}$/u.test(word) &&
      /^[\p{Script=Han}\p{Script=Katakana}ー]{2,}$/u.test(last)
    )
      found[found.length - 1] = last + word
    else found.push(word)
  }
  return found
}
