import { log } from '../../model/maths.ts'

/** ln((1 + N) / (1 + df)) + 1, the smoothed form of scikit-learn: never below 1. */
export const idf = (works: number, documentFrequency: number): number => log((1 + works) / (1 + documentFrequency)) + 1

/** idf by document frequency, from 0 to the number of works. */
export function idfTable(works: number): Float64Array {
  const table = new Float64Array(works + 1)
  for (let df = 0; df <= works; df++) table[df] = idf(works, df)
  return table
}
