import type { Atlas, MeasureColumn } from '../atlas/atlas.ts'
import { csrFromTies } from '../atlas/counting/csr-from-ties.ts'
import { joinedRows } from '../atlas/counting/joined-rows.ts'
import { tablesOf, withFindings } from '../ingest/atlas-of.ts'
import { find, type Means } from '../ingest/findings.ts'
import { type Network, network } from '../ingest/graph/network.ts'
import { likeness } from '../ingest/graph/work-likeness.ts'
import { stages } from '../ingest/stages.ts'
import { drawTopics } from '../ingest/topics/draw.ts'
import type { Corpus } from '../model/exploration.ts'
import type { Settings } from '../model/settings.ts'
import type { Topic } from '../model/topic.ts'
import type { PartCorpus } from './part-corpus.ts'
import type { WholeMeasures } from './whole-network.ts'

/** Two authors of the whole, by number, with what they share there. */
export interface WholeTie {
  readonly one: number
  readonly other: number
  readonly works: number
  /** 1/(n-1) for each work shared. */
  readonly weight: number
}

/** What is known of the whole, and is told of the part beside what is measured on the part alone. */
export interface Whole {
  readonly title: string
  readonly source: string
  readonly works: number
  readonly authors: number
  readonly ties: number
  /** By author. */
  readonly measures: WholeMeasures
  /** Works of each author, by number, of those of the part at least. */
  readonly worksOf: (author: number) => number
  /** Among the authors of the part. */
  readonly tiesOfPart: readonly WholeTie[]
  /** Works that hold each topic. */
  readonly holding: (topics: readonly Topic[]) => Promise<readonly number[]>
}

/** The map of a part, whose authors are tied as they are in the whole. */
export async function fieldAtlas(
  part: PartCorpus,
  whole: Whole,
  settings: Settings,
  means: Means = {},
): Promise<Atlas> {
  const stage = stages(means)
  const { works, authors, numbers } = part
  const draw = await stage('topics', 0.2)
  const { topics, aboutness, terms, text, note, languages } = await drawTopics(works, { topics: settings.topics }, draw)
  const corpus: Corpus = { works, authors, topics, aboutness, terms, pages: [], problems: [], settings }
  await stage('ties', 0.1)
  const ties = tiedAsInWhole(network(corpus, likeness(text)), numbers, whole.tiesOfPart, settings)
  const tables = tablesOf(corpus, ties, {
    title: whole.title,
    languages,
    note,
    pagesOf: new Map(),
    files: [{ file: whole.source, records: works.length, works: works.length, joined: 0 }],
    joins: [],
    leftOut: [],
    refused: [],
    people: { merges: [], unsure: [], refused: [] },
  })
  const atlas = withFindings(tables, await find(corpus, ties, stage, means))
  await stage('finishing', 0)
  const [finding, ...others] = atlas.findings
  const measures = [...finding.measures, ...(await measuresOfWhole(part, topics, whole))]
  return {
    ...atlas,
    findings: [{ ...finding, measures }, ...others],
    about: {
      ...atlas.about,
      excerpt: { of: { author: whole.authors, work: whole.works, topic: topics.length }, ties: whole.ties },
    },
  }
}

/** The network of the part with the coauthorship of the whole in place of what its few works would give. */
function tiedAsInWhole(
  part: Network,
  numbers: Uint32Array,
  tiesOfPart: readonly WholeTie[],
  { counting }: Settings,
): Network {
  const order = numbers.length
  const rowOf = new Map([...numbers].map((number, row) => [number, row]))
  const ties = tiesOfPart.filter(({ one, other }) => rowOf.has(one) && rowOf.has(other))
  const from = ties.map(({ one }) => rowOf.get(one)!)
  const to = ties.map(({ other }) => rowOf.get(other)!)
  const rows = (weightOf: (tie: WholeTie) => number) => csrFromTies(order, from, to, ties.map(weightOf))
  const shared = rows(({ works }) => works)
  const weighted = counting === 'full' ? shared : rows(({ weight }) => Math.fround(weight))
  return {
    ...part,
    people: { ...part.people, weighted, shared },
    whole: joinedRows(
      { author: order, work: part.works.order, topic: part.topics.associated.order },
      { authorship: part.signed, aboutness: part.topicsOf, coauthorship: weighted },
    ),
  }
}

/** Columns for authors, works and topics; NaN where a measure says nothing. */
async function measuresOfWhole(
  { works, authors, numbers }: PartCorpus,
  topics: readonly Topic[],
  { measures, worksOf, holding }: Whole,
): Promise<readonly MeasureColumn[]> {
  const first = authors.length + works.length
  const column = (ofAuthor: (number: number) => number): Float32Array => {
    const values = new Float32Array(first + topics.length).fill(Number.NaN)
    numbers.forEach((number, row) => {
      values[row] = ofAuthor(number)
    })
    return values
  }
  const wholeWorks = column(worksOf)
  wholeWorks.set(await holding(topics), first)
  return [
    { id: 'wholeWorks', values: wholeWorks },
    ...Object.entries(measures).map(([id, values]) => ({ id, values: column((number) => values[number]!) })),
  ]
}
