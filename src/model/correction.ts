import type { AsRead, SourceRecord, Statement } from './work.ts'

/** A field of a record that can be mended: any that says something of the work. */
export type StatedField = keyof Statement

interface Titled {
  /** What it was called, for whoever reads the list. */
  readonly title: string
}

/** A field of a record says something else than was read; null: it says nothing. */
export type MendedDecision = {
  readonly [F in StatedField]: Titled & {
    readonly kind: 'mended'
    /** {@link recordKey} of the record as read. */
    readonly record: string
    readonly field: F
    readonly value: Exclude<Statement[F], undefined> | null
  }
}[StatedField]

/** A work that no file holds, as given by hand. */
export interface AddedDecision {
  readonly kind: 'added'
  readonly work: AddedWork
}

export type AddedWork = Pick<Statement, 'title' | 'bylines'> & Partial<Statement>

/** A work that is not to be on the map, nor to count in anything. */
export interface LeftOutDecision extends Titled {
  readonly kind: 'left-out'
  /** Its records by their {@link recordKey}: where none of them is read, it is found by the keys of the work. */
  readonly records: readonly string[]
  readonly works: readonly string[]
  /** In the person's own words. */
  readonly reason: string
}

/** These two records ({@link recordKey}) are one work, whatever the rules say. */
export interface OneWorkDecision extends Titled {
  readonly kind: 'one-work'
  readonly one: string
  readonly other: string
}

/** These two records are not one work. */
export interface ApartDecision extends Partial<Titled> {
  readonly kind: 'apart'
  readonly one: string
  readonly other: string
}

/** What a person decided about works and records. Later decisions overrule earlier ones. */
export type Correction = MendedDecision | AddedDecision | LeftOutDecision | OneWorkDecision | ApartDecision

/** Where works that a person added stand. */
export const byHand = { file: 'added by hand', format: 'by-hand' } as const

/** What a record says that says nothing. */
export const silent: Omit<Statement, 'title' | 'bylines'> & AddedWork = {
  title: '',
  bylines: [],
  incomplete: false,
  fields: [],
  keywords: [],
  ids: {},
  links: [],
  extra: {},
}

type Mendable = Statement & { readonly asRead?: AsRead }

/** A record with other values in some fields; null: none. What it said before stands in `asRead`. */
export function mended<R extends Mendable>(record: R, values: ReadonlyMap<StatedField, unknown>): R {
  const { asRead: before = {}, ...now } = record
  const said: Record<string, unknown> = { ...now }
  const asRead: Record<string, unknown> = { ...before }
  for (const [field, value] of values) {
    const read = field in asRead ? asRead[field] : (record[field] ?? null)
    const after = value ?? silent[field]
    if (isSame(read ?? silent[field], after)) delete asRead[field]
    else asRead[field] = read
    if (after === undefined) delete said[field]
    else said[field] = after
  }
  return (Object.keys(asRead).length === 0 ? said : { ...said, asRead }) as unknown as R
}

/** A record as it was read, before anything in it was mended. */
export function asReadOf<R extends Mendable>(record: R): R {
  return record.asRead === undefined ? record : mended(record, new Map(Object.entries(record.asRead)) as never)
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** Whether a record was given by hand. */
export const isByHand = ({ place }: { readonly place: Pick<SourceRecord['place'], 'format'> }): boolean =>
  place.format === byHand.format
