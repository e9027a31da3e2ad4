import type { Damage, FileFault } from '../../model/file-fault.ts'
import { isObject } from '../../model/shape.ts'
import type { SourceRecord } from '../../model/work.ts'
import type { Atlas } from '../atlas.ts'
import { parsed } from './about-member.ts'
import { assemble } from './assemble.ts'
import { openContainer } from './container.ts'
import { Damaged, damageOf } from './damaged.ts'
import { containerVersion, extension, folders, type Manifest, names, type Source } from './manifest.ts'
import { type Means, plainMeans } from './means.ts'
import type { RandomAccess } from './random-access.ts'
import { salvage } from './salvage.ts'

export type Part = 'excerpt' | 'atlas' | 'project' | 'sources'

export interface ReadOptions extends Partial<Means> {
  /** What the file is called, for the records that are saved from a damaged one. */
  readonly name: string
  /** Members of other parts are not read; all are unless told. */
  readonly parts?: readonly Part[]
}

/** What was read whole. */
export interface Parts {
  readonly atlas?: Atlas
  /** The most important part of the atlas, where it is too large to be drawn. */
  readonly excerpt?: Atlas
  /** JSON; whether it is a project is for others to say. */
  readonly project?: unknown
  readonly sources: readonly Source[]
}

export type Opened =
  | (Parts & {
      readonly ok: true
      /** Absent where it is damaged itself. */
      readonly manifest?: Manifest
      /** Of what was not asked for, or can be done without. */
      readonly damage: readonly Damage[]
    })
  | {
      readonly ok: false
      readonly fault: FileFault
      /** Members that are whole. */
      readonly whole: readonly string[]
      readonly left: Parts
      /** Works that could be saved, as records to be read again. */
      readonly records: readonly SourceRecord[]
    }

/**
 * A file of ours, checked before anything of it is returned. A map that was asked for and is damaged makes a fault, and
 * what else is whole is left; a damaged source, project or excerpt is told beside a map that is whole.
 */
export async function read(
  file: RandomAccess,
  { name, parts = ['excerpt', 'atlas', 'project', 'sources'], ...given }: ReadOptions,
): Promise<Opened> {
  const means = { ...plainMeans, ...given }
  const container = await openContainer(file, means)
  if (container === undefined) return failed({ code: 'not-ours' })
  const { manifest, members, content } = container
  if (manifest !== undefined && manifest.coterie > containerVersion)
    return failed({ code: 'newer-version', version: manifest.coterie })
  const damage: Damage[] = [...container.damage]
  const whether = (part: Part, there: boolean) => parts.includes(part) && there
  const mapOf = async (folder: 'atlas' | 'excerpt'): Promise<Atlas | undefined> => {
    const map = await assemble(folder, members, content)
    if (!map.ok) damage.push(...map.damage)
    return map.ok ? map.atlas : undefined
  }
  const inside = (folder: string) => members.filter((member) => member.startsWith(`${folder}/`))
  const wanted = {
    excerpt: whether('excerpt', inside(folders.excerpt).length > 0),
    atlas: whether('atlas', inside(folders.atlas).length > 0),
    project: whether('project', members.includes(names.project)),
  }
  const excerpt = wanted.excerpt ? await mapOf('excerpt') : undefined
  const atlas = wanted.atlas ? await mapOf('atlas') : undefined
  const attempt = async <T>(member: string, of: (bytes: Uint8Array) => T): Promise<T | undefined> => {
    try {
      return of(await content(member))
    } catch (error) {
      damage.push(damageOf(member, error))
      return undefined
    }
  }
  const project = wanted.project ? await attempt(names.project, readProject) : undefined
  const sources: Source[] = []
  for (const member of parts.includes('sources') ? inside(folders.sources) : []) {
    const bytes = await attempt(member, (bytes) => bytes)
    if (bytes !== undefined) sources.push({ name: container.fileOf(member), bytes })
  }
  const left: Parts = {
    sources,
    ...(atlas === undefined ? {} : { atlas }),
    ...(excerpt === undefined ? {} : { excerpt }),
    ...(project === undefined ? {} : { project }),
  }
  // Without its end nobody knows what a file held: what was asked for may be missing from it.
  const lost = (wanted.atlas && atlas === undefined) || (wanted.excerpt && !wanted.atlas && excerpt === undefined)
  if (!lost && !container.cutShort)
    return { ok: true, ...left, damage, ...(manifest === undefined ? {} : { manifest }) }
  const records = atlas === undefined ? await salvage(content, name, extension) : []
  const whole = await wholeMembers(members, content)
  // Of a file cut short all that follows is missing: it goes without saying.
  const told = container.cutShort ? damage.filter(({ flaw }) => flaw !== 'missing') : damage
  return { ok: false, fault: { code: 'damaged', damage: told }, whole, left, records }
}

const failed = (fault: FileFault): Opened => ({ ok: false, fault, whole: [], left: { sources: [] }, records: [] })

function readProject(bytes: Uint8Array): unknown {
  const value = parsed(bytes)
  if (!isObject(value)) throw new Damaged('shape')
  return value
}

async function wholeMembers(
  members: readonly string[],
  content: (name: string) => Promise<Uint8Array>,
): Promise<readonly string[]> {
  const whole: string[] = []
  for (const member of members) {
    try {
      await content(member)
      whole.push(member)
    } catch (error) {
      damageOf(member, error)
    }
  }
  return whole
}
