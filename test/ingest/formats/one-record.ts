import { expect } from 'vitest'
import type { Format } from '../../../src/ingest/formats/format.ts'
import { type Random, seeded } from '../../../src/model/random.ts'
import type { SourceRecord } from '../../../src/model/work.ts'
import { inPieces, inputs, marks, pick } from './mutations.ts'

/** Each is read once, and is of several records. */
export const harms = Math.ceil(inputs / 4)

/** A file made of records, by number. */
export interface Example {
  readonly record: (i: number) => string
  readonly before?: string
  readonly between?: string
  readonly after?: string
}

/** What a record is called in a file of an example. */
export const titleOf = (i: number): string => titles[i]!
const titles = ['Reeds', 'Granaries', 'Anchors', 'Looms', 'Ciders', 'Quarries', 'Vaults'].map(
  (of) => `A History of ${of}`,
)

/** The record that is damaged stands in the middle, where most can be lost. */
const harmed = 3

/**
 * Damages one record of a file, in as many ways, and expects the others to be read as they were: title and people.
 */
export function expectOthersRead(format: Format, example: Example): void {
  const { record, before = '', between = '\n', after = '\n' } = example
  const numbers = titles.map((_, i) => i)
  const file = (middle: string) =>
    before + numbers.map((i) => (i === harmed ? middle : record(i))).join(between) + after
  const whole = inPieces(format, file(record(harmed)), 1e9)
  const good = whole.records.filter(({ title }) => title !== titleOf(harmed)).map(essence)
  expect(good).toHaveLength(titles.length - 1)
  const random = seeded(`one record of ${format.id}`)
  for (let i = 0; i < harms; i++) {
    const text = file(damaged(record(harmed), random))
    const read = inPieces(format, text, 1e9).records.map(essence)
    const lost = good.filter((one) => !read.some((other) => other.startsWith(one)))
    if (lost.length > 0) expect.fail(`${format.id}: lost ${lost.join('\n')}\nof\n${text}`)
  }
}

/** Title and people; where the damaged record has lost its beginning, what is left of it may stand behind them. */
const essence = ({ title, bylines }: Pick<SourceRecord, 'title' | 'bylines'>): string =>
  [title, ...bylines.map((byline) => JSON.stringify(byline))].join('\n')

/** A record with something wrong in it. */
export function damaged(record: string, random: Random): string {
  let text = record
  for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
    const from = Math.floor(random() * (text.length + 1))
    const to = Math.min(text.length, from + Math.floor(random() ** 3 * 60))
    const kinds = [
      () => text.slice(0, from) + String.fromCharCode(Math.floor(random() * 256)) + text.slice(from + 1),
      () => text.slice(0, from) + pick(marks, random) + text.slice(from),
      () => text.slice(0, from) + text.slice(to),
      () => text.slice(0, from) + text.slice(from, to) + text.slice(from),
      () => text.slice(0, from),
    ]
    text = pick(kinds, random)()
  }
  return text
}
