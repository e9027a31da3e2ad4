/** A file of which any part can be had: a Blob, or a file that is open. */
export interface RandomAccess {
  readonly size: number
  /** Bytes `from .. to`, within the file. */
  slice(from: number, to: number): Promise<Uint8Array>
}
