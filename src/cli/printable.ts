/** A file can hold what moves a terminal's cursor or turns the direction of a line; none of it gets there. */
export const printable = (text: string): string =>
  text.replace(unseen, (char) => (char < '\u00a0' ? '\ufffd' : escaped(char)))

/** A value as JSON of one line, in which the same characters stand escaped: what reads it gets them back. */
export const jsonLine = (value: unknown): string => JSON.stringify(value).replace(unseen, escaped)

const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu
const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
