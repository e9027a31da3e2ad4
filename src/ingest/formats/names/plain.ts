import type { PersonName } from '../../../model/name.ts'
import { isCollective } from './collective.ts'

/**
 * The name of somebody who is printed as most people are, taken apart at one look: "Family, Given G." or "Given G.
 * Family", particles allowed, nothing else. Nothing where there is any doubt: whoever asks has a slower way.
 */
export function plainName(text: string): PersonName | undefined {
  const inverted = invertedShape.exec(text)
  if (inverted !== null) {
    const [, particle, family, given] = inverted as unknown as [string, string | undefined, string, string]
    if (doubtful.test(given) || groupWords.has(family.toLowerCase())) return undefined
    return particle === undefined ? { given, family } : { given, particle: particle.trim(), family }
  }
  const displayed = displayedShape.exec(text)
  if (displayed === null || doubtful.test(text) || isCollective(text)) return undefined
  const [, given, particle, family] = displayed as unknown as [string, string, string | undefined, string]
  return particle === undefined ? { given, family } : { given, particle: particle.trim(), family }
}

/** The names of a list between commas, the last perhaps after "and", where each is plain and its given name first. */
export function plainList(text: string): readonly string[] | undefined {
  const parts = text.replace(/,? (?:and|&) (?=[^,]*$)/u, ', ').split(', ')
  if (parts.length < 2) return undefined
  return parts.every((part) => displayedShape.test(part) && !doubtful.test(part) && !isCollective(part))
    ? parts
    : undefined
}

const word = String.raw`\p{Lu}[\p{Ll}\p{M}]+(?:\p{Lu}[\p{Ll}\p{M}]+)?(?:['’-]\p{Lu}?[\p{Ll}\p{M}]+)*`
const given = String.raw`(?:${word}|\p{Lu}\.)(?: (?:${word}|\p{Lu}\.)){0,3}`
const particles = `(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|zu|af|av|el|al|bin|ibn) ){1,3}`
const family = `(?:[OD]['’])?${word}`
const invertedShape = new RegExp(`^(${particles})?(${family}), (${given})$`, 'u')
const displayedShape = new RegExp(`^(${given}) (${particles})?(${family})$`, 'u')

/** Suffixes, titles, and words that stand for nobody. */
const doubtful =
  /\b(?:Jr|Sr|Esq|Ed|Eds|Ii+|Iv|Dr|Prof|Professor|Sir|Dame|Mr|Mrs|Ms|Herr|Frau|Rev|Hon|And|Et|Al|Und|No|Not|Na|Nan|None|Null|Unknown|Anonymous|Anon|Authors?|Various|Name|Others?|More|Ohne|Sans|Sin|Sem|The|Group|Dipl|Candidate|Assoc|Associate|Assistant|Phd|Msc)\b/u

const groupWords = new Set(
  'collaboration collaborations consortium committee investigators initiative network group team project organization organisation university institute ministry department association society agency federation foundation anonymous others'.split(
    ' ',
  ),
)
