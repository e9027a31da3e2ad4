/** Adjusted mutual information of two labellings (Vinh, Epps & Bailey 2010), arithmetic mean, as in scikit-learn. */
export function adjustedMutualInformation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const n = a.length
  const rows = counts(a)
  const columns = counts(b)
  const cells = new Map<string, number>()
  for (let i = 0; i < n; i++) cells.set(`${a[i]} ${b[i]}`, (cells.get(`${a[i]} ${b[i]}`) ?? 0) + 1)
  let information = 0
  for (const [key, count] of cells) {
    const [x, y] = key.split(' ')
    information += (count / n) * Math.log((n * count) / (rows.get(x!)! * columns.get(y!)!))
  }
  const logFactorial = [0]
  for (let i = 1; i <= n; i++) logFactorial.push(logFactorial[i - 1]! + Math.log(i))
  const lf = (i: number) => logFactorial[i]!
  let expected = 0
  for (const x of rows.values()) {
    for (const y of columns.values()) {
      for (let both = Math.max(1, x + y - n); both <= Math.min(x, y); both++) {
        const odds = lf(x) + lf(y) + lf(n - x) + lf(n - y) - lf(n) - lf(both) - lf(x - both) - lf(y - both)
        expected += (both / n) * Math.log((n * both) / (x * y)) * Math.exp(odds - lf(n - x - y + both))
      }
    }
  }
  const mean = (entropy(rows, n) + entropy(columns, n)) / 2
  return (information - expected) / (mean - expected)
}

function counts(labels: ArrayLike<number>): Map<string, number> {
  const out = new Map<string, number>()
  for (let i = 0; i < labels.length; i++) out.set(`${labels[i]}`, (out.get(`${labels[i]}`) ?? 0) + 1)
  return out
}

const entropy = (sizes: Map<string, number>, n: number) =>
  -[...sizes.values()].reduce((sum, size) => sum + (size / n) * Math.log(size / n), 0)
