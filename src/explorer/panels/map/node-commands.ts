import type { Author } from '../../../model/author.ts'
import type { AuthorId, NodeId } from '../../../model/ids.ts'
import type { NodeAttributes } from '../../../model/node.ts'
import type { Session } from '../../state/session.ts'

/** A line of the menu of a node. */
export interface Command {
  readonly word: string
  readonly note?: string
  /** Begins a group. */
  readonly first?: boolean
  run(): void
}

/** What can be done with a node of the map, and with an author together with the one that is selected. */
export function commandsOf(
  { authorOf, decideOn, pickFor, pinned, select, selected, stageCommands, togglePin }: Session,
  id: NodeId,
  node: NodeAttributes,
  split: (author: Author) => void,
): readonly Command[] {
  const commands: Command[] = [
    ...(selected.value === id ? [] : [{ word: 'Open details', run: () => select(id) }]),
    { word: 'Centre the map here', run: () => stageCommands.peek()?.centreOn(id) },
    { word: pinned.value.has(id) ? 'Unpin' : 'Pin in its place', run: () => togglePin(id) },
  ]
  if (node.kind !== 'author' || node.author.bylines.length === 0) return commands
  const { author } = node
  const other = selected.value === null || selected.value === id ? undefined : authorOf(selected.value as AuthorId)
  if (other !== undefined)
    commands.push(
      {
        word: `Merge with ${other.label}`,
        note: 'the selected author',
        first: true,
        run: () => decideOn(other, author, 'same'),
      },
      { word: `Never merge with ${other.label}`, run: () => decideOn(other, author, 'different') },
    )
  commands.push(
    { word: 'Merge with…', note: 'choose on the map', first: true, run: () => pickFor(author.id, 'same') },
    { word: 'Never merge with…', note: 'choose on the map', run: () => pickFor(author.id, 'different') },
  )
  if (author.bylines.length > 1) commands.push({ word: 'Split off works…', run: () => split(author) })
  return commands
}
