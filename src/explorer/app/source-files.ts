import type { SourceFile } from '../../tasks/shared/protocol.ts'
import { en } from '../../words/en.ts'

export const pastedName = en.opening.pasted

/** Gives files their ids: the same for the same file, however often it is given, so that it is not read again. */
export class SourceFiles {
  readonly #ids = new WeakMap<File, string>()
  #last = 0

  of(file: File): SourceFile {
    const id = this.#ids.get(file) ?? (isNamed(file) ? nameOf(file) : `file ${++this.#last}`)
    this.#ids.set(file, id)
    return { id, name: file.webkitRelativePath || file.name, blob: file }
  }
}

/** What was pasted, and what never was a file, has no name of its own. */
const isNamed = (file: File): boolean => file.lastModified > 0 && file.name !== pastedName

const nameOf = (file: File): string =>
  JSON.stringify([file.webkitRelativePath || file.name, file.size, file.lastModified])
