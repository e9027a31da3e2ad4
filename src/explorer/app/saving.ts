import type { Pieces } from '../../export/export-format.ts'

/** Offers a file to be saved under `name`. */
export function save(name: string, parts: readonly BlobPart[], type: string): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser needs the address until it has begun to write.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** What is in a file that is still being made. */
export async function* piecesOf(file: Promise<Blob>): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(await (await file).arrayBuffer())
}

/** All pieces of a file. */
export async function gathered(pieces: Pieces): Promise<readonly BlobPart[]> {
  const parts: BlobPart[] = []
  for await (const piece of pieces) parts.push(piece as BlobPart)
  return parts
}
