import { thaiModel } from './thai-model.ts'

/** Features: the group of characters from `from` to `to`, counted from the place where a word may end. */
const features: readonly (readonly [name: string, from: number, to: number])[] = [
  ['UW1', -3, -2],
  ['UW2', -2, -1],
  ['UW3', -1, 0],
  ['UW4', 0, 1],
  ['UW5', 1, 2],
  ['UW6', 2, 3],
  ['BW1', -2, 0],
  ['BW2', -1, 1],
  ['BW3', 0, 2],
  ['TW1', -3, 0],
  ['TW2', -2, 1],
  ['TW3', -1, 2],
  ['TW4', 0, 3],
]

const models = features.map(([name, from, to]) => ({
  scores: new Map(Object.entries(thaiModel[name] ?? {})),
  from,
  to,
}))
const base = -0.5 * models.reduce((sum, { scores }) => [...scores.values()].reduce((a, b) => a + b, sum), 0)

/** The words of a run of Thai: one ends wherever the scores of the groups around the place are above 0 in all. */
export function cutThai(run: string): readonly string[] {
  const words: string[] = []
  let start = 0
  for (let i = 1; i < run.length; i++) {
    let score = base
    for (const { scores, from, to } of models) if (i + from >= 0) score += scores.get(run.slice(i + from, i + to)) ?? 0
    if (score <= 0) continue
    words.push(run.slice(start, i))
    start = i
  }
  words.push(run.slice(start))
  return words.flatMap((word) => word.split(small).filter((part) => part !== ''))
}

/** Function words that the model leaves in the middle of others. */
const small = /(สำหรับ|ระหว่าง|เกี่ยวกับ|เนื่องจาก|โดยใช้|รวมทั้ง)/
