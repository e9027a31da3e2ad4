import { signal } from '@preact/signals-core'
import type { ShelfFault } from '../../model/shelf-fault.ts'
import type { Card } from '../shelf/shelf-rows.ts'
import type { Role } from '../shelf/tabs.ts'

/** The projects that this browser keeps, and how the one that is open is kept. */
export function openProjects() {
  /** Last saved first. */
  const cards = signal<readonly Card[]>([])
  /** The one that is open; null while it was not kept yet. */
  const openCard = signal<Card | null>(null)
  /** Another tab may write the project that is open here, too. */
  const role = signal<Role>('writing')
  /** Something was done that is not saved yet. */
  const saving = signal(false)
  /** Why the last save failed. */
  const unkept = signal<ShelfFault | null>(null)
  /** The map on show came with the page, and is nobody's project yet; its digest, where it is known. */
  const bundled = signal<{ readonly digest?: string } | null>(null)
  return { bundled, cards, openCard, role, saving, unkept }
}
