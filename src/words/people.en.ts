import type { MendedDecision, StatedField } from '../model/correction.ts'
import type { BylineMark, Decision } from '../model/decision.ts'
import { isoDate } from '../model/iso-date.ts'
import type { Doubt, Evidence, NameFit, RefusalReason } from '../model/reasons.ts'
import { agreeing, counted, listed, number } from './numerals.en.ts'

const fits: Readonly<Record<NameFit, string>> = {
  equal: 'are printed the same way',
  initial: 'agree in surname and initials',
  middle: 'differ only in how many forenames they print',
  transliteration: 'are two spellings of one name',
  nickname: 'are a short and a full form of one name',
  second: 'fit if one is known by a later forename',
  typo: 'differ by one letter',
  flipped: 'are the same words in another order',
  joined: 'differ in whether the surname is one word',
}

/** What speaks for or against two names being one person's. */
export function evidence(said: Evidence): string {
  switch (said.code) {
    case 'said':
      return said.text
    case 'decided':
      return 'you decided this'
    case 'same-id':
      return 'the same personal identifier'
    case 'same-print':
      return `both print “${said.name}”`
    case 'names-fit':
      return `“${said.one}” and “${said.other}” ${fits[said.how]}`
    case 'only-name':
      return 'the initial fits only this name'
    case 'other-bearers':
      return `the name fits ${counted(said.people, 'other person', 'other people')} as well`
    case 'shared-coauthors': {
      const more = said.people > said.names.length ? ` and ${said.people - said.names.length} more` : ''
      return `${counted(said.people, 'shared coauthor')}: ${said.names.join(', ')}${more}`
    }
    case 'no-shared-coauthors':
      return 'no shared coauthors'
    case 'shared-affiliations':
      return `affiliations share ${said.words.join(', ')}`
    case 'shared-venues':
      return `both in ${said.words.join(', ')}`
    case 'shared-words':
      return `titles and abstracts share ${said.words.join(', ')}`
    case 'years-between':
      return `${counted(said.years, 'year')} apart`
    case 'rare-surname':
      return 'nobody else here has this surname'
    case 'common-name':
      return `the name is common: about ${number(said.people)} authors worldwide have it`
    case 'other-subjects':
      return 'their titles share no distinctive word'
    case 'other-affiliations':
      return 'their affiliations have nothing in common'
  }
}

/** Why a decision about people could not be carried out. */
export function refusal(said: RefusalReason): string {
  switch (said.code) {
    case 'signed-together':
      return `both signed “${said.title}”, so they are two people`
    case 'works-not-here':
      return 'the works it names are not among these files'
    case 'not-printed-here':
      return `nobody here is printed as “${said.name}”`
    case 'record-not-here':
      return 'the record that it corrects is not among these files'
    case 'records-not-here':
      return 'the two records are not both among these files'
    case 'work-not-here':
      return 'the work is not among these files'
  }
}

function doubt(said: Doubt): string {
  switch (said.code) {
    case 'said':
      return said.text
    case 'namesakes':
      return `${counted(said.people, 'other author has', 'other authors have')} the same printed name`
    case 'long-career':
      return `the works span ${counted(said.years, 'year')}`
    case 'circles':
      return `the name is common, and its works fall into ${number(said.circles)} groups (${listed(said.works.map(number))} works) with no coauthor in common`
  }
}

/** Why an author may be more than one person, in one sentence. */
export const homonym = (doubts: readonly Doubt[]): string => doubts.map(doubt).join('; ')

/** What a decision says, as a sentence without its full stop. */
export function decision(said: Decision): string {
  switch (said.kind) {
    case 'same':
      return `${both([said.one], [said.other])} are one person`
    case 'different':
      return `${both(said.one, said.other)} are two people`
    case 'later':
      return `${both([said.one], [said.other])}: decision postponed`
    case 'split': {
      const n = said.bylines.length
      return `${n === 1 ? 'A work' : counted(n, 'work')} signed ${names(said.bylines)} ${agreeing(n, 'is', 'are')} by someone else`
    }
    case 'thesaurus':
      return `“${said.label}” is “${said.by}”`
    case 'apart':
      return said.title === undefined ? 'Two records are two works' : `Two records of “${said.title}” are two works`
    case 'one-work':
      return `Two records of “${said.title}” are one work`
    case 'mended':
      return mended(said)
    case 'added':
      return `“${said.work.title}” was added by hand`
    case 'left-out':
      return `“${said.title}” is left out: ${said.reason}`
  }
}

/** What a record says of a work, by field, and whether that is one thing or several. */
const statements: Readonly<Record<StatedField, readonly [name: string, verb: 'is' | 'are']>> = {
  type: ['type', 'is'],
  title: ['title', 'is'],
  abstract: ['abstract', 'is'],
  bylines: ['authors', 'are'],
  incomplete: ['completeness of the author list', 'is'],
  date: ['date', 'is'],
  venue: ['venue', 'is'],
  publisher: ['publisher', 'is'],
  volume: ['volume', 'is'],
  issue: ['issue', 'is'],
  pages: ['pages', 'are'],
  fields: ['fields', 'are'],
  keywords: ['keywords', 'are'],
  language: ['language', 'is'],
  ids: ['identifiers', 'are'],
  links: ['links', 'are'],
  citations: ['citations', 'are'],
  score: ['score', 'is'],
  references: ['references', 'are'],
  extra: ['other fields', 'are'],
}

function mended({ field, value, title }: MendedDecision): string {
  const [name, verb] = statements[field]
  const subject = `The ${name} of “${title}” ${verb}`
  if (value === null) return `${subject} removed`
  if (field === 'title') return `“${title}” is called “${value}”`
  if (field === 'date') return `${subject} ${isoDate(value)}`
  if (typeof value === 'number') return `${subject} ${number(value)}`
  return typeof value === 'string' && value.length <= 60 ? `${subject} “${value}”` : `${subject} corrected`
}

function both(one: readonly BylineMark[], other: readonly BylineMark[]): string {
  const [a, b] = [names(one), names(other)]
  return a === b ? `Two authors printed as ${a}` : `${a} and ${b}`
}

const names = (marks: readonly BylineMark[]): string =>
  [...new Set(marks.map(({ name }) => `“${name}”`))].slice(0, 3).join(', ')
