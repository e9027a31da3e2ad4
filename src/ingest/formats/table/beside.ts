/** Entries of a list that stands beside the list of authors, by their places; a gap is an empty entry. */
export function entriesIn(cell: string): readonly string[] {
  const text = cell.trim()
  const listed = text.startsWith('[') && text.endsWith(']') && /['"]|\bNone\b|\bnan\b/u.test(text)
  // "Surname, Given/0000-0002-…" is one entry, however many commas it holds.
  const separator = !listed && (/[;|\n]/u.test(text) || /,[^,/]*\/[^,/]+$/u.test(text)) ? /[;|\n]/u : /,/u
  return (listed ? text.slice(1, -1) : text).split(separator).map((entry) => gapless(entry.trim(), listed))
}

/**
 * The entries by index of the person: entry for place where there are as many as places in the printed list, or as
 * many as persons; else nothing, for a list with a gap that is not printed would give what is one's to another.
 */
export function placed<T>(
  entries: readonly T[],
  isEmpty: (entry: T) => boolean,
  named: readonly { readonly place: number }[],
  places: number,
): readonly (T | undefined)[] | undefined {
  let { length } = entries
  // "a; b; " ends the list.
  while (length > places && length > named.length && isEmpty(entries[length - 1]!)) length--
  if (length === places) return named.map(({ place }) => entries[place])
  return length === named.length ? named.map((_, i) => entries[i]) : undefined
}

/** What stands where nothing is known. */
export const isGap = (entry: string): boolean =>
  /^(?:|[-–—.]+|NA|N\/A|n\/a|None|none|null|NULL|NaN|nan|undefined)$/u.test(entry)

function gapless(entry: string, listed: boolean): string {
  const bare = listed ? entry.replace(/^['"]|['"]$/gu, '') : entry
  return isGap(bare) ? '' : bare
}
