import { isNickname } from './nicknames.ts'
import { isInitial, isSyllable as isOneSyllable, type Printed } from './printed-name.ts'

/** How two printed names may be one person's. `shared` holds the forenames (or initials) that both print. */
export interface Fit {
  /** From the surest: `equal`, `initial`, `middle` (one prints fewer forenames), ... */
  readonly kind: FitKind
  readonly shared: readonly string[]
}
export type FitKind =
  | 'equal'
  | 'initial'
  | 'middle'
  | 'nickname'
  | 'transliteration'
  | 'second'
  | 'typo'
  | 'flipped'
  | 'joined'

/** How two printed names fit, or undefined where they cannot be one person's: incompatible forenames never merge. */
export function nameFit(a: Printed, b: Printed): Fit | undefined {
  if (a.collective || b.collective) return a.key === b.key ? { kind: 'equal', shared: [] } : undefined
  if (a.key === b.key) return { kind: 'equal', shared: a.forenames }
  if (a.number !== '' && b.number !== '' && a.number !== b.number) return undefined
  if (a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix) return undefined
  if (plain(a.family) !== plain(b.family)) {
    if (isFlipped(a, b)) return { kind: 'flipped', shared: a.forenames }
    return joinedSurname(a, b) ?? joinedSurname(b, a)
  }
  if (a.forenames.length === 0 || b.forenames.length === 0) return undefined
  if (isLongerName(a, b) || isLongerName(b, a)) return undefined
  return aligned(a.forenames, b.forenames) ?? aligned(b.forenames, a.forenames)
}

/** "Jacques Le Goff" is printed "Jacques Legoff" too. */
function joinedSurname(apart: Printed, together: Printed): Fit | undefined {
  if (apart.closed === '' || apart.closed !== together.family) return undefined
  const article = apart.closed.slice(0, -apart.family.length)
  const forenames = apart.forenames.at(-1) === article ? apart.forenames.slice(0, -1) : apart.forenames
  if (forenames.length === 0 || together.forenames.length === 0) return undefined
  const fit = aligned(forenames, together.forenames) ?? aligned(together.forenames, forenames)
  return fit && { ...fit, kind: 'joined' }
}

/** "Wei Chen" is no short form of "Wei-Te Chen": in East Asian names the second syllable is not a middle name. */
function isLongerName(short: Printed, long: Printed): boolean {
  return (
    short.forenames.length === 1 &&
    long.forenames.length === 2 &&
    isOneSyllable(short.family) &&
    isOneSyllable(short.forenames[0]!) &&
    long.forenames.every((forename) => isOneSyllable(forename))
  )
}

/** With the forenames of `short` found in order among those of `long`. */
function aligned(short: readonly string[], long: readonly string[]): Fit | undefined {
  if (short.length > long.length) return joinedFit(short, long)
  let kind: FitKind = 'equal'
  const shared: string[] = []
  let at = 0
  for (const [i, forename] of short.entries()) {
    let found: FitKind | undefined
    for (; at < long.length && found === undefined; at++) {
      found = forenameFit(forename, long[at]!)
      if (found === undefined || i > 0 || at === 0) continue
      // "Fei Liu" is hardly "Nelson F. Liu": who goes by a later forename prints it.
      if (!isInitial(forename) && isInitial(long[at]!)) found = undefined
      else kind = worse(kind, 'second')
    }
    if (found === undefined) return joinedFit(short, long)
    kind = worse(kind, found)
    const other = long[at - 1]!
    shared.push(forename.length <= other.length ? forename : other)
  }
  if (short.length < long.length) kind = worse(kind, 'middle')
  return { kind, shared }
}

/** "Junichi", "Jun-ichi": closed up they are the same; "Y.-C." may stand for "Yingcai". */
function joinedFit(a: readonly string[], b: readonly string[]): Fit | undefined {
  const [x, y] = [a.join(''), b.join('')]
  if (x === y && x.length > 3) return { kind: 'transliteration', shared: a }
  const sorted = (list: readonly string[]) => [...list].sort().join(' ')
  // "Richard Tzong-Han", "Tzong-Han Richard"
  if (a.length > 2 && a.length === b.length && sorted(a) === sorted(b) && !a.some(isInitial))
    return { kind: 'transliteration', shared: a }
  return undefined
}

function forenameFit(a: string, b: string): FitKind | undefined {
  if (a === b) return isInitial(a) ? 'initial' : 'equal'
  if (isInitial(a) || isInitial(b)) {
    const [x, y] = [a.replace('.', ''), b.replace('.', '')]
    return x.startsWith(y) || y.startsWith(x) ? 'initial' : undefined
  }
  if (isNickname(a, b)) return 'nickname'
  if (plain(a) === plain(b)) return 'transliteration'
  if (isSlip(a, b)) return 'typo'
  return undefined
}

const order: readonly FitKind[] = [
  'equal',
  'middle',
  'initial',
  'transliteration',
  'nickname',
  'second',
  'typo',
  'flipped',
  'joined',
]
const worse = (a: FitKind, b: FitKind): FitKind => (order.indexOf(a) >= order.indexOf(b) ? a : b)

/** "Schütze" is printed "Schutze" and "Schuetze"; "Xue" and "Xu" are two names, and so are "Michael" and "Michal". */
export function plain(word: string): string {
  return word.length < 5 || isSyllable(word) ? word : word.replace(/([aou])e(?!l$)/g, '$1')
}

/** One syllable of Mandarin as pinyin writes it, or two: one letter more makes another name of it. */
function isSyllable(word: string): boolean {
  return /^((zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(i?[aeou]|[iuv]|ai|ei|ao|ou|ia|ie|iao|iu|ua|uo|uai|ui|ue|an|en|in|un|ian|uan|ang|eng|ing|ong|iang|uang|iong|er)){1,2}$/.test(
    word,
  )
}

/** One letter wrong, missing, doubled or swapped in a name long enough to show it. */
export function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 5 || long.length - short.length > 1 || short[0] !== long[0]) return false
  if (isSyllable(a) && isSyllable(b)) return false
  // A closing vowel tells Mario from Maria.
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  if (i >= short.length - 1) return false
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1)
  if (short.slice(i + 1) === long.slice(i + 1)) return short.length > 5
  return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2)
}

function isFlipped(a: Printed, b: Printed): boolean {
  if (a.forenames.length !== b.forenames.length || a.forenames.length === 0) return false
  const whole = (name: Printed) => [...name.forenames, name.family]
  const [x, y] = [whole(a), whole(b)]
  if (!x.every((word) => !isInitial(word))) return false
  // Only the family name moves, from end to front or back.
  return (
    [...x.slice(-1), ...x.slice(0, -1)].join(' ') === y.join(' ') ||
    [...y.slice(-1), ...y.slice(0, -1)].join(' ') === x.join(' ')
  )
}
