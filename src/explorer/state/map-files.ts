import { computed, signal } from '@preact/signals-core'
import type { ProjectSource } from '../../model/project.ts'
import { filesOf, nameFor, ownName, sourceIn } from '../../project/source-list.ts'
import type { SourceFile } from '../../tasks/shared/protocol.ts'
import type { DocumentState } from './document.ts'

/** Files under the names that a project keeps them under. */
export type NamedFiles = ReadonlyMap<string, SourceFile>

export function openMapFiles({ edit, project }: DocumentState) {
  /** The files that are here: also those of steps that were undone. */
  const filesHere = signal<NamedFiles>(new Map())

  let last: readonly SourceFile[] = []

  /** The files that the project is drawn from, as far as they are here; the same list while it stays the same. */
  const mapFiles = computed(() => {
    const { sources } = project.value
    const now = filesOf(sources).flatMap((name) => {
      const file = filesHere.value.get(name)
      const retrieved = sourceIn(sources, name)?.retrieved
      return file === undefined ? [] : [retrieved === undefined ? file : { ...file, retrieved }]
    })
    const isSame = now.length === last.length && now.every((file, i) => isSameFile(file, last[i]!))
    if (!isSame) last = now
    return last
  })

  /** Whether all of the project's files are here, and there are any. */
  const hasFiles = computed(() => {
    const names = filesOf(project.value.sources)
    return names.length > 0 && names.every((name) => filesHere.value.has(name))
  })

  /** A map is drawn from something. */
  const canTakeOut = computed(() => hasFiles.value && filesOf(project.value.sources).length > 1)

  /** Does without a file, in one step. */
  function takeOut(file: string): void {
    edit({ code: 'file-removed', file: ownName(file) }, (project) => ({
      ...project,
      sources: project.sources.filter((source) => source.file !== file),
    }))
  }

  /** Says on which day a file was retrieved, as in 2026-05-27, in one step. */
  function retrievedOn(file: string, day: string): void {
    edit({ code: 'retrieved', file: ownName(file), day }, (project) => ({
      ...project,
      sources: project.sources.map((source) => (source.file === file ? { ...source, retrieved: day } : source)),
    }))
  }

  return { filesHere, mapFiles, hasFiles, canTakeOut, takeOut, retrievedOn }
}

const isSameFile = (a: SourceFile, b: SourceFile): boolean =>
  a.blob === b.blob && a.id === b.id && a.retrieved === b.retrieved

/** Names for files beside those that are there. */
export function namedFiles(files: readonly SourceFile[], there: ReadonlySet<string> = new Set()): NamedFiles {
  const named = new Map<string, SourceFile>()
  for (const file of files) named.set(nameFor(file.name, new Set([...there, ...named.keys()])), file)
  return named
}

/** Files as sources of a project that were retrieved on a day. */
export const sourcesOf = (files: NamedFiles, retrieved: string): readonly ProjectSource[] =>
  [...files].map(([file, { name, format, encoding, columns }]) => ({
    name,
    file,
    retrieved,
    ...(format === undefined ? {} : { format }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(columns === undefined ? {} : { columns }),
  }))
