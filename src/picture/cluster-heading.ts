import type { Cluster } from '../model/exploration.ts'

/** What stands first in the name of a cluster: what a person calls it, else its most telling topic. */
export const headingOf = (cluster: Pick<Cluster, 'label' | 'terms'>): string => headingAndTerms(cluster)[0]

/** The heading, then the narrower terms, none where a person named it. */
export function headingAndTerms({ label, terms }: Pick<Cluster, 'label' | 'terms'>): readonly [string, ...string[]] {
  const parts = label.split(' · ')
  const [first = label, ...others] = terms.length > 0 && parts.every((part) => terms.includes(part)) ? parts : [label]
  return [first, ...others]
}

/** A heading begins with a capital, unless its first word has letters of its own ("mRNA"). */
export function sentenceCase(text: string): string {
  const [first = ''] = text.split(/[\s-]/u)
  return first === first.toLowerCase() ? text.slice(0, 1).toUpperCase() + text.slice(1) : text
}
