import { looksLikeNames } from '../names/looks-like-names.ts'
import { type Bylines, bylinesIn, bylinesWith, type PrintedWith } from '../names/printed.ts'
import { type Member, membersOf } from './flat-json.ts'
import type { Json, JsonObject } from './parse.ts'
import { nameIn, personIn } from './person.ts'
import { isObject, listOf, textOf } from './values.ts'

/**
 * The authors in a value of any shape: a list of texts or of objects, one text that holds them all, lists of family
 * and given name, an object with one member an author or with a list inside.
 */
export function authorsIn(value: Json | undefined): Bylines {
  const text = nameIn(value)
  if (text !== undefined) return bylinesIn([text], { names: 'several' })
  if (Array.isArray(value)) return listed(listOf(value))
  if (!isObject(value)) return none
  const inner = ['author', 'authors', 'list', 'items', 'item', 'creator', 'value', 'hit', 'data']
    .map((key) => value[key])
    .find((one) => typeof one === 'object' && one !== null)
  const person = personIn(value)
  if (person !== undefined && !Array.isArray(inner)) return bylinesWith([person], { names: 'one' })
  if (inner !== undefined) return authorsIn(inner)
  const named = Object.values(value).filter((one) => one !== undefined)
  const texts = named.filter((one) => typeof one === 'string')
  // Names under any keys; texts there may be of anything.
  return texts.every((text) => looksLikeNames(text, 'author')) ? listed(named) : none
}

/** The authors of an object, or of one that it wraps, under any key that names authors, the fullest of several such lists; none where it has none. */
export function authorsOf(object: JsonObject): Bylines {
  let best = none
  const own = membersOf(object)
  for (const value of [...own.filter(({ key }) => isAuthorKey(key)).map(({ value }) => value), ...inParts(own)]) {
    const found = authorsIn(value)
    if (worth(found) > worth(best)) best = found
  }
  return best
}

/** Authors under a key each ("author_1", "author_2"), or their names in two lists ("authFirstName", "authLastName"). */
function inParts(own: readonly Member[]): readonly Json[] {
  const numbered = own.filter(({ key }) => /\d$/u.test(key) && isAuthorKey(key.replace(/[ _-]?\d{1,3}$/u, '')))
  const texts = numbered.map(({ value }) => textOf(value)).filter((text) => text !== undefined)
  const list = (name: RegExp) =>
    own.map(({ key, value }) => (name.test(key) ? listOf(value) : [])).find(({ length }) => length > 0) ?? []
  const [given, family] = [list(/^auth(?:or)?_?first_?names?(?:_s)?$/iu), list(/^auth(?:or)?_?last_?names?(?:_s)?$/iu)]
  return [
    ...(texts.length > 1 ? [texts] : []),
    ...(family.length > 0 && family.length === given.length ? [family.map((name, i) => [name, given[i]!])] : []),
  ]
}

/** The authors named anywhere inside, where the object itself names none; not those of works that it cites. */
export function authorsInside(object: JsonObject, depth = 0): Bylines {
  if (depth > 4) return none
  for (const [key, value] of Object.entries(object)) {
    if (/refer|cit|relat|parent|editor/iu.test(key)) continue
    const inside = isObject(value) ? [value] : listOf(value).slice(0, 20).filter(isObject)
    for (const one of inside) {
      for (const [name, list] of Object.entries(one)) {
        const found = isAuthorKey(name) && list !== undefined ? authorsIn(list) : none
        if (found.bylines.length > 0) return found
      }
      const found = authorsInside(one, depth + 1)
      if (found.bylines.length > 0) return found
    }
  }
  return none
}

/** "authors", "author_list", "authFullName_s", "dc.creator", "z_authors"; not the numbers and addresses of authors. */
export const isAuthorKey = (key: string): boolean => {
  const bare = key
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^(?:dc|dcterms|schema|bib|prism)(?=author|creator|contributor)/u, '')
    .replace(/(?<=names?|authors?|full|string|list)(?:s|ss|t|txt)$/u, '')
  return authorKeys.has(bare) || (/author|creator|contributor/u.test(bare) && !besides.test(bare))
}

/** What is said of authors, or of one among them. */
const besides =
  /id|count|num|affil|keyword|mail|orcid|address|inst|country|url|link|correspond|order|position|type|note|info|role|index|citation|gender|rank|year|date|agree|supplied|last|creatortool|org|page/u

const authorKeys = new Set(
  (
    'author authors authorlist authorslist listofauthors authornames authorname authorsnames authorstring authorsparsed ' +
    'authorfullnames authorfullname authfullname authfull authships authorships firstauthor creators creator contributors contributor ' +
    'writer writers writtenby authoredby byline bylines people persons autoren autor autores auteurs auteur autori verfasser verfasserin ' +
    'verfasserinnen forfattere författare yazarlar авторы автор 作者 著者 저자'
  ).split(' '),
)

const none: Bylines = { bylines: [], incomplete: false }

/** Whole names tell more than initials, and any name more than none. */
const worth = ({ bylines }: Bylines) =>
  bylines.length * 1000 +
  bylines.reduce((sum, { name }) => sum + (name.given?.length ?? 0) + (name.family?.length ?? 0), 0)

/** A number is nobody's name. */
function listed(all: readonly Json[]): Bylines {
  const values = all.filter((one) => typeof one !== 'number')
  const texts = values.map(textOf)
  if (values.length === 1 && texts[0] !== undefined) return bylinesIn([texts[0]], { names: 'several' })
  return bylinesWith(
    values.map(printed).filter((one) => one !== undefined),
    { names: 'one' },
  )
}

function printed(value: Json): PrintedWith | undefined {
  if (isObject(value)) return personIn(value)
  if (!Array.isArray(value)) return { text: textOf(value) ?? '' }
  // arXiv's "authors_parsed": ["Balázs", "C.", ""].
  const [family, given, suffix] = listOf(value).map((part) => (typeof part === 'string' ? (textOf(part) ?? '') : ''))
  if (!family) return given ? { text: given } : undefined
  return given ? { name: { family, given, ...(suffix && { suffix }) } } : { text: family }
}
