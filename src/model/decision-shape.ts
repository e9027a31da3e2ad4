import type { Correction, MendedDecision, StatedField } from './correction.ts'
import type { Decision } from './decision.ts'
import { list, object, type Shape, text, variant } from './shape.ts'
import { mark, orNull, perhaps, said } from './shapes.ts'

const texts = list(text)
const marks = list(mark)

/** A field is mended with what a record may say there. */
const values: Readonly<Record<StatedField, Shape<unknown>>> = { ...said, ...perhaps }
const mended = variant(
  'field',
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      object({ record: text, title: text, value: orNull(value) }),
    ]),
  ),
) as Shape<Omit<MendedDecision, 'kind'>>

const { title, bylines, ...unsaid } = said
const corrections = {
  mended,
  added: object({ work: object({ title, bylines }, { ...unsaid, ...perhaps }) }),
  'left-out': object({ records: texts, works: texts, title: text, reason: text }),
  'one-work': object({ one: text, other: text, title: text }),
  apart: object({ one: text, other: text }, { title: text }),
} satisfies Readonly<Record<Correction['kind'], Shape<object>>>

/** What a person decided, as it stands in files of ours. */
export const decision = variant('kind', {
  same: object({ one: mark, other: mark }),
  later: object({ one: mark, other: mark }),
  different: object({ one: marks, other: marks }),
  split: object({ bylines: marks }),
  thesaurus: object({ label: text, by: text }),
  ...corrections,
}) as Shape<Decision>
