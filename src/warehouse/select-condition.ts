import { fold } from '../model/fold.ts'
import { literal } from './engine.ts'

/** What a field is: works that all of this holds of; what is absent asks nothing. */
export interface Question {
  /** Phrases, one of which stands in title, abstract, topics or keywords, in the singular or the plural of English. */
  readonly topic?: readonly string[]
  readonly years?: readonly [first: number, last: number]
  /** Words of an institution's name, or its id in OpenAlex or ROR. */
  readonly institution?: string
  /** Two letters (ISO 3166). */
  readonly country?: string
  readonly venue?: string
  /** Ids or names; with `steps`, whoever wrote with them, and so on. */
  readonly author?: readonly string[]
  readonly steps?: number
}

/** What of the words of a text is compared. */
export const phraseOf = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A phrase, and as it is said of one and of many: "network", "networks". */
export function numbersOf(topic: string): readonly string[] {
  const phrase = phraseOf(topic)
  const one = /[^aeious\d]ies$/u.test(phrase)
    ? phrase.replace(/ies$/u, 'y')
    : phrase.replace(/(?<=[^aeiou\d]e|[^aeious\d ])s$/u, '')
  const many = /[^aeiou]y$/u.test(one)
    ? one.replace(/y$/u, 'ies')
    : /(?:s|x|ch|sh)$/u.test(one)
      ? `${one}es`
      : `${one}s`
  return [...new Set([phrase, one, many])]
}

/** The question as a condition on `w`, a work; tables are named as in the steps. `reached`: the table of works around an author. */
export function conditionOf(question: Question, reached?: string): string {
  const { topic = [], years, institution, country, venue } = question
  const holds = (column: string, phrase: string) => `strpos(${column}, ${literal(` ${phraseOf(phrase)} `)}) > 0`
  const signedBy = (condition: string) => `w.work IN (SELECT b.work FROM {{bylines}} b WHERE ${condition})`
  const conditions = [
    ...(topic.length === 0
      ? []
      : [
          `(${topic
            .flatMap(numbersOf)
            .map((one) => `${holds('w.words', one)} OR ${holds('w.subjects', one)}`)
            .join(' OR ')})`,
        ]),
    ...(years === undefined ? [] : [`w.year BETWEEN ${years[0]} AND ${years[1]}`]),
    ...(venue === undefined ? [] : [holds('w.venue_words', venue)]),
    ...(institution === undefined ? [] : [signedBy(holds('b.institutions', institution))]),
    ...(country === undefined ? [] : [signedBy(`strpos(b.countries, ${literal(` ${country.toUpperCase()} `)}) > 0`)]),
    ...(reached === undefined ? [] : [`w.work IN (SELECT r.work FROM ${reached} r)`]),
  ]
  return conditions.length === 0 ? 'true' : conditions.join('\n  AND ')
}

/** Whoever a question names, as a condition on `b`, a byline. */
export const namedCondition = (authors: readonly string[]): string =>
  authors
    .map((author) => {
      const id = /(A\d+)$/u.exec(author)?.[1]
      const orcid = /(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/u.exec(author)?.[1]
      if (id !== undefined) return `b.person = ${literal(`openalex:${id}`)}`
      return orcid === undefined ? `b.form = ${literal(phraseOf(inOrder(author)))}` : `b.orcid = ${literal(orcid)}`
    })
    .join(' OR ')

/** "Noether, Emmy" as names stand in the tables. */
const inOrder = (name: string): string => name.split(',').reverse().join(' ')
