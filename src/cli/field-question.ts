import type { Question } from '../warehouse/select-condition.ts'
import { span } from '../words/numerals.en.ts'
import { warehouse } from '../words/warehouse.en.ts'
import { UsageError } from './cli-command.ts'

/** Words of a call that say which works are asked for, for `parseArgs`. */
export const questionFlags = {
  topic: { type: 'string', multiple: true, takes: 'TEXT' },
  years: { type: 'string', takes: 'SPAN' },
  institution: { type: 'string', takes: 'NAME' },
  country: { type: 'string', takes: 'CODE' },
  venue: { type: 'string', takes: 'NAME' },
  author: { type: 'string', multiple: true, takes: 'NAME' },
  steps: { type: 'string', takes: 'N', usual: '0' },
} as const

interface Said {
  readonly topic?: readonly string[] | undefined
  readonly years?: string | undefined
  readonly institution?: string | undefined
  readonly country?: string | undefined
  readonly venue?: string | undefined
  readonly author?: readonly string[] | undefined
  readonly steps?: string | undefined
}

/** Throws a UsageError where the question makes no sense. */
export function questionOf({ topic, years, institution, country, venue, author, steps }: Said): Question {
  if (country !== undefined && !/^[a-z]{2}$/iu.test(country)) throw new UsageError(warehouse.noCountry(country))
  const around = Number(steps ?? 0)
  if (!(Number.isInteger(around) && around >= 0 && around <= 4)) throw new UsageError(warehouse.noSteps(steps ?? ''))
  if (around > 0 && author === undefined) throw new UsageError(warehouse.stepsNeedAuthor)
  return {
    ...(topic === undefined ? {} : { topic }),
    ...(years === undefined ? {} : { years: spanOf(years) }),
    ...(institution === undefined ? {} : { institution }),
    ...(country === undefined ? {} : { country: country.toUpperCase() }),
    ...(venue === undefined ? {} : { venue }),
    ...(author === undefined ? {} : { author }),
    ...(around === 0 ? {} : { steps: around }),
  }
}

function spanOf(typed: string): readonly [number, number] {
  const [, first, last = first] = /^(\d{4})(?:-(\d{4}))?$/u.exec(typed) ?? []
  if (first === undefined || Number(first) > Number(last)) throw new UsageError(warehouse.noSpan(typed))
  return [Number(first), Number(last)]
}

/** What is asked for, in words. */
export function saidOf({ topic, years, institution, country, venue, author, steps = 0 }: Question): string {
  const { asked } = warehouse
  const parts = [
    ...(topic === undefined ? [] : [asked.topic(topic)]),
    ...(years === undefined ? [] : [asked.years(...years)]),
    ...(institution === undefined ? [] : [asked.institution(institution)]),
    ...(country === undefined ? [] : [asked.country(country)]),
    ...(venue === undefined ? [] : [asked.venue(venue)]),
    ...(author === undefined ? [] : [asked.author(author, steps)]),
  ]
  return parts.length === 0 ? asked.everything : parts.join(', ')
}

/** What the map of a question is called: what was asked for, shortly; of everything, as its source. */
export function titleOf({ topic, years, institution, country, venue, author }: Question, source: string): string {
  const parts = [
    ...(topic ?? []),
    ...(author ?? []),
    ...[institution, venue, country].filter((part) => part !== undefined),
    ...(years === undefined ? [] : [span(...years)]),
  ]
  const title = (topic ?? author ?? []).length > 0 ? parts : [source, ...parts]
  return title.join(', ')
}
