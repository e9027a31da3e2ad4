import type { Problem } from '../../src/model/problem.ts'
import { cause } from '../../src/words/problems.en.ts'

/** Problems with what is said of each. */
export const worded = (problems: readonly Problem[] | undefined): readonly (Problem & { readonly message: string })[] =>
  (problems ?? []).map((problem) => ({ ...problem, message: cause(problem) }))
