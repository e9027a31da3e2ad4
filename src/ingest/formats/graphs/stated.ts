import type { ImportedNode } from '../../../model/imported-graph.ts'

export type Attributes = ReadonlyMap<string, unknown>

/** What a reader knows a node's file to say of it. */
export type Stated = { readonly [K in 'label' | 'x' | 'y' | 'size' | 'cluster']?: ImportedNode[K] | undefined }

/**
 * What attributes say of a node by the names that programs give them: Gephi writes `Modularity Class`, igraph
 * `name`, D3's examples `group`. Of several names for one thing the first below counts.
 */
export function fromAttributes(attributes: Attributes): Stated {
  const found: { [role: string]: { readonly rank: number; readonly value: unknown } } = {}
  for (const [name, value] of attributes) {
    const known = roleOf(name)
    if (known === undefined || (typeof value !== 'string' && typeof value !== 'number') || value === '') continue
    const before = found[known.role]
    if (before === undefined || known.rank < before.rank) found[known.role] = { rank: known.rank, value }
  }
  return {
    label: found.label && String(found.label.value),
    x: numberOf(found.x?.value),
    y: numberOf(found.y?.value),
    size: numberOf(found.size?.value),
    cluster: found.cluster && String(found.cluster.value),
  }
}

interface Role {
  readonly role: 'label' | 'x' | 'y' | 'size' | 'cluster'
  readonly rank: number
}

const names: readonly (readonly [Role['role'], string])[] = [
  ['label', 'label name sharedname nodelabel'],
  ['x', 'x'],
  ['y', 'y'],
  ['size', 'size'],
  ['cluster', 'cluster clusterid modularityclass community communityid group partition'],
]

const roles = new Map<string, Role>(
  names.flatMap(([role, list]) => list.split(' ').map((name, rank) => [name, { role, rank }] as const)),
)

function roleOf(name: string): Role | undefined {
  if (name.length > 30) return undefined
  const known = asked.get(name)
  if (known !== undefined) return known ?? undefined
  const role = roles.get(name.toLowerCase().replace(/[\s_.-]+/gu, ''))
  if (asked.size < 1000) asked.set(name, role ?? null)
  return role
}

/** The same few names come with every node. */
const asked = new Map<string, Role | null>()

/** A finite number, also one printed as text. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** Attributes of an object, without those named: a Map, so that no name touches a prototype. */
export const attributesOf = (object: object, ...without: readonly string[]): Attributes =>
  new Map(Object.entries(object).filter(([name]) => !without.includes(name)))

/** What was stated, without what was not. */
export const present = (stated: Stated): Stated =>
  Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined))
