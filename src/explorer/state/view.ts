import { computed, signal } from '@preact/signals-core'
import type { NodeKind } from '../../model/ids.ts'
import { nodeKinds } from '../../model/ids.ts'
import type { TieKind } from '../../model/tie.ts'
import { type ColourBy, firstView, type Lens } from '../../model/view.ts'

export const defaultView = { lens: firstView.lens, colour: firstView.colour, size: firstView.size }

export const kindsThrough: Readonly<Record<Lens, readonly NodeKind[]>> = {
  everything: nodeKinds,
  people: ['author'],
  topics: ['topic'],
  works: ['work'],
}

const lensTies: Readonly<Record<Lens, readonly TieKind[]>> = {
  everything: ['authorship', 'aboutness', 'coauthorship'],
  people: ['coauthorship'],
  topics: ['cooccurrence'],
  works: ['similarity'],
}

export type ViewState = ReturnType<typeof openView>

export function openView() {
  const lens = signal<Lens>(defaultView.lens)

  const colourBy = signal<ColourBy>(defaultView.colour)

  /** Id of the measure that sizes the nodes. */
  const sizeBy = signal<string>(defaultView.size)

  /** Kinds switched on under the lens "everything". */
  const shownKinds = signal<ReadonlySet<NodeKind>>(new Set(nodeKinds))

  const visibleKinds = computed<ReadonlySet<NodeKind>>(
    () => new Set(kindsThrough[lens.value].filter((kind) => lens.value !== 'everything' || shownKinds.value.has(kind))),
  )

  const visibleTies = computed<ReadonlySet<TieKind>>(() => new Set(lensTies[lens.value]))

  /** Switches a kind on or off; the last one on stays on, because an empty map helps nobody. */
  function toggleKind(kind: NodeKind): void {
    const next = new Set(shownKinds.value)
    if (!next.delete(kind)) next.add(kind)
    if (next.size > 0) shownKinds.value = next
  }

  /** Makes room on the map for a node of `kind` that was asked for by name. */
  function reveal(kind: NodeKind): void {
    if (visibleKinds.value.has(kind)) return
    if (lens.value !== 'everything') lens.value = 'everything'
    if (!shownKinds.value.has(kind)) toggleKind(kind)
  }

  return { lens, colourBy, sizeBy, shownKinds, visibleKinds, visibleTies, toggleKind, reveal }
}
