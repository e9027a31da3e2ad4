import { createHash } from 'node:crypto'
import { type Engine, wordsOfTexts } from './engine.ts'
import { conditionOf, namedCondition, type Question } from './select-condition.ts'
import around from './sql/00-around.sql?raw'
import selected from './sql/01-selected.sql?raw'
import doubles from './sql/02-doubles.sql?raw'
import signed from './sql/03-signed.sql?raw'
import blocks from './sql/04-blocks.sql?raw'
import owners from './sql/05-owners.sql?raw'
import people from './sql/06-people.sql?raw'
import authorship from './sql/07-authorship.sql?raw'
import pairs from './sql/08-pairs.sql?raw'
import terms from './sql/09-terms.sql?raw'
import chosen from './sql/10-chosen.sql?raw'

/** What one step makes a table of: a query, or rows that are worked out here from tables before it. */
export interface Step {
  readonly name: string
  /** With the names of tables and parameters in `{{…}}`. */
  readonly sql?: string
  /** The tables that are looked at here, and a number that is raised when what is done with them changes. */
  readonly looksAt?: readonly string[]
  readonly version?: number
}

/** The table of contents: from all works of a source to the part that is shown, in this order. */
export const steps: readonly Step[] = [
  { name: 'selected', sql: selected },
  { name: 'doubles', sql: doubles },
  { name: 'signed', sql: signed },
  { name: 'blocks', sql: blocks },
  { name: 'judged', looksAt: ['bylines', 'signed', 'blocks'], version: 1 },
  { name: 'owners', sql: owners },
  { name: 'people', sql: people },
  { name: 'authorship', sql: authorship },
  { name: 'pairs', sql: pairs },
  { name: 'terms', sql: terms },
  { name: 'chosen', sql: chosen },
]

/** The tables of a source: its works and their bylines, under the names that they have in the engine. */
export interface SourceTables {
  readonly works: string
  readonly bylines: string
}

export interface Size {
  /** Authors and works of the part. */
  readonly authors: number
  readonly works: number
}

/** Works of more authors add no ties. */
export interface Rules {
  readonly hyperauthorship: number
}

/** Bylines of a block that are brought out at most: the rules compare them in pairs. */
const mostInBlock = 2000

/** A step with the name of its table, which says what it is made of: another question, another name. */
export interface PlannedStep extends Omit<Step, 'sql'> {
  readonly table: string
  readonly query?: string
}

/** What will be made, in order; nothing is asked of the engine but how it names its tables. */
export function fieldPlan(
  engine: Pick<Engine, 'from' | 'unnested'>,
  source: SourceTables,
  question: Question,
  { authors, works }: Size,
  { hyperauthorship }: Rules,
): readonly PlannedStep[] {
  const rounds = aroundSteps(question)
  const reached = rounds.at(-1)
  const parameters: Readonly<Record<string, string>> = {
    condition: conditionOf(question, reached && `{{${reached.name}}}`),
    most_in_block: String(mostInBlock),
    hyperauthorship: String(hyperauthorship),
    authors: String(authors),
    works_of_part: String(works),
    words_of_texts: wordsOfTexts(engine),
  }
  const tables = new Map<string, string>(Object.entries(source))
  return [...rounds, ...steps].map(({ sql, ...step }) => {
    const by = (nameOf: (table: string) => string) => (name: string) =>
      parameters[name] ?? (tables.has(name) ? nameOf(tables.get(name)!) : undefined)
    const made = sql ?? `${step.version} ${step.looksAt?.map((name) => `{{${name}}}`).join(' ')}`
    const table = `${step.name}_${shortKey(
      filled(
        made,
        by((name) => name),
      ),
    )}`
    const query = sql && filled(sql, by(engine.from))
    tables.set(step.name, table)
    return { ...step, table, ...(query === undefined ? {} : { query }) }
  })
}

/** Works of the authors asked for, then of whoever signed those, as often as is asked. */
function aroundSteps({ author, steps = 0 }: Question): readonly Step[] {
  if (author === undefined || author.length === 0) return []
  return Array.from({ length: steps + 1 }, (_, round) => ({
    name: `around${round}`,
    sql: around.replace(
      '{{whose}}',
      round === 0 ? namedCondition(author) : `b.work IN (SELECT r.work FROM {{around${round - 1}}} r)`,
    ),
  }))
}

export const shortKey = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** SQL with what stands in its `{{…}}`, and in what stands there. */
export const filled = (sql: string, sayOf: (name: string) => string | undefined): string =>
  sql.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => {
    const value = sayOf(name)
    if (value === undefined) throw new Error(`nothing is called ${name}`)
    return filled(value, sayOf)
  })
