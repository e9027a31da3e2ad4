import { computed, signal } from '@preact/signals-core'
import { hasNode } from '../../atlas/nodes.ts'
import type { NodeId } from '../../model/ids.ts'
import type { ShownMap } from './shown-map.ts'

/** A node of the map of which the commands are asked for, and where on the screen, in CSS pixels. */
export interface NodeMenu {
  readonly node: NodeId
  readonly x: number
  readonly y: number
}

export type NodeMenuState = ReturnType<typeof openNodeMenu>

export function openNodeMenu({ atlas }: ShownMap) {
  const asked = signal<NodeMenu | null>(null)

  /** The menu that is open; none of a node that the map no longer holds. */
  const nodeMenu = computed(() =>
    asked.value !== null && atlas.value !== null && hasNode(atlas.value, asked.value.node) ? asked.value : null,
  )

  function openMenu(menu: NodeMenu): void {
    asked.value = menu
  }

  function closeMenu(): void {
    asked.value = null
  }

  return { nodeMenu, openMenu, closeMenu }
}
