/**
 * Vertical tab, form feed, next line, line and paragraph separator: no export means a line's end by them, but
 * patterns and editors do. They are blanks here.
 */
const odd = /[\v\f\u0085\u2028\u2029]/gu

const hasOdd = /[\v\f\u0085\u2028\u2029]/u

/** The text with each of them as one blank. */
export const withPlainBlanks = (text: string): string => (hasOdd.test(text) ? text.replace(odd, ' ') : text)
