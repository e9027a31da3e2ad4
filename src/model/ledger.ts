import type { Author, BylineRef } from './author.ts'
import {
  type AddedDecision,
  type AddedWork,
  type ApartDecision,
  asReadOf,
  type LeftOutDecision,
  type MendedDecision,
  type OneWorkDecision,
  type StatedField,
} from './correction.ts'
import {
  type BylineMark,
  bylineMark,
  type Decision,
  type MarkedWork,
  type NamedRecord,
  type PeopleDecision,
  recordKey,
  workKeys,
} from './decision.ts'
import { decision as decisionShape } from './decision-shape.ts'
import type { WorkId } from './ids.ts'
import { nameKey } from './name.ts'
import type { Cause, Problem } from './problem.ts'
import { fits } from './shape.ts'

type Works = ReadonlyMap<WorkId, MarkedWork>

/** "Merge with …", "same". */
export function merging(one: Author, other: Author, works: Works): PeopleDecision {
  return { kind: 'same', one: markOf(one.bylines[0]!, works), other: markOf(other.bylines[0]!, works) }
}

/** "Never merge", "different": one byline stands for each printed name of each author. */
export function parting(one: Author, other: Author, works: Works): PeopleDecision {
  return { kind: 'different', one: anchors(one, works), other: anchors(other, works) }
}

/** "These two are not the same": undoes one merge, whose `one` and `other` are a byline of each side. */
export function unmerging(merge: { readonly one: BylineRef; readonly other: BylineRef }, works: Works): PeopleDecision {
  return { kind: 'different', one: [markOf(merge.one, works)], other: [markOf(merge.other, works)] }
}

/** "Later". */
export function postponing(one: Author, other: Author, works: Works): PeopleDecision {
  return { kind: 'later', one: markOf(one.bylines[0]!, works), other: markOf(other.bylines[0]!, works) }
}

/** "Split off these works." */
export function splitting(author: Author, off: ReadonlySet<WorkId>, works: Works): PeopleDecision {
  return {
    kind: 'split',
    bylines: author.bylines.filter(({ work }) => off.has(work)).map((byline) => markOf(byline, works)),
  }
}

/** "Not the same work." */
export const keepingApart = ({ one, other, title }: Omit<ApartDecision, 'kind'>): ApartDecision => ({
  kind: 'apart',
  one,
  other,
  ...(title === undefined ? {} : { title }),
})

/** "One work with …": a record stands for each side. */
export const makingOne = (one: NamedRecord, other: NamedRecord): OneWorkDecision => ({
  kind: 'one-work',
  one: recordKey(one),
  other: recordKey(other),
  title: one.title,
})

/** "Mend": one field of a record says `value`; null: nothing. */
export const mending = <F extends StatedField>(
  record: NamedRecord,
  field: F,
  value: (MendedDecision & { field: F })['value'],
): MendedDecision =>
  ({
    kind: 'mended',
    record: recordKey(record),
    field,
    value,
    title: asReadOf(record).title,
  }) as unknown as MendedDecision

/** "Add a work". */
export const adding = (work: AddedWork): AddedDecision => ({ kind: 'added', work })

/** "Leave out". */
export const leavingOut = (records: readonly NamedRecord[], title: string, reason: string): LeftOutDecision => ({
  kind: 'left-out',
  records: [...new Set(records.map(recordKey))],
  works: workKeys({ bylines: [], records }),
  title,
  reason,
})

function anchors(author: Author, works: Works): readonly BylineMark[] {
  const found = new Map<string, BylineMark>()
  for (const byline of author.bylines) {
    const mark = markOf(byline, works)
    if (!found.has(mark.name)) found.set(mark.name, mark)
  }
  return [...found.values()]
}

const markOf = ({ work, position }: BylineRef, works: Works): BylineMark => bylineMark(works.get(work)!, position)

const version = 1

export function ledgerJson(decisions: readonly Decision[]): string {
  return `${JSON.stringify({ coterieLedger: version, decisions }, null, 1)}\n`
}

/** Reads what {@link ledgerJson} wrote. A decision that makes no sense is a problem; the others are kept. */
export function readLedger(
  text: string,
  file: string,
): { readonly decisions: readonly Decision[]; readonly problems: readonly Problem[] } {
  const fail = (cause: Cause): Problem => ({ file, severity: 'error', ...cause })
  let parsed: { coterieLedger?: unknown; decisions?: unknown } | null
  try {
    parsed = JSON.parse(text)
  } catch {
    return { decisions: [], problems: [fail({ code: 'not-json' })] }
  }
  if (parsed === null || typeof parsed !== 'object' || !Array.isArray(parsed.decisions))
    return { decisions: [], problems: [fail({ code: 'no-ledger' })] }
  if (parsed.coterieLedger !== version)
    return {
      decisions: [],
      problems: [fail({ code: 'ledger-version', version: String(parsed.coterieLedger), reads: version })],
    }
  const problems: Problem[] = []
  const decisions = parsed.decisions.filter((decision, i): decision is Decision => {
    if (isDecision(decision)) return true
    problems.push({ ...fail({ code: 'bad-decision' }), record: String(i + 1) })
    return false
  })
  return { decisions, problems }
}

/** Whether something read from a file or a browser is a decision. */
export const isDecision = (value: unknown): value is Decision => fits(decisionShape, value)

/**
 * VOSviewer's thesaurus: a line for each printed name that is not the label of its author. Names that two
 * authors print cannot be told there and are left out.
 */
export function thesaurusText(authors: readonly Author[]): string {
  const owners = new Map<string, number>()
  for (const author of authors)
    for (const key of new Set(author.names.map((name) => nameKey({ literal: name }))))
      owners.set(key, (owners.get(key) ?? 0) + 1)
  const lines = ['label\treplace by']
  for (const { names, label } of authors)
    for (const name of names)
      if (name !== label && owners.get(nameKey({ literal: name })) === 1)
        lines.push(`${oneLine(name)}\t${oneLine(label)}`)
  return `${lines.join('\n')}\n`
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Reads a VOSviewer thesaurus as decisions. Lines without a replacement ("leave out" in VOSviewer) are problems. */
export function readThesaurus(
  text: string,
  file: string,
): { readonly decisions: readonly PeopleDecision[]; readonly problems: readonly Problem[] } {
  const decisions: PeopleDecision[] = []
  const problems: Problem[] = []
  for (const [i, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (line.trim() === '' || (i === 0 && /^label\b/i.test(line))) continue
    const [label = '', by = ''] = line.split('\t').map((cell) => cell.trim())
    if (label !== '' && by !== '') decisions.push({ kind: 'thesaurus', label, by })
    else
      problems.push({
        file,
        severity: 'warning',
        line: i + 1,
        code: 'no-replacement',
        printed: line.trim(),
        raw: line,
      })
  }
  return { decisions, problems }
}
