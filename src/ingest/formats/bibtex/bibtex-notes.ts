/** Commands whose braces hold what is said of an author, not the name. */
const command =
  /\\(?:thanks|thanksref|footnote|footnotemark|footnotetext|inst|orcid|orcidlink|orcidID|email|affil|affiliation|address|textsuperscript|IEEEauthorrefmark|IEEEmembership|corref|fnref|cortext|tnoteref|sup)\b\s{0,5}/u

/** `$^1$`, `$^{1,*}$`, `$\dagger$`: marks that point to a note. */
const mark = /\$\s{0,3}(?:\^[^$]{0,40}|\{?\\?(?:dagger|ddagger|ast|star|S|P)\}?\s{0,3})\$/gu

/**
 * Commands that a blank ends, with braces in its place, so that the blank parts no name: `Dezs\H o` is one word, and
 * so is `\Dbar or\dj evi\'c`.
 */
export function withBraces(text: string): string {
  if (!text.includes('\\')) return text
  return text
    .replace(/\\([uvHcdbkrt]|polhk|soft|udot) +(\\?\p{L})/gu, '\\$1{$2}')
    .replace(/\\(['`^"~=.]) +(?=\p{L})/gu, '\\$1')
    .replace(/\\([A-Za-z]{1,12}) (?=[\p{L}\\])/gu, '\\$1{}')
}

/** An author field without footnotes, addresses and their marks: `Doe, Jane\thanks{Supported by X}`, `Roe, John$^{1}$`. */
export function withoutNotes(field: string): string {
  let text = field.includes('$') ? field.replace(mark, '') : field
  if (!text.includes('\\')) return text
  let kept = ''
  for (let match = command.exec(text); match !== null; match = command.exec(text)) {
    kept += text.slice(0, match.index)
    text = text.slice(afterGroups(text, match.index + match[0].length))
  }
  return kept + text
}

/** Behind the brackets and braces that begin here. */
function afterGroups(text: string, from: number): number {
  let at = from
  for (const [open, close] of [
    ['[', ']'],
    ['{', '}'],
  ] as const) {
    if (text[at] !== open) continue
    let depth = 0
    for (let i = at; i < text.length; i++) {
      if (text[i] === open) depth++
      else if (text[i] === close && --depth === 0) {
        at = i + 1
        break
      }
    }
  }
  return at
}
