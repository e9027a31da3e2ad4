import { columnOf, headerKey } from './table-columns.ts'

/** How rows are changed whose authors stand in several columns, and where then they stand. */
export interface AuthorColumns {
  readonly at: number
  inOne(cells: readonly string[]): readonly string[]
}

/**
 * Columns that hold an author each ("author 1", "author_2", "first author" and "co-authors") or the parts of a name
 * ("First name", "Surname"): what they hold is put into the first of them. Nothing where there are none.
 */
export function authorColumns(headers: readonly string[]): AuthorColumns | undefined {
  const keys = headers.map(headerKey)
  const own = keys.flatMap((key, i) => (isOneOfSeveral(key) ? [i] : []))
  if (own.length > 1 || (own.length === 1 && keys.some((key) => others.test(key)))) {
    const all = keys.flatMap((key, i) => (isOneOfSeveral(key) || others.test(key) ? [i] : []))
    return { at: all[0]!, inOne: (cells) => joined(cells, all, (texts) => texts.filter(Boolean).join('; ')) }
  }
  const family = keys.findIndex((key) => families.has(withoutAuthor(key)))
  const given = keys.findIndex((key) => givens.has(withoutAuthor(key)))
  if (family === -1 || given === -1) return undefined
  return {
    at: family,
    inOne: (cells) =>
      joined(cells, [family, given], ([family = '', given = '']) => [family, given].filter(Boolean).join(', ')),
  }
}

function joined(
  cells: readonly string[],
  places: readonly number[],
  join: (texts: readonly string[]) => string,
): readonly string[] {
  const text = join(places.map((i) => (cells[i] ?? '').trim()))
  return cells.map((cell, i) => (i === places[0] ? text : places.includes(i) ? '' : cell))
}

/** "author 1", "Autor2", "1st author", "second author". */
export function isOneOfSeveral(key: string): boolean {
  const [, word] =
    /^(?:co )?(.{2,30}?) ?\d{1,3}$/u.exec(key) ??
    /^(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth) (author|creator)$/u.exec(key) ??
    []
  return word !== undefined && columnOf(word) === 'authors'
}

const others =
  /^(?:co ?authors?|other authors|further authors|additional authors|coautores|coautori|koautoren|mitautoren)$/u

const withoutAuthor = (key: string) => key.replace(/^(?:authors?|autor(?:en)?|auteur) /u, '')
const families = new Set(
  'last name,lastname,family name,familyname,surname,family,last,nachname,familienname,nom,nom de famille,apellido,apellidos,cognome,sobrenome,achternaam,efternamn,etternavn,nazwisko,фамилия,姓'.split(
    ',',
  ),
)
const givens = new Set(
  'first name,firstname,given name,given names,givenname,forename,given,first,vorname,prenom,nombre,nombres,nome,voornaam,fornamn,fornavn,imie,имя,名'.split(
    ',',
  ),
)
