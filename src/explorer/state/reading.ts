import type { NodeId } from '../../model/ids.ts'

/** A stretch of a title or an abstract, as it is to be set. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** `source` is what the text holds, delimiters included: shown until the maths is set, or if it cannot be. */
  | { readonly kind: 'maths'; readonly tex: string; readonly source: string; readonly display: boolean }
  | { readonly kind: 'term'; readonly text: string; readonly topic: NodeId }

/** A topic whose forms are to be marked. */
export interface Marked {
  readonly id: NodeId
  readonly forms: readonly string[]
}

/** Paragraphs of pieces; joined in order, texts, sources and terms give back every paragraph. */
export function paragraphs(text: string, topics: readonly Marked[] = []): readonly (readonly Piece[])[] {
  const terms = termFinder(topics)
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => pieces(paragraph, terms))
}

/** One line, without terms: a title. */
export const line = (text: string): readonly Piece[] => pieces(text, noTerms)

// As pandoc reads it: a dollar opens before something, closes after something, and not before a digit,
// so that "$5 and $10" stays money.
const maths =
  /\$\$([^$]{1,2000})\$\$|\\\[(.{1,2000}?)\\\]|\\\((.{1,2000}?)\\\)|\$(?!\s)((?:\\.|[^$\\]){1,1000}?)(?<!\s)\$(?!\d)/gs

function pieces(text: string, terms: TermFinder): readonly Piece[] {
  const found: Piece[] = []
  let at = 0
  for (const match of text.matchAll(maths)) {
    if (match.index > at) found.push(...terms(text.slice(at, match.index)))
    const [source, dollars, brackets, parens, dollar] = match
    const tex = dollars ?? brackets ?? parens ?? dollar ?? ''
    found.push({ kind: 'maths', tex, source, display: dollars !== undefined || brackets !== undefined })
    at = match.index + source.length
  }
  if (at < text.length) found.push(...terms(text.slice(at)))
  return found
}

type TermFinder = (text: string) => readonly Piece[]

const noTerms: TermFinder = (text) => [{ kind: 'text', text }]

function termFinder(topics: readonly Marked[]): TermFinder {
  const topicOf = new Map<string, NodeId>()
  for (const { id, forms } of topics)
    for (const form of forms) if (!topicOf.has(plain(form))) topicOf.set(plain(form), id)
  if (topicOf.size === 0) return noTerms
  // Longest first, so that "neural network" is found before "network".
  const forms = [...topicOf.keys()].filter((form) => form !== '').sort((a, b) => b.length - a.length)
  const any = forms.map((form) => form.split(' ').map(escaped).join('[\\s\\p{Pd}]+')).join('|')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu')
  return (text) => {
    const found: Piece[] = []
    let at = 0
    for (const match of text.matchAll(pattern)) {
      if (match.index > at) found.push({ kind: 'text', text: text.slice(at, match.index) })
      const topic = topicOf.get(plain(match[0]))
      found.push(topic === undefined ? { kind: 'text', text: match[0] } : { kind: 'term', text: match[0], topic })
      at = match.index + match[0].length
    }
    if (at < text.length) found.push({ kind: 'text', text: text.slice(at) })
    return found
  }
}

const plain = (form: string): string =>
  form
    .toLowerCase()
    .split(/[\s\p{Pd}]+/u)
    .filter(Boolean)
    .join(' ')

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
