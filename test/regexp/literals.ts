/** A regular expression literal in a source text, and its line, counted from 1. */
export interface Literal {
  readonly source: string
  readonly flags: string
  readonly line: number
}

/** Every regular expression literal of a TypeScript text: strings, templates and comments are passed over. */
export function literalsIn(code: string): readonly Literal[] {
  const found: Literal[] = []
  /** What the latest token was: after an operand a slash divides. */
  let operand = false
  const templates: number[] = []
  let depth = 0
  let line = 1
  for (let at = 0; at < code.length; ) {
    const c = code[at]!
    const two = code.slice(at, at + 2)
    let end = at + 1
    if (two === '//') end = until(code, at, '\n')
    else if (two === '/*') end = until(code, at + 2, '*/') + 2
    else if (c === '"' || c === "'") {
      end = afterQuoted(code, at + 1, c)
      operand = true
    } else if (c === '`') {
      end = afterTemplate(code, at + 1)
      if (code.slice(end - 2, end) === '${') templates.push(depth++)
      operand = code[end - 1] === '`'
    } else if (c === '}' && templates.at(-1) === depth - 1) {
      templates.pop()
      depth--
      end = afterTemplate(code, at + 1)
      if (code.slice(end - 2, end) === '${') templates.push(depth++)
      operand = code[end - 1] === '`'
    } else if (c === '/' && !operand && !isMarkup(code, at)) {
      const close = afterPattern(code, at + 1)
      const flags = /^[a-z]*/u.exec(code.slice(close))![0]
      found.push({ source: code.slice(at + 1, close - 1), flags, line })
      end = close + flags.length
      operand = true
    } else if (/[\p{L}\p{N}_$]/u.test(c)) {
      const word = /^[\p{L}\p{N}_$]+/u.exec(code.slice(at, at + 200))![0]
      end = at + word.length
      operand = !/^(?:return|typeof|case|in|of|else|do|void|delete|throw|yield|await|new)$/u.test(word)
    } else if (!/\s/u.test(c)) {
      if (c === '{') depth++
      if (c === '}') depth--
      // `weights[k]! / norm` divides.
      operand = c === ')' || c === ']' || c === '}' || (c === '!' && operand)
    }
    for (let i = at; i < end; i++) if (code[i] === '\n') line++
    at = end
  }
  return found
}

/** The slash of `</p>`, `<br />` or `<kbd>/</kbd>`, in files that hold markup. */
const isMarkup = (code: string, at: number) =>
  code[at - 1] === '<' || code[at + 1] === '>' || (code[at - 1] === '>' && code[at + 1] === '<')

const until = (code: string, from: number, mark: string) => {
  const at = code.indexOf(mark, from)
  return at === -1 ? code.length : at
}

function afterQuoted(code: string, from: number, quote: string): number {
  for (let at = from; at < code.length; at++) {
    if (code[at] === '\\') at++
    else if (code[at] === quote) return at + 1
  }
  return code.length
}

/** Behind the template, or behind the `${` in it. */
function afterTemplate(code: string, from: number): number {
  for (let at = from; at < code.length; at++) {
    if (code[at] === '\\') at++
    else if (code[at] === '`') return at + 1
    else if (code.startsWith('${', at)) return at + 2
  }
  return code.length
}

function afterPattern(code: string, from: number): number {
  let inClass = false
  for (let at = from; at < code.length; at++) {
    const c = code[at]
    if (c === '\\') at++
    else if (c === '[') inClass = true
    else if (c === ']') inClass = false
    else if (c === '/' && !inClass) return at + 1
  }
  return code.length
}
