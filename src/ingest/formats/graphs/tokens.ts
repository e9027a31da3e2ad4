import { lineCounter } from '../line-count.ts'

export interface Token {
  /** `blank` and `comment` are not handed on. */
  readonly kind: string
  /** What it means: of a quoted word what stands in the quotes. */
  readonly text: string
  /** Index behind it. */
  readonly end: number
}

/** The token that begins at `at`; `undefined` where its end has not come yet, which it never is of a `final` text. */
export type TokenAt = (text: string, at: number, final: boolean) => Token | undefined

/** Cuts a text that arrives in pieces into tokens. Where the pieces are cut makes no difference. */
export function cutTokens(
  tokenAt: TokenAt,
  on: (kind: string, text: string, line: number) => void,
): { push(text: string): void; end(): void; readonly line: number } {
  const lines = lineCounter()
  let buffer = ''
  let final = false
  /** Until the buffer is so long, the token at its beginning is not looked at again: so time grows with length. */
  let wanted = 0

  function run() {
    let at = 0
    if (!final && buffer.length < wanted) return
    wanted = 0
    while (at < buffer.length) {
      const token = tokenAt(buffer, at, final)
      if (token === undefined) {
        wanted = (buffer.length - at) * 1.5
        break
      }
      const { line } = lines
      lines.pass(buffer.slice(at, token.end))
      at = token.end
      if (token.kind !== 'blank' && token.kind !== 'comment') on(token.kind, token.text, line)
    }
    buffer = buffer.slice(at)
  }

  return {
    get line() {
      return lines.line
    },
    push(text) {
      buffer += text
      run()
    },
    end() {
      final = true
      run()
    },
  }
}

/** Longest text in quotes: a quote that is not closed within it is a letter. */
const longestQuoted = 1 << 16

/**
 * The text in double quotes that begins at `from`. One that goes on over lines, and at whose end no blank or mark
 * follows, was closed by the quote of another: it ends with its line. `undefined` where the end has not come.
 */
export function quotedAt(text: string, from: number, final: boolean, escapes: boolean): Token | undefined {
  const limit = from + longestQuoted
  let lineEnd = -1
  let closedByAnother = false
  let at = from + 1
  for (; at < text.length && at < limit && !closedByAnother; at++) {
    const c = text.charCodeAt(at)
    if (c === 92 && escapes) at++
    else if ((c === 10 || c === 13) && lineEnd === -1) lineEnd = at
    else if (c === 34) {
      if (at + 1 === text.length && !final) return undefined
      const next = text[at + 1] ?? ' '
      if (lineEnd === -1 || /[\s\]},;:=+\->)]/u.test(next))
        return { kind: 'quoted', text: text.slice(from + 1, at), end: at + 1 }
      closedByAnother = true
    }
  }
  if (!closedByAnother && at < limit && !final) return undefined
  const end = lineEnd === -1 ? Math.min(text.length, limit) : lineEnd
  return { kind: 'unclosed', text: text.slice(from + 1, end), end }
}
