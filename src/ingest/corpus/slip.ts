import { withoutMarks } from '../../model/name.ts'
import { onSamePage } from './issue-place.ts'
import { likened } from './likened.ts'
import type { Traits } from './traits.ts'

/** Whether one title is the other cut off, or has a letter missing, doubled or swapped. Never where numbers differ. */
export function isSlipped(a: Traits, b: Traits): boolean {
  const [short, long] = a.title.length <= b.title.length ? [a, b] : [b, a]
  return (
    isCut(short, long) || (short.title.length >= 30 && long.title.length - short.title.length < 2 && isMisspelt(a, b))
  )
}

/**
 * Whether a title breaks off in the middle of another: where it says so with three points, inside a word, after more
 * letters than some catalogues keep, or on the same page. "Effects of aspirin" is no cut of "Effects of aspirin in children".
 */
function isCut(short: Traits, long: Traits): boolean {
  if (short.title.length < 20 || short.title.length === long.title.length) return false
  if (!long.title.startsWith(short.title)) return false
  const dots = /(?:…|\.\.\.)\W*$/u.test(short.record.title.slice(-12))
  const [head, whole] = [wordsOf(short), wordsOf(long)]
  if (!dots && partial.test(whole.slice(head.length).join(' '))) return false
  const inside = head.at(-1) !== whole[head.length - 1]
  return (
    dots || (inside && short.title.length >= 30) || short.title.length >= 200 || onSamePage(short.record, long.record)
  )
}

/** What a longer title adds when it is another work. */
const partial = /^(?:part|volume|chapter|no|number|[ivx]+|\d+|reply|response|erratum|correction|supplement|appendix)\b/u

/** One word of five letters or more differs, in one letter that is not its first; all others are equal. */
function isMisspelt(a: Traits, b: Traits): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  if (x.length !== y.length) return false
  const at = x.findIndex((word, i) => word !== y[i])
  if (at < 0 || x.slice(at + 1).some((word, i) => word !== y[at + 1 + i])) return false
  return lacksLetter(x[at]!, y[at]!) || lacksLetter(y[at]!, x[at]!) || isSwapped(x[at]!, y[at]!)
}

function lacksLetter(short: string, long: string): boolean {
  if (short.length < 5 || long.length !== short.length + 1 || /\d/u.test(long)) return false
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  return i > 0 && short.slice(i) === long.slice(i + 1)
}

/** "oxidaiton" for "oxidation"; but "casual" and "causal" are two words, and so are other short ones. */
function isSwapped(a: string, b: string): boolean {
  if (a.length < 8 || a.length !== b.length || /\d/u.test(a)) return false
  let i = 0
  while (a[i] === b[i]) i++
  return i > 0 && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
}

const wordsOf = ({ record }: Traits): readonly string[] =>
  withoutMarks(likened(record.title))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
