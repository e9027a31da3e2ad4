import { base64, unbase64 } from '../../atlas/file/base64.ts'
import { read } from '../../atlas/file/read-container.ts'
import { textOf, utf8 } from '../../atlas/file/utf8.ts'
import { write } from '../../atlas/file/write-container.ts'
import { emptyProject, type Project } from '../../model/project.ts'
import { projectJson, readProject } from '../../project/project-file.ts'
import type { NamedFiles } from '../state/map-files.ts'
import { filesIn, sourceMember } from './kept-sources.ts'

/** Characters that a link may have: browsers take many more, programs that pass links on do not all. */
export const longestLink = 50_000

/** What a link leads to: what a map is drawn from, and what was decided about it. */
export interface Linked {
  readonly project: Project
  readonly files: NamedFiles
}

/**
 * A map as part of an address: a project file of ours, without the map, in base64url (RFC 4648, section 5). Notes and tags are
 * the person's own, and stay; how it looks follows from the rest.
 */
export async function linkOf({ project, files }: Linked): Promise<string> {
  const { notes: _, tags: __, arrangement: ___, ...said } = project
  const sources = await Promise.all(
    [...files].map(async ([file, { blob }]) => ({ name: file, bytes: new Uint8Array(await blob.arrayBuffer()) })),
  )
  let text = ''
  for await (const piece of base64(write({ project: projectJson(said), sources }))) text += textOf(piece)
  return text
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/={1,2}$/u, '')
}

/** What such a link leads to; null where it is damaged, or cut off. */
export async function linkedBy(text: string): Promise<Linked | null> {
  const bytes = unbase64(utf8(text.replaceAll('-', '+').replaceAll('_', '/')))
  const opened = await read(
    { size: bytes.length, slice: async (from, to) => bytes.subarray(from, to) },
    { name: '', parts: ['project', 'sources'] },
  )
  if (!opened.ok || opened.damage.length > 0 || opened.sources.length === 0) return null
  const reading = readProject(opened.project)
  if (!reading.ok) return null
  const { arrangement, notes, tags } = emptyProject
  const project = { ...reading.project, arrangement, notes, tags }
  const contents = new Map(opened.sources.map(({ name, bytes }) => [sourceMember(name), bytes]))
  return { project, files: filesIn('link', contents, [project.sources]) }
}

const key = /(^#|&)map=([\w-]*)&?/u

/** What an address says of a map in itself, and the address without it. */
export function mapInAddress(hash: string): { readonly map: string; readonly rest: string } | null {
  const found = key.exec(hash)
  if (found === null) return null
  const rest = hash.replace(key, '$1').replace(/[#&]$/u, '')
  return { map: found[2]!, rest }
}

/** An address that leads to a map in itself, and on it to what `hash` says: never to a project that only one browser keeps. */
export function addressWith(map: string, page: string, hash: string): string {
  const view = hash
    .replace(/^#/u, '')
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('in=') && !part.startsWith('map='))
  return `${page}#${[`map=${map}`, ...view].join('&')}`
}
