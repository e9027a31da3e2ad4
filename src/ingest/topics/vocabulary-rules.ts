import { byCodeUnits } from '../../model/order.ts'
import { emptyVocabulary, type Vocabulary } from '../../model/vocabulary.ts'

export const hideTerm =
  (term: string) =>
  (vocabulary: Vocabulary): Vocabulary =>
    vocabulary.hidden.includes(term) ? vocabulary : { ...vocabulary, hidden: [...vocabulary.hidden, term] }

export const showTerm =
  (term: string) =>
  (vocabulary: Vocabulary): Vocabulary =>
    vocabulary.hidden.includes(term)
      ? { ...vocabulary, hidden: vocabulary.hidden.filter((other) => other !== term) }
      : vocabulary

/** `term` counts as `into`; what was joined to `term` follows it. A term is not joined to itself. */
export const joinTerms =
  (term: string, into: string) =>
  (vocabulary: Vocabulary): Vocabulary =>
    term === into || vocabulary.joined.some((join) => join.term === term && join.into === into)
      ? vocabulary
      : {
          ...vocabulary,
          joined: [
            ...vocabulary.joined.filter((join) => join.term !== term && (join.term !== into || join.into !== term)),
            { term, into },
          ],
        }

export const partTerm =
  (term: string) =>
  (vocabulary: Vocabulary): Vocabulary =>
    vocabulary.joined.some((join) => join.term === term)
      ? { ...vocabulary, joined: vocabulary.joined.filter((join) => join.term !== term) }
      : vocabulary

/** An empty label gives the term its own back. */
export const renameTerm =
  (term: string, label: string) =>
  (vocabulary: Vocabulary): Vocabulary => {
    const others = vocabulary.renamed.filter((rename) => rename.term !== term)
    if (label.trim() === '')
      return others.length === vocabulary.renamed.length ? vocabulary : { ...vocabulary, renamed: others }
    if (vocabulary.renamed.some((rename) => rename.term === term && rename.label === label.trim())) return vocabulary
    return { ...vocabulary, renamed: [...others, { term, label: label.trim() }] }
  }

export const stopWord =
  (word: string) =>
  (vocabulary: Vocabulary): Vocabulary =>
    vocabulary.stoplist.includes(word) ? vocabulary : { ...vocabulary, stoplist: [...vocabulary.stoplist, word] }

export const allowWord =
  (word: string) =>
  (vocabulary: Vocabulary): Vocabulary =>
    vocabulary.stoplist.includes(word)
      ? { ...vocabulary, stoplist: vocabulary.stoplist.filter((other) => other !== word) }
      : vocabulary

/** A line each, in words: `stop: …`, `hide: …`, `autodiff = automatic differentiation`, `rename: … -> …`. */
export function writeVocabulary({ stoplist, hidden, joined, renamed }: Vocabulary): string {
  return [
    '# Coterie vocabulary',
    ...[...stoplist].sort(byCodeUnits).map((word) => `stop: ${word}`),
    ...[...hidden].sort(byCodeUnits).map((term) => `hide: ${term}`),
    ...joined.map(({ term, into }) => `${term} = ${into}`).sort(byCodeUnits),
    ...renamed.map(({ term, label }) => `rename: ${term} -> ${label}`).sort(byCodeUnits),
    '',
  ].join('\n')
}

/** Reads what {@link writeVocabulary} wrote, a plain list of synonyms (`a = b = c`: the last one counts), or a plain stoplist. */
export function readVocabulary(text: string): {
  readonly vocabulary: Vocabulary
  readonly unread: readonly { readonly line: number; readonly text: string }[]
} {
  let vocabulary = emptyVocabulary
  const unread: { line: number; text: string }[] = []
  for (const [at, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.replace(/^\ufeff/, '').trim()
    if (line === '' || line.startsWith('#')) continue
    const command = /^(stop|hide|rename)\s*:\s*(.*)$/i.exec(line)
    const rest = command?.[2] ?? line
    const verb = command?.[1]?.toLowerCase()
    if (verb === 'rename') {
      const [term, label, ...more] = rest.split('->').map((part) => part.trim())
      if (term && label && more.length === 0) vocabulary = renameTerm(term, label)(vocabulary)
      else unread.push({ line: at + 1, text: raw })
    } else if (rest === '') unread.push({ line: at + 1, text: raw })
    else if (verb === 'hide') vocabulary = hideTerm(rest)(vocabulary)
    else if (verb === undefined && rest.includes('=')) {
      const terms = rest.split('=').map((part) => part.trim())
      const into = terms.at(-1)!
      if (terms.includes('')) unread.push({ line: at + 1, text: raw })
      else for (const term of terms.slice(0, -1)) vocabulary = joinTerms(term, into)(vocabulary)
    } else vocabulary = stopWord(rest)(vocabulary)
  }
  return { vocabulary, unread }
}
