import { type Atlas, orderOf } from '../atlas/atlas.ts'
import { authorOf } from '../atlas/nodes.ts'
import { topicAt } from '../atlas/topic-columns.ts'
import { thesaurusText } from '../model/ledger.ts'
import { en } from '../words/en.ts'
import type { ExportFormat } from './export-format.ts'
import { onOneLine } from './exported-works.ts'
import { zipped } from './zipped.ts'

/**
 * Who and what was made one here, for programs that read the same files: thesaurus files of VOSviewer (a line a printed
 * name with what replaces it: manual, section 4.4), and lists of synonyms of bibliometrix (a line a group, the word to keep first).
 */
export const thesaurus: ExportFormat = {
  id: 'thesaurus',
  ...en.exports.thesaurus,
  extension: 'thesaurus.zip',
  mediaType: 'application/zip',
  carries: new Set(),
  write: ({ atlas }) => {
    const authors = authorsOf(atlas)
    const groups = authors.map(({ label, names }) => [label, ...names])
    const topics = topicsOf(atlas)
    return zipped([
      ['vosviewer-authors.txt', [thesaurusText(authors)]],
      ['vosviewer-terms.txt', replacements(topics)],
      ['bibliometrix-authors.txt', synonyms(groups)],
      ['bibliometrix-terms.txt', synonyms(topics)],
    ])
  },
}

const authorsOf = (atlas: Atlas) => Array.from({ length: orderOf(atlas).author }, (_, row) => authorOf(atlas, row))

/** Of each topic the word to keep, and its other forms. */
const topicsOf = (atlas: Atlas): readonly (readonly string[])[] =>
  Array.from({ length: orderOf(atlas).topic }, (_, row) => {
    const { label, forms } = topicAt(atlas.topics, row)
    return [label, ...forms]
  })

function* replacements(groups: readonly (readonly string[])[]): Generator<string> {
  yield 'label\treplace by\n'
  for (const [kept, ...others] of groups.map(distinct)) for (const other of others) yield `${other}\t${kept}\n`
}

function* synonyms(groups: readonly (readonly string[])[]): Generator<string> {
  // Semicolons part them; bibliometrix compares in capitals.
  for (const group of groups.map(distinct))
    if (group.length > 1) yield `${group.map((word) => word.replaceAll(';', ',')).join(';')}\n`
}

const distinct = (words: readonly string[]): readonly string[] => [
  ...new Set(words.map(onOneLine).filter((word) => word !== '')),
]
