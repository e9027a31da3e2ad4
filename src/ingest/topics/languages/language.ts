/** How one language forms terms. */
export interface Language {
  readonly tag: string
  /** Of a word in lower case. */
  stem(word: string): string
  /** Words in lower case that end a phrase. */
  stops(word: string): boolean
}
