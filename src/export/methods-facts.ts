import type { Atlas } from '../atlas/atlas.ts'
import { orderOf } from '../atlas/atlas.ts'
import { lengthOf, none, textAt, wordAt } from '../atlas/column.ts'
import { corpusFacts } from '../atlas/facts/corpus.ts'
import { fingerprint, shortFingerprint } from '../atlas/fingerprint.ts'
import { byHand } from '../model/correction.ts'
import type { Decision } from '../model/decision.ts'
import type { MethodsFacts, MethodsSource, RecordFlow, Tally } from '../model/methods.ts'
import { by } from '../model/order.ts'
import { en } from '../words/en.ts'
import type { Exported } from './export-format.ts'

/** All that a methods section says, counted from the map itself and from what a person decided. */
export function methodsFacts({ atlas: part, whole, beside, sources = [], version }: Exported): MethodsFacts {
  const atlas = whole ?? part
  const { history, about, networks } = atlas
  const [finding] = atlas.findings
  const { decisions = [], vocabulary } = beside
  const { counts, span, withoutAbstract, withoutDate, incomplete, untied } = corpusFacts(atlas)
  const pairs = (name: 'coauthorship' | 'similarity' | 'cooccurrence') => networks[name].targets.length / 2
  return {
    ...(version === undefined ? {} : { version }),
    fingerprint: shortFingerprint(fingerprint(atlas)),
    title: en.title(about.title, history.sources.records.length),
    sources: sourcesOf(atlas, sources),
    flow: recordFlow(atlas, decisions),
    counts: about.excerpt?.of ?? counts,
    ...(whole === undefined && about.excerpt === undefined ? {} : { part: orderOf(part) }),
    span,
    withoutAbstract,
    withoutDate,
    incomplete,
    joins: tallied(
      Array.from({ length: lengthOf(history.joins.work) }, (_, i) => wordAt(history.joins.how, i) ?? 'title'),
    ),
    bylines: lengthOf(atlas.bylines.work),
    merges: {
      all: lengthOf(history.merges.author),
      decided: history.merges.decided.reduce((sum, one) => sum + one, 0),
      unsure: lengthOf(history.unsure.one),
    },
    settings: about.settings,
    untied,
    ties: {
      coauthorship: pairs('coauthorship'),
      similarity: pairs('similarity'),
      cooccurrence: pairs('cooccurrence'),
    },
    decisions: tallied(decisions.map(({ kind }) => kind)),
    vocabulary:
      vocabulary === undefined
        ? 0
        : Object.values(vocabulary).reduce((sum, list) => sum + (list as readonly unknown[]).length, 0),
    resolution: finding.resolution,
    clusters: finding.clusters.size.length,
    measures: finding.measures.map(({ id, sampled }) => ({ id, ...(sampled === undefined ? {} : { sampled }) })),
  }
}

/** What became of the records; undefined where the map does not tell: an excerpt, or one made of a graph. */
export function recordFlow(
  { history: { records, sources }, works, about }: Atlas,
  decisions: readonly Decision[],
): RecordFlow | undefined {
  const read = sources.records.reduce((sum, count) => sum + count, 0)
  if (about.excerpt !== undefined || read === 0) return undefined
  let [inFiles, leftOut] = [0, 0]
  const held = new Set<number>()
  records.work.forEach((work, r) => {
    if (wordAt(records.format, r) === byHand.format) return
    inFiles++
    if (work === none) leftOut++
    else held.add(work)
  })
  const all = lengthOf(works.key)
  const reasons = decisions.flatMap((decision) => (decision.kind === 'left-out' ? [decision.reason] : []))
  return {
    unreadable: about.problems.filter(
      ({ severity, record, line }) => severity === 'error' && (record ?? line) !== undefined,
    ).length,
    read,
    // What stands twice in one place has one row.
    copies: inFiles - leftOut - held.size + (read - inFiles),
    leftOut: { records: leftOut, reasons: tallied(leftOut === 0 ? [] : reasons) },
    fromFiles: held.size,
    byHand: all - held.size,
    works: all,
  }
}

function sourcesOf(
  { history: { sources, records } }: Atlas,
  given: NonNullable<Exported['sources']>,
): readonly MethodsSource[] {
  const formats = new Map<string, string[]>()
  for (let r = 0; r < lengthOf(records.work); r++) {
    const [file, format] = [wordAt(records.file, r) ?? '', wordAt(records.format, r) ?? '']
    const list = formats.get(file)
    if (list === undefined) formats.set(file, [format])
    else list.push(format)
  }
  return Array.from(sources.records, (count, s) => {
    const file = textAt(sources.file, s)
    const source = given.find(({ name }) => isOf(file, name))
    return {
      file: source?.name ?? file,
      formats: [...tallied(formats.get(file) ?? []).keys()],
      ...(source?.retrieved === undefined ? {} : { retrieved: source.retrieved }),
      records: count,
      works: sources.works[s]!,
    }
  })
}

/** Whether a file is what a source names: at the end of a path, or packed in it. */
const isOf = (file: string, name: string): boolean =>
  file === name || file.endsWith(`/${name}`) || file.startsWith(`${name}/`) || file.includes(`/${name}/`)

/** How often each stands there, the commonest first. */
function tallied(words: readonly string[]): Tally {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map(
    [...counts].sort(
      by(
        ([, count]) => -count,
        ([word]) => word,
      ),
    ),
  )
}
