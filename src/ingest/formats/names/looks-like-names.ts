import { isInitials } from './initials.ts'
import { type Named, namesIn } from './printed.ts'

/**
 * Could this text, which stands under `key` and was not used, be somebody's names? Every one of them has a given and a
 * family name of a few capitalised words; one alone also initials, or a key that speaks of persons.
 */
export function looksLikeNames(text: string, key: string): boolean {
  if (text.length < 5 || text.length > 20_000 || others.test(key)) return false
  const { named } = namesIn([text], { names: 'several' })
  const persons = named.filter(({ collective }) => !collective)
  if (persons.length === 0 || !persons.every(isShaped)) return false
  if (persons.length > 1) return true
  return ofPersons.test(key) || isInitials(persons[0]!.name.given ?? '')
}

function isShaped({ name }: Named): boolean {
  if (name.given === undefined || name.family === undefined) return false
  const words = [name.given, name.particle ?? '', name.family].join(' ').split(' ').filter(Boolean)
  if (words.length > 6 || !/\p{Ll}|\p{Lo}/u.test(name.family)) return false
  return words.every((word) => /^['’]?[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*$/u.test(word) || /^\p{Ll}{1,4}$/u.test(word))
}

const ofPersons =
  /author|autor|auteur|verfass|creator|writer|name|people|person|contribut|speaker|research|scientist|(?:^|[ _-])by$|^who|^wer$/iu

/** What holds names of others, or words that look like names. */
const others =
  /edit|transl|^(?:ed|a2|a3|a4|e|h|fed|ir|fir|bd|be|mh|kw|ot|de|id|c1|ad|sn|la|cy|pb|cl|ho|sp|fu|fx)$|advis|superv|commit|review|keyword|subject|topic|categor|tag|field|mesh|term|area|journal|venue|series|title|affil|address|inst|school|univers|country|city|place|loc|lang|type|status|licen|fund|sponsor|refer|url|link|note|comment|source|publish|organi[sz]|conf|event|meet|abstract|summary|dedicat|acknowl|annot|copyright|database|index|library|file|owner|user|submitter|created|collection|group/iu
