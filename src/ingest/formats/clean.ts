import type { Problem } from '../../model/problem.ts'
import { withPlainBlanks } from './odd-blanks.ts'

/** Takes out of a text what no text holds, and counts it with the line of the first. */
export interface Cleaner {
  clean(text: string): string
  problems(file: string, encoding: string): readonly Problem[]
}

/**
 * NUL and byte-order marks are left out, odd blanks become plain ones; U+FFFD, which stands where bytes were not valid in the encoding, stays.
 * The mark at the very beginning is no fault. Characters that turn the direction of text stay, and are told of.
 */
export function openCleaner(): Cleaner {
  const marks = [nul, mark, replacement, turning].map((kind) => ({ ...kind, count: 0, line: 0 }))
  let line = 1
  let afterReturn = false
  let begun = false

  function count(text: string): void {
    let at = line
    let cr = afterReturn
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code === 10 ? !cr : code === 13) at++
      cr = code === 13
      for (const kind of marks) {
        if (code < kind.from || code > kind.to) continue
        kind.count++
        if (kind.count === 1) kind.line = at
      }
    }
  }

  return {
    clean(piece) {
      let text = piece
      if (!begun && text.length > 0) {
        begun = true
        if (text.charCodeAt(0) === mark.from) text = text.slice(1)
      }
      const odd = anyMark.test(text)
      if (odd) count(text)
      line += lineEnds(text, afterReturn)
      if (text.length > 0) afterReturn = text.endsWith('\r')
      return withPlainBlanks(odd ? text.replace(/[\0\ufeff]+/gu, '') : text)
    },
    problems: (file, encoding) =>
      marks
        .filter((kind) => kind.count > 0)
        .map(({ code, count, line }) => ({
          file,
          severity: 'warning',
          line,
          ...(code === 'invalid-bytes' ? { code, count, encoding } : { code, count }),
        })),
  }
}

const nul = { code: 'nul', from: 0, to: 0 } as const
const mark = { code: 'byte-order-mark', from: 0xfeff, to: 0xfeff } as const
const replacement = { code: 'invalid-bytes', from: 0xfffd, to: 0xfffd } as const
/** What makes a name read otherwise than it is written. */
const turning = { code: 'turned-text', from: 0x202a, to: 0x202e } as const
const anyMark = /[\0\ufeff\ufffd\u202a-\u202e]/u

/** Line ends in a piece; a `\n` that begins it ends no line after a `\r` that ended the one before. */
function lineEnds(text: string, afterReturn: boolean): number {
  let ends = 0
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) ends++
  for (let i = text.indexOf('\r'); i !== -1; i = text.indexOf('\r', i + 1)) if (text.charCodeAt(i + 1) !== 10) ends++
  if (afterReturn && text.charCodeAt(0) === 10) ends--
  // A `\r` at the piece's end was counted here; should a `\n` begin the next piece, it is not counted there.
  return ends
}
