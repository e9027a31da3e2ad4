import type { ProjectSource } from '../model/project.ts'
import type { History } from './history.ts'

type Sources = readonly ProjectSource[]

/** Under which names a project keeps the files that its sources lie in: each once, in the order of the list. */
export const filesOf = (sources: Sources): readonly string[] => [...new Set(sources.flatMap(({ file }) => file ?? []))]

/** The files that a project is drawn from, or was or will be when steps are undone or done again. */
export function filesEver({ past, present, future }: History): ReadonlySet<string> {
  const projects = [present, ...[...past, ...future].map(({ project }) => project)]
  return new Set([...new Set(projects.map(({ sources }) => sources))].flatMap(filesOf))
}

/** A name for a file that none of `taken` has: files of one name may differ. */
export function nameFor(name: string, taken: ReadonlySet<string>): string {
  const numbers = new Set([...taken].map((one) => Number.parseInt(one, 10)))
  let n = 0
  while (numbers.has(n)) n++
  return `${n} ${name}`
}

/** What the file itself is called. */
export const ownName = (file: string): string => file.replace(/^\d+ /, '')

/** What is said of the file itself; undefined where sources lie in it that are not it. */
export const sourceIn = (sources: Sources, file: string): ProjectSource | undefined =>
  sources.find((source) => source.file === file && source.name === ownName(file))

/** Sources that are kept under no name yet, as lists of former versions are: by their places in the list. */
export const named = (sources: Sources): Sources =>
  sources.map((source, i) => (source.file === undefined ? { ...source, file: `${i} ${source.name}` } : source))
