/**
 * Whether a text is an address that a link may lead to: http or https, in any case, without a name or password (what
 * stands before the `@` is read as the host) and without characters that turn the direction of what is shown.
 */
export const isWebAddress = (text: string): boolean =>
  /^https?:\/\/./iu.test(text) && !/^https?:[/\\]+[^/?#\\]*@/iu.test(text) && !turning.test(text)

const turning = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
