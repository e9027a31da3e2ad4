import { arrangement } from '../model/arrangement.ts'
import { decision } from '../model/decision-shape.ts'
import type { FileFault } from '../model/file-fault.ts'
import { type NodeId, nodeKinds } from '../model/ids.ts'
import { lensIds } from '../model/lenses.ts'
import { emptyProject, type Project, type ProjectFault } from '../model/project.ts'
import { fits, isObject, list, object, oneOf, real, record, type Shape, text, truth } from '../model/shape.ts'
import { note, projectSource, tag } from '../model/shapes.ts'
import { isColouring, type TableView, tableKinds, type View } from '../model/view.ts'
import type { Vocabulary } from '../model/vocabulary.ts'

/**
 * Version of `project.json`; raised when an older one needs migrating. Version 1 had no name, sources, arrangement, notes
 * and tags, and nothing else in another way: what it lacks is what a new project has.
 */
export const projectVersion = 2

export type ProjectReading =
  | { readonly ok: true; readonly project: Project; readonly faults: readonly ProjectFault[] }
  | { readonly ok: false; readonly fault: FileFault }

/** What stands in `project.json`; what is left away of a project is that of a new one. */
export const projectJson = (project: Partial<Project>): object => ({ version: projectVersion, ...project })

/** A project from the JSON that was written. What makes no sense in it is left out and told; the rest is kept. */
export function readProject(json: unknown): ProjectReading {
  const version = isObject(json) ? json.version : undefined
  if (typeof version !== 'number' || !(version >= 1))
    return { ok: false, fault: { code: 'damaged', damage: [{ member: 'project.json', flaw: 'shape' }] } }
  if (version > projectVersion) return { ok: false, fault: { code: 'newer-version', version } }
  return { ok: true, ...projectIn(json) }
}

/** What there is of a project in JSON of any kind, as in the maps of earlier versions. */
export function projectIn(json: unknown): Pick<ProjectReading & { ok: true }, 'project' | 'faults'> {
  const said = isObject(json) ? json : {}
  const faults: ProjectFault[] = []
  const project = {
    name: readOne('name', said.name, text, emptyProject.name, faults),
    sources: readList('sources', said.sources, projectSource, faults),
    decisions: readList('decisions', said.decisions, decision, faults),
    vocabulary: readVocabulary(said.vocabulary, faults),
    settings: readFields('settings', said.settings, settingShapes, emptyProject.settings, faults),
    arrangement: readOne('arrangement', said.arrangement, arrangement, emptyProject.arrangement, faults),
    view: readFields('view', said.view, viewShapes, emptyProject.view, faults),
    notes: readList('notes', said.notes, note, faults),
    tags: readList('tags', said.tags, tag, faults),
  }
  return { project, faults }
}

const pair = object({ term: text, into: text })
const named = object({ term: text, label: text })

function readVocabulary(json: unknown, faults: ProjectFault[]): Vocabulary {
  if (json !== undefined && !isObject(json)) faults.push({ path: 'vocabulary', code: 'left-out' })
  const said = isObject(json) ? json : {}
  return {
    stoplist: readList('vocabulary.stoplist', said.stoplist, text, faults),
    hidden: readList('vocabulary.hidden', said.hidden, text, faults),
    joined: readList('vocabulary.joined', said.joined, pair, faults),
    renamed: readList('vocabulary.renamed', said.renamed, named, faults),
  }
}

function readOne<T>(path: string, json: unknown, shape: Shape<T>, otherwise: T, faults: ProjectFault[]): T {
  if (json === undefined) return otherwise
  if (fits(shape, json)) return json
  faults.push({ path, code: 'default-taken' })
  return otherwise
}

function readList<T>(path: string, json: unknown, shape: Shape<T>, faults: ProjectFault[]): readonly T[] {
  if (json === undefined) return []
  if (!Array.isArray(json)) {
    faults.push({ path, code: 'left-out' })
    return []
  }
  return json.filter((value: unknown, i): value is T => {
    if (fits(shape, value)) return true
    faults.push({ path: `${path}[${i}]`, code: 'left-out' })
    return false
  })
}

const settingShapes: Shapes<Project['settings']> = {
  counting: oneOf('full', 'fractional'),
  hyperauthorship: real,
  topics: real,
  resolution: real,
  seed: real,
}

const years: Shape<View['filters']['years']> = (value) =>
  value === null || (Array.isArray(value) && value.length === 2 && value.every(Number.isInteger))
    ? undefined
    : { path: '', wanted: 'year' }

const kinds: Shape<View['kinds']> = (value) => {
  const misfit = list(oneOf(...nodeKinds))(value)
  return misfit ?? ((value as readonly unknown[]).length === 0 ? { path: '', wanted: 'choice' } : undefined)
}

const table = object({
  kind: oneOf(...tableKinds),
  columns: record(list(text)),
  sort: record(object({ column: text, falling: truth })),
}) as Shape<TableView>

export const colouring: Shape<View['colour']> = (value) =>
  isColouring(value) ? undefined : { path: '', wanted: 'choice' }

const always: Shape<true> = (value) => (value === true ? undefined : { path: '', wanted: 'choice' })

const viewShapes: Shapes<View> = {
  lens: oneOf(...lensIds),
  colour: colouring,
  size: text,
  kinds,
  filters: object(
    { years, reductions: record(real) },
    { facets: record(list(text)), clusters: list(text), picked: list(object({ by: text, of: text })) },
  ) as Shape<View['filters']>,
  hidesDormant: always,
  alongYears: always,
  table,
  pins: list(text) as Shape<readonly NodeId[]>,
}

type Shapes<T> = { readonly [K in keyof T]-?: Shape<Exclude<T[K], undefined>> }

/** Field by field: of one that makes no sense, the default. */
function readFields<T extends object>(
  path: string,
  json: unknown,
  shapes: Shapes<T>,
  defaults: T,
  faults: ProjectFault[],
): T {
  if (json === undefined) return defaults
  if (!isObject(json)) {
    faults.push({ path, code: 'default-taken' })
    return defaults
  }
  const read = { ...defaults } as Record<string, unknown>
  for (const [name, shape] of Object.entries<Shape<unknown>>(shapes)) {
    if (json[name] === undefined) continue
    if (fits(shape, json[name])) read[name] = json[name]
    else faults.push({ path: `${path}.${name}`, code: 'default-taken' })
  }
  return read as T
}
