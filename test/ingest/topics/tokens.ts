import TfIdf from 'natural/lib/natural/tfidf/tfidf.js'
import { Lexicon } from '../../../src/ingest/topics/lexicon.ts'
import { whole } from '../../../src/ingest/topics/neighbours.ts'
import { readStream, type Text, titleWeight } from '../../../src/ingest/topics/stream.ts'

/** One to three neighbouring stems as they stand in a text. */
export interface Token {
  /** Joined by a space. */
  readonly stems: string
  readonly length: number
  readonly inTitle: boolean
  /** It cuts no hyphenated word. */
  readonly whole: boolean
}

/** The tokens of each text, as topics and vectors are made of them. */
export async function tokensOf(texts: readonly Text[]): Promise<readonly (readonly Token[])[]> {
  const lexicon = new Lexicon()
  const { codes, starts, abstracts } = await readStream(texts, lexicon)
  const stemAt = (i: number) => lexicon.stems[lexicon.stemOf[codes[i]! >> 4]!]!
  return texts.map((_, w) => {
    const tokens: Token[] = []
    for (let i = starts[w]!; i < starts[w + 1]!; i++)
      for (let length = 1; length <= 3; length++) {
        const places = Array.from({ length }, (_, back) => i - length + 1 + back)
        if (places.some((place) => place < starts[w]! || codes[place]! < 0)) break
        tokens.push({
          stems: places.map(stemAt).join(' '),
          length,
          inTitle: places[0]! < abstracts[w]!,
          whole: whole(codes[places[0]!]!, codes[i + 1]!),
        })
      }
    return tokens
  })
}

/** What natural makes of lists of tokens. */
export function natural(documents: readonly (readonly string[])[]): TfIdf {
  const made = new TfIdf()
  for (const tokens of documents) made.addDocument([...tokens])
  return made
}

/** Tokens that cut no word, those of titles as often as they weigh. */
export const weighed = (tokens: readonly Token[]): readonly string[] =>
  tokens
    .filter((token) => token.whole)
    .flatMap(({ stems, inTitle }) => Array<string>(inTitle ? titleWeight : 1).fill(stems))

export const tf = (from: TfIdf, term: string, document: number): number => TfIdf.tf(term, from.documents[document]!)

/** In how many documents a term stands. */
export const df = (from: TfIdf, term: string): number =>
  from.documents.filter((document) => TfIdf.tf(term, document) > 0).length
