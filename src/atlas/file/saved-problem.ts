import { type Problem, problemShape } from '../../model/problem.ts'
import { either, object, oneOf, real, type Shape, text } from '../../model/shape.ts'

/** Of an earlier version, which said in English what was wrong. */
type Worded = typeof worded extends Shape<infer T> ? T : never

const worded = object(
  { file: text, code: text, severity: oneOf('note', 'warning', 'error'), message: text },
  { record: text, line: real, raw: text },
)

export const savedProblem: Shape<Problem | Worded> = either(problemShape, worded)

/** A problem as it is known now; what was said in words stays as it was said. */
export function problemFrom(saved: Problem | Worded): Problem {
  if (!('message' in saved)) return saved
  const { message, code: _, ...where } = saved
  return { ...where, code: 'said', text: message }
}
