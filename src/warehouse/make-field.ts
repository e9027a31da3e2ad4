import type { Atlas } from '../atlas/atlas.ts'
import type { Means } from '../ingest/findings.ts'
import { fold } from '../model/fold.ts'
import type { Settings } from '../model/settings.ts'
import type { Topic } from '../model/topic.ts'
import { allRows, type Engine, type Row, type Watching, wordsOfTexts } from './engine.ts'
import { fieldAtlas, type WholeTie } from './field-atlas.ts'
import { filled, type PlannedStep, type Size, type SourceTables, shortKey } from './field-steps.ts'
import { judgedBlocks, judgedColumns } from './judged-blocks.ts'
import { partCorpus } from './part-corpus.ts'
import { phraseOf } from './select-condition.ts'
import topicWorks from './sql/11-topic-works.sql?raw'
import { WarehouseFault } from './warehouse-fault.ts'
import { inBackbone, wholeMeasures, wholeNetwork } from './whole-network.ts'

/** A step as it goes on. */
export interface StepTold {
  readonly name: string
  readonly state: 'begun' | 'underway' | 'made' | 'kept'
  readonly share?: number
}

export interface FieldWatching extends Watching {
  readonly step?: (told: StepTold) => void
}

/** Carries out the steps of a plan; those whose tables are there are not done again. */
export async function makeSteps(
  engine: Engine,
  source: SourceTables,
  plan: readonly PlannedStep[],
  { step: tell, signal }: FieldWatching = {},
): Promise<void> {
  const tables = new Map<string, string>(Object.entries(source))
  for (const { name, table, query } of plan) {
    tables.set(name, table)
    if (await engine.has(table)) {
      tell?.({ name, state: 'kept' })
      continue
    }
    tell?.({ name, state: 'begun' })
    const watching = { signal, progress: (share: number) => tell?.({ name, state: 'underway', share }) }
    if (query !== undefined) await engine.make(table, query, watching)
    else {
      const [bylines, signed, blocks] = ['bylines', 'signed', 'blocks'].map((looked) => tables.get(looked)!)
      const rows = await judgedBlocks(engine, { bylines: bylines!, signed: signed!, blocks: blocks! }, watching)
      await engine.load(table, judgedColumns, rows, watching)
    }
    tell?.({ name, state: 'made' })
  }
}

export interface FieldOrder {
  readonly source: SourceTables & { readonly title: string }
  readonly plan: readonly PlannedStep[]
  readonly size: Size
  readonly settings: Settings
  /** What the map is called. */
  readonly title: string
  /** Only ties are drawn whose weight has lower odds than these in the whole; all unless told. */
  readonly backbone?: number | undefined
}

/** The map of a field whose steps are done: the part with what is known of the whole. */
export async function drawField(
  engine: Engine,
  { source, plan, size, settings, title, backbone }: FieldOrder,
  watching: FieldWatching = {},
  means: Means = {},
): Promise<Atlas> {
  const table = (name: string) => plan.find((step) => step.name === name)!.table
  const ask = (query: string) => allRows(engine, query, watching)
  const count = async (name: string) => Number((await ask(`SELECT count(*) FROM ${engine.from(table(name))}`))[0]![0])
  const authors = await count('people')
  if (authors === 0) throw new WarehouseFault({ code: 'nothing-selected' })
  const most = Math.min(size.authors, authors)
  watching.step?.({ name: 'whole', state: 'begun' })
  const csr = await wholeNetwork(engine, table('pairs'), authors, settings.counting, watching)
  const measures = wholeMeasures(csr)
  const stands = backbone === undefined ? undefined : inBackbone(csr, backbone)
  const pairs = await ask(
    `SELECT one, other, works, parts FROM ${engine.from(table('pairs'))} WHERE one < ${most} AND other < ${most} ORDER BY one, other`,
  )
  const worksOf = await ask(`SELECT author, works FROM ${engine.from(table('people'))} WHERE author < ${most}`)
  const tables = { ...source, chosen: table('chosen'), authorship: table('authorship') }
  watching.step?.({ name: 'whole', state: 'made' })
  watching.step?.({ name: 'part', state: 'begun' })
  const part = await partCorpus(engine, tables, most, source.title, watching)
  watching.step?.({ name: 'part', state: 'made' })
  const works = (await count('selected')) - (await count('doubles'))
  const worksByAuthor = new Map(worksOf.map(([author, signed]) => [Number(author), Number(signed)]))
  return fieldAtlas(
    part,
    {
      title,
      source: source.title,
      works,
      authors,
      ties: csr.targets.length / 2 + (await count('authorship')),
      measures,
      worksOf: (author) => worksByAuthor.get(author)!,
      tiesOfPart: pairs.map(tieIn).filter(({ one, other }) => stands?.(one, other) ?? true),
      holding: (topics) =>
        holding(
          engine,
          { works: source.works, selected: table('selected'), doubles: table('doubles') },
          topics,
          watching,
        ),
    },
    settings,
    means,
  )
}

const tieIn = ([one, other, works, parts]: Row): WholeTie => ({
  one: Number(one),
  other: Number(other),
  works: Number(works),
  weight: Number(parts) / 1e12,
})

/** How many works of the whole hold each topic. */
async function holding(
  engine: Engine,
  tables: Readonly<Record<string, string>>,
  topics: readonly Topic[],
  watching: Watching,
): Promise<readonly number[]> {
  if (topics.length === 0) return []
  const rows = topics.flatMap(({ forms }, topic) =>
    [...new Set(forms.map((form) => phraseOf(fold(form))))]
      .filter((form) => form !== '')
      .sort()
      .map((form): Row => [topic, form, form.split(' ', 1)[0]!]),
  )
  const forms = `forms_${shortKey(JSON.stringify(rows))}`
  if (!(await engine.has(forms)))
    await engine.load(forms, { topic: 'integer', form: 'varchar', first: 'varchar' }, rows, watching)
  const query = filled(topicWorks, (name) =>
    name === 'words_of_texts' ? wordsOfTexts(engine) : engine.from(name === 'forms' ? forms : tables[name]!),
  )
  const counts = new Map(
    (await allRows(engine, query, watching)).map(([topic, works]) => [Number(topic), Number(works)]),
  )
  return topics.map((_, topic) => counts.get(topic) ?? 0)
}
