/** One option of a command: how it is parsed, told in the help and the manual, and completed by shells. */
export interface OptionRow {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  readonly multiple?: boolean
  /** What stands for its value: `FILE`. */
  readonly takes?: string
  /** Its values, or what each of them means. */
  readonly offers?: 'files' | readonly string[] | Readonly<Record<string, string>>
  /** The value that it has where nothing is said. */
  readonly usual?: string
}

export type OptionTable = Readonly<Record<string, OptionRow>>

/** The values that an option offers by name. */
export const choicesOf = ({ offers }: OptionRow): readonly string[] =>
  offers === undefined || offers === 'files' ? [] : isList(offers) ? offers : Object.keys(offers)

export const isList = (offers: NonNullable<OptionRow['offers']>): offers is readonly string[] => Array.isArray(offers)
