import { displayName, invertedName } from '../../ingest/formats/source-names.ts'
import { bareArxiv, bareDoi } from '../../ingest/formats/source-record.ts'
import type { StatedField } from '../../model/correction.ts'
import { isoDate } from '../../model/iso-date.ts'
import { fits } from '../../model/shape.ts'
import { isWebLink, publicationDate } from '../../model/shapes.ts'
import type { Byline, Statement, WorkIds } from '../../model/work.ts'

/** One field of the form in which a person says what a record says. */
export interface FormField {
  readonly id: FormFieldId
  /** What of the record it says. */
  readonly field: StatedField
  /** A line, a line for each of several, a longer text, or yes and no. */
  readonly as: 'line' | 'lines' | 'text' | 'check'
  /** What stands in it; of a check, `yes` or nothing. */
  say(said: Statement): string
  /** What is meant; undefined: nothing. */
  read(text: string, said: Statement): unknown
}

export type FormFieldId = Exclude<StatedField, 'ids'> | 'doi' | 'arxiv' | 'pmid'

/** Stands for what makes no sense in a field. */
export const unreadable = Symbol('unreadable')

const plain = (
  id: 'title' | 'venue' | 'type' | 'volume' | 'issue' | 'pages' | 'publisher' | 'language',
): FormField => ({
  id,
  field: id,
  as: 'line',
  say: (said) => said[id] ?? '',
  read: (text) => text || undefined,
})

const listed = (id: 'keywords' | 'fields' | 'links' | 'references'): FormField => ({
  id,
  field: id,
  as: 'lines',
  say: (said) => (said[id] ?? []).join('\n'),
  read: (text) => (id === 'references' && text === '' ? undefined : linesOf(text)),
})

const numbered = (id: 'citations' | 'score'): FormField => ({
  id,
  field: id,
  as: 'line',
  say: (said) => String(said[id] ?? ''),
  read(text) {
    if (text === '') return undefined
    const value = Number(text.replace(/,(?=\d{3})/gu, ''))
    return Number.isFinite(value) && (id === 'score' || (Number.isInteger(value) && value >= 0)) ? value : unreadable
  },
})

const identified = (id: 'doi' | 'arxiv' | 'pmid', bare: (text: string) => string | undefined): FormField => ({
  id,
  field: 'ids',
  as: 'line',
  say: ({ ids }) => ids[id] ?? '',
  read(text, { ids: { [id]: _, ...others } }): WorkIds | typeof unreadable {
    if (text === '') return others
    const value = bare(text)
    return value === undefined ? unreadable : { ...others, [id]: value }
  },
})

/** Every field of the form, in its order. */
export const formFields: readonly FormField[] = [
  plain('title'),
  {
    id: 'bylines',
    field: 'bylines',
    as: 'lines',
    say: ({ bylines }) => bylines.map(inverted).join('\n'),
    read: signers,
  },
  {
    id: 'incomplete',
    field: 'incomplete',
    as: 'check',
    say: ({ incomplete }) => (incomplete ? 'yes' : ''),
    read: (text) => text !== '',
  },
  {
    id: 'date',
    field: 'date',
    as: 'line',
    say: ({ date }) => (date === undefined ? '' : isoDate(date)),
    read: dateIn,
  },
  plain('venue'),
  {
    id: 'abstract',
    field: 'abstract',
    as: 'text',
    say: ({ abstract = '' }) => abstract,
    read: (text) => text || undefined,
  },
  identified('doi', bareDoi),
  identified('arxiv', bareArxiv),
  identified('pmid', (text) => /^(?:pmid:?\s*)?(\d{1,9})$/iu.exec(text)?.[1]),
  listed('keywords'),
  plain('type'),
  plain('volume'),
  plain('issue'),
  plain('pages'),
  plain('publisher'),
  plain('language'),
  listed('fields'),
  {
    ...listed('links'),
    read(text) {
      const links = linesOf(text)
      return links.every(isWebLink) ? links : unreadable
    },
  },
  numbered('citations'),
  numbered('score'),
  listed('references'),
  {
    id: 'extra',
    field: 'extra',
    as: 'lines',
    say: ({ extra }) =>
      Object.entries(extra)
        .flatMap(([name, all]) => all.map((one) => `${name}: ${one}`))
        .join('\n'),
    read: furtherIn,
  },
]

/** What was written into a form: by field what the record is to say there, null for nothing; or what makes no sense. */
export type FormReading =
  | { readonly ok: true; readonly changes: ReadonlyMap<StatedField, unknown> }
  | { readonly ok: false; readonly wrong: readonly FormFieldId[] }

/** Reads a form that was filled with what `said` says. What was not touched stays as it is, however it was printed. */
export function readForm(said: Statement, texts: (id: FormFieldId) => string): FormReading {
  let now: Statement = said
  const changes = new Map<StatedField, unknown>()
  const wrong: FormFieldId[] = []
  for (const { id, field, say, read } of formFields) {
    const text = texts(id).replace(/\r\n?/gu, '\n').trim()
    if (text === say(said).replace(/\r\n?/gu, '\n').trim()) continue
    const value = read(text, now)
    if (value === unreadable) wrong.push(id)
    else {
      changes.set(field, value ?? null)
      now = { ...now, [field]: value }
    }
  }
  return wrong.length > 0 ? { ok: false, wrong } : { ok: true, changes }
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** "von Family, Given, Suffix", as people sort names. */
function inverted({ name: { given, particle, family, suffix, literal } }: Byline): string {
  if (literal !== undefined) return literal
  return [[particle, family].filter(Boolean).join(' '), given, suffix].filter(Boolean).join(', ')
}

/** Who stood there already keeps affiliation and identifiers. */
function signers(text: string, { bylines }: Statement): readonly Byline[] {
  const before = new Map(bylines.map((byline) => [inverted(byline), byline]))
  return linesOf(text).map((line) => {
    const name = line.includes(',') ? invertedName(line) : displayName(line)
    return before.get(line) ?? { name, affiliations: [], ids: {}, collective: false }
  })
}

function dateIn(text: string): unknown {
  if (text === '') return undefined
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u.exec(text) ?? []
  const date = {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  }
  return fits(publicationDate, date) ? date : unreadable
}

function furtherIn(text: string): unknown {
  const extra: Record<string, string[]> = Object.create(null)
  for (const line of linesOf(text)) {
    const [, name, value] = /^([^:]+):\s*(\S.*)$/u.exec(line) ?? []
    if (name === undefined || value === undefined) return unreadable
    extra[name] = [...(extra[name] ?? []), value]
  }
  return { ...extra }
}
