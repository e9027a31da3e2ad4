import { isPressed } from '../../model/command.ts'
import { pageCommands } from '../state/commands.ts'
import type { Session } from '../state/session.ts'
import type { Stop } from './clock.ts'

const onMap = pageCommands.filter(({ where }) => where === 'map')

/** Keys while the map has the focus: arrows move it, with Shift they go from node to node, Enter selects. */
export function bindKeys(session: Session, container: HTMLElement): Stop {
  const press = (event: KeyboardEvent) => {
    if (event.target !== container) return
    const command = onMap.find(({ keys = [] }) => isPressed(keys, event))
    if (command === undefined) return
    event.preventDefault()
    event.stopPropagation()
    command.perform(session)
  }
  container.addEventListener('keydown', press)
  return () => container.removeEventListener('keydown', press)
}
