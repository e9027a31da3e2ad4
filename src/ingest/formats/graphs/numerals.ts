/** How the numbers of one column are written: with a decimal point or a decimal comma. */
export type NumeralStyle = 'point' | 'comma'

/**
 * The style in which the numerals of a column are written, by those that leave no doubt: `0.5` and `1,234.5` have a point,
 * `0,5` and `1.234,5` a comma. Where only thousands could be meant (`1,234`) the cells of a file that are parted by
 * commas do not hold decimal ones, those of others do.
 */
export function styleOf(numerals: readonly string[], delimiter: string): NumeralStyle {
  let points = 0
  let commas = 0
  let doubtful = 0
  for (const numeral of numerals) {
    const text = numeral.trim()
    const point = text.lastIndexOf('.')
    const comma = text.lastIndexOf(',')
    if (comma === -1) {
      if (point !== -1) points += text.indexOf('.') === point ? 1 : 0
      if (point !== -1 && text.indexOf('.') !== point) commas++
    } else if (point !== -1) {
      if (point > comma) points++
      else commas++
    } else if (text.indexOf(',') !== comma) points++
    else if (/^[-+]?[1-9]\d{0,2},\d{3}$/u.test(text)) doubtful++
    else commas++
  }
  if (commas > 0) return 'comma'
  return doubtful > 0 && points === 0 && delimiter !== ',' ? 'comma' : 'point'
}

/** A number in that style, thousands parted or not; `undefined` of anything else. */
export function numeral(printed: string, style: NumeralStyle): number | undefined {
  const text = printed.trim().replace(/[\s\u00a0\u202f']/gu, '')
  if (!/^[-+]?[\d.,]+(?:e[-+]?\d+)?$/iu.test(text) || !/\d/u.test(text)) return undefined
  const [thousands, decimal] = style === 'comma' ? ['.', ','] : [',', '.']
  const number = Number(text.replaceAll(thousands, '').replace(decimal, '.'))
  return Number.isFinite(number) ? number : undefined
}
