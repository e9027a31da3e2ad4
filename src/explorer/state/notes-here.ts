import { computed } from '@preact/signals-core'
import { anchored, anchorOf } from '../../atlas/anchors.ts'
import type { Atlas } from '../../atlas/atlas.ts'
import { clusterAnchor, clusterAnchored } from '../../atlas/cluster-anchors.ts'
import { textAt } from '../../atlas/column.ts'
import { idAt, labelAt, nodeOf } from '../../atlas/nodes.ts'
import type { Anchor } from '../../model/anchor.ts'
import type { NodeId } from '../../model/ids.ts'
import type { Project } from '../../model/project.ts'
import type { DocumentState } from './document.ts'
import type { ShownMap } from './shown-map.ts'

/** A node, or a cluster by its number. */
export type Noted = NodeId | number

/** Notes and tags: attached to what was printed, so that they stay when people are merged or files are added. */
export function openNotes({ amend, atlas, edit, figures, history, project }: DocumentState & ShownMap) {
  const here = computed(() => {
    figures.value
    return atlas.peek()
  })
  const written = computed(() => project.value.notes)
  const given = computed(() => project.value.tags)

  /** The notes on each node and cluster that has any; those on people who became one stand together. */
  const notes = computed(() => byTarget(here.value, written.value, ({ text }) => text))
  const tags = computed(() => byTarget(here.value, given.value, ({ label }) => label))
  /** Every tag in use, each once. */
  const tagsInUse = computed(() => [...new Set(given.value.map(({ label }) => label))].sort())

  /** An empty text takes the note away. */
  function setNote(target: Noted, text: string): void {
    const there = placeOf(target)
    const now = text.trim()
    if (there === null || now === (notes.peek().get(target) ?? []).join('\n\n')) return
    const { anchor, label, isHere } = there
    const write = (project: Project) => {
      const others = project.notes.filter(({ on }) => !isHere(on))
      return { ...project, notes: now === '' ? others : [...others, { on: anchor, text: now }] }
    }
    // Who goes on writing a note writes one note.
    const { past, future } = history.peek()
    const last = past.at(-1)
    const goesOn = last?.deed.code === 'noted' && last.about !== undefined && isHere(last.about) && future.length === 0
    if (goesOn && now !== '') amend(write)
    else edit({ code: now === '' ? 'note-removed' : 'noted', label }, write, anchor)
  }

  function addTag(target: Noted, tag: string): void {
    const there = placeOf(target)
    const now = tag.replace(/\s+/g, ' ').trim()
    if (there === null || now === '' || tags.peek().get(target)?.includes(now)) return
    const { anchor, label } = there
    const add = (project: Project) => ({ ...project, tags: [...project.tags, { on: anchor, label: now }] })
    edit({ code: 'tagged', label, tag: now }, add, anchor)
  }

  function removeTag(target: Noted, tag: string): void {
    const there = placeOf(target)
    if (there === null || !tags.peek().get(target)?.includes(tag)) return
    const { anchor, label, isHere } = there
    const remove = (project: Project) => ({
      ...project,
      tags: project.tags.filter(({ on, label }) => label !== tag || !isHere(on)),
    })
    edit({ code: 'untagged', label, tag }, remove, anchor)
  }

  function placeOf(target: Noted) {
    const map = atlas.peek()
    if (map === null) return null
    const isHere = (on: Anchor) => targetOf(map, on) === target
    if (typeof target === 'number')
      return { anchor: clusterAnchor(map, target), label: textAt(map.findings[0].clusters.name, target), isHere }
    const node = nodeOf(map, target)
    const anchor = node === undefined ? undefined : anchorOf(map, node)
    return node === undefined || anchor === undefined ? null : { anchor, label: labelAt(map, node), isHere }
  }

  return { notes, tags, tagsInUse, setNote, addTag, removeTag }
}

function byTarget<T extends { readonly on: Anchor }>(
  map: Atlas | null,
  all: readonly T[],
  text: (one: T) => string,
): ReadonlyMap<Noted, readonly string[]> {
  const found = new Map<Noted, readonly string[]>()
  if (map === null) return found
  for (const one of all) {
    const target = targetOf(map, one.on)
    if (target !== undefined) found.set(target, [...new Set([...(found.get(target) ?? []), text(one)])])
  }
  return found
}

function targetOf(map: Atlas, anchor: Anchor): Noted | undefined {
  if (anchor.kind === 'cluster') return clusterAnchored(map, anchor)
  const node = anchored(map, anchor)
  return node === undefined ? undefined : idAt(map, node)
}
