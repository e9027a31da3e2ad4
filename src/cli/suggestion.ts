/** The word that was probably meant: the nearest within two slips of the finger, if it is near for its length. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  const most = typed.length < 4 ? 1 : 2
  const near = words
    .map((word) => ({ word, slips: slipsBetween(typed, word) }))
    .filter(({ word, slips }) => slips <= most && slips < word.length)
    .sort((a, b) => a.slips - b.slips)
  return near[0]?.word
}

/** Insertions, deletions, replacements and swaps of neighbours from one word to the other (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const above = rows[i - 1]!
      let slips = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        slips = Math.min(slips, rows[i - 2]![j - 2]! + 1)
      row.push(slips)
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}
