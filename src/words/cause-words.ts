import type { Problem } from '../model/problem.ts'

/** What each of these codes says: a sentence or two, with their full stops. */
export type CauseWords<C extends Problem['code']> = {
  readonly [K in C]: (problem: Extract<Problem, { readonly code: K }>) => string
}
