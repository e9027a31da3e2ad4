/** How one language forms terms. */
export interface Language {
  readonly tag: string
  /** Of a word in lower case. */
  stem(word: string): string
  /** Words in lower case that end a phrase. */
  stops(word: string): boolean
  /** A printed word without what its grammar hangs on it; as it stands unless told. */
  readonly bare?: (printed: string) => string
  /** Whether a phrase ends after a printed word by what its grammar hangs on it. */
  readonly closes?: (printed: string) => boolean
}
