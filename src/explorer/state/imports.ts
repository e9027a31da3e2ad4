import { computed, signal } from '@preact/signals-core'
import type { FileReport, SourceFile } from '../../tasks/shared/protocol.ts'

/** How far the files in the import view are. */
export type Importing =
  | { readonly phase: 'closed' }
  | { readonly phase: 'choosing' }
  | { readonly phase: 'reading'; readonly step: string; readonly share: number }
  | { readonly phase: 'failed'; readonly reason: string }
  | { readonly phase: 'stopped' }
  | { readonly phase: 'read' }

/** What the person corrects about a file: its format, its encoding, the meaning of its columns. */
export type Correction = Pick<SourceFile, 'format' | 'encoding' | 'columns'>

export function openImports() {
  const importing = signal<Importing>({ phase: 'closed' })

  const importOpen = computed(() => importing.value.phase !== 'closed')

  /** The files in the import view, in the order given. */
  const importFiles = signal<readonly SourceFile[]>([])

  /** How each was read, by its id. */
  const importReports = signal<ReadonlyMap<string, FileReport>>(new Map())

  const figures = (figure: 'newWorks' | 'nodes'): readonly number[] =>
    importFiles.value.map(({ id }) => importReports.value.get(id)?.[figure] ?? 0)

  const importedWorks = computed(() => figures('newWorks').reduce((sum, works) => sum + works, 0))

  /** Of ready-made graphs, of which one is shown. */
  const importedNodes = computed(() => Math.max(0, ...figures('nodes')))

  function openImport(): void {
    if (importing.value.phase !== 'closed') return
    const files = importFiles.value
    const read = files.every(({ id }) => importReports.value.has(id))
    importing.value = { phase: files.length === 0 ? 'choosing' : read ? 'read' : 'stopped' }
  }

  function closeImport(): void {
    importing.value = { phase: 'closed' }
  }

  /** A file given twice under the same name, size and date stands once. */
  function addFiles(files: readonly SourceFile[]): void {
    const there = new Set(importFiles.value.map(({ id }) => id))
    importFiles.value = [...importFiles.value, ...files.filter(({ id }) => !there.has(id))]
  }

  function removeFile(id: string): void {
    importFiles.value = importFiles.value.filter((file) => file.id !== id)
  }

  /** What is `undefined` in the correction goes back to what the file's content shows. */
  function correct(id: string, correction: { readonly [K in keyof Correction]?: Correction[K] | undefined }): void {
    importFiles.value = importFiles.value.map((file) => {
      if (file.id !== id) return file
      const kept = Object.entries({ ...file, ...correction }).filter(([, value]) => value !== undefined)
      return Object.fromEntries(kept) as unknown as SourceFile
    })
  }

  return {
    importing,
    importOpen,
    importFiles,
    importReports,
    importedWorks,
    importedNodes,
    openImport,
    closeImport,
    addFiles,
    removeFile,
    correct,
  }
}
