import { type JsonObject, parseJson } from '../json/parse.ts'
import { isObject } from '../json/values.ts'

/**
 * What Python prints of a dictionary (`{'weight': 2.5, 'ok': True}`), read as data: texts, numbers, lists and
 * dictionaries of those. Never run; `undefined` of anything else.
 */
export function pythonDictionary(printed: string): JsonObject | undefined {
  const json = printed.replace(tokens, (token) => {
    if (token.startsWith('"')) return JSON.stringify(unescaped(token.slice(1, -1)))
    if (token.startsWith("'")) return JSON.stringify(unescaped(token.slice(1, -1)))
    return words[token] ?? (token === '(' ? '[' : token === ')' ? ']' : token)
  })
  const parsed = parseJson(json)
  return 'value' in parsed && isObject(parsed.value) ? parsed.value : undefined
}

const tokens = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\b(?:True|False|None|nan|inf)\b|[()]/gu
const words: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null', nan: 'null', inf: 'null' }

const unescaped = (text: string) =>
  text.replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|(.))/giu, (_, byte, unit, char) => {
    if (char === undefined) return String.fromCharCode(Number.parseInt(byte ?? unit, 16))
    return char === 'n' || char === 't' || char === 'r' ? ' ' : char
  })
