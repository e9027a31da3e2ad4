export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json | undefined
}

/**
 * The value of a JSON text, or the reason why it has none. Whole numbers beyond 2^53 become strings, so that
 * an identifier keeps its digits; `NaN` and `Infinity`, which Python writes, become null.
 */
export function parseJson(text: string): { readonly value: Json } | { readonly error: string } {
  try {
    return { value: JSON.parse(hasLongNumber.test(text) ? exact(text) : text) }
  } catch (error) {
    if (/\b(?:NaN|Infinity)\b/u.test(text)) {
      try {
        return { value: JSON.parse(exact(text)) }
      } catch {
        // The reason that counts is the one for the text as it stands.
      }
    }
    return { error: error instanceof Error ? error.message.replace(/, ".*$/su, '') : String(error) }
  }
}

const hasLongNumber = /[:[,\s]-?\d{16}/u

function exact(text: string): string {
  return text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|NaN|-?Infinity/gu, (token) => {
    if (token.startsWith('"')) return token
    if (/[NI]/u.test(token)) return 'null'
    return /^-?\d+$/u.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token
  })
}
