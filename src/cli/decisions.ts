import type { Decision } from '../model/decision.ts'
import { readLedger, readThesaurus } from '../model/ledger.ts'
import type { Terminal } from './cli-command.ts'
import { complain } from './files.ts'
import { textOf } from './terminal-text.ts'

/** The decisions of some files, one file after the other: exported from here, or thesauri of VOSviewer. */
export async function decisionsIn(files: readonly string[] = [], terminal: Terminal): Promise<readonly Decision[]> {
  const all: Decision[] = []
  for (const file of files) {
    const text = await textOf(file, terminal)
    const { decisions, problems } = text.trimStart().startsWith('{')
      ? readLedger(text, file)
      : readThesaurus(text, file)
    for (const problem of problems) complain(problem, terminal)
    all.push(...decisions)
  }
  return all
}
