import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { arrangementOf } from '../atlas/arrangement-of.ts'
import type { Atlas } from '../atlas/atlas.ts'
import type { Source } from '../atlas/file/manifest.ts'
import { isMapPage, mapOfPage } from '../atlas/file/map-page.ts'
import { isMapPicture, mapOfPicture } from '../atlas/file/map-picture.ts'
import type { RandomAccess } from '../atlas/file/random-access.ts'
import { read } from '../atlas/file/read-container.ts'
import type { ReadOptions } from '../ingest/formats/read-source.ts'
import { isContainer } from '../ingest/saved-map.ts'
import type { AnyFile } from '../ingest/taking.ts'
import type { Project, ProjectSource } from '../model/project.ts'
import { projectJson, readProject } from '../project/project-file.ts'
import { en } from '../words/en.ts'
import type { Terminal } from './cli-command.ts'
import { notOpened } from './files.ts'
import { nodeMeans } from './node-means.ts'
import { pathsAt } from './paths.ts'
import { printable } from './printable.ts'

/** A project as its file holds it, with the files that lie in it. */
export interface OpenedProject {
  readonly project: Project
  readonly sources: readonly Source[]
  /** Nothing of it is damaged. */
  readonly isWhole: boolean
}

/**
 * Opens a project: a map or project file, or a bare `project.json`. What is damaged in it is said on standard error and
 * the rest is taken; throws where there is no project left.
 */
export async function openProject(path: string, terminal: Terminal): Promise<OpenedProject> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Error(en.problem(notOpened(path, error)), { cause: error })
  })
  const access = { size: bytes.length, slice: async (from: number, to: number) => bytes.subarray(from, to) }
  const container = await containerIn(bytes, access)
  const opened: InFile =
    container === undefined ? { json: jsonIn(bytes) } : await inContainer(path, container, terminal)
  if (opened.json === undefined) throw new Error(`${path}: ${en.noProject}.`)
  const reading = readProject(opened.json)
  if (!reading.ok) {
    const isNewer = reading.fault.code === 'newer-version'
    throw new Error(`${path}: ${isNewer ? en.newerProject : en.noProject}.`)
  }
  for (const fault of reading.faults) terminal.err(`${printable(`${path}: ${en.projectFault(fault)}`)}.\n`)
  const { project } = reading
  const isArranged = project.arrangement.sets.length > 0 || opened.atlas === undefined
  const arrangement = isArranged ? project.arrangement : arrangementOf(opened.atlas)
  return { project: { ...project, arrangement }, sources: opened.sources ?? [], isWhole: opened.isWhole ?? true }
}

/** The container that a file is, or that lies in a page or picture of ours. */
async function containerIn(bytes: Uint8Array, access: RandomAccess): Promise<RandomAccess | undefined> {
  if (isContainer(bytes)) return access
  if (isMapPage(bytes)) return mapOfPage(access)
  return isMapPicture(bytes) ? mapOfPicture(access) : undefined
}

interface InFile {
  readonly json: unknown
  readonly sources?: readonly Source[]
  readonly atlas?: Atlas | undefined
  readonly isWhole?: boolean
}

async function inContainer(path: string, access: RandomAccess, terminal: Terminal): Promise<InFile> {
  const opened = await read(access, { name: path, ...nodeMeans, parts: ['atlas', 'project', 'sources'] })
  const { atlas, project: json, sources } = opened.ok ? opened : opened.left
  if (!opened.ok && opened.fault.code !== 'damaged') throw new Error(`${path}: ${en.fileFault(opened.fault)}.`)
  const damage = opened.ok ? opened.damage : opened.fault.code === 'damaged' ? opened.fault.damage : []
  for (const one of damage) terminal.err(`warning: ${printable(`${path}: ${en.damage(one)}`)}.\n`)
  return { json: json ?? (opened.ok ? projectJson({}) : undefined), sources, atlas, isWhole: damage.length === 0 }
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** A file that is in memory, as a file to be read. */
export const asFile = ({ name, bytes }: Source): AnyFile => ({
  name,
  size: bytes.length,
  bytes: (async function* () {
    yield bytes
  })(),
  access: { size: bytes.length, slice: async (from, to) => bytes.subarray(from, to) },
})

/** The files of a call with their bytes; what cannot be read stays a path, whose reading will say why. */
export async function loaded(paths: readonly string[], terminal: Terminal): Promise<readonly (Source | string)[]> {
  const sources: (Source | string)[] = []
  for (const path of paths) {
    if (path === '-') {
      const pieces: Uint8Array[] = []
      for await (const piece of terminal.stdin) pieces.push(piece)
      sources.push({ name: 'stdin', bytes: Buffer.concat(pieces) })
    } else
      for await (const { path: name } of pathsAt(path, (closed) => sources.push(closed)))
        sources.push(
          await readFile(name).then(
            (bytes) => ({ name, bytes }),
            () => name,
          ),
        )
  }
  return sources
}

/** How a file is to be read by what its project says of it; the words of the call say more. */
export const optionsFor =
  ({ sources }: Project, options: ReadOptions, isYearSaid: boolean) =>
  ({ name }: Pick<AnyFile, 'name'>): ReadOptions => {
    const { format, encoding, columns, retrieved } = sourceOf(sources, name) ?? { name }
    return {
      ...(format === undefined ? {} : { format }),
      ...(encoding === undefined ? {} : { encoding }),
      ...(columns === undefined ? {} : { columns }),
      ...options,
      ...(retrieved === undefined || isYearSaid ? {} : { yearRetrieved: Number(retrieved.slice(0, 4)) }),
    }
  }

const sourceOf = (sources: readonly ProjectSource[], name: string): ProjectSource | undefined =>
  sources.find((source) => basename(source.name) === basename(name))

/** On which day files were retrieved: as the call says of all, else of those of which their project says none. */
export interface Retrieval {
  readonly said?: string
  readonly unsaid?: string
}

/** Files as their project lists them: what it says of those that it knows stays, their bytes are named anew. */
export async function listed(
  files: readonly (Source | string)[],
  { sources }: Project,
  { said, unsaid }: Retrieval,
): Promise<readonly ProjectSource[]> {
  const list: ProjectSource[] = []
  const add = (path: string, sha256?: string) => {
    const name = basename(path)
    const source = sourceOf(sources, name)
    const retrieved = said ?? source?.retrieved ?? unsaid
    list.push({
      ...source,
      ...(retrieved === undefined ? {} : { retrieved }),
      name,
      ...(sha256 === undefined ? {} : { sha256 }),
    })
  }
  for (const file of files) {
    if (typeof file !== 'string') add(file.name, createHash('sha256').update(file.bytes).digest('hex'))
    else if (file === '-') add('stdin')
    else
      for await (const { path, stat } of pathsAt(file, () => {}))
        if (stat.isFile()) {
          const hash = createHash('sha256')
          for await (const bytes of createReadStream(path)) hash.update(bytes)
          add(path, hash.digest('hex'))
        } else add(path)
  }
  return list
}

/** The day on which files were retrieved that are read today for the first time. */
export function today({ today }: Pick<Terminal, 'today'>): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`
}
