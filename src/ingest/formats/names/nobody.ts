/** "et al.", "and others", "12 more authors", "u.a.": the list goes on, and nobody is called so. */
export function isOthers(text: string): boolean {
  if (text.length > 60) return false
  const said = text.replace(/[{}()[\]<>"“”]/gu, '').trim()
  if (/^(?:…|⋯|\.\.)[\s,.…]*$/u.test(said)) return true
  // "Al" is a surname, "al." is not.
  if (/^al{1,2}[.,]*$/u.test(said)) return true
  const words = said
    .toLowerCase()
    .replace(/[.,;:…&]+/gu, ' ')
    .trim()
    .split(/\s+/u)
  const bare = words.join(' ')
  if (others.has(bare) || isCount(bare)) return true
  return joins.has(words[0]!) && (others.has(words.slice(1).join(' ')) || words[1] === 'al')
}

/** What is printed where nobody is named: "NA", "[No author name available]", "Anonymous". */
export function isNobody(text: string): boolean {
  if (text.length > 60) return false
  const said = text.replace(/[{}()[\]<>"“”]/gu, '').trim()
  if (!/[\p{L}\p{N}]/u.test(said)) return true
  if (/^(?:NA|[Nn]\/[Aa]|NaN|nan)$/u.test(said)) return true
  const bare = said
    .toLowerCase()
    .replace(/[\s.,;:]+/gu, ' ')
    .trim()
  return nobody.has(bare) || /^(?:no|unknown|without) authors?(?: (?:names?|ids?))?(?: \w+){0,2}$/u.test(bare)
}

/** The name without an "et al." behind it, and whether there was one. */
export function withoutRest(name: string): { readonly name: string; readonly rest: boolean } {
  const from = Math.max(0, name.length - longestRest)
  const tail = name.slice(from)
  const match = rest.exec(tail)
  return match === null
    ? { name, rest: false }
    : { name: (name.slice(0, from) + tail.slice(0, match.index)).trimEnd(), rest: true }
}

const longestRest = 40
const rest =
  /(?:,?\s{1,3}(?:et\.?\s?all?\.?|etal\.?|and\sothers|und\sandere|et\sautres|y\sotros|e\soutros|e\saltri|u\.\s?a\.|и\sдр\.?|(?:y|e|et|und|og|och|en)\s(?:col+aborador(?:es)?|collaborat(?:eurs|ori)|cols?\.?|mitarb(?:eiter|\.)?|medewerkers))|\s{0,3}(?:…|\.{3})|\s?[等他])[\s.,]{0,3}$/iu

const others: ReadonlySet<string> = new Set(
  (
    'other/others/other authors/others authors/et al/etal/et all/al et/et alii/et alia/et aliae/more authors/' +
    'andere/anderen/weitere/u a/ua/autres/et coll/otros/otras/outros/outras/altri/altre/y cols/cols/y col/i in/i inni/' +
    'quelques autres/plusieurs autres/mitarbeiter/mitarb/collaborateurs/collaborators/colaboradores/collaboratori/' +
    'mehrere andere/viele andere/several others/many others/some others/algunos otros/varios otros/alcuni altri/' +
    'i wsp/a kol/a spol/m fl/och andra/og andre/en anderen/ve ark/ve diğerleri/vd/и др/др/и другие/та ін/та інші/' +
    'co-workers/coworkers/等/等人/他/ほか/외/其他/dkk/ym/és mtsai'
  ).split('/'),
)
const joins: ReadonlySet<string> = new Set('and und et y e och og en with plus'.split(' '))

const isCount = (bare: string) =>
  /^(?:\+\s?\d{1,5}|(?:(?:and|und|et|y|e|plus) )?\d{1,5} (?:more|others?|additional|further|weitere|andere|autres|otros|outros|altri|(?:co-?)?authors))(?: [\p{L}-]{2,14})?$/u.test(
    bare,
  )

const nobody: ReadonlySet<string> = new Set(
  (
    'n a/none/null/nil/undefined/unknown/author unknown/authors unknown/anonymous/anonymous author/anonymous authors/' +
    'anon/anonym/anonyme/anonymus/anónimo/anonimo/аноним/not available/author not available/authors not available/' +
    'not listed/not given/not specified/s n/sine nomine/various/various authors/unbekannt/unbekannter autor/ohne verfasser/' +
    'ohne autor/ohne angabe/o v/n n/sans auteur/sin autor/sem autor/佚名/匿名/不详/无/無名氏/著者不明/작자 미상/no name'
  ).split('/'),
)
