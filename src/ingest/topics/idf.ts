/** ln((1 + N) / (1 + df)) + 1, the smoothed form of scikit-learn: never below 1. */
export const idf = (works: number, documentFrequency: number): number =>
  Math.log((1 + works) / (1 + documentFrequency)) + 1
