import { computed } from '@preact/signals-core'
import { anchored, anchorOf } from '../../atlas/anchors.ts'
import type { Atlas } from '../../atlas/atlas.ts'
import { idAt, labelAt, nodeOf } from '../../atlas/nodes.ts'
import type { Anchor } from '../../model/anchor.ts'
import type { NodeId } from '../../model/ids.ts'
import type { Project } from '../../model/project.ts'
import type { DocumentState } from './document.ts'
import type { ShownMap } from './shown-map.ts'

/** Notes and tags: attached to what was printed, so that they stay when people are merged or files are added. */
export function openNotes({ amend, atlas, edit, history, network, project }: DocumentState & ShownMap) {
  const here = computed(() => {
    network.value
    return atlas.peek()
  })
  const written = computed(() => project.value.notes)
  const given = computed(() => project.value.tags)

  /** The notes on each node that has any; those on people who became one stand together. */
  const notes = computed(() => byNode(here.value, written.value, ({ text }) => text))
  const tags = computed(() => byNode(here.value, given.value, ({ label }) => label))
  /** Every tag in use, each once. */
  const tagsInUse = computed(() => [...new Set(given.value.map(({ label }) => label))].sort())

  /** An empty text takes the note away. */
  function setNote(node: NodeId, text: string): void {
    const there = placeOf(node)
    const now = text.trim()
    if (there === null || now === (notes.peek().get(node) ?? []).join('\n\n')) return
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

  function addTag(node: NodeId, tag: string): void {
    const there = placeOf(node)
    const now = tag.replace(/\s+/g, ' ').trim()
    if (there === null || now === '' || tags.peek().get(node)?.includes(now)) return
    const { anchor, label } = there
    const add = (project: Project) => ({ ...project, tags: [...project.tags, { on: anchor, label: now }] })
    edit({ code: 'tagged', label, tag: now }, add, anchor)
  }

  function removeTag(node: NodeId, tag: string): void {
    const there = placeOf(node)
    if (there === null || !tags.peek().get(node)?.includes(tag)) return
    const { anchor, label, isHere } = there
    const remove = (project: Project) => ({
      ...project,
      tags: project.tags.filter(({ on, label }) => label !== tag || !isHere(on)),
    })
    edit({ code: 'untagged', label, tag }, remove, anchor)
  }

  function placeOf(id: NodeId) {
    const map = atlas.peek()
    const node = map === null ? undefined : nodeOf(map, id)
    const anchor = map === null || node === undefined ? undefined : anchorOf(map, node)
    if (map === null || node === undefined || anchor === undefined) return null
    return { anchor, label: labelAt(map, node), isHere: (on: Anchor) => anchored(map, on) === node }
  }

  return { notes, tags, tagsInUse, setNote, addTag, removeTag }
}

function byNode<T extends { readonly on: Anchor }>(
  map: Atlas | null,
  all: readonly T[],
  text: (one: T) => string,
): ReadonlyMap<NodeId, readonly string[]> {
  const found = new Map<NodeId, readonly string[]>()
  if (map === null) return found
  for (const one of all) {
    const node = anchored(map, one.on)
    if (node === undefined) continue
    const id = idAt(map, node)
    found.set(id, [...new Set([...(found.get(id) ?? []), text(one)])])
  }
  return found
}
