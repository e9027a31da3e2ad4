import type { Printed } from './printed-name.ts'

/** Distinct printed names, in canonical order, with how often each is printed. */
export interface Form {
  readonly index: number
  readonly name: Printed
  readonly full: boolean
  /** The coauthor key: surname and first initial, as a number. */
  readonly short: number
  /** What one work signed by this form says of its coauthors' partners. */
  readonly partner: Partner
  count: number
}

/** With whom, under one short key: how often, and under which full forms. */
export interface Partner {
  readonly count: number
  /** Bylines that print an initial only: they may be any of that key. */
  readonly bare: number
  readonly fulls: ReadonlyMap<number, number>
}
