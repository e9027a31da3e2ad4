import { sentenceCase } from './cluster-heading.ts'
import { fontOf, type Measure } from './drawing.ts'
import { shortened } from './label-text.ts'

/** A line of what is said of a cluster. Lengths in CSS pixels. */
export interface PlateRow {
  readonly text: string
  readonly tone: 'name' | 'terms' | 'people'
  readonly pixels: number
  readonly weight: number
  readonly lineHeight: number
}

/** What stands on a cluster's land: its name, then what it is about, who leads it, and its works a year. */
export interface Plate {
  readonly rows: readonly PlateRow[]
  /** Works a year, drawn as a row of bars below the lines; null for none. */
  readonly spark: readonly number[] | null
  readonly width: number
  readonly height: number
}

/** What can be said of a cluster. */
export interface Sayings {
  readonly name: string
  readonly terms: readonly string[]
  readonly people: readonly string[]
  readonly years: readonly number[]
}

/** Height of the bars, and what is kept free above them. */
export const sparkSize = { height: 16, above: 5, bar: 5, most: 24 }

/** Plates from the one that says most to the bare name; `pixels` is the size of the name. */
export function platesOf(sayings: Sayings, pixels: number, measure: Measure): readonly Plate[] {
  const { name, terms, people, years } = sayings
  const small = Math.max(10.5, Math.min(12.5, pixels * 0.72))
  const heading = wrapped(sentenceCase(shortened(name, 60)), 22).map((text) => row(text, 'name', pixels, 680))
  const narrower =
    terms.length === 0 ? [] : wrapped(terms.map((term) => shortened(term, 26)).join(', '), 32).slice(0, 2).map((text) => row(text, 'terms', small, 500)) // biome-ignore format: one line of lines
  const names = people.map((person) => row(shortened(person, 26), 'people', small, 560))
  const made = [
    plate([...heading, ...narrower, ...names], years.length > 1 ? years : null, measure),
    plate([...heading, ...names], null, measure),
    plate([...heading, ...names.slice(0, 1)], null, measure),
    plate([...heading, ...narrower], null, measure),
    plate(heading, null, measure),
  ]
  return made.filter((one, i) => i === 0 || one.height < made[i - 1]!.height || one.width < made[i - 1]!.width)
}

/** The same plate, without what only those see who look from afar. */
export function nameOf(whole: Plate, measure: Measure): Plate {
  return plate(
    whole.rows.filter(({ tone }) => tone !== 'people'),
    null,
    measure,
  )
}

function plate(rows: readonly PlateRow[], spark: readonly number[] | null, measure: Measure): Plate {
  const width = Math.max(...rows.map((one) => measure(one.text, fontOf(one))), spark === null ? 0 : sparkWidth(spark))
  const tall = rows.reduce((sum, { lineHeight }) => sum + lineHeight, 0)
  return { rows, spark, width, height: tall + (spark === null ? 0 : sparkSize.above + sparkSize.height) }
}

export const sparkWidth = (years: readonly number[]): number => Math.min(years.length, sparkSize.most) * sparkSize.bar

const row = (text: string, tone: PlateRow['tone'], pixels: number, weight: number): PlateRow => ({
  text,
  tone,
  pixels,
  weight,
  lineHeight: Math.round(pixels * 1.25),
})

/** Lines of about `most` characters, broken between words; three at most. */
function wrapped(text: string, most: number): readonly string[] {
  const made: string[] = []
  for (const word of text.split(' ')) {
    const last = made.at(-1)
    if (last !== undefined && (last.length + word.length < most || made.length === 3))
      made[made.length - 1] = `${last} ${word}`
    else made.push(word)
  }
  return made
}
