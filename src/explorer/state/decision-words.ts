import type { BylineMark, Decision } from '../../model/decision.ts'

/** What a decision says, as a sentence without its full stop. */
export function decisionWords(decision: Decision): string {
  switch (decision.kind) {
    case 'same':
      return `${both([decision.one], [decision.other])} are one person`
    case 'different':
      return `${both(decision.one, decision.other)} are two persons`
    case 'later':
      return `${both([decision.one], [decision.other])}: put off`
    case 'split': {
      const n = decision.bylines.length
      return `${n === 1 ? 'A work' : `${n} works`} signed ${names(decision.bylines)} ${n === 1 ? 'is' : 'are'} another person’s`
    }
    case 'thesaurus':
      return `“${decision.label}” is “${decision.by}”`
    case 'apart':
      return decision.title === undefined
        ? 'Two records are two works'
        : `Two records of “${decision.title}” are two works`
  }
}

function both(one: readonly BylineMark[], other: readonly BylineMark[]): string {
  const [a, b] = [names(one), names(other)]
  return a === b ? `Two who sign ${a}` : `${a} and ${b}`
}

const names = (marks: readonly BylineMark[]): string =>
  [...new Set(marks.map(({ name }) => `“${name}”`))].slice(0, 3).join(', ')
