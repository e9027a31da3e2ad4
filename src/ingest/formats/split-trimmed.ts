/**
 * The parts of a text between separators, without blanks around them and without empty ones. A separator is one
 * character, so that no run of blanks is looked at more than once.
 */
export const splitTrimmed = (text: string, separator: string | RegExp): readonly string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean)

/** The text without any of these characters, and without blanks, at its end. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length
  while (end > 0 && (characters.includes(text[end - 1]!) || /\s/u.test(text[end - 1]!))) end--
  return text.slice(0, end)
}
