/** The language of a text that is mostly not in Latin letters; `und` for a script that is not told here. */
export function byScript(text: string): string {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const han = count(/\p{Script=Han}/gu)
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const scripts: readonly (readonly [string, number])[] = [
    // Titles in Chinese may quote a word in kana.
    ['zh', kana * 20 > han ? 0 : han],
    ['ja', kana * 20 > han ? kana + han : 0],
    ['ko', count(/\p{Script=Hangul}/gu)],
    [cyrillic(text), count(/\p{Script=Cyrillic}/gu)],
    [arabic(text), count(/\p{Script=Arabic}/gu)],
    ['el', count(/\p{Script=Greek}/gu)],
    ['he', count(/\p{Script=Hebrew}/gu)],
    ['th', count(/\p{Script=Thai}/gu)],
  ]
  return scripts.reduce((best, next) => (next[1] > best[1] ? next : best), ['und', 0] as readonly [string, number])[0]
}

/** Letters that one of the languages has and the other has not. */
function cyrillic(text: string): string {
  if (/[ўђћјљњџќѓѕәөұқғңһ]/iu.test(text)) return 'und'
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(/[іїєґ]/giu) > count(/[ыэъё]/giu) ? 'uk' : 'ru'
}

function arabic(text: string): string {
  if (/[ٹڈڑںےھۓ]/u.test(text)) return 'und'
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(/[پچژگکی]/gu) > count(/[ةيىكإأ]/gu) ? 'fa' : 'ar'
}
