import Papa from 'papaparse'
import { withoutApostrophe } from '../ingest/formats/table/cells.ts'
import { identify } from '../ingest/people/identify.ts'
import { type MentionRow, worksOfMentions } from '../ingest/people/mentions.ts'
import { isPeopleDecision } from '../model/decision.ts'
import type { Problem } from '../model/problem.ts'
import { en } from '../words/en.ts'
import { wordsOf } from './arguments.ts'
import { type Command, exit, type Terminal, UsageError } from './cli-command.ts'
import { decisionsIn } from './decisions.ts'
import { complain } from './files.ts'
import { printable } from './printable.ts'
import { progressOn } from './progress.ts'
import { textOf } from './terminal-text.ts'

const flags = {
  why: { type: 'boolean' },
  decisions: { type: 'string', multiple: true, takes: 'FILE', offers: 'files' },
} as const

export const people: Command = {
  name: 'people',
  options: flags,
  async run(args, terminal) {
    const { values, positionals } = wordsOf(args, flags)
    const path = positionals[0]
    if (path === undefined || positionals.length > 1) throw new UsageError(en.terminal.oneTable)
    const decisions = await decisionsIn(values.decisions, terminal)
    const rows = mentionRows(await textOf(path, terminal), path, terminal)
    if (rows.length === 0) {
      terminal.err(`${printable(en.terminal.noNames(path))}\n`)
      return exit.failed
    }
    const { works, mentions } = worksOfMentions(rows)
    const progress = progressOn(terminal)
    const found = identify(works, decisions.filter(isPeopleDecision), {
      progress: (share) => progress.show(en.stage('people'), share),
    })
    progress.end()
    if (values.why === true)
      for (const { names, confidence, evidence } of found.merges)
        terminal.err(
          `${printable(`${confidence.toFixed(2)}  ${names.join(' = ')}: ${evidence.map(en.evidence).join('; ')}`)}\n`,
        )
    for (const { reason } of found.refused)
      terminal.err(`${printable(en.terminal.notCarriedOut(en.refusal(reason)))}\n`)
    const cluster = new Map<string, string>()
    for (const author of found.authors)
      for (const { work, position } of author.bylines) cluster.set(mentions.get(work)![position]!, author.id)
    // Rows as they came. Who is nobody ("et al.") has no cluster and stands alone.
    const lines = rows.map(({ mention = '' }) => [mention, cluster.get(mention) ?? `alone:${mention}`])
    await terminal.out(
      `${Papa.unparse([['mention', 'cluster'], ...lines], { newline: '\n', escapeFormulae: formula })}\n`,
    )
    terminal.err(`${en.terminal.namesOfPeople(rows.length, found.authors.length)}\n`)
    return exit.done
  },
}

/** What a spreadsheet would reckon: an apostrophe goes before it, which reading takes away. Plain numbers are none. */
const formula = /^(?:[=@\t\r]|[+-](?!\d+(?:\.\d+)?$))/

/** The rows, each with a mention of its own: one is made where the column is missing. */
function mentionRows(text: string, file: string, terminal: Terminal): readonly MentionRow[] {
  const { data, meta, errors } = Papa.parse<MentionRow>(text.replace(/^\uFEFF/u, ''), {
    header: true,
    skipEmptyLines: true,
    transformHeader: (header) => header.trim().toLowerCase(),
    transform: withoutApostrophe,
  })
  const headers = meta.fields ?? []
  const missing = ['paper', 'name'].filter((wanted) => !headers.includes(wanted))
  if (missing.length > 0) {
    throw new Error(en.terminal.columnsNeeded(file, missing, headers))
  }
  for (const { row, message } of errors.slice(0, 20)) {
    const problem: Problem = {
      file,
      severity: 'warning',
      code: 'bad-row',
      said: message,
      ...(row === undefined ? {} : { line: row + 2 }),
    }
    complain(problem, terminal)
  }
  return data.map((row, i) => ({ ...row, mention: row.mention ?? String(i + 1) }))
}
