import { isPressed } from '../../model/command.ts'
import { isField } from '../panels/parts/is-field.ts'
import { type PageCommand, pageCommands } from '../state/commands.ts'
import type { Session } from '../state/session.ts'

/** Keys that work anywhere within `where` but in a field. Those that can do nothing now are left to the browser. */
export function bindKeys(
  session: Session,
  where: Window | HTMLElement,
  commands: readonly PageCommand[] = pageCommands,
): () => void {
  const seen = where instanceof HTMLElement ? where : document
  const everywhere = commands.filter(({ where }) => where === 'page')
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || session.atlas.peek() === null) return
    if (isField(event.target) || seen.querySelector('dialog[open]') !== null) return
    // A popover closes itself with the same key.
    if (event.key === 'Escape' && seen.querySelector(':popover-open') !== null) return
    const command = everywhere.find(({ keys = [] }) => isPressed(keys, event))
    if (command === undefined || command.can?.(session) === false) return
    event.preventDefault()
    command.perform(session)
  }
  where.addEventListener('keydown', onKeyDown as EventListener)
  return () => where.removeEventListener('keydown', onKeyDown as EventListener)
}
