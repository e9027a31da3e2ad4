import type { Problem } from '../../src/model/problem.ts'
import { en } from '../../src/words/en.ts'

/** Problems with what is said of each. */
export const worded = (problems: readonly Problem[] | undefined): readonly (Problem & { readonly message: string })[] =>
  (problems ?? []).map((problem) => ({ ...problem, message: en.cause(problem) }))
