import fc from 'fast-check'
import type { Atlas } from '../src/atlas/atlas.ts'
import { tablesOf, withFindings } from '../src/ingest/atlas-of.ts'
import type { CoterieGraph } from '../src/ingest/graph/graph.ts'
import { network } from '../src/ingest/graph/network.ts'
import { graphOf as graphOfAtlas } from '../src/ingest/graphology.ts'
import type { Author } from '../src/model/author.ts'
import type { Csr } from '../src/model/csr.ts'
import type { Corpus } from '../src/model/exploration.ts'
import { authorId, topicId, workId } from '../src/model/ids.ts'
import { defaultSettings } from '../src/model/settings.ts'
import type { Aboutness } from '../src/model/topic.ts'
import type { SourceRecord, Work } from '../src/model/work.ts'

/** A work with the authors and topics named; everything else is left plain. */
export interface Sketch {
  readonly title: string
  readonly authors: readonly string[]
  readonly topics?: readonly string[]
  readonly year?: number
  readonly abstract?: string
}

/** A corpus as it stands before the graph, made from sketches of its works. */
export function corpusOf(sketches: readonly Sketch[]): Corpus {
  const works = sketches.map((sketch, i): Work => {
    const record: SourceRecord = {
      place: { file: 'sketch.bib', format: 'bibtex', record: i + 1, line: i + 1 },
      key: `work${i}`,
      title: sketch.title,
      bylines: sketch.authors.map((literal) => ({ name: { literal }, affiliations: [], ids: {}, collective: false })),
      incomplete: false,
      fields: [],
      keywords: [],
      ids: {},
      links: [],
      extra: {},
      ...(sketch.year === undefined ? {} : { date: { year: sketch.year } }),
      ...(sketch.abstract === undefined ? {} : { abstract: sketch.abstract }),
    }
    const { place: _place, key: _key, ...rest } = record
    return { ...rest, id: workId(`${i}`), records: [record] }
  })
  const names = [...new Set(sketches.flatMap(({ authors }) => authors))].sort()
  const authors = names.map(
    (name): Author => ({
      id: authorId(name),
      label: name,
      names: [name],
      affiliations: [],
      ids: {},
      collective: false,
      bylines: sketches.flatMap((sketch, i) =>
        sketch.authors.includes(name) ? [{ work: works[i]!.id, position: sketch.authors.indexOf(name) }] : [],
      ),
    }),
  )
  const terms = [...new Set(sketches.flatMap(({ topics = [] }) => topics))].sort()
  const holds = (term: string) => sketches.filter(({ topics = [] }) => topics.includes(term)).length
  return {
    works,
    authors,
    topics: terms.map((label) => ({
      id: topicId(label),
      label,
      stems: [label],
      forms: [label],
      documentFrequency: holds(label),
      idf: Math.log((1 + works.length) / (1 + holds(label))) + 1,
    })),
    aboutness: sketches.flatMap(({ topics = [] }, i) =>
      topics.map(
        (term): Aboutness => ({
          work: works[i]!.id,
          topic: topicId(term),
          count: 1,
          weight: 1 / Math.sqrt(topics.length),
        }),
      ),
    ),
    terms: works.map(({ id }) => ({ work: id, language: 'en', terms: [], topics: [] })),
    pages: [],
    problems: [],
    settings: defaultSettings,
  }
}

/** Corpora of up to twelve works by up to eight authors on up to six topics, hostile text included. */
export const anyCorpus = fc
  .array(
    fc.record({
      title: fc.string({ unit: 'binary', maxLength: 20 }),
      authors: fc.uniqueArray(fc.constantFrom('Ada', 'Bo', 'Cy', 'Di', '__proto__', 'constructor', 'Éa', '李'), {
        maxLength: 6,
      }),
      topics: fc.uniqueArray(fc.constantFrom('graph', 'toString', 'float', 'proof', '__proto__', 'π'), {
        maxLength: 5,
      }),
      year: fc.integer({ min: 1900, max: 2030 }),
      abstract: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    }),
    { maxLength: 12 },
  )
  .map(corpusOf)

/** The atlas of a corpus, with made-up positions, one cluster, and degrees as its only measure. */
export function atlasFrom(corpus: Corpus): Atlas {
  const ties = network(corpus)
  const order = ties.whole.order
  const degrees = ({ order, offsets }: Csr) => Array.from({ length: order }, (_, i) => offsets[i + 1]! - offsets[i]!)
  const degree = {
    author: degrees(ties.people.weighted),
    work: degrees(ties.works),
    topic: degrees(ties.topics.associated),
  }
  const clusters = [
    {
      name: 'graph · proof',
      terms: ['graph', 'proof'],
      size: order,
      colour: 0,
      people: [],
      authors: corpus.authors.length,
      works: corpus.works.length,
      from: undefined,
      to: undefined,
    },
  ]
  const told = { title: 'Sketch', languages: [], pagesOf: new Map(), files: [], joins: [], leftOut: [], refused: [] }
  return withFindings(tablesOf(corpus, ties, { ...told, people: { merges: [], unsure: [], refused: [] } }), {
    measures: [{ id: 'degree', values: degree }],
    membership: new Uint32Array(order),
    clusters,
    resolution: 1,
    x: Array.from({ length: order }, (_, i) => Math.cos(i)),
    y: Array.from({ length: order }, (_, i) => Math.sin(i)),
  })
}

/** The graph of such an atlas. */
export const graphOf = (corpus: Corpus): CoterieGraph => graphOfAtlas(atlasFrom(corpus))
