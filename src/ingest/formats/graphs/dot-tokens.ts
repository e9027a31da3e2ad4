import { quotedAt, type TokenAt } from './tokens.ts'

/** Longest text in angle brackets. */
const longestHtml = 1 << 16
const deepestHtml = 60

const blank = /[\s\ufeff]+/uy
const word = /-?[^\s\ufeff[\]{}=;,:+"<>\-/#]+(?:-(?![->\s])[^\s\ufeff[\]{}=;,:+"<>\-/#]+)*/uy
const lineEnd = /[\r\n]/gu
const single = new Set(['[', ']', '{', '}', '=', ';', ',', ':', '+'])

/**
 * Tokens of DOT. A word may hold a hyphen between letters, which the language forbids and people write; a quote or
 * bracket that is never closed, and any other stray letter, is passed over.
 */
export function dotTokens(): TokenAt {
  // Whether no comment ends in what is left of the text.
  let barren = false
  let beginsLine = true
  return (text, at, final) => {
    const token = tokenAt(text, at, final)
    if (token?.kind === 'blank') beginsLine ||= /[\r\n]/u.test(token.text)
    else if (token !== undefined) beginsLine = token.kind === 'comment'
    return token
  }
  function tokenAt(...[text, at, final]: Parameters<TokenAt>): ReturnType<TokenAt> {
    const c = text[at]!
    const next = text[at + 1]
    if (next === undefined && !final && '-/'.includes(c)) return undefined
    if (c === '"') {
      const token = quotedAt(text, at, final, true)
      return token && { ...token, text: unescaped(token.text) }
    }
    if (c === '<') return htmlAt(text, at, final)
    if (single.has(c)) return { kind: c, text: c, end: at + 1 }
    if (c === '-' && (next === '-' || next === '>')) return { kind: c + next, text: c + next, end: at + 2 }
    if (c === '/' && next === '*') {
      const close = barren ? -1 : text.indexOf('*/', at + 2)
      if (close !== -1) return { kind: 'comment', text: '', end: close + 2 }
      barren = final
      return final ? { kind: 'blank', text: c, end: at + 2 } : undefined
    }
    // What begins with # is a line of the preprocessor.
    if ((c === '#' && beginsLine) || (c === '/' && next === '/')) {
      lineEnd.lastIndex = at
      const end = lineEnd.exec(text)?.index ?? text.length
      return end === text.length && !final ? undefined : { kind: 'comment', text: '', end }
    }
    blank.lastIndex = at
    const gap = blank.exec(text)?.[0]
    if (gap !== undefined) return { kind: 'blank', text: gap, end: at + gap.length }
    word.lastIndex = at
    const found = word.exec(text)?.[0]
    if (found === undefined) return { kind: 'blank', text: c, end: at + 1 }
    const end = at + found.length
    // A hyphen may go on as a word or begin a tie.
    if (!final && end + 2 > text.length) return undefined
    return { kind: 'word', text: found, end }
  }
}

function htmlAt(text: string, from: number, final: boolean) {
  let depth = 0
  const limit = Math.min(text.length, from + longestHtml)
  for (let at = from; at < limit; at++) {
    const c = text.charCodeAt(at)
    if (c === 60 && ++depth > deepestHtml) break
    if (c === 62 && --depth === 0) return { kind: 'html', text: text.slice(from + 1, at), end: at + 1 }
  }
  if (text.length < from + longestHtml && depth <= deepestHtml && !final) return undefined
  return { kind: 'blank', text: '<', end: from + 1 }
}

/** Quotes, and line ends that are no part of the text. */
const unescaped = (text: string) =>
  text
    .replace(/\\(?:\r\n?|\n)/gu, '')
    .replaceAll('\\"', '"')
    .replace(/\\[nlr]/gu, ' ')
