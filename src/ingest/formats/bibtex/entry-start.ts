/**
 * Does the `@` at `at` begin an entry, also where a value before it was never closed? It does at the start of a
 * line, and of a known type after any blank or brace. `undefined` where the text ends too early to tell and is
 * not the `last` there is.
 */
export function isEntryStart(text: string, at: number, last: boolean): boolean | undefined {
  if (at + lookahead > text.length && !last) return undefined
  const before = text[at - 1] ?? '\n'
  if (!/[\s}]/u.test(before)) return false
  start.lastIndex = at
  const match = start.exec(text)
  if (match === null) return false
  return beginsLine(text, at) || types.has(match[1]!.toLowerCase())
}

/** Where the next entry begins, from `from` on; the text's length where none does. */
export function nextEntryStart(text: string, from: number, last: boolean): number | undefined {
  for (let at = text.indexOf('@', from); at !== -1; at = text.indexOf('@', at + 1)) {
    const starts = isEntryStart(text, at, last)
    if (starts !== false) return starts === true ? at : undefined
  }
  return last ? text.length : undefined
}

/** Types of BibTeX and BibLaTeX, and those that exports add. */
export const types: ReadonlySet<string> = new Set(
  (
    'article book booklet conference inbook incollection inproceedings manual mastersthesis misc phdthesis ' +
    'proceedings techreport unpublished mvbook bookinbook suppbook collection mvcollection suppcollection dataset ' +
    'online patent periodical suppperiodical mvproceedings reference mvreference inreference report set software ' +
    'thesis xdata artwork audio bibnote commentary image jurisdiction legislation legal letter movie music ' +
    'performance review standard video electronic www webpage preprint string preamble comment'
  ).split(' '),
)

const lookahead = 300

const start =
  /@[ \t]*([A-Za-z][\w.:+-]{0,40})\s{0,9}[{(](?:[^,{}"=@\r\n]{0,200},|\s{0,40}[A-Za-z][\w-]{0,40}\s{0,9}=|(?<=(?:preamble|comment)[ \t]{0,9}[{(]))/iy

function beginsLine(text: string, at: number): boolean {
  let i = at - 1
  while (i >= 0 && (text[i] === ' ' || text[i] === '\t')) i--
  return i < 0 || text[i] === '\n' || text[i] === '\r'
}
