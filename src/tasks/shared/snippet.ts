import { fold } from '../../model/fold.ts'

/** A stretch of text in which the words that were looked for are marked. */
export interface Snippet {
  readonly pieces: readonly { readonly text: string; readonly found: boolean }[]
}

/**
 * The text with its found words marked; with `width`, only about so many characters around the first of
 * them. `words` are folded. Undefined where none of them stands in the text and a width was asked for.
 */
export function snippet(text: string, words: ReadonlySet<string>, width?: number): Snippet | undefined {
  const spans = [...text.slice(0, 20_000).matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
    .filter((word) => words.has(fold(word[0])))
    .map((word) => [word.index, word.index + word[0].length] as const)
  if (width === undefined) return { pieces: pieces(text, spans, 0, text.length) }
  const first = spans[0]
  if (first === undefined) return undefined
  const from = wordStart(text, Math.max(0, first[0] - width / 3))
  const to = wordEnd(text, Math.min(text.length, from + width))
  const cut = pieces(text, spans, from, to)
  return {
    pieces: [
      ...(from > 0 ? [{ text: '… ', found: false }] : []),
      ...cut,
      ...(to < text.length ? [{ text: ' …', found: false }] : []),
    ],
  }
}

function pieces(text: string, spans: readonly (readonly [number, number])[], from: number, to: number) {
  const found: { text: string; found: boolean }[] = []
  let at = from
  for (const [start, end] of spans) {
    if (start < at || end > to) continue
    if (start > at) found.push({ text: text.slice(at, start), found: false })
    found.push({ text: text.slice(start, end), found: true })
    at = end
  }
  if (at < to) found.push({ text: text.slice(at, to), found: false })
  return found
}

function wordStart(text: string, near: number): number {
  const space = text.indexOf(' ', Math.floor(near))
  return near === 0 || space === -1 || space > near + 20 ? Math.floor(near) : space + 1
}

function wordEnd(text: string, near: number): number {
  const space = text.lastIndexOf(' ', near)
  return near === text.length || space < near - 20 ? near : space
}
