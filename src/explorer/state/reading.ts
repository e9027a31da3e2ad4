import { highlight, type Stretch } from '../../ingest/topics/highlight.ts'
import type { NodeId } from '../../model/ids.ts'
import { mathsIn } from './formulas.ts'

/** A stretch of a title or an abstract, as it is to be set; `lit` where its sentence speaks of the topic in question. */
export type Piece = { readonly lit: boolean } & (
  | { readonly kind: 'text'; readonly text: string }
  /** `source` is what the text holds, delimiters included: shown until the maths is set, or if it cannot be. */
  | { readonly kind: 'maths'; readonly tex: string; readonly source: string; readonly display: boolean }
  | { readonly kind: 'term'; readonly text: string; readonly topic: NodeId }
)

/** A topic whose forms are to be marked. */
export interface Marked {
  readonly id: NodeId
  readonly label: string
  readonly forms: readonly string[]
}

/**
 * Paragraphs of pieces; joined in order, texts, sources and terms give back every paragraph. The sentences
 * that hold the topic `now` are lit.
 */
export function paragraphs(
  text: string,
  topics: readonly Marked[] = [],
  now: NodeId | null = null,
): readonly (readonly Piece[])[] {
  const current = topics.find(({ id }) => id === now)
  const lit = current === undefined ? [] : highlight(text, current).sentences
  const marks = marksIn(text, topics)
  return paragraphsIn(text).map((paragraph) => pieces(text, paragraph, marks, lit))
}

/** One line, its terms those of `topics`; a title has none. */
export const line = (text: string, topics: readonly Marked[] = []): readonly Piece[] =>
  pieces(text, { start: 0, end: text.length }, marksIn(text, topics), [])

/** The sentences of a text that hold a topic, each as a line. */
export const passages = (text: string, topic: Marked): readonly (readonly Piece[])[] => {
  const { terms, sentences } = highlight(text, topic)
  const marks = withoutOverlap([...mathsIn(text), ...terms.map((term) => ({ ...term, topic: topic.id }))])
  return sentences.map((sentence) => pieces(text, sentence, marks, []))
}

/** A stretch that is not plain text, and what stands there. */
type Mark = Stretch & ({ readonly tex: string; readonly display: boolean } | { readonly topic: NodeId })

const termsIn = (text: string, topics: readonly Marked[]): readonly Mark[] =>
  topics.flatMap((topic) => highlight(text, topic).terms.map(({ start, end }) => ({ start, end, topic: topic.id })))

const marksIn = (text: string, topics: readonly Marked[]): readonly Mark[] =>
  withoutOverlap([...mathsIn(text), ...termsIn(text, topics)])

/** In the text's order; of those that overlap the first, of those that begin together the longest. */
function withoutOverlap(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = []
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end))
    if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark)
  return kept
}

/** Where blank lines part the text, blanks at both ends left out. */
function paragraphsIn(text: string): readonly Stretch[] {
  return Array.from(text.matchAll(/\S(?:(?!\r?\n\s*\r?\n)[\s\S])*/g), ({ 0: paragraph, index }) => ({
    start: index,
    end: index + paragraph.trimEnd().length,
  }))
}

function pieces(text: string, within: Stretch, marks: readonly Mark[], lit: readonly Stretch[]): readonly Piece[] {
  const found: Piece[] = []
  /** The sentence that is lit where the text has got to, or the next. */
  let now = 0
  const isLit = (at: number) => {
    while (now < lit.length && lit[now]!.end <= at) now++
    return now < lit.length && lit[now]!.start <= at
  }
  const addText = (from: number, to: number) => {
    for (let at = from; at < to; ) {
      const lights = isLit(at)
      const edge = lights ? lit[now]!.end : (lit[now]?.start ?? to)
      const end = Math.min(edge, to)
      found.push({ kind: 'text', text: text.slice(at, end), lit: lights })
      at = end
    }
  }
  let at = within.start
  for (const mark of marks) {
    // Maths may run over a blank line; such a stretch stays text.
    if (mark.start < at || mark.end > within.end) continue
    addText(at, mark.start)
    const source = text.slice(mark.start, mark.end)
    const lights = isLit(mark.start)
    if ('topic' in mark) found.push({ kind: 'term', text: source, topic: mark.topic, lit: lights })
    else found.push({ kind: 'maths', tex: mark.tex, source, display: mark.display, lit: lights })
    at = mark.end
  }
  addText(at, within.end)
  return found
}
